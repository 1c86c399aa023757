import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { caddyfile } from '../../src/hosting/caddy.ts';
import { securityHeaders } from '../../src/hosting/headers.ts';
import { answers, freePort, type RunningServer } from './nginx.ts';

export const caddy = ['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'].find((program) => existsSync(program));

/** Serves a folder by Caddy with the configuration that `npm run hosting` writes, on an address without TLS. */
export async function startCaddy(root: string, base = '/'): Promise<RunningServer> {
  if (!caddy) throw new Error('Caddy is not installed');
  const folder = mkdtempSync(path.join(tmpdir(), 'caddy-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const file = path.join(folder, 'Caddyfile');
  writeFileSync(file, `{\n\tadmin off\n}\n${caddyfile(`:${port}`, root, base, securityHeaders('content', base))}`);
  const child = spawn(caddy, ['run', '--config', file, '--adapter', 'caddyfile'], {
    stdio: 'ignore',
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  await answers(address);
  return {
    address,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
