import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { securityHeaders } from '../../src/hosting/headers.ts';
import { nginxServer } from '../../src/hosting/nginx.ts';
import { until } from './until.ts';

const programs = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];
export const nginx = programs.find((program) => existsSync(program));
const brotliModule = ['/usr/lib/nginx/modules', '/usr/share/nginx/modules', '/usr/local/lib/nginx/modules']
  .map((folder) => path.join(folder, 'ngx_http_brotli_static_module.so'))
  .find((file) => existsSync(file));

export interface RunningServer {
  address: string;
  stop(): Promise<void>;
}
export interface RunningNginx extends RunningServer {
  hasBrotli: boolean;
}

/**
 * Serves a folder by nginx with the configuration that `npm run hosting` writes.
 * @throws Error with what nginx said, where it does not accept the configuration.
 */
export async function startNginx(root: string, base = '/'): Promise<RunningNginx> {
  if (!nginx) throw new Error('nginx is not installed');
  const folder = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  mkdirSync(path.join(folder, 'logs'));
  const port = await freePort();
  const hasBrotli = brotliModule !== undefined;
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
  const mimeTypes = ['/etc/nginx/mime.types', '/usr/local/etc/nginx/mime.types', '/opt/homebrew/etc/nginx/mime.types'].find((file) =>
    existsSync(file),
  );
  const server = nginxServer({
    root,
    base,
    listen: `127.0.0.1:${port}`,
    brotli: hasBrotli,
    security: securityHeaders('content', base),
  }).replace('include mime.types;', `include ${mimeTypes};`);
  const configuration = `${hasBrotli ? `load_module ${brotliModule};\n` : ''}worker_processes 2;
pid ${folder}/pid;
error_log ${folder}/logs/error.log;
daemon off;
${process.getuid?.() === 0 ? 'user root;\n' : ''}events { worker_connections 512; }
http {
  access_log off;
  ${temporary.join('\n  ')}
${server}}
`;
  writeFileSync(path.join(folder, 'nginx.conf'), configuration);
  const flags = ['-p', folder, '-c', path.join(folder, 'nginx.conf'), '-e', path.join(folder, 'logs/error.log')];
  const test = spawnSync(nginx, [...flags, '-t'], { encoding: 'utf8' });
  if (test.status !== 0) throw new Error(test.stderr);
  const child = spawn(nginx, flags, { stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  await answers(address);
  return {
    address,
    hasBrotli,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until something answers at an address. */
export const answers = (address: string): Promise<void> =>
  until(`an answer at ${address}`, () =>
    fetch(address).then(
      () => true,
      () => false,
    ),
  );

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
