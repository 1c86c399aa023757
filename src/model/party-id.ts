import { slug } from 'github-slugger';
import type { LooseParty } from './parties.ts';

/** One id for each party: of a role its own, of another `department/title`. It holds no space. */
export const partyId = (party: LooseParty): string =>
  typeof party === 'string' ? party : [party.department ?? '', slug(party.post ?? party.outside ?? '')].join('/');
