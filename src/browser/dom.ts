import type { Tree } from '../playbook/plan-view.ts';

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

/** Makes the elements of a part that the build makes too. */
export const grow = (part: Tree): Node | string => (typeof part === 'string' ? part : growElement(part));

function growElement({ tag, attributes = {}, children }: Exclude<Tree, string>): HTMLElement {
  return make(tag as keyof HTMLElementTagNameMap, attributes, ...children.map(grow));
}
