import path from 'node:path';
import { packageFolder } from 'virtual:cx-playbook/site';
import { createRenderer } from '../og/draw.ts';
import { fontsFolder } from '../og/letters.ts';

/** What draws the pictures of this site; its fonts are read once. */
export const renderer = createRenderer(path.join(packageFolder, fontsFolder));
