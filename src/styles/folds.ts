import { createHash } from 'node:crypto';

/** Closes folds while a page is read, those of an aside on every screen, but for the one that its address leads into. */
export const foldScript = `{let t=document.getElementById(location.hash.slice(1)),p=matchMedia('(max-width:44rem)').matches;for(let f of document.querySelectorAll(p?'.fold[open]':'.aside[open]'))f.open=f.contains(t)}`;

/** The source expression that lets a strict policy run this script. */
export const foldScriptSource = `'sha256-${createHash('sha256').update(foldScript).digest('base64')}'`;
