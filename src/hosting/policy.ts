import { lookScriptSource } from '../styles/look.ts';

/**
 * The content security policy of a page. Pagefind compiles WebAssembly; one inline script sets the look before the
 * first paint. A page carries it in a meta element, for hosts that set no headers; `frame-ancestors` has no meaning there.
 * @param styles The source expressions of the style sheets that the page may carry.
 * @param scripts Those of its other inline scripts.
 */
export const contentPolicy = (styles: readonly string[], scripts: readonly string[] = []): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${lookScriptSource}${scripts.map((source) => ` ${source}`).join('')}`,
    `style-src ${["'self'", ...styles].join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
