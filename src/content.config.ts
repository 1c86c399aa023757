import { playbookCollections } from './content.ts';

export const collections = playbookCollections();
