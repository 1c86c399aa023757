/** Opens the search over any page: the button in the header, `/`, and Ctrl or ⌘ K. The search itself is loaded then. */
let dialog: HTMLDialogElement | undefined;

const load = () => import('./search.ts');
/** Begins to load what the search needs first, when somebody is about to open it. */
const prepare = () => void Promise.all([load(), import('./pagefind.ts').then(({ loadPages }) => loadPages())]).catch(() => {});

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

async function open(): Promise<void> {
  const field = document.querySelector<HTMLElement>('playbook-search[data-page]');
  if (field) {
    (field.querySelector('input') ?? field).focus();
    return;
  }
  if (!dialog) {
    dialog = document.createElement('dialog');
    dialog.className = 'search-dialog';
    const { firstChild, dataset } = document.querySelector('.site-header [data-open-search]') as HTMLElement;
    dialog.setAttribute('aria-label', firstChild?.textContent?.trim() ?? '');
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'button quiet';
    close.textContent = dataset.close ?? '';
    close.addEventListener('click', () => dialog?.close());
    dialog.append(document.createElement('playbook-search'), close);
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog?.close();
    });
    document.body.append(dialog);
  }
  // What is typed before the field is there goes into it.
  let typed = '';
  const take = (event: KeyboardEvent) => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    typed += event.key;
  };
  document.addEventListener('keydown', take, true);
  try {
    await dress();
    if (!dialog.open) dialog.showModal();
    await load();
  } finally {
    document.removeEventListener('keydown', take, true);
  }
  dialog.querySelector<HTMLElement>('playbook-search')?.focus();
  const input = dialog.querySelector('input');
  if (!input || typed === '') return;
  input.value += typed;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

document.addEventListener('keydown', (event) => {
  const shortcut = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !isTyping(event.target));
  if (!shortcut || event.defaultPrevented) return;
  event.preventDefault();
  void open();
});

for (const opener of document.querySelectorAll('[data-open-search]')) {
  for (const sign of ['pointerenter', 'focus', 'touchstart']) opener.addEventListener(sign, prepare, { once: true, passive: true });
  opener.addEventListener('click', (event) => {
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    void open();
  });
}

export {};
