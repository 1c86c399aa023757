import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkFolder } from '../../src/check/run.ts';
import { changeSettings, copyFixture, temporaryFolder } from '../support/build.ts';

const folder = temporaryFolder('settings');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
/** What the check says of the fixture with some settings changed, and with what `change` does to its folder. */
function findingsWith(settings: Record<string, unknown>, change: (content: string) => void = () => {}) {
  const content = path.join(folder, String(count++));
  copyFixture(content);
  changeSettings(content, settings);
  change(content);
  const { findings } = checkFolder(content, { today: '2026-12-01' });
  const text = readFileSync(path.join(content, 'playbook.yaml'), 'utf8').split('\n');
  return findings.map(({ file, position, message, fix }) => ({
    file,
    message,
    fix,
    /** The line that it is on. */
    line: text[(position?.line ?? 0) - 1]?.trim(),
  }));
}

describe('settings that are right', () => {
  it.each([
    [{ licence: 'cc-by-4.0' }],
    [{ licence: 'all-rights-reserved' }],
    [{ licence: { text: 'For employees only.', address: 'https://example.org/terms' } }],
    [{ attribution: [{ name: 'A work', owner: 'Somebody', licence: 'cc-by-4.0' }] }],
    [{ visibility: 'internal', embeddedBy: ['https://example.sharepoint.com', 'https://*.example.org:8443'], hsts: 'subdomains' }],
    [{ tools: { monday: 'off', compare: 'on' } }],
    [{ sponsor: { outside: 'Chief executive officer' } }],
  ])('%o', (settings) => {
    expect(findingsWith(settings)).toEqual([]);
  });
});

describe('settings that are wrong, where they stand', () => {
  it.each([
    [{ licence: 'cc-by' }, 'licence: cc-by', '`licence` is `cc-by`, which is not one of `none`, `cc-by-4.0`, `all-rights-reserved`'],
    [{ licence: { text: '' } }, 'text: ""', 'The field `licence.text` is not filled in yet'],
    [
      { licence: { text: 'Ours.', address: 'example.org' } },
      'address: example.org',
      '`licence.address` is `example.org`: write an address that begins with https:// or http://',
    ],
    [{ attribution: [{ name: 'A work', licence: 'cc-by-4.0' }] }, '- name: A work', 'The field `attribution[1].owner` is missing'],
    [{ visibility: 'secret' }, 'visibility: secret', '`visibility` is `secret`, which is not one of `public`, `internal`'],
    [
      { embeddedBy: ['https://example.sharepoint.com/sites/cx'] },
      '- https://example.sharepoint.com/sites/cx',
      '`embeddedBy[1]` is `https://example.sharepoint.com/sites/cx`: write the beginning of an address without a path, such as https://example.sharepoint.com',
    ],
    [
      { embeddedBy: ['https://a.example; script-src *'] },
      '- https://a.example; script-src *',
      '`embeddedBy[1]` is `https://a.example; script-src *`: write the beginning of an address without a path, such as https://example.sharepoint.com',
    ],
    [
      { logo: 'logo.svg' },
      'logo: logo.svg',
      '`logo` is `logo.svg`: write the address of a picture in content/images, such as /images/logo.svg',
    ],
    [{ logo: '/images/none.svg' }, 'logo: /images/none.svg', 'There is no picture `/images/none.svg`'],
    [
      { logo: { viewBox: '0 0 1 1', path: '"/><script>' } },
      `path: '"/><script>'`,
      '`logo.path` is `"/><script>`: write the `d` of a path: letters of path commands and numbers only',
    ],
    [{ sponsor: 7 }, 'sponsor: 7', '`sponsor` should be text, or named fields, and is `7`'],
    [{ sponsor: { outside: '' } }, 'outside: ""', 'The field `sponsor.outside` is not filled in yet'],
    [{ hsts: 'always' }, 'hsts: always', '`hsts` is `always`, which is not one of `off`, `host`, `subdomains`'],
    [{ tools: { mondays: 'off' } }, 'mondays: off', 'The field `mondays` is not known in `tools`'],
    [{ tools: { monday: false } }, 'monday: false', '`tools.monday` is `false`, which is not one of `on`, `off`'],
  ])('%o', (settings, line, message) => {
    const [finding, ...others] = findingsWith(settings);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ file: 'playbook.yaml', line, message });
    expect(finding?.fix).not.toBe('');
  });
});

it('a title that pictures for sharing cannot show is no matter where there are none', () => {
  const change = (content: string) => {
    const file = path.join(content, 'skills/listening.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: 倾听'));
    rmSync(path.join(content, 'translations'), { recursive: true });
  };
  const codes = (settings: Record<string, unknown>) => findingsWith(settings, change).filter(({ message }) => message.includes('sharing'));
  expect(codes({})).toHaveLength(1);
  expect(codes({ visibility: 'internal' })).toEqual([]);
});

it('several roles may report outside the playbook', () => {
  const messages = findingsWith({}, (content) => {
    const change = (file: string, from: RegExp, to: string) => {
      const text = readFileSync(path.join(content, file), 'utf8');
      expect(text).toMatch(from);
      writeFileSync(path.join(content, file), text.replace(from, to));
    };
    change('roles/service-manager.mdx', /^reportsTo:\n {2}role: .*$/m, 'reportsTo:\n  outside: Chief operating officer');
    change('roles/managing-director.mdx', /^directReports:\n(?: .*\n)+/m, 'directReports: none\n');
    rmSync(path.join(content, 'translations'), { recursive: true });
  });
  expect(messages).toEqual([]);
});

describe('a logo that is a file', () => {
  const put = (text: string) => (content: string) => {
    mkdirSync(path.join(content, 'images'));
    writeFileSync(path.join(content, 'images/logo.svg'), text);
  };
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h9"/></svg>';
  it('is used by the settings alone', () => {
    expect(findingsWith({ logo: '/images/logo.svg' }, put(drawing))).toEqual([]);
    expect(findingsWith({}, put(drawing)).map(({ message }) => message)).toEqual(['No page shows the picture `/images/logo.svg`']);
    expect(findingsWith({ logo: '/images/Logo.svg' }, put(drawing)).map(({ fix }) => fix)).toContain('Did you mean `/images/logo.svg`?');
  });
  it('is refused where it does more than draw', () => {
    const script = drawing.replace('<path', '<script>alert(1)</script><path');
    expect(findingsWith({ logo: '/images/logo.svg' }, put(script))).toMatchObject([
      { file: 'images/logo.svg', message: 'The picture holds <script>, which does more than draw' },
    ]);
  });
});

describe('a link to what the site leaves out', () => {
  const linksTo = (address: string) => (content: string) => {
    appendFileSync(path.join(content, 'roles/service-manager.mdx'), `\nSee [it](${address}).\n`);
    appendFileSync(
      path.join(content, 'glossary.yaml'),
      `\nthing:\n  title: Thing\n  aliases: []\n  definition: A thing that one can hold in the hand.\n  related: [journey]\n  sources: []\n  page: ${address.replace(/[?#].*/, '')}\n`,
    );
  };
  const messages = (settings: Record<string, unknown>, change: (content: string) => void) =>
    findingsWith(settings, change)
      .map(({ message }) => message)
      .filter((message) => /leaves out|does not exist|no page/.test(message));

  it.each([
    ['/monday/', { tools: { monday: 'off' } }],
    ['/monday/service-manager/?a', { tools: { monday: 'off' } }],
    ['/readiness/#result', { tools: { readiness: 'off' } }],
    ['/rules/body/link/', { tools: { rules: 'off' } }],
  ])('is found: %s', (address, settings) => {
    expect(messages({}, linksTo(address))).toEqual([]);
    expect(messages(settings, linksTo(address))).toContain(`The link to \`${address}\` leads to a page that this site leaves out`);
    expect(messages(settings, linksTo(address))).toContain(
      `The page \`${address.replace(/[?#].*/, '')}\` is one that this site leaves out`,
    );
  });

  it('is found where it is a part of a page', () => {
    const change = (content: string) => appendFileSync(path.join(content, 'roles/service-manager.mdx'), '\n[It](/data/#linked-data)\n');
    expect(findingsWith({}, change)).toEqual([]);
    expect(findingsWith({ visibility: 'internal' }, change).map(({ message }) => message)).toEqual([
      'There is no heading `#linked-data` at `/data/`',
    ]);
  });

  it('is found where the tool has no content', () => {
    const without = (content: string) => {
      rmSync(path.join(content, 'vacancy.yaml'));
      linksTo('/vacancy-check/')(content);
    };
    expect(messages({}, linksTo('/vacancy-check/'))).toEqual([]);
    expect(messages({}, without)).toContain('The link to `/vacancy-check/` leads to a page that this site leaves out');
  });
});
