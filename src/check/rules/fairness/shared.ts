import type { Path } from '../../../read/position.ts';
import { memoize, memoizePair } from '../../memoize.ts';
import { eachText } from '../../prose.ts';
import type { CheckedEntry, Content, Found, Reporter } from '../../rule.ts';

/**
 * The texts of a role that candidates meet, by what they are for: what is asked of them, the work sample, what the panel
 * listens for, what is required, and what describes the job.
 */
const partsOf = memoize(({ data }: CheckedEntry<'roles'>) => {
  const questions = data.interview?.questions;
  const workSample = data.interview?.workSample;
  return {
    questions: { interview: { questions: questions?.map((one) => ({ question: one?.question })) } },
    tasks: { interview: { workSample: { task: workSample?.task } } },
    notes: {
      interview: {
        questions: questions?.map((one) => ({ listenFor: one?.listenFor, redFlags: one?.redFlags })),
        workSample: { listenFor: workSample?.listenFor },
      },
    },
    mustHaves: { mustHaves: data.mustHaves },
    niceToHaves: { niceToHaves: data.niceToHaves },
    description: { summary: data.summary, mandate: data.mandate, accountabilities: data.accountabilities },
  };
});
type Part = keyof ReturnType<typeof partsOf>;

/** Looks for words that give a text away. */
type Find = (text: string) => string | undefined;

/** What `find` finds in each part of a role. */
const foundIn = memoizePair((entry: CheckedEntry<'roles'>, find: Find) => {
  const texts = partsOf(entry);
  const inPart = (part: Part) => {
    const found: { words: string; path: Path }[] = [];
    eachText(texts[part], (text, path) => {
      const words = find(text);
      if (words) found.push({ words, path: [...path] });
    });
    return found;
  };
  const known = new Map<Part, ReturnType<typeof inPart>>();
  return (part: Part) => known.get(part) ?? known.set(part, inPart(part)).get(part) ?? [];
});

/** Reports what `find` finds in these parts of every role and its translations. */
export function reportInRoles(
  content: Content,
  report: Reporter,
  parts: readonly Part[],
  find: Find,
  found: (words: string) => Found,
): void {
  const translations = content.translations.filter((entry) => entry.collection === 'roles');
  for (const entry of [...content.of('roles'), ...translations] as CheckedEntry<'roles'>[]) {
    for (const part of parts) for (const { words, path } of foundIn(entry, find)(part)) report.entry(entry, path, found(words));
  }
}
