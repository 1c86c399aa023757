import type { HookParameters } from 'astro';
import type { Plugin } from 'vite';

type ConfigUpdate = Parameters<HookParameters<'astro:config:setup'>['updateConfig']>[0];

/** It is published as it comes (src/browser/ad-worker.ts): to minify it again takes as long as to bundle all other code. */
const pdfjsAsItComes: Plugin = {
  name: 'pdfjs-as-it-comes',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id) => (id === 'unpdf/pdfjs' ? { id, external: true } : undefined),
};

/** Hosts know the type of .js better than that of .mjs. */
const assetFileNames = ({ names }: { names: readonly string[] }) =>
  `_astro/[name].[hash]${names[0]?.endsWith('.mjs') ? '.js' : '[extname]'}`;

/**
 * Packages of the browser's code that are CommonJS or bring some. Vite makes modules of them for its dev server by itself
 * where this package is the site, and where it is installed only when it is told.
 */
export const commonJs = ['mdast-util-gfm-autolink-literal', 'remark-gfm', 'remark-stringify', 'saxes', 'syllable', 'unified'];

/** What every playbook site sets of Astro, beside what its own configuration says. */
export const siteDefaults: ConfigUpdate = {
  prerenderConflictBehavior: 'error',
  // A strict content security policy refuses the colours that Shiki writes into style attributes.
  markdown: { syntaxHighlight: false },
  compressHTML: true,
  // Pictures are drawn beside the rendering: a fifth less time, with the same work.
  build: { inlineStylesheets: 'never', concurrency: 8 },
  prefetch: { prefetchAll: true, defaultStrategy: 'hover' },
  devToolbar: { enabled: false },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro marks each .mdx module with a directive that Rolldown does not know (withastro/astro#18087).
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    // Workers load the reader of PDF files when it is needed, which only modules can.
    worker: { format: 'es', plugins: () => [pdfjsAsItComes], rolldownOptions: { output: { assetFileNames } } },
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
            output: { assetFileNames },
          },
        },
      },
    },
  },
};
