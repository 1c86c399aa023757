import { type CacheRule, caching, type Header, types } from './headers.ts';

export interface NginxOptions {
  /** The folder that holds the site; where nginx finds the files. */
  root: string;
  /** Where the site is served, `/` or `/playbook/`. */
  base: string;
  /** What to listen on, such as `80` or `127.0.0.1:8080`. */
  listen: string;
  /** Whether nginx has the module for Brotli. */
  brotli: boolean;
  /** Headers of every answer. */
  security: readonly Header[];
  /** How long answers are kept; as on a public site if absent. */
  rules?: readonly CacheRule[];
  /** A file with more lines for the server, such as who may read it. */
  include?: string | undefined;
}

const quoted = (text: string) => `"${text.replace(/["\\$]/g, (character) => (character === '$' ? '$' : `\\${character}`))}"`;

/** A `server` for nginx, with the headers of headers.ts. It answers GET and HEAD and nothing else. */
export function nginxServer({ root, base, listen, brotli, security, rules = caching, include }: NginxOptions): string {
  const securityLines = security.map(({ name, value }) => `add_header ${name} ${quoted(value)} always;`);
  const block = (match: string, cache: string, more: string[] = []) =>
    [
      `  location ${match} {`,
      ...more.map((line) => `    ${line}`),
      ...securityLines.map((line) => `    ${line}`),
      `    add_header Cache-Control ${quoted(cache)};`,
      '  }',
    ].join('\n');
  const rest = (rules.at(-1) as CacheRule).value;
  const below = base.replace(/^\/|\/$/g, '');
  return `server {
  listen ${listen};
  server_tokens off;
${include ? `  include ${quoted(include)};\n` : ''}  charset utf-8;
  charset_types text/css text/javascript application/json application/xml image/svg+xml;
  root ${quoted(root)};
  absolute_redirect off;
  # A site holds no links; what leads out of the folder is refused.
  disable_symlinks on from=$document_root;
  large_client_header_buffers 4 8k;
  client_max_body_size 1k;
  gzip_static on;
  gzip_vary on;${brotli ? '\n  brotli_static on;' : ''}
  error_page 404 ${base}404.html;
  error_page 405 =405 /method-not-allowed;
${
  Object.keys(types).length > 0
    ? `  include mime.types;\n  types {\n${Object.entries(types)
        .map(([ending, type]) => `    ${type.split(';')[0]} ${ending};`)
        .join('\n')}\n  }\n`
    : ''
}  default_type application/octet-stream;

  if ($request_method !~ ^(?:GET|HEAD)$) {
    return 405;
  }

  location = /method-not-allowed {
    internal;
    default_type text/plain;
    add_header Allow "GET, HEAD" always;
    return 405 "This site answers GET and HEAD only.\\n";
  }

  location ~ /\\. {
    return 404;
  }

${rules
  .filter((rule) => rule.below !== '')
  .map((rule) => block(`^~ ${base}${rule.below}`, rule.value, ['try_files $uri =404;']))
  .join('\n\n')}

${block(base, rest, ['index index.html;', 'try_files $uri $uri/ =404;'])}
${below === '' ? '' : `\n  location = /${below} {\n    return 301 ${base};\n  }\n`}}
`;
}
