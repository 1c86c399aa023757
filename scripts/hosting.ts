import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { caddyfile } from '../src/hosting/caddy.ts';
import { responseHeadersPolicy, uploadCommands, viewerRequest } from '../src/hosting/cloudfront.ts';
import { netlifyHeaders } from '../src/hosting/netlify.ts';
import { nginxServer } from '../src/hosting/nginx.ts';

/** `npm run hosting`: writes the configuration of each host, from src/hosting/headers.ts, into a folder. */
const { values } = parseArgs({
  options: {
    to: { type: 'string', default: '.build/hosting' },
    root: { type: 'string', default: '/var/www/playbook' },
    base: { type: 'string', default: '/' },
    listen: { type: 'string', default: '80' },
    address: { type: 'string', default: 'playbook.example' },
    bucket: { type: 'string', default: 'playbook' },
    brotli: { type: 'boolean', default: false },
  },
});
const { to, root, base, listen, address, bucket, brotli } = values;
if (!base.startsWith('/') || !base.endsWith('/')) {
  console.error('hosting: --base begins and ends with a slash, as in /playbook/');
  process.exit(2);
}
const files = {
  _headers: netlifyHeaders(base),
  'nginx.conf': nginxServer({ root, base, listen, brotli }),
  Caddyfile: caddyfile(address, root, base),
  'cloudfront-response-headers-policy.json': `${JSON.stringify(responseHeadersPolicy('playbook'), null, 2)}\n`,
  'cloudfront-viewer-request.js': viewerRequest,
  's3-upload.sh': uploadCommands('dist', bucket),
};
mkdirSync(to, { recursive: true });
for (const [name, content] of Object.entries(files)) writeFileSync(path.join(to, name), content);
console.log(`${Object.keys(files).join(', ')} are in ${to}/`);
