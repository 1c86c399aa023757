import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Site, serve } from '../support/browser.ts';
import { until } from '../support/until.ts';

// The package as another repository gets it: packed, installed beside nothing of this one, under a path with a space.
const all = mkdtempSync(path.join(tmpdir(), 'packed '));
const folder = path.join(all, 'our playbook');
/** Of the shell that somebody else has: nothing of a test run is in it. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:npm_|VITEST|NODE_ENV$|DEV$|PROD$|SSR$|MODE$|BASE_URL$)/.test(name)),
);
const run = (command: string, args: string[], cwd = folder): string =>
  execFileSync(command, args, { cwd, env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const playbook = (...args: string[]) => run('npx', ['--no', 'cx-playbook', ...args]);
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};
const built = (file: string) => readFileSync(path.join(folder, 'dist', file), 'utf8');

let browser: Browser;
let site: Site | undefined;
let dev: ChildProcess | undefined;

beforeAll(async () => {
  mkdirSync(folder);
  run('npm', ['pack', '--pack-destination', all, '--silent'], process.cwd());
  const { version, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    version: string;
    devDependencies: { astro: string };
  };
  const tarball = path.join(all, `cx-playbook-${version}.tgz`);
  run('npm', ['install', tarball, `astro@${devDependencies.astro}`, '--no-audit', '--no-fund', '--prefer-offline']);
  browser = await openBrowser();
}, 300_000);

afterAll(async () => {
  dev?.kill();
  if (dev?.exitCode === null) await once(dev, 'exit');
  await site?.close();
  await browser?.close();
  rmSync(all, { recursive: true, force: true });
});

describe('the package, installed', () => {
  it('has no source that Node itself would have to strip of types', () => {
    const { exports: entries, bin } = JSON.parse(readFileSync(path.join(folder, 'node_modules/cx-playbook/package.json'), 'utf8'));
    for (const file of [
      bin['cx-playbook'],
      entries['.'].default,
      entries['.'].types,
      entries['./content'].default,
      entries['./content'].types,
    ])
      expect(existsSync(path.join(folder, 'node_modules/cx-playbook', file)), file).toBe(true);
  });

  it('starts a playbook, which is sound', () => {
    expect(playbook('init', '.', '--name', 'Our playbook', '--owner', 'Our company')).toContain('npm run dev');
    expect(readFileSync(path.join(folder, 'content/playbook.yaml'), 'utf8')).toContain('name: Our playbook');
    expect(playbook('check', '--strict')).toContain('ok: 0 errors, 0 warnings');
    expect(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))).toMatchObject({
      type: 'module',
      scripts: { dev: 'cx-playbook dev', build: 'cx-playbook build' },
      dependencies: { 'cx-playbook': expect.stringContaining('.tgz') },
    });
  });

  it('does not start one over another', () => {
    expect(() => playbook('init', '.')).toThrow(/has files in it, such as .*Name an empty folder/);
  });

  it('adds an entry, whose draft stays off the site', () => {
    expect(playbook('new', 'role', 'Journey analyst')).toContain(path.join('content', 'roles', 'journey-analyst.mdx'));
    rmSync(path.join(folder, 'content/roles/journey-analyst.mdx'));
  });

  it('builds with pages, components and styles of its own, and its own Markdown', async () => {
    write(
      'src/pages/about.mdx',
      '---\nlayout: cx-playbook/layouts/Site.astro\ntitle: About us\ndescription: Who we are.\n---\n\nexport const year = 2026;\n\n## Since {year}\n\nWe mend bicycles.\n',
    );
    write(
      'src/pages/numbers.astro',
      "---\nimport { getCollection } from 'astro:content';\nimport Site from 'cx-playbook/layouts/Site.astro';\nconst roles = await getCollection('roles');\n---\n<Site title=\"Numbers\" description=\"Of this playbook.\"><p id=\"roles\">{roles.map(({ data }) => data.title).sort().join(', ')}</p></Site>\n",
    );
    write('src/body/Badge.astro', '---\nconst { text } = Astro.props;\n---\n<b class="our-badge">{text}</b>\n');
    write(
      'src/Header.astro',
      '---\nimport Header from \'cx-playbook/components/Header.astro\';\n---\n<div class="our-banner">{Astro.props.settings.owner}</div>\n<Header {...Astro.props} />\n<style>\n  .our-banner { border-top: 3px solid rgb(1, 2, 3); }\n</style>\n',
    );
    write(
      'src/Footer.astro',
      '---\nconst { tools } = Astro.props;\n---\n<footer class="our-footer">{tools.map(({ label, href }) => <a {href}>{label}</a>)}</footer>\n',
    );
    write('src/Home.astro', "---\nconst { playbook } = Astro.props;\n---\n<h1>Ours: {playbook.of('roles').length} roles</h1>\n");
    write('src/Principle.astro', '---\nconst { entry } = Astro.props;\n---\n<p class="our-principle">{entry.id}</p>\n');
    write('src/Callout.astro', '<aside class="our-callout"><slot /></aside>\n');
    write('src/company.css', ":root {\n  --radius: 0;\n}\n.our-footer {\n  background: url('./dot.svg');\n  color: rgb(4, 5, 6);\n}\n");
    write('src/dot.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><circle r="1"/></svg>');
    write(
      'astro.config.mjs',
      `import { defineConfig } from 'astro/config';
import playbook from 'cx-playbook';

export default defineConfig({
  integrations: [
    playbook({
      components: {
        Header: './src/Header.astro',
        Footer: './src/Footer.astro',
        Home: './src/Home.astro',
        'entries/Principle': './src/Principle.astro',
        'body/Callout': './src/Callout.astro',
      },
      customCss: ['./src/company.css'],
    }),
  ],
});
`,
    );
    const role = path.join(folder, 'content/roles/customer-service-adviser.mdx');
    writeFileSync(
      role,
      `${readFileSync(role, 'utf8')}\n<Badge text="ours" />\n\n<Callout kind="note" title="Ours">\n\nOurs.\n\n</Callout>\n`,
    );
    expect(playbook('check', '--strict')).toContain('ok: 0 errors, 0 warnings');
    playbook('build');
    expect(built('roles/customer-service-adviser/index.html')).toContain('<b class="our-badge">ours</b>');
    expect(built('about/index.html')).toContain('<h2 id="since-year">Since 2026</h2>');
    expect(built('numbers/index.html')).toContain('Customer director, Customer service adviser, ');
    expect(built('roles/customer-service-adviser/index.html')).toMatch(/<aside class="our-callout">\s*<p>Ours\.<\/p>/);
    expect(built('principles/one-owner/index.html')).toContain('<p class="our-principle">one-owner</p>');
    expect(built('index.html')).toContain('<h1>Ours: 5 roles</h1>');
    for (const file of ['index.html', 'roles/customer-service-adviser/index.html', '404.html']) {
      expect(built(file)).toMatch(/<div class="our-banner"[^>]*>Our company<\/div>\s*<header class="site-header">/);
      expect(built(file)).toContain('<footer class="our-footer"><a href="/hire/">');
      expect(built(file)).not.toContain('site-footer"');
    }
    expect(built('sitemap-0.xml')).toContain('/about/');
    expect(playbook('verify')).toContain('is whole');
  });

  it('shows them in a browser under its own policy', async () => {
    site = await serve(path.join(folder, 'dist'));
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && refused.push(message.text())));
    await page.goto(`${site.address}/roles/`);
    const style = (selector: string, property: string) =>
      page.locator(selector).evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    expect(await style('.our-banner', 'border-top-color')).toBe('rgb(1, 2, 3)');
    expect(await style('.our-footer', 'color')).toBe('rgb(4, 5, 6)');
    expect(await style('.our-footer', 'background-image')).toContain('svg');
    expect(await style(':root', '--radius')).toBe('0');
    expect(refused).toEqual([]);
    await page.close();
  });

  it('refuses to replace a component that it does not have, or with a file that is not there', () => {
    const config = readFileSync(path.join(folder, 'astro.config.mjs'), 'utf8');
    const buildWith = (components: string) => {
      write('astro.config.mjs', config.replace(/components: \{[^}]*\}/, `components: { ${components} }`));
      return playbook('build');
    };
    expect(() => buildWith("Heeder: './src/Header.astro'")).toThrow(
      /"Heeder", which is no component of cx-playbook\. Did you mean "Header"\?/,
    );
    expect(() => buildWith("Header: './src/Heeder.astro'")).toThrow(/there is no file .*Heeder\.astro/);
    write('astro.config.mjs', config);
  });

  it('refuses a component that it does not have, and an attribute that would be markup', () => {
    const action = path.join(folder, 'content/actions/set-a-goodwill-limit.mdx');
    const before = readFileSync(action, 'utf8');
    writeFileSync(action, `${before}\n<Badge set:html="<i>x</i>" />\n\n<Bodge />\n`);
    expect(() => playbook('check')).toThrow();
    const report = JSON.parse(run('sh', ['-c', 'npx --no cx-playbook check --format json || true'])) as { findings: { message: string }[] };
    expect(report.findings.map(({ message }) => message)).toEqual([
      '<Badge> has no attribute `set:html`',
      '<Bodge> is not a registered component',
    ]);
    writeFileSync(action, before);
  });

  it('is found by search in a browser', async () => {
    const page = await browser.newPage();
    await page.goto(`${site?.address}/search/?q=customer%20service%20adviser`);
    await page.locator('a[href="/roles/customer-service-adviser/"]').first().waitFor();
    await page.goto(`${site?.address}/search/?q=bicycles`);
    await page.locator('a[href="/about/"]').first().waitFor();
    await page.close();
  });

  it('shows a change in dev', async () => {
    dev = spawn('npx', ['--no', 'cx-playbook', 'dev', '--host', '127.0.0.1', '--port', '0'], {
      cwd: folder,
      env: { ...environment, NO_COLOR: '1' },
      detached: true,
    });
    let output = '';
    for (const stream of [dev.stdout, dev.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk));
    await until('the dev server', () => /http:\/\/127\.0\.0\.1:\d+/.test(output));
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
    const text = async () => await (await fetch(`${address}/roles/customer-service-adviser/`)).text();
    await until('the page', async () => /our-banner.*our-badge/s.test(await text()));
    const role = path.join(folder, 'content/roles/customer-service-adviser.mdx');
    writeFileSync(role, readFileSync(role, 'utf8').replace('title: Customer service adviser', 'title: Counter adviser'));
    await until('the change', async () => (await text()).includes('<h1>Counter adviser</h1>'));
    process.kill(-(dev.pid as number));
  });
});
