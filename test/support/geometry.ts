import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What is wrong with how the text of a page lies: words broken without a hyphen, and text that is cut off or sticks out. Runs in the page. */
function faultsOfText(): string[] {
  const faults = new Set<string>();
  const nameOf = (element: Element) => {
    const { id, className } = element;
    return `${element.tagName.toLowerCase()}${id ? `#${id}` : ''}${typeof className === 'string' && className ? `.${className.trim().replace(/\s+/g, '.')}` : ''}`;
  };
  const placeOf = (element: Element) => [element.parentElement, element].map((one) => (one ? nameOf(one) : '')).join(' > ');

  // Whether this browser has a dictionary for the language; without one, `hyphens: auto` breaks nothing.
  const dictionaries = new Map<string, boolean>();
  const hyphenates = (element: Element) => {
    if (getComputedStyle(element).hyphens !== 'auto') return false;
    const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
    const known = dictionaries.get(language);
    if (known !== undefined) return known;
    const sample = document.createElement('p');
    sample.lang = language;
    sample.style.cssText = 'position:absolute;inline-size:3em;hyphens:auto;overflow-wrap:normal';
    sample.textContent = language.startsWith('de') ? 'Verantwortungsbereich' : 'responsibilities';
    document.body.append(sample);
    const lines = sample.getClientRects()[0]?.height ?? 0;
    const isBroken = lines > 1.5 * Number.parseFloat(getComputedStyle(sample).lineHeight);
    sample.remove();
    dictionaries.set(language, isBroken);
    return isBroken;
  };

  const isApart = (element: Element) => element.closest('script, style, template, select, textarea, .visually-hidden, [hidden]') !== null;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent ?? '';
    if (!element || !/\p{L}{2}/u.test(text) || isApart(element) || !element.checkVisibility()) continue;
    const isUpright = getComputedStyle(element).writingMode.startsWith('vertical');
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’\u00AD]+/gu)) {
      // With a soft hyphen it is broken where its author allows it; no line of a phone holds a longer one.
      if (word.includes('\u00AD') || word.length > 40) continue;
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set(
        [...range.getClientRects()].filter(({ width }) => width > 0).map((rect) => Math.round((isUpright ? rect.left : rect.top) / 4)),
      );
      if (lines.size > 1 && !hyphenates(element)) faults.add(`“${word}” is broken in ${placeOf(element)}`);
    }
  }

  const isScrolled = (element: Element) => {
    const { overflowX } = getComputedStyle(element);
    return (
      /auto|scroll/.test(overflowX) &&
      (element as HTMLElement).tabIndex >= 0 &&
      (element.ariaLabel || element.hasAttribute('aria-labelledby'))
    );
  };
  const scrolled = [...document.querySelectorAll('[tabindex="0"]')].filter(isScrolled);
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (
      element.clientWidth === 0 ||
      isApart(element) ||
      element.closest('svg, input, .skip, .excerpt') ||
      scrolled.some((one) => one.contains(element))
    )
      continue;
    const { overflowX, overflowY, clipPath, writingMode } = getComputedStyle(element);
    if (clipPath !== 'none' || writingMode.startsWith('vertical') || !element.checkVisibility()) continue;
    if (element.scrollWidth > element.clientWidth + 1)
      faults.add(`${placeOf(element)} is ${element.scrollWidth - element.clientWidth} px wider than its place (${overflowX})`);
    if (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
      faults.add(`${placeOf(element)} is cut off below`);
  }
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) faults.add(`the page scrolls sideways by ${scrollWidth - innerWidth} px`);
  return [...faults];
}

/**
 * The widths at which text is looked at. Letters of twice the size, by the zoom or by the settings of a browser, lay a page of
 * 1280 px out as one of 640 px, since every length and every width that the layout asks for goes by the size of letters.
 */
export const widths = [320, 390, 640, 768, 1280] as const;

/** A tab in which the text of pages is measured at every width, without loading them again. */
export class Measured {
  readonly page: Page;
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  static async open(browser: Browser): Promise<Measured> {
    const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
    return new Measured(context, await context.newPage());
  }

  /** What is wrong with the text of a page, by width. */
  async faultsAt(address: string): Promise<string[]> {
    const found: string[] = [];
    await this.page.goto(address);
    for (const width of widths) {
      await this.page.setViewportSize({ width, height: 900 });
      found.push(...(await this.page.evaluate(faultsOfText)).map((fault) => `${width} px: ${fault}`));
    }
    return found;
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}
