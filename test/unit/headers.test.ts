import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { caddyfile } from '../../src/hosting/caddy.ts';
import { responseHeadersPolicy, uploadCommands } from '../../src/hosting/cloudfront.ts';
import { cachingOf, securityHeaders } from '../../src/hosting/headers.ts';
import { netlifyHeaders } from '../../src/hosting/netlify.ts';
import { nginxServer } from '../../src/hosting/nginx.ts';
import { readSheets } from '../../src/styles/sheets.ts';
import { changeSettings, copyFixture, temporaryFolder } from '../support/build.ts';

const folder = temporaryFolder('headers');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
/** The fixture with some of its settings changed. */
function contentWith(settings: Record<string, unknown>) {
  const content = path.join(folder, String(count++));
  copyFixture(content);
  changeSettings(content, settings);
  return content;
}
const headersWith = (settings: Record<string, unknown>) => securityHeaders(contentWith(settings), '/');
const headerIn = (headers: ReturnType<typeof securityHeaders>, name: string) => headers.find((header) => header.name === name)?.value;

it('the sheets have the colours of the company, however they are written', () => {
  const colours = { accent: '#0B5A5E', accentDark: '#9FD8D6' };
  expect(readSheets(contentWith({ colours }), '/').plain.css).toContain('--accent-light:#0B5A5E;--accent-dark:#9FD8D6');
});

const sites = ['https://example.sharepoint.com', 'https://*.example.org:8443'];

/** The configuration of every host that sets headers. */
const written = (headers: ReturnType<typeof securityHeaders>): [host: string, text: string][] => [
  ['Netlify and Cloudflare', netlifyHeaders('/', headers)],
  ['nginx', nginxServer({ root: '/srv', base: '/', listen: '80', brotli: false, security: headers })],
  ['Caddy', caddyfile('playbook.example', '/srv', '/', headers)],
  ['CloudFront', JSON.stringify(responseHeadersPolicy('playbook', headers))],
];

describe('the headers of a site', () => {
  it('let nobody show its pages in a frame, and search engines find them', () => {
    const headers = headersWith({});
    expect(headerIn(headers, 'Content-Security-Policy')).toMatch(/; frame-ancestors 'none'$/);
    expect(headers.slice(1).map(({ name, value }) => `${name}: ${value}`)).toEqual([
      'Strict-Transport-Security: max-age=63072000',
      'X-Content-Type-Options: nosniff',
      'X-Frame-Options: DENY',
      'Referrer-Policy: strict-origin-when-cross-origin',
      expect.stringMatching(/^Permissions-Policy: .*\bcamera=\(\)/),
      'Cross-Origin-Opener-Policy: same-origin',
      'Cross-Origin-Resource-Policy: same-origin',
    ]);
    for (const [host, text] of written(headers)) {
      expect(text, host).toContain('DENY');
      expect(text, host).not.toContain('X-Robots-Tag');
    }
  });

  it('let the named sites show its pages, on every host', () => {
    const headers = headersWith({ embeddedBy: sites });
    for (const [host, text] of written(headers)) {
      expect(text, host).toContain(`frame-ancestors ${sites.join(' ')}`);
      expect(text, host).not.toMatch(/DENY|X-Frame-Options|FrameOption/);
    }
    for (const line of netlifyHeaders(
      '/',
      headersWith({ embeddedBy: Array(8).fill('https://tenant-of-the-company.sharepoint.com') }),
    ).split('\n'))
      expect(line.length).toBeLessThanOrEqual(2000);
  });

  it('ask search engines to stay away from an internal site, on every host', () => {
    const headers = headersWith({ visibility: 'internal' });
    expect(headerIn(headers, 'Referrer-Policy')).toBe('same-origin');
    for (const [host, text] of written(headers)) expect(text, host).toMatch(/X-Robots-Tag.{1,12}noindex, nofollow/);
  });

  it('let nothing but browsers keep the answers of an internal site, which not everybody may read', () => {
    for (const [visibility, other] of [
      ['internal', 'public'],
      ['public', 'private'],
    ] as const) {
      const rules = cachingOf(contentWith({ visibility }));
      for (const text of [
        netlifyHeaders('/', [], rules),
        nginxServer({ root: '/srv', base: '/', listen: '80', brotli: false, security: [], rules }),
        caddyfile('playbook.example', '/srv', '/', [], rules),
        uploadCommands('dist', 'bucket', rules),
      ]) {
        expect(text).toContain(`${visibility === 'internal' ? 'private' : 'public'}, max-age=31536000, immutable`);
        expect(text).not.toContain(`${other}, `);
      }
    }
  });

  it.each([
    [undefined, 'max-age=63072000'],
    ['host', 'max-age=63072000'],
    ['subdomains', 'max-age=63072000; includeSubDomains'],
    ['off', undefined],
  ])('tell browsers to use HTTPS alone: %s', (hsts, value) => {
    const headers = headersWith({ hsts });
    expect(headerIn(headers, 'Strict-Transport-Security')).toBe(value);
    for (const [host, text] of written(headers)) {
      expect(/Strict-?Transport/i.test(text), host).toBe(value !== undefined);
      expect(/includeSubDomains|"IncludeSubdomains":true/.test(text), host).toBe(hsts === 'subdomains');
    }
  });

  it('are the strict ones where a setting is none', () => {
    const content = path.join(folder, 'broken');
    mkdirSync(content);
    for (const text of [
      '',
      'a: [',
      'embeddedBy: ["https://evil.example; script-src *"]\nvisibility: secret\nhsts: "off; x"\n',
      'embeddedBy: https://example.org\n',
      'embeddedBy: ["http://example.org"]\n',
      'embeddedBy: ["https://example.org/path"]\n',
      'embeddedBy: []\n',
    ]) {
      writeFileSync(path.join(content, 'playbook.yaml'), text);
      const headers = securityHeaders(content, '/');
      expect(headerIn(headers, 'Content-Security-Policy'), text).toMatch(/; frame-ancestors 'none'$/);
      expect(headerIn(headers, 'X-Frame-Options'), text).toBe('DENY');
    }
  });
});
