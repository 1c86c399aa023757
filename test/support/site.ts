import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { builtFixture } from './build.ts';

/** The built site; `dist` is a link to it. */
export const dist = realpathSync('dist');

/** Every page of the built site: its address and its HTML. */
export const pages: readonly { address: string; html: string }[] = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile() && item.name.endsWith('.html'))
  .map((item) => path.join(item.parentPath, item.name))
  .sort()
  .map((file) => ({
    address: `/${path.relative(dist, file).replaceAll('\\', '/')}`.replace(/index\.html$/, ''),
    html: readFileSync(file, 'utf8'),
  }));

/** One page of each kind, for tests that need not see them all. */
export const oneOfEachKind = [
  '/',
  '/stance/',
  '/roles/',
  '/roles/chief-customer-officer/',
  '/de/roles/cx-manager/',
  '/de/roles/cx-manager/interview/',
  '/actions/',
  '/actions/draw-the-journey-storyboard/',
  '/principles/executives-own-it/',
  '/debates/dedicated-cx-role/',
  '/measures/net-promoter-score/',
  '/skills/journey-mapping/',
  '/journeys/buy-online/',
  '/decisions/refund-limit/',
  '/departments/finance/',
  '/law/',
  '/law/gb-health-questions/',
  '/glossary/',
  '/glossary/touchpoint/',
  '/sources/',
  '/sources/sackett-2022/',
  '/hire/',
  '/titles/',
  '/compare/',
  '/compare/?roles=cx-manager,customer-insight-analyst,chief-customer-officer',
  '/compare/contact-centre-manager-and-cx-manager/',
  '/roles/cx-manager/job-description/',
  '/roles/cx-manager/pack/',
  '/roles/cx-manager/interview/',
  '/vacancy-check/',
  '/monday/',
  '/monday/cx-manager/',
  '/readiness/',
  '/ownership/',
  '/ownership/session/',
  '/alignment/',
  '/data/',
  '/rules/',
  '/rules/body/heading/',
  '/health/',
  '/changes/',
  '/search/',
  '/404.html',
] as const;

/** The same of the fixture. */
export const oneOfEachFixtureKind = [
  '/',
  '/stance/',
  '/roles/',
  '/roles/service-manager/',
  '/de/roles/service-manager/',
  '/de/roles/service-manager/interview/',
  '/actions/',
  '/actions/read-ten-return-slips/',
  '/principles/put-it-right-at-once/',
  '/debates/who-sets-the-sum/',
  '/measures/customer-satisfaction/',
  '/skills/listening/',
  '/journeys/return-an-item/',
  '/decisions/refund-limit/',
  '/departments/finance/',
  '/glossary/',
  '/glossary/touchpoint/',
  '/sources/',
  '/sources/iso-10002/',
  '/hire/',
  '/titles/',
  '/compare/',
  '/compare/?roles=service-manager,managing-director',
  '/compare/managing-director-and-service-manager/',
  '/roles/service-manager/job-description/',
  '/roles/service-manager/interview/',
  '/vacancy-check/',
  '/monday/',
  '/monday/service-manager/',
  '/readiness/',
  '/ownership/',
  '/alignment/',
  '/data/',
  '/rules/',
  '/health/',
  '/search/',
] as const;

/**
 * One page of each kind of the reference playbook, with the folder of its site: of lists and tools, which the fixture has at the
 * same addresses, those of the fixture, which show the same with fewer items.
 */
export const smallOfEachKind = (): { address: string; folder: string }[] =>
  oneOfEachKind.map((address) => ({
    address,
    folder: (oneOfEachFixtureKind as readonly string[]).includes(address) ? builtFixture('root') : dist,
  }));
