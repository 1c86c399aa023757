import path from 'node:path';
import { parseArgs } from 'node:util';
import { assertBase } from '../build/base.ts';
import { commandLine } from '../build/options.ts';

export const usage = `Checks the content and builds the site.

  cx-playbook build [options]

  --root DIR       the folder of the site, with its astro.config (.)
  --content DIR    another content folder than that of the configuration
  --out DIR        another place than that of the configuration
  --base PATH      the path under which the site is served, such as /playbook/
  --styleguide     with /styleguide/, which shows every part of the design

Exit status: 0 built, 1 not built; the last site stays as it was.`;

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      root: { type: 'string', default: '.' },
      content: { type: 'string' },
      out: { type: 'string' },
      base: { type: 'string' },
      styleguide: { type: 'boolean' },
    },
  });
  const { root, content, out, base, styleguide } = values;
  if (base !== undefined) assertBase(base);
  prepareEnvironment();
  const { build } = await import('astro');
  try {
    await build({
      root,
      logLevel: 'warn',
      ...(out === undefined ? {} : { outDir: path.resolve(out) }),
      ...(base === undefined ? {} : { base }),
      integrations: [
        commandLine({
          ...(content === undefined ? {} : { content: path.resolve(content) }),
          ...(styleguide ? { styleguide } : {}),
        }),
      ],
    });
  } catch (error) {
    console.error(`\nbuild: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}

/** What a shell may have set must not change what is built. */
function prepareEnvironment(): void {
  // No usage data leaves the machine of whoever builds the site.
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // A shell that was set up for development or tests must not turn this into a build for development.
  process.env.NODE_ENV = 'production';
  // Pages take these for `import.meta.env`, and tests set them: drafts would be published, and the policy left out.
  for (const name of ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR']) delete process.env[name];
  // Rolldown and Sätteri allocate with mimalloc, which else keeps what they have freed: 0.3 GB with a thousand entries.
  Object.assign(process.env, { MIMALLOC_PURGE_DELAY: '0', MIMALLOC_ARENA_PURGE_MULT: '1', MIMALLOC_ARENA_EAGER_COMMIT: '0' });
}
