import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe has against what a page shows: WCAG 2.2 A and AA and best practices. The page must have loaded axe. */
export async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(
    (values) =>
      (window as unknown as { axe: typeof axe }).axe
        .run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
        .then((result) => result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)),
    tags,
  );
  return found;
}

/** How wide a page is, and in which theme. */
export type Look = readonly [width: number, theme: 'light' | 'dark'];
const everyLook: readonly Look[] = [
  [390, 'light'],
  [390, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
];

/** A tab in which pages are looked at in both themes and both widths, without loading them again. */
export class Looks {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(browser: Browser): Promise<Looks> {
    const context = await browser.newContext({ bypassCSP: true, reducedMotion: 'reduce' });
    await context.addInitScript(axe.source);
    return new Looks(await context.newPage());
  }

  /** What is wrong with a page in any of these looks. */
  async problemsAt(address: string, looks: readonly Look[] = everyLook): Promise<string[]> {
    const problems: string[] = [];
    await this.page.setViewportSize({ width: 390, height: 900 });
    await this.page.goto(address);
    for (const [width, colorScheme] of looks) {
      await this.page.setViewportSize({ width, height: 900 });
      await this.page.emulateMedia({ colorScheme });
      problems.push(...(await violations(this.page)).map((violation) => `${width} px, ${colorScheme}: ${violation}`));
      if (await this.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) problems.push(`${width} px: scrolls sideways`);
    }
    return problems;
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
