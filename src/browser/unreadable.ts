import type { Words } from '../i18n/words.ts';

/** A file that cannot be read, and why, as the key of a sentence for the reader. */
export class Unreadable extends Error {
  readonly reason: keyof Words['vacancy']['tool']['files'];
  constructor(reason: keyof Words['vacancy']['tool']['files']) {
    super(reason);
    this.reason = reason;
  }
}
