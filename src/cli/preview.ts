import { parseArgs } from 'node:util';

export const usage = `Serves the built site.

  cx-playbook preview [--root DIR] [--host ADDRESS] [--port N]`;

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { root: { type: 'string', default: '.' }, host: { type: 'string' }, port: { type: 'string' } },
  });
  const { root, host, port } = values;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const { preview } = await import('astro');
  const server = await preview({
    root,
    server: { ...(host === undefined ? {} : { host }), ...(port === undefined ? {} : { port: Number(port) }) },
  });
  await server.closed();
}
