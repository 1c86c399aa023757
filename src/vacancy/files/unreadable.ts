import type { Words } from '../../i18n/words.ts';

export type UnreadableReason = keyof Words['vacancy']['tool']['files'];

/** A file that cannot be read, and why, as the key of a sentence for the reader. */
export class Unreadable extends Error {
  readonly reason: UnreadableReason;
  constructor(reason: UnreadableReason) {
    super(reason);
    this.reason = reason;
  }
}
