import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { run as init } from '../../src/cli/init.ts';
import { makePlaybook } from '../../src/playbook/playbook.ts';
import { readLanguage } from '../../src/read/language.ts';
import { changesFeed } from '../../src/site/changes.ts';
import { licenceLines, licenceTexts } from '../../src/site/licence.ts';
import { linkedDataOf } from '../../src/site/linked-data.ts';
import { temporaryFolder } from '../support/build.ts';
import { readPlaybook } from '../support/playbook.ts';

const { words } = readLanguage('content', 'en-GB');
const owner = 'Example Ltd';
const ccBy = 'https://creativecommons.org/licenses/by/4.0/';

describe('the licence of the words', () => {
  it.each([
    ['nothing, if there is no setting', {}, []],
    ['nothing, if there is none', { licence: 'none' }, []],
    ['that all rights are reserved', { licence: 'all-rights-reserved' }, ['Example Ltd. All rights reserved.']],
    [
      'CC BY 4.0, with its address',
      { licence: 'cc-by-4.0' },
      [`Example Ltd. Text licensed under CC BY 4.0 (${ccBy}): you can use it and change it, as long as you say where it came from.`],
    ],
    ['terms of its own', { licence: { text: 'For employees only.' } }, ['Example Ltd. For employees only.']],
    [
      'terms of its own, and the works of others that it must name',
      {
        licence: { text: 'House rules', address: 'https://example.org/rules' },
        attribution: [{ name: 'A playbook', owner: 'Others', address: 'https://example.org/', licence: 'cc-by-4.0' }],
      },
      [
        'Example Ltd. House rules (https://example.org/rules)',
        `Contains text from “A playbook (https://example.org/)” by Others, which may have been changed. Terms of that text: CC BY 4.0 (${ccBy})`,
      ],
    ],
  ] as const)('says %s', (_, settings, expected) => {
    expect(licenceTexts({ owner, ...settings } as Parameters<typeof licenceTexts>[0], words)).toEqual(expected);
  });

  it('links names to their addresses on pages', () => {
    expect(licenceLines({ owner, licence: 'cc-by-4.0' }, words).flat()).toContainEqual({ name: 'CC BY 4.0', address: ccBy });
  });

  it('of the words that a playbook starts from is kept as attribution, and is not that of the owner’s own', async () => {
    const folder = temporaryFolder('licence');
    const startWith = async (starter: string) => {
      const at = path.join(folder, starter);
      await init([at, '--starter', starter, '--owner', owner, '--yes']);
      const { licence, attribution } = parse(readFileSync(path.join(at, 'content/playbook.yaml'), 'utf8'));
      return { licence, attribution };
    };
    const log = vi.spyOn(console, 'log').mockReturnValue();
    expect(await startWith('small')).toEqual({ licence: 'none' });
    expect(await startWith('full')).toEqual({
      licence: 'none',
      attribution: [{ name: 'The Customer Experience Playbook', owner: 'The CX Playbook maintainers', licence: 'cc-by-4.0' }],
    });
    log.mockRestore();
    rmSync(folder, { recursive: true });
  });

  const reference = readPlaybook('content');
  const under = (licence: (typeof reference.settings)['licence']) =>
    makePlaybook({ ...reference.settings, licence }, [...reference.all], reference.translations);

  it('is in the feed and in the data for search engines only where there is one', async () => {
    const texts = async (playbook: typeof reference) => [
      await changesFeed(playbook, words, (path) => `https://playbook.example${path}`),
      JSON.stringify(linkedDataOf(playbook.get('roles', 'cx-manager'), playbook, (path) => path, 'en-GB')),
    ];
    for (const text of await texts(under('cc-by-4.0'))) expect(text).toContain(ccBy);
    for (const text of await texts(under('none'))) expect(text).not.toMatch(/CC BY|creativecommons|copyright|"license"/);
  });
});
