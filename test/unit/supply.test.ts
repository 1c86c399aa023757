import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Package {
  license?: string;
  integrity?: string;
  link?: boolean;
  resolved?: string;
}
const read = (file: string) => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'peerDependencies',
  Record<string, string>
>;
/** What a site brings beside this package builds it, too; here it is installed for development. */
const building = { ...manifest.dependencies, ...manifest.peerDependencies };
const developing = Object.fromEntries(Object.entries(manifest.devDependencies).filter(([name]) => !(name in building)));
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> };
const installed = Object.entries(packages).filter(([at]) => at !== '');
const page = read('docs/dependencies.md');
/** Rows of a table under a heading: package, why, licence. */
const rows = (heading: string) => {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \| (.+) \| (.+) \|$/gm)].map(([, name = '', why = '', licence = '']) => ({
    name,
    why,
    licence,
  }));
};

describe('docs/dependencies.md', () => {
  it.each([
    ['What builds the site', building],
    ['What only tests and tools need', developing],
  ])('%s: names each package of package.json and no other, with why', (heading, wanted) => {
    expect(rows(heading).map(({ name }) => name)).toEqual(Object.keys(wanted).sort());
    for (const { name, why } of rows(heading)) expect(why.trim(), name).toMatch(/\w{4,}/);
  });

  it('states the licence that each package states of itself', () => {
    for (const { name, licence } of [...rows('What builds'), ...rows('What only')])
      expect(JSON.parse(read(`node_modules/${name}/package.json`)).license, name).toBe(licence);
  });
});

describe('what package-lock.json installs', () => {
  it('has a SHA-512 for every package, and comes from no address of its own', () => {
    expect(installed.length).toBeGreaterThan(200);
    for (const [at, { integrity, link, resolved }] of installed) {
      expect(link, at).toBeUndefined();
      expect(integrity, at).toMatch(/^sha512-/);
      expect(resolved ?? 'https://', at).toMatch(/^https:\/\//);
    }
  });

  it('has licences that docs/dependencies.md lists', () => {
    const section = page.split('## Licences below them')[1]?.split('\n## ')[0] ?? '';
    const allowed = new Set(
      [...section.matchAll(/`([A-Za-z0-9.-]+)`/g)].map(([, name]) => name).filter((name) => /\d|MIT|ISC/.test(name ?? '')),
    );
    expect(allowed).toContain('MIT');
    const isAllowed = (licence: string): boolean => {
      const text = licence.replace(/^\((.*)\)$/, '$1');
      if (text.includes(' OR ')) return text.split(' OR ').some(isAllowed);
      return text.split(' AND ').every((one) => allowed.has(one));
    };
    expect(isAllowed('AGPL-3.0-only')).toBe(false);
    expect(isAllowed('MIT AND AGPL-3.0-only')).toBe(false);
    for (const [at, { license }] of installed) {
      // The lock repeats what the package says; where it does not, the package is asked.
      const own = existsSync(`${at}/package.json`) ? (JSON.parse(read(`${at}/package.json`)).license as string | undefined) : license;
      expect(isAllowed(own ?? 'none'), `${at}: ${own}`).toBe(true);
    }
  });

  it('can be written as CycloneDX, every package with version, address and licence', () => {
    const run = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    expect(run.status, run.stderr).toBe(0);
    const bom = JSON.parse(run.stdout);
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', version: 1 });
    expect(bom.specVersion).toMatch(/^1\.[4-9]$/);
    expect(bom.serialNumber).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    const references = new Set(bom.components.map((component: { 'bom-ref': string }) => component['bom-ref']));
    expect(references.size).toBe(bom.components.length);
    for (const name of Object.keys({ ...building, ...developing }))
      expect(
        bom.components.some((component: { name: string }) => component.name === name),
        name,
      ).toBe(true);
    for (const { type, name, version, purl, licenses } of bom.components) {
      expect(type).toBe('library');
      expect(version, name).toMatch(/^\d+\./);
      expect(purl, name).toMatch(/^pkg:npm\//);
      expect(licenses?.length, name).toBeGreaterThan(0);
    }
    for (const { ref, dependsOn } of bom.dependencies)
      for (const other of dependsOn ?? [])
        expect(references.has(other) || other === bom.metadata.component['bom-ref'], `${ref} → ${other}`).toBe(true);
  });
});

interface Workflow {
  permissions?: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; 'timeout-minutes'?: number; steps: { uses?: string; run?: string }[] }>;
}
const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => [name, read(path.join(folder, name))] as const);
const examples = readdirSync('docs/deploy').flatMap((name) =>
  [...read(path.join('docs/deploy', name)).matchAll(/```yaml\n(name: [\s\S]*?)```/g)].map(([, text = '']) => [name, text] as const),
);

describe('workflows', () => {
  it.each([...workflows, ...examples])('%s: pins each action to a commit, with its version beside it', (_, text) => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line.trim()).toMatch(/^(?:- )?uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('name the same action by the same commit everywhere', () => {
    const commits = new Map<string, Set<string>>();
    for (const [, text] of [...workflows, ...examples])
      for (const [, action = '', rest = ''] of text.matchAll(/uses: ([^@\s]+)@(.+)$/gm))
        commits.set(action, (commits.get(action) ?? new Set()).add(rest));
    for (const [action, found] of commits) expect([...found], action).toHaveLength(1);
  });

  it.each(workflows)('%s: may read, and write only in the job that must', (_, text) => {
    const { permissions, jobs } = parse(text) as Workflow;
    expect(permissions).toEqual({ contents: 'read' });
    for (const [name, job] of Object.entries(jobs)) {
      expect(job['timeout-minutes'], name).toBeGreaterThan(0);
      const writes = Object.entries(job.permissions ?? {}).filter(([, value]) => value === 'write');
      // What may write runs nothing that packages bring.
      if (writes.length > 0) for (const { run } of job.steps) expect(run ?? '', name).not.toMatch(/npm|node /);
    }
  });

  it.each(workflows)('%s: keeps no credentials on disk for the scripts of packages', (_, text) => {
    for (const { steps } of Object.values((parse(text) as Workflow).jobs))
      for (const step of steps as { uses?: string; with?: Record<string, unknown> }[])
        if (step.uses?.startsWith('actions/checkout@')) expect(step.with?.['persist-credentials']).toBe(false);
  });
});
