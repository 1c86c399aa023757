import { createHash } from 'node:crypto';

/** The looks that a reader can choose; `system` follows the device. */
export const looks = ['system', 'light', 'dark', 'contrast'] as const;
export type Look = (typeof looks)[number];

/**
 * Runs before the first paint, so that a chosen look does not flash and what a guide says of companies unlike the reader's is
 * not there; src/browser/look.ts and our-situation.ts keep the choices.
 */
export const lookScript = `try{let d=document.documentElement.dataset,k=n=>JSON.parse(localStorage.getItem('playbook:'+n)),l=k('look'),o=k('ours');if(/^(light|dark|contrast)$/.test(l))d.look=l;if(o&&/^[a-zA-Z ]{1,99}$/.test(o))d.ours=o}catch{}`;

/** The source expression that lets a strict policy run this script and no other inline one. */
export const lookScriptSource = `'sha256-${createHash('sha256').update(lookScript).digest('base64')}'`;
