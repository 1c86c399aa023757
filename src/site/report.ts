import { contentFolder, report } from 'virtual:cx-playbook/site';
import { type Completeness, completenessOf } from '../check/completeness.ts';
import type { Report } from '../check/finding.ts';
import { checkFolder } from '../check/run.ts';
import { levelOf } from '../model/completeness.ts';
import type { Entry, Playbook } from '../playbook/playbook.ts';

/** The report of the check on the content of this build; in dev anew for each request. */
export const getReport = (): Report => report ?? checkFolder(contentFolder);

/** How complete a role definition is, by the same report. */
export const completenessIn = ({ id, data }: Entry<'roles'>, { settings }: Pick<Playbook, 'settings'>): Completeness =>
  completenessOf(id, levelOf(data, settings), getReport());
