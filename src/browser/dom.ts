import type { Attributes, Tree } from '../text/tree.ts';

type Child = Node | string | undefined | false;

/** Makes an element; strings become text and never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    // The policy of the site lets scripts set styles, and no markup.
    else if (name === 'style' && value) element.style.cssText = value;
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return element;
}

/** Makes the elements of a part that the build makes too. */
export function toElement(part: Tree): Node | string {
  if (typeof part === 'string') return part;
  const { tag, attributes, children } = part;
  return make(tag as keyof HTMLElementTagNameMap, attributes, ...children.map(toElement));
}
