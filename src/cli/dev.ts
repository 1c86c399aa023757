import path from 'node:path';
import { parseArgs } from 'node:util';
import { commandLine } from '../build/options.ts';

export const usage = `Serves the site while you write: drafts, search, and content errors shown over the page.

  cx-playbook dev [--root DIR] [--content DIR] [--host ADDRESS] [--port N]`;

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      root: { type: 'string', default: '.' },
      content: { type: 'string' },
      host: { type: 'string' },
      port: { type: 'string' },
    },
  });
  const { root, content, host, port } = values;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const { dev } = await import('astro');
  await dev({
    root,
    server: { ...(host === undefined ? {} : { host }), ...(port === undefined ? {} : { port: Number(port) }) },
    integrations: [commandLine(content === undefined ? {} : { content: path.resolve(content) })],
  });
}
