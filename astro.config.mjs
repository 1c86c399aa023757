import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { playbook } from './src/integrations/playbook.ts';
import { siteAddress } from './src/integrations/settings.ts';

export default defineConfig({
  site: siteAddress(),
  base: process.env.PLAYBOOK_BASE ?? '/',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  // Bodies of entries are rendered by src/markdown; this is for .mdx pages.
  markdown: { processor: satteri(), syntaxHighlight: false },
  compressHTML: true,
  // Pages are made one after the other, so that what each looks at is known.
  build: { inlineStylesheets: 'never', concurrency: 1 },
  prefetch: { prefetchAll: true, defaultStrategy: 'hover' },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0 },
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
  integrations: [mdx(), playbook()],
});
