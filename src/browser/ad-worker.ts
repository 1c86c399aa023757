import pdfjs from 'unpdf/pdfjs?url';
import { type Ad, type CheckedAd, checkAd } from '../vacancy/check.ts';
import { Unreadable, type UnreadableReason } from '../vacancy/files/unreadable.ts';
import type { VacancyProfile } from '../vacancy/lexicon.ts';

/** What the page asks of the worker, one at a time. */
export type AdRequest = { kind: 'read'; name: string; bytes: ArrayBuffer } | { kind: 'check'; profile: VacancyProfile; ad: Ad };

/** What the worker answers: that it is there, that it has all its code and begins, and what came of it. */
export type AdAnswer =
  | { kind: 'ready' | 'begun' | 'failed' }
  | { kind: 'text'; text: string }
  | { kind: 'unreadable'; reason: UnreadableReason }
  | { kind: 'checked'; checked: CheckedAd };

const answer = (message: AdAnswer) => postMessage(message);

/** Reads and checks ads beside the page, so that no file and no text can make the page stand still. */
addEventListener('message', async ({ data }: MessageEvent<AdRequest>) => {
  try {
    if (data.kind === 'check') {
      answer({ kind: 'begun' });
      answer({ kind: 'checked', checked: checkAd(data.profile, data.ad) });
      return;
    }
    const bytes = new Uint8Array(data.bytes);
    const { kindOfFile, textOfFile } = await import('../vacancy/files/read.ts');
    if (kindOfFile(data.name, bytes) === 'pdf') await (await import('unpdf')).definePDFJSModule(() => import(/* @vite-ignore */ pdfjs));
    answer({ kind: 'begun' });
    answer({ kind: 'text', text: await textOfFile(data.name, bytes) });
  } catch (error) {
    answer(error instanceof Unreadable ? { kind: 'unreadable', reason: error.reason } : { kind: 'failed' });
  }
});
answer({ kind: 'ready' });
