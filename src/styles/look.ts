import { createHash } from 'node:crypto';

/** The looks that a reader can choose; `system` follows the device. */
export const looks = ['system', 'light', 'dark', 'contrast'] as const;
export type Look = (typeof looks)[number];

/** Runs before the first paint, so that a chosen look does not flash; src/browser/look.ts keeps the choice. */
export const lookScript = `try{let l=JSON.parse(localStorage.getItem('playbook:look'));if(/^(light|dark|contrast)$/.test(l))document.documentElement.dataset.look=l}catch{}`;

/** The source expression that lets a strict policy run this script and no other inline one. */
export const lookScriptSource = `'sha256-${createHash('sha256').update(lookScript).digest('base64')}'`;
