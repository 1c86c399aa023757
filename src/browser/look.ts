import { keep, recall } from './storage.ts';

const isLook = (value: unknown): value is string => typeof value === 'string' && /^(?:light|dark|contrast)$/.test(value);

/** The choice of look in the footer; it is shown only where it can work. */
const choice = document.querySelector<HTMLSelectElement>('[data-look-choice] select');
if (choice) {
  choice.value = recall('look', (value) => (isLook(value) ? value : undefined)) ?? 'system';
  choice.addEventListener('change', () => {
    const look = isLook(choice.value) ? choice.value : undefined;
    keep('look', look);
    if (look) document.documentElement.dataset.look = look;
    else delete document.documentElement.dataset.look;
  });
  (choice.closest('[data-look-choice]') as HTMLElement).hidden = false;
}
