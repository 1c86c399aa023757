import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { assertBase } from '../build/base.ts';
import { caddyfile } from '../hosting/caddy.ts';
import { responseHeadersPolicy, uploadCommands, viewerRequest } from '../hosting/cloudfront.ts';
import { cachingOf, securityHeaders } from '../hosting/headers.ts';
import { netlifyHeaders } from '../hosting/netlify.ts';
import { nginxServer } from '../hosting/nginx.ts';

export const usage = `Writes the configuration of each host into a folder.

  cx-playbook hosting [options]

  --to DIR         where to write (hosting)
  --content DIR    the content folder, whose colours the content security policy allows (content)
  --root DIR       where the server finds the site (/var/www/playbook)
  --base PATH      the path under which the site is served (/)
  --listen ADDRESS what nginx listens on (80)
  --address NAME   the name that Caddy serves (playbook.example)
  --bucket NAME    the S3 bucket (playbook)
  --include FILE   a file that nginx reads in the server: who may read the site, as docs/deploy/access.md shows
  --brotli         nginx has the module for Brotli`;

export function run(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: {
      to: { type: 'string', default: 'hosting' },
      content: { type: 'string', default: 'content' },
      root: { type: 'string', default: '/var/www/playbook' },
      base: { type: 'string', default: '/' },
      listen: { type: 'string', default: '80' },
      address: { type: 'string', default: 'playbook.example' },
      bucket: { type: 'string', default: 'playbook' },
      include: { type: 'string' },
      brotli: { type: 'boolean', default: false },
    },
  });
  const { to, content, root, base, listen, address, bucket, brotli, include } = values;
  assertBase(base);
  if (!base.startsWith('/') || !base.endsWith('/')) throw new Error('--base begins and ends with a slash, as in /playbook/');
  const security = securityHeaders(content, base);
  const rules = cachingOf(content);
  const files = {
    _headers: netlifyHeaders(base, security, rules),
    'nginx.conf': nginxServer({ root, base, listen, brotli, security, rules, include }),
    Caddyfile: caddyfile(address, root, base, security, rules),
    'cloudfront-response-headers-policy.json': `${JSON.stringify(responseHeadersPolicy('playbook', security), null, 2)}\n`,
    'cloudfront-viewer-request.js': viewerRequest,
    's3-upload.sh': uploadCommands('dist', bucket, rules),
  };
  mkdirSync(to, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(to, name), text);
  console.log(`${Object.keys(files).join(', ')} are in ${to}/`);
}
