import { fileURLToPath } from 'node:url';

/**
 * The folder of this package, which holds `src/`. For modules that Node loads; in a bundle the module lies elsewhere, so
 * pages take it from `virtual:cx-playbook/site`.
 */
export const packageFolder = fileURLToPath(new URL('../', import.meta.url));
