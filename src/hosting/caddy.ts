import { caching, everywhere, types } from './headers.ts';

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;

/**
 * A Caddyfile that serves a site at an address, with certificates of Caddy's own getting.
 * @param address Such as `playbook.example`, or `:8080` without TLS.
 * @param root The folder that holds the site.
 * @param base Where the site is served, `/` or `/playbook/`.
 */
export function caddyfile(address: string, root: string, base: string): string {
  const rest = (caching.at(-1) as (typeof caching)[number]).value;
  const special = caching.filter(({ below }) => below !== '');
  return `${address} {
	root * ${quoted(root)}
	@writes not method GET HEAD
	respond @writes 405
	@hidden path */.*
	respond @hidden 404
	header {
${everywhere.map(({ name, value }) => `		${name} ${quoted(value)}`).join('\n')}
		-Server
	}
	@named not path ${special.map(({ below }) => `${base}${below}*`).join(' ')}
	header @named Cache-Control ${quoted(rest)}
${special.map(({ below, value }) => `	header ${base}${below}* Cache-Control ${quoted(value)}`).join('\n')}
${Object.entries(types)
  .map(([ending, value]) => `	header *.${ending} Content-Type ${quoted(value)}`)
  .join('\n')}
	encode zstd gzip
	file_server {
		precompressed br gzip
	}
	handle_errors 404 {
		rewrite * ${base}404.html
		file_server
	}
}
`;
}
