import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { filesBelow } from '../../src/hosting/manifest.ts';
import { roleSchemaAt } from '../../src/model/role.ts';
import { readContent } from '../../src/read/content.ts';
import { Adopter } from './adopter.ts';

// An insurer makes a playbook of its own out of the small starter. What that takes is counted: the numbers may fall.
const adopter = new Adopter('adoption');

const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);
const role = readFileSync('test/fixtures/adopted/claims-experience-manager.mdx', 'utf8').replace(
  'reviewBy: 2027-11-23',
  `reviewBy: ${inAYear}`,
);
const roleFile = 'content/roles/claims-experience-manager.mdx';
/** The role as far as a level goes; the decisions that it has no part in are left to `otherwise`. */
function roleAt(level: 'outline' | 'standard'): string {
  const [, matter = ''] = role.split('---\n');
  const document = parseDocument(matter);
  const asked = roleSchemaAt(level, {}).shape as Record<string, { safeParse(value: unknown): { success: boolean } }>;
  const beside = ['decides', ...(level === 'standard' ? ['sources'] : [])];
  for (const field of Object.keys(document.toJS() as object))
    if (asked[field]?.safeParse(undefined).success && !beside.includes(field)) document.delete(field);
  if (document.has('plan')) for (const day of ['day30', 'day60', 'day90']) document.deleteIn(['plan', day]);
  document.deleteIn(['decisionRights', 'contact-hours']);
  document.setIn(['decisionRights', 'otherwise'], 'no-say');
  document.set('completeness', level);
  return `---\n${document.toString({ lineWidth: 0 })}---\n`;
}
/** The fields of a role that are asked for, in the order of the alphabet. */
const fieldsOf = (text: string): string[] =>
  Object.keys(parseDocument(text.split('---\n')[1] as string).toJS() as object)
    .filter((field) => field !== 'decides')
    .sort();
/** Builds the site, which has no translations, without a warning, and gives what the page of the role says. */
function buildSite(): string {
  const { status, output } = adopter.run('build');
  expect(output).not.toMatch(/\b(?:warn|error)\b/i);
  expect(status, output).toBe(0);
  expect(adopter.run('verify').output).toContain('is whole');
  return built('roles/claims-experience-manager/index.html').replace(/<[^>]+>/g, '');
}
const removed = ['customer-service-team-leader', 'service-improvement-manager'];
const built = (file: string) => adopter.read(path.join('dist', file));
/** Findings after each step in which there are some. */
const found: Record<string, number> = {};
let edits = 0;
const edit = (...change: [file: string, from: string, to: string]) => {
  edits++;
  adopter.edit(...change);
};

/**
 * Describes the work of an insurer.
 * @param atEachLevel Whether the site is built, and read, each time the role has reached a level, and not at the end alone.
 */
export const describeAdoption = (atEachLevel: boolean) =>
  describe('an insurer', () => {
    afterAll(() => rmSync(adopter.folder, { recursive: true }));

    it('starts a playbook, which is sound, and gives it its name', () => {
      expect(adopter.run('init', '--yes').status).toBe(0);
      edit('content/playbook.yaml', 'name: Customer playbook', 'name: Policyholder playbook');
      edit('content/playbook.yaml', 'owner: Our organisation', 'owner: Harbour Mutual');
      edit('content/playbook.yaml', 'https://playbook.example', 'https://playbook.harbour.example');
      expect(adopter.findings()).toEqual({ findings: 0, toDo: 0 });
    });

    it('adds a role, first as the draft of an outline', () => {
      expect(adopter.run('new', 'role', 'Claims experience manager', '--level', 'outline').output).toContain(roleFile);
      // A draft stops nothing, however much it lacks.
      expect(adopter.findings().findings).toBe(0);
      expect(fieldsOf(adopter.read(roleFile))).toEqual(fieldsOf(roleAt('outline')));
      adopter.write(roleFile, roleAt('outline'));
      edits++;
      const draft = adopter.findings();
      found['a draft that nothing names yet'] = draft.toDo;
      expect(draft.findings).toBe(0);
      edit('content/roles/customer-director.mdx', '[head-of-customer-service, ', '[head-of-customer-service, claims-experience-manager, ');
      expect(adopter.findings()).toEqual({ findings: 0, toDo: 0 });
      edit(roleFile, 'status: draft', 'status: published');
      expect(adopter.findings()).toEqual({ findings: 0, toDo: 0 });
      if (!atEachLevel) return;
      expect(buildSite()).toMatch(/This role is an outline\. Still to come: skills, interview, first Monday\./);
      expect(existsSync(path.join(adopter.folder, 'dist/roles/claims-experience-manager/interview'))).toBe(false);
    }, 300_000);

    it('brings it to the standard level, and then writes all of it', () => {
      adopter.write(roleFile, roleAt('standard').replace('status: draft', 'status: published'));
      edits++;
      expect(adopter.findings()).toEqual({ findings: 0, toDo: 0 });
      if (atEachLevel) {
        expect(buildSite()).toMatch(/This role isn’t written in full yet\. Still to come: when to hire, /);
        expect(built('roles/claims-experience-manager/interview/index.html')).toContain('kitchen burnt out last night');
      }
      adopter.write(roleFile, role.replace('status: draft', 'status: published'));
      edits++;
      edit('content/journeys/get-a-problem-sorted.yaml', 'contributing: []', 'contributing: [claims-experience-manager]');
      expect(adopter.findings()).toEqual({ findings: 0, toDo: 0 });
    }, 300_000);

    it('removes two roles that it does not have', () => {
      const { status, output } = adopter.run('remove', 'role', ...removed);
      expect(status).toBe(0);
      found['two roles removed'] = adopter.findings().findings;
      expect(output.match(/^ {2}\S+:\d+ {2}.*\(\S+\)$/gm) ?? []).toHaveLength(found['two roles removed']);
      edit(
        'content/roles/customer-service-adviser.mdx',
        'notThis: []',
        'notThis:\n  - role: head-of-customer-service\n    difference: The head decides how customer service works. An adviser is there for customers.',
      );
      expect(adopter.findings()).toEqual({ findings: 0, toDo: 0 });
    });

    it('adds a page, builds, and has a site whose links all lead somewhere', () => {
      adopter.write(
        'src/pages/about.mdx',
        '---\nlayout: cx-playbook/layouts/Site.astro\ntitle: About Harbour Mutual\ndescription: Who we are, and why we wrote this down.\n---\n\nWe insure boats. See the [claims experience manager](/roles/claims-experience-manager/).\n',
      );
      edits++;
      buildSite();
      expect(built('about/index.html')).toContain('We insure boats.');
      expect(built('roles/claims-experience-manager/index.html')).toContain('<h1>Claims experience manager</h1>');
      const pages = filesBelow(path.join(adopter.folder, 'dist')).filter((file) => file.endsWith('.html'));
      const dead = pages.flatMap((page) =>
        [...built(page).matchAll(/ href="\/([^"#?]*)/g)]
          .map(([, address = '']) => address)
          .filter(
            (address) =>
              !existsSync(path.join(adopter.folder, 'dist', address.endsWith('/') || !address ? `${address}index.html` : address)),
          )
          .map((address) => `${page}: /${address}`),
      );
      expect(dead).toEqual([]);
      expect(pages.length).toBeGreaterThan(60);
    });

    it('finds no word of another organisation, of the reference playbook or of a removed role on its site', () => {
      const reference = readContent('content');
      const ours = readContent(path.join(adopter.folder, 'content'));
      const titlesIn = ({ entries }: typeof ours, collections: readonly string[]) =>
        entries.flatMap(({ collection, value }) => (collections.includes(collection) ? [(value as { title: string }).title] : []));
      const { name, owner } = { ...(reference.settings?.value as { name: string; owner: string }) };
      const kinds = ['roles', 'actions', 'journeys', 'principles', 'debates'];
      const own = ours.documents.map(({ bytes }) => Buffer.from(bytes).toString().toLowerCase()).join('\n');
      const foreign = [
        ...[name, owner, 'Our organisation', 'Customer playbook', 'playbook.example'],
        ...titlesIn(reference, kinds).filter((title) => !own.includes(title.toLowerCase())),
        ...removed.map((id) => `/roles/${id}/`),
      ];
      expect(foreign.length).toBeGreaterThan(100);
      const left = filesBelow(path.join(adopter.folder, 'dist'))
        // The rule book shows examples from the reference playbook.
        .filter((file) => /\.(?:html|json|xml|txt|md|csv|ics|webmanifest)$/.test(file) && !file.startsWith('rules/'))
        .flatMap((file) => {
          const text = built(file);
          return foreign.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`);
        });
      expect(left).toEqual([]);
    });

    it('has typed few commands, changed few places and read few findings', () => {
      // What the test itself asks of the check belongs to the same work.
      expect({ ...found, commands: adopter.commands.length, edits }).toEqual({
        'a draft that nothing names yet': 1,
        'two roles removed': 1,
        commands: atEachLevel ? 18 : 14,
        edits: 11,
      });
    });
  });
