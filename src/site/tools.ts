import type { Playbook } from '../playbook/playbook.ts';
import { isLeftOut, leftOutOf } from '../playbook/tools.ts';
import { oncePer } from './once.ts';

const filterOf = oncePer(({ settings, of }: Playbook) => isLeftOut(leftOutOf({ tools: settings.tools, of })));

/** Whether the site has the page at an address without the base: its tool may be switched off, or have nothing to show. */
export const isThere = (address: string, playbook: Playbook): boolean => !filterOf(playbook)(address);
