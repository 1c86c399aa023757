import { type CacheRule, caching, type Header, types } from './headers.ts';

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;

/**
 * A Caddyfile that serves a site at an address, with certificates of Caddy's own getting. Caddy 2.6 and newer.
 * @param address Such as `playbook.example`, or `:8080` without TLS.
 * @param root The folder that holds the site; of a site below a path, the one that holds that path.
 * @param base Where the site is served, `/` or `/playbook/`.
 */
export function caddyfile(address: string, root: string, base: string, security: readonly Header[], rules = caching): string {
  const rest = (rules.at(-1) as CacheRule).value;
  const special = rules.filter(({ below }) => below !== '');
  return `(headers) {
	header {
${security.map(({ name, value }) => `		${name} ${quoted(value)}`).join('\n')}
		-Server
	}
}

${address} {
	root * ${quoted(root)}
	import headers
	@writes not method GET HEAD
	header @writes Allow "GET, HEAD"
	respond @writes "This site answers GET and HEAD only." 405
	@hidden path */.*
	error @hidden 404
	@named not path ${special.map(({ below }) => `${base}${below}*`).join(' ')}
	header @named Cache-Control ${quoted(rest)}
${special.map(({ below, value }) => `	header ${base}${below}* Cache-Control ${quoted(value)}`).join('\n')}
${Object.entries(types)
  .map(([ending, value]) => `	@${ending} path *.${ending}\n	header @${ending} Content-Type ${quoted(value)}`)
  .join('\n')}
	encode zstd gzip
	file_server {
		precompressed br gzip
	}
	handle_errors {
		import headers
		header Cache-Control no-cache
		@missing expression {err.status_code} == 404
		rewrite @missing ${base}404.html
		file_server @missing
	}
}
`;
}
