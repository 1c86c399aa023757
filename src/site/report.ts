import { report } from 'virtual:cx-playbook/site';
import { type Completeness, completenessOf } from '../check/completeness.ts';
import type { Report } from '../check/finding.ts';
import { levelOf } from '../model/completeness.ts';
import type { Entry, Playbook } from '../playbook/playbook.ts';

/** The report of the check on the content: what this build began with, or in dev of the content as it is now. */
export const getReport = async (): Promise<Report> => report as Report;

/** How complete a role definition is, by the same report; in dev by the check that ended last, and undefined before the first has ended. */
export const completenessIn = ({ id, data }: Entry<'roles'>, { settings }: Pick<Playbook, 'settings'>): Completeness | undefined =>
  completenessOf(id, levelOf(data, settings), report as Report);
