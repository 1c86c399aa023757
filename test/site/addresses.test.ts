import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { linkTargets } from '../../src/check/link-targets.ts';
import { rules } from '../../src/check/rules/index.ts';
import { validateEntries } from '../../src/check/validate.ts';
import { readContent } from '../../src/read/content.ts';
import { dist } from '../support/site.ts';

/** What the build adds beside the pages, for browsers, hosts and crawlers; nobody links to it from a body. */
const forMachines = /^(?:_astro|fonts|styles|pagefind|og)\/|^(?:404\.html|_headers|files\.json|sw\.js|sitemap[^/]*\.xml)$|(?:^|\/)\./;

it('links may lead to exactly the addresses that the build makes', () => {
  const made = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.relative(dist, path.join(item.parentPath, item.name)).replaceAll('\\', '/'))
    .filter((file) => !forMachines.test(file))
    .map((file) => `/${file.replace(/(?<=^|\/)index\.html$/, '')}`);
  const content = validateEntries(readContent('content'), { earliest: '2026-12-01', latest: '2026-12-01' }, rules);
  expect([...linkTargets(content).published.addresses].sort()).toEqual(made.sort());
});
