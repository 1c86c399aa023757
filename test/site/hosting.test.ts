import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caddyfile } from '../../src/hosting/caddy.ts';
import { responseHeadersPolicy, uploadCommands, viewerRequest } from '../../src/hosting/cloudfront.ts';
import { compressFolder } from '../../src/hosting/compress.ts';
import { caching, securityHeaders, types } from '../../src/hosting/headers.ts';
import { listFiles, nameOf, verifyFolder, verifySite } from '../../src/hosting/manifest.ts';
import { netlifyHeaders } from '../../src/hosting/netlify.ts';
import { contentPolicy } from '../../src/hosting/policy.ts';
import { foldScriptSource } from '../../src/styles/folds.ts';
import { openBrowser } from '../support/browser.ts';
import { builtFixture } from '../support/build.ts';
import { caddy, startCaddy } from '../support/caddy.ts';
import { nginx, type RunningNginx, type RunningServer, startNginx } from '../support/nginx.ts';
import { observatoryScore } from '../support/observatory.ts';
import { dist, oneOfEachFixtureKind, pages } from '../support/site.ts';

/** The fixture and the reference playbook have the same colours. */
const security = securityHeaders('content', '/');

/** The headers of the file at `path`, relative to the base. */
function headersFor(path: string) {
  const value = caching.find(({ below }) => path.startsWith(below))?.value ?? '';
  const type = types[path.split('.').at(-1) ?? ''];
  return [...security, { name: 'Cache-Control', value }, ...(type ? [{ name: 'Content-Type', value: type }] : [])];
}

const fixture = builtFixture('root');
const folder = mkdtempSync(path.join(tmpdir(), 'hosting-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** A copy of the fixture with compressed variants, as `npm run compress` writes them, and what it must not give away. */
const site = path.join(folder, 'site');
beforeAll(async () => {
  cpSync(fixture, site, { recursive: true });
  const { before, after } = await compressFolder(site);
  expect(after).toBeLessThan(before / 2);
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  symlinkSync('../secret.txt', path.join(site, 'link.txt'));
});

if (!nginx)
  console.log(
    'nginx is not installed: what is tested by it is skipped (Debian: apt-get install nginx-light libnginx-mod-http-brotli-static)',
  );

if (!caddy) console.log('Caddy is not installed: what is tested by it is skipped (Debian: apt-get install caddy)');

describe('the list of files', () => {
  it('proves that the built site is whole, and finds what was changed, added or lost', () => {
    expect(verifyFolder(dist)).toEqual([]);
    const changed = path.join(folder, 'changed');
    cpSync(fixture, changed, { recursive: true });
    writeFileSync(path.join(changed, 'roles/index.html'), 'changed');
    writeFileSync(path.join(changed, 'added.html'), 'added');
    rmSync(path.join(changed, 'stance/index.html'));
    expect(verifyFolder(changed).sort()).toEqual([
      'added.html: is there and not in the list',
      expect.stringMatching(/^roles\/index\.html: has other content/),
      'stance/index.html: is missing',
    ]);
  });

  it('gives the same site the same name', () => {
    const files = listFiles(dist);
    expect(nameOf(files)).toBe(nameOf(files.map((file) => ({ ...file }))));
    expect(nameOf(files)).not.toBe(nameOf(files.slice(1)));
  });
});

describe('written configurations', () => {
  it('_headers keeps to the limits of Cloudflare Pages, and no path gets a header twice', () => {
    const text = readFileSync(path.join(dist, '_headers'), 'utf8');
    expect(text).toBe(netlifyHeaders('/', security));
    const rules = text
      .trim()
      .split('\n\n')
      .map((rule) => rule.split('\n'));
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
    const matches = (pattern: string, file: string) =>
      new RegExp(`^${pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\*/g, '.*')}$`).test(file);
    for (const { path: file } of listFiles(dist)) {
      const names = rules
        .filter(([pattern = '']) => matches(pattern, `/${file}`))
        .flatMap(([, ...lines]) => lines.map((line) => line.split(':')[0]));
      expect(new Set(names).size, file).toBe(names.length);
    }
  });

  it('each name every header of every answer', () => {
    for (const text of [
      caddyfile('playbook.example', '/var/www', '/', security),
      JSON.stringify(responseHeadersPolicy('x', security)).replaceAll('\\"', '"'),
    ])
      for (const { name, value } of security)
        expect(text, name).toContain(
          name === 'Strict-Transport-Security' || name === 'X-Content-Type-Options'
            ? value.match(/\d+|nosniff/)?.[0]?.replace('nosniff', '')
            : value,
        );
    expect(uploadCommands('dist', 'bucket')).toContain("--include '*.docx' --content-type 'application/vnd.openxmlformats");
  });

  it('the policy of the pages is the policy of the headers, without unsafe-inline', () => {
    const site = security.find(({ name }) => name === 'Content-Security-Policy')?.value ?? '';
    expect(site).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
    for (const { address, html } of pages) {
      const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css);
      // The others link to a sheet, which 'self' allows.
      expect(styles.length, address).toBe(html.includes('href="/styles/') ? 0 : 1);
      const sources = styles.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);
      const scripts = html.includes('<details class="fold') ? [foldScriptSource] : [];
      expect(html, address).toContain(contentPolicy(sources, scripts));
      for (const script of scripts) expect(site, address).toContain(script);
      for (const source of sources) expect(site, address).toContain(source);
    }
  });

  it('a bucket is asked for the index of a folder, and a folder without its slash is sent to it', () => {
    const handler = new Function(`${viewerRequest}; return handler;`)() as (event: unknown) => { uri?: string; statusCode?: number };
    const ask = (uri: string) => handler({ request: { uri } });
    expect(ask('/roles/').uri).toBe('/roles/index.html');
    expect(ask('/roles/cx-manager.json').uri).toBe('/roles/cx-manager.json');
    expect(ask('/roles').statusCode).toBe(301);
  });
});

describe.skipIf(!nginx)('served by nginx', () => {
  let server: RunningNginx;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startNginx(site), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  const ask = (address: string, init?: RequestInit) => fetch(server.address + address, init);
  /** What the server answers to bytes as they are; fetch would tidy the path. */
  const raw = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(server.address).port), '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.setTimeout(5000, () => socket.destroy());
      socket.on('data', (data) => {
        answer += data.toString('latin1');
      });
      socket.on('close', () => resolve(answer));
      socket.on('error', reject);
    });

  it('is whole by its list', async () => {
    const { files, problems } = await verifySite(new URL(`${server.address}/`));
    expect(problems).toEqual([]);
    expect(files).toBeGreaterThan(300);
  });

  it('each kind of page loads with its headers, no violation of the policy and no console error', async () => {
    const problems: string[] = [];
    const open = async () => {
      const page = await browser.newPage();
      page.on('console', (message) => message.type() === 'error' && problems.push(`${page.url()}: ${message.text()}`));
      page.on('pageerror', (error) => error.message !== 'Transition was skipped' && problems.push(`${page.url()}: ${error.message}`));
      page.on('requestfailed', (request) => problems.push(`${request.url()}: ${request.failure()?.errorText}`));
      return page;
    };
    // Most of the time of each is waiting for nothing more to come.
    const addresses = oneOfEachFixtureKind.values();
    const visit = async (page: Page) => {
      for (const address of addresses) await page.goto(server.address + address, { waitUntil: 'networkidle' });
    };
    const tabs = await Promise.all([open(), open(), open(), open()]);
    await Promise.all(tabs.map(visit));
    const page = tabs[0];
    await page.goto(`${server.address}/search/?q=csat`);
    await page.locator('.results h3', { hasText: 'Customer satisfaction' }).first().waitFor();
    expect(problems).toEqual([]);
    await Promise.all(tabs.map((tab) => tab.close()));
  });

  it.each([
    '/',
    '/roles/service-manager/',
    '/pagefind/pages.json',
    '/files.json',
    '/roles/service-manager/job-description.docx',
    '/manifest.webmanifest',
    '/sw.js',
    '/nowhere/',
  ])('%s has the headers of headers.ts', async (address) => {
    const { headers, status } = await ask(address);
    for (const { name, value } of headersFor(address.slice(1))) {
      if (status === 404 && name === 'Cache-Control') continue;
      expect(headers.get(name)?.replace(/;.*/, ''), `${address} ${name}`).toBe(value.replace(/;.*/, ''));
    }
  });

  it('hashed files are kept for a year', async () => {
    const style = /\/_astro\/[^"]+\.css/.exec(readFileSync(path.join(fixture, 'index.html'), 'utf8'))?.[0] ?? '';
    expect((await ask(style)).headers.get('cache-control')).toContain('immutable');
  });

  it('the headers are graded A+ by the rules of Mozilla’s Observatory', async () => {
    const { score, grade, parts } = observatoryScore((await ask('/')).headers);
    expect(grade, JSON.stringify(parts)).toBe('A+');
    expect(score).toBeGreaterThanOrEqual(125);
  });

  it('the scoring knows a bad answer', () => {
    expect(observatoryScore(new Headers()).score).toBe(30);
    expect(
      observatoryScore(new Headers({ 'content-security-policy': "default-src 'self' 'unsafe-inline'" })).parts['content-security-policy'],
    ).toBe(-20);
  });

  it('what is not there is a 404 with our page', async () => {
    const answer = await ask('/roles/nobody/');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe(readFileSync(path.join(fixture, '404.html'), 'utf8'));
  });

  it('compressed variants are sent to those who take them', async () => {
    const encoding = async (accept: string) =>
      (await ask('/roles/', { headers: { 'Accept-Encoding': accept } })).headers.get('content-encoding');
    expect(await encoding('gzip')).toBe('gzip');
    if (server.hasBrotli) expect(await encoding('br, gzip')).toBe('br');
    expect(await encoding('identity')).toBeNull();
  });

  it('what has not changed is a 304', async () => {
    const first = await ask('/roles/', { headers: { 'Accept-Encoding': 'identity' } });
    const etag = first.headers.get('etag') ?? '';
    const again = await ask('/roles/', { headers: { 'If-None-Match': etag, 'Accept-Encoding': 'identity' } });
    expect(again.status).toBe(304);
    const since = await ask('/roles/', {
      headers: { 'If-Modified-Since': first.headers.get('last-modified') ?? '', 'Accept-Encoding': 'identity' },
    });
    expect(since.status).toBe(304);
  });

  it('a part of a file is sent when it is asked for', async () => {
    const answer = await ask('/llms.txt', { headers: { Range: 'bytes=0-9', 'Accept-Encoding': 'identity' } });
    expect(answer.status).toBe(206);
    expect((await answer.text()).length).toBe(10);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s is refused', async (method) => {
    const answer = await ask('/', { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/roles/..%5c..%5csecret.txt',
    '/roles/%252e%252e/%252e%252e/secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/.nojekyll',
    '/.git/config',
    '/link.txt',
    '/%00',
    '/roles/%',
    '/roles/service-manager.json%00.html',
    // Longer than a server reads.
    '/a…',
  ])('%s gives nothing away', async (short) => {
    const address = short.replace('a…', 'a'.repeat(20_000));
    const answer = await raw(`GET ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])).toBeGreaterThanOrEqual(400);
    expect(answer).not.toContain('secret\n');
    expect(answer.split('\r\n\r\n')[1] ?? '').not.toBe('secret');
  });
});

describe.skipIf(!caddy)('served by Caddy', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startCaddy(site);
  });
  afterAll(() => server?.stop());
  const ask = (address: string, init?: RequestInit) => fetch(server.address + address, init);

  it('is whole by its list', async () => {
    expect((await verifySite(new URL(`${server.address}/`))).problems).toEqual([]);
  });

  it.each([
    '/',
    '/roles/service-manager.md',
    '/pagefind/pages.json',
    '/roles/service-manager/job-description.docx',
    '/manifest.webmanifest',
    '/sw.js',
  ])('%s has the headers of headers.ts', async (address) => {
    const { headers } = await ask(address);
    for (const { name, value } of headersFor(address.slice(1)))
      expect(headers.get(name)?.replace(/;.*/, ''), `${address} ${name}`).toBe(value.replace(/;.*/, ''));
  });

  it('what is not there, or not to be seen, is a 404 with our page, its policy, and no long keeping', async () => {
    for (const address of ['/roles/nobody/', '/_astro/gone.js', '/.nojekyll', '/.git/config']) {
      const answer = await ask(address);
      expect(answer.status, address).toBe(404);
      expect(answer.headers.get('cache-control'), address).toBe('no-cache');
      for (const { name, value } of security) expect(answer.headers.get(name), `${address} ${name}`).toBe(value);
      expect(await answer.text()).toBe(readFileSync(path.join(fixture, '404.html'), 'utf8'));
    }
  });

  it('sends compressed variants, parts, 304 for what has not changed, and refuses to write', async () => {
    const encoding = async (accept: string) =>
      (await ask('/roles/', { headers: { 'Accept-Encoding': accept } })).headers.get('content-encoding');
    expect([await encoding('br, gzip'), await encoding('gzip'), await encoding('identity')]).toEqual(['br', 'gzip', null]);
    const etag = (await ask('/roles/', { headers: { 'Accept-Encoding': 'identity' } })).headers.get('etag') ?? '';
    expect((await ask('/roles/', { headers: { 'If-None-Match': etag, 'Accept-Encoding': 'identity' } })).status).toBe(304);
    const part = await ask('/llms.txt', { headers: { Range: 'bytes=0-9', 'Accept-Encoding': 'identity' } });
    expect([part.status, (await part.text()).length]).toEqual([206, 10]);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const answer = await ask('/', { method });
      expect([answer.status, answer.headers.get('allow')], method).toEqual([405, 'GET, HEAD']);
    }
  });
});
