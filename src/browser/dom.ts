type Child = Node | string | undefined | false;

/** Makes an element; strings become text and never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | boolean | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return element;
}

/** The text and the highlights of an excerpt; every other tag in it becomes the text that it holds. */
export function highlighted(excerpt: string): (Node | string)[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) =>
    node instanceof HTMLElement && node.tagName === 'MARK' ? make('mark', {}, node.textContent ?? '') : (node.textContent ?? ''),
  );
}
