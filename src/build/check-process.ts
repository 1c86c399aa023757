import { checkFiles } from '../check/run.ts';
import { addressOf } from '../playbook/playbook.ts';
import { type LeftOut, leftOutOf, type ToolSource } from '../playbook/tools.ts';
import { type ContentFiles, readContent } from '../read/content.ts';
import type { Checked, Unchecked } from './check-apart.ts';
import { shownPictures } from './pictures.ts';

// A process of its own; see check-apart.ts.
try {
  const files = readContent(process.argv[2] as string);
  process.send?.({
    report: checkFiles(files),
    reviewed: reviewDays(files),
    shown: shownPictures(files),
    leftOut: leftOutFrom(files),
  } satisfies Checked);
} catch (error) {
  process.send?.({ problem: error instanceof Error ? error.message : String(error) } satisfies Unchecked);
}

/** What the site leaves out, by the entries that it publishes. */
function leftOutFrom({ settings, entries }: ContentFiles): LeftOut {
  const { tools } = (settings?.value ?? {}) as ToolSource;
  const published = entries.flatMap(({ collection, value }) => {
    const data = (value ?? {}) as { status?: string };
    return (data.status ?? 'published') === 'published' ? [{ collection, data }] : [];
  });
  return leftOutOf({ tools, of: (name) => published.filter(({ collection }) => collection === name) });
}

function reviewDays({ entries, translations }: ContentFiles): Checked['reviewed'] {
  return new Map(
    [...entries, ...translations].flatMap((entry) => {
      const { reviewed } = (entry.value ?? {}) as { reviewed?: unknown };
      return typeof reviewed === 'string' ? [[addressOf(entry), reviewed] as const] : [];
    }),
  );
}
