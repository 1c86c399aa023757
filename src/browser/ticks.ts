import { keep, recall } from './storage.ts';
import { localToday } from './today.ts';

/** Keeps the boxes that are ticked on the page of an action until the day ends: an action is done anew each time. */
const list = document.querySelector<HTMLElement>('[data-ticks]');
const boxes = [...(list?.querySelectorAll('input') ?? [])];
const key = `ticks:${list?.dataset.ticks}`;
const today = localToday();

const ticked = recall(key, (value) => {
  const { date, ticked } = (value ?? {}) as { date?: unknown; ticked?: unknown };
  return date === today && Array.isArray(ticked) ? ticked : undefined;
});
for (const [index, box] of boxes.entries()) if (ticked?.includes(index)) box.checked = true;

list?.addEventListener('change', () => {
  const indexes = boxes.flatMap((box, index) => (box.checked ? [index] : []));
  const isKept = keep(key, indexes.length > 0 ? { date: today, ticked: indexes } : undefined);
  const note = document.querySelector<HTMLElement>('[data-ticks-kept]');
  if (note) note.hidden = !isKept;
});
