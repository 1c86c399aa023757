const signs = ['pointerenter', 'pointerdown', 'focusin', 'input', 'dragenter'] as const;

/**
 * Loads the code of an element when somebody begins to use it, or at once where it is wanted, as by an address that says what to show. What was
 * put in before that stays in the fields.
 */
export function onFirstUse(name: string, load: () => Promise<unknown>, isWanted = location.search.length > 1): void {
  for (const element of document.querySelectorAll<HTMLElement>(name)) {
    let begun = false;
    const begin = () => {
      if (begun) return;
      begun = true;
      for (const sign of signs) element.removeEventListener(sign, begin);
      load().catch(() => {
        begun = false;
        listen();
      });
    };
    const listen = () => {
      for (const sign of signs) element.addEventListener(sign, begin, { passive: true });
    };
    // A form that is sent before its code is there is sent once it is.
    element.addEventListener('submit', (event) => {
      if (customElements.get(name)) return;
      event.preventDefault();
      begin();
      void customElements.whenDefined(name).then(() => (event.target as HTMLFormElement).requestSubmit());
    });
    if (isWanted) begin();
    else listen();
  }
}
