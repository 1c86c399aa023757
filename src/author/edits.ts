/** A stretch of a text and what takes its place. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

const inOrder = (edits: readonly Edit[]) => edits.toSorted((a, b) => a.start - b.start || a.end - b.end);

/**
 * The text with all edits made; every byte outside them stays.
 * @throws Error where two edits overlap.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    if (edit.start < at) throw new Error(`two edits overlap at “${text.slice(edit.start, edit.start + 40)}”`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Where a place of the old text is in the new one; undefined where the text around it is gone. */
export function movedOffset(offset: number, edits: readonly Edit[]): number | undefined {
  let moved = offset;
  for (const { start, end, text } of inOrder(edits)) {
    if (start >= offset && end > offset) break;
    if (end > offset) return undefined;
    moved += text.length - (end - start);
  }
  return moved;
}
