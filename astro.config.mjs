import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { playbook } from './src/integrations/playbook.ts';
import { siteAddress } from './src/integrations/settings.ts';

export default defineConfig({
  site: siteAddress(),
  base: process.env.PLAYBOOK_BASE ?? '/',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  markdown: { processor: satteri(), syntaxHighlight: false },
  compressHTML: true,
  build: { inlineStylesheets: 'never' },
  prefetch: { prefetchAll: true, defaultStrategy: 'hover' },
  devToolbar: { enabled: false },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro marks each .mdx module with a directive that Rolldown does not know (withastro/astro#18087).
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    plugins: [
      {
        // It is published as it comes (src/browser/read-file.ts): to minify it again takes as long as to bundle all other code.
        name: 'pdfjs-as-it-comes',
        apply: 'build',
        enforce: 'pre',
        resolveId: (id) => (id === 'unpdf/pdfjs' ? { id, external: true } : undefined),
      },
    ],
    environments: {
      prerender: {
        build: {
          rolldownOptions: {
            // Bodies are small and all are needed: one chunk bundles faster than one each.
            output: { codeSplitting: { groups: [{ name: 'bodies', test: /\.mdx/ }] } },
          },
        },
      },
      client: {
        build: {
          rolldownOptions: {
            // Hosts know the type of .js better than that of .mjs.
            output: { assetFileNames: ({ names }) => `_astro/[name].[hash]${names[0]?.endsWith('.mjs') ? '.js' : '[extname]'}` },
          },
        },
      },
    },
  },
  integrations: [playbook()],
});
