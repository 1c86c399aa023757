import { contentFolder, report } from 'virtual:cx-playbook/site';
import { lastReport } from '../build/dev-report.ts';
import { type Completeness, completenessOf } from '../check/completeness.ts';
import type { Report } from '../check/finding.ts';
import { checkFolder } from '../check/run.ts';
import { levelOf } from '../model/completeness.ts';
import type { Entry, Playbook } from '../playbook/playbook.ts';

/** The report of the check on the content of this build; in dev anew for each request. */
export const getReport = (): Report => report ?? checkFolder(contentFolder);

/**
 * How complete a role definition is, by the same report; in dev by the check that ended last, as a check for each page
 * would take seconds. Undefined before the first has ended.
 */
export const completenessIn = (
  { id, data }: Entry<'roles'>,
  { settings }: Pick<Playbook, 'settings'>,
  of: Report | undefined = report ?? lastReport(),
): Completeness | undefined => of && completenessOf(id, levelOf(data, settings), of);
