/** Opens the search over any page: the button in the header, `/`, and Ctrl or ⌘ K. The search itself is loaded then. */
let dialog: HTMLDialogElement | undefined;

const load = () => import('./search.ts');
/** Begins to load what the search needs first, when somebody is about to open it. */
const prepare = () => void Promise.all([load(), import('./pagefind.ts').then(({ loadFirstPages }) => loadFirstPages())]).catch(() => {});

/** The look of the dialog is in a sheet that is loaded for print until then. */
async function dress(): Promise<void> {
  const sheet = document.querySelector<HTMLLinkElement>('link[data-later-sheet]');
  if (!sheet || sheet.media === 'all') return;
  sheet.media = 'all';
  if (!sheet.sheet)
    await new Promise((resolve) => {
      for (const end of ['load', 'error']) sheet.addEventListener(end, resolve, { once: true });
    });
}

/** The dialog with its field, which takes what is typed, composed or pasted before the code of the search is there. */
function makeDialog(): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  const { firstChild, dataset, href } = document.querySelector('.site-header [data-open-search]') as HTMLAnchorElement;
  const name = firstChild?.textContent?.trim() ?? '';
  made.setAttribute('aria-label', name);
  const search = document.createElement('playbook-search');
  const form = document.createElement('form');
  form.className = 'search-bar';
  form.role = 'search';
  // Where the code cannot be had, the page of the search takes the query.
  form.action = href;
  const input = document.createElement('input');
  Object.assign(input, { id: 'search-dialog-field', type: 'search', name: 'q', autocomplete: 'off', spellcheck: false, maxLength: 200 });
  input.enterKeyHint = 'search';
  input.setAttribute('aria-label', name);
  form.append(input);
  search.append(form);
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'button quiet';
  close.textContent = dataset.close ?? '';
  close.addEventListener('click', () => made.close());
  made.append(search, close);
  made.addEventListener('click', (event) => {
    // A result may be on this page, which would stay covered.
    if (event.target === made || (isPlain(event) && (event.target as Element).closest?.('.results a'))) made.close();
  });
  document.body.append(made);
  return made;
}

async function open(): Promise<void> {
  const field = document.querySelector<HTMLElement>('playbook-search[data-page]');
  if (field) {
    (field.querySelector('input') ?? field).focus();
    return;
  }
  dialog ??= makeDialog();
  const input = dialog.querySelector('input') as HTMLInputElement;
  if (dialog.open) input.select();
  else {
    // It takes keys from now on, and is seen when it has its look.
    dialog.style.opacity = '0';
    dialog.showModal();
    input.focus();
    input.select();
  }
  await Promise.all([dress().then(() => dialog?.style.removeProperty('opacity')), load()]);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Whether a click follows a link in this window. */
const isPlain = (event: MouseEvent) => !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && event.button === 0;

/** Whether keys ask for the search: by the letters on them, where the layout has such letters. */
function isShortcut(event: KeyboardEvent): boolean {
  const { key, code, target, ctrlKey, metaKey, altKey } = event;
  if (event.isComposing) return false;
  const hasNoLatin = key.length === 1 && key > '\u007f';
  if (key.toLowerCase() === 'k' || (hasNoLatin && code === 'KeyK')) return (ctrlKey || metaKey) && !altKey && !event.shiftKey;
  // Some layouts have the slash on a key with AltGr, which counts as Ctrl and Alt.
  const isHeld = (ctrlKey || metaKey || altKey) && !event.getModifierState('AltGraph');
  return key === '/' && !isHeld && !isTyping(target);
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || !isShortcut(event)) return;
  event.preventDefault();
  open().catch(() => {});
});

for (const opener of document.querySelectorAll('[data-open-search]')) {
  for (const sign of ['pointerenter', 'focus', 'touchstart']) opener.addEventListener(sign, prepare, { once: true, passive: true });
  opener.addEventListener('click', (event) => {
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    open().catch(() => {});
  });
}

export {};
