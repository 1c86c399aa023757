import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readContent } from '../read/content.ts';
import { readLanguage } from '../read/language.ts';
import { type Ad, checkVacancy, sayNote, textOfAd, unfit } from '../vacancy/check.ts';
import type { ElementName } from '../vacancy/elements.ts';
import { profileFrom } from '../vacancy/profile.ts';

export const usage = `Says which job an ad describes, what it leaves out and which words work against it.

  cx-playbook vacancy FILE            one ad as text; its first line is the title
  cx-playbook vacancy --jsonl FILE    one {"id","title","text"} a line in, one report a line out

Reads standard input where FILE is -.`;

export function run(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      jsonl: { type: 'string' },
      content: { type: 'string', default: 'content' },
    },
  });
  const file = values.jsonl ?? positionals[0];
  if (!file) console.log(usage);
  else {
    const say = readLanguage(values.content, 'en-GB').words.vacancy.tool;
    const profile = profileFrom(readContent(values.content), say);
    const text = readFileSync(file === '-' ? 0 : file, 'utf8');
    if (values.jsonl) {
      for (const [index, line] of text.split('\n').entries()) {
        if (line.trim() === '') continue;
        console.log(JSON.stringify(report(readLine(line, index + 1))));
      }
    } else {
      const [title = '', ...rest] = text.split('\n');
      const ad = { title, text: textOfAd(rest.join('\n')) };
      const problem = unfit(ad.text);
      if (problem) throw new Error(say.unfit[problem]);
      const result = checkVacancy(profile, ad);
      for (const { id, score } of result.roles.slice(0, 4))
        console.log(`${String(Math.round(100 * score)).padStart(3)} %  ${profile.names[id] ?? id}`);
      const [reasons] = result.evidence;
      const listed = (evidence: readonly { phrase: string }[] = []) =>
        evidence
          .slice(0, 10)
          .map(({ phrase }) => phrase)
          .join(', ');
      console.log(`\nFor it: ${listed(reasons?.for) || 'little'}\nAgainst it: ${listed(reasons?.against) || 'nothing'}`);
      const [meant] = result.titleMeans;
      if (meant) console.log(`The title means: ${profile.names[meant.id] ?? meant.id}, ${Math.round(100 * meant.score)} %`);
      if (!result.titleMatchesWork) console.log('The title promises other work.');
      if (result.twoJobs) console.log('There may be two jobs in this ad.');
      for (const { phrase, quote } of result.redFlags) console.log(`red flag: ${phrase} (${quote})`);
      for (const [name, { found, phrase }] of Object.entries(result.elements))
        console.log(`${found ? 'has  ' : 'lacks'} ${name}${phrase ? ` (${phrase.slice(0, 80)})` : ''}`);
      for (const note of result.wording) console.log(sayNote(note, say.wordings));
    }

    function report({ id, ...ad }: Ad & { id: unknown }) {
      const result = checkVacancy(profile, { ...ad, text: textOfAd(ad.text) });
      return {
        id,
        roles: result.roles.slice(0, 8).map(({ id: role, score }) => ({ id: role, score: Number(score.toFixed(4)) })),
        elements: Object.fromEntries(
          (Object.keys(result.elements) as ElementName[]).map((name) => [
            name,
            { found: result.elements[name].found, phrase: result.elements[name].phrase ?? null },
          ]),
        ),
        titleMatchesWork: result.titleMatchesWork,
        titleMeans: result.titleMeans.slice(0, 3).map(({ id: role, score }) => ({ id: role, score: Number(score.toFixed(4)) })),
        twoJobs: result.twoJobs,
        redFlags: result.redFlags,
        wording: result.wording.map((note) => ({
          kind: note.kind === 'masculine' || note.kind === 'feminine' ? 'gender-coded' : note.kind,
          words: note.words,
          message: sayNote(note, say.wordings),
        })),
      };
    }
  }
}

function readLine(line: string, number: number): Ad & { id: unknown } {
  let value: { id?: unknown; title?: unknown; text?: unknown; pay?: unknown; place?: unknown };
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`line ${number} is no JSON`);
  }
  if (typeof value?.text !== 'string') throw new Error(`line ${number} has no "text"`);
  const optional = (name: 'pay' | 'place') => (typeof value[name] === 'string' ? { [name]: value[name] } : {});
  return {
    id: value.id ?? number,
    title: typeof value.title === 'string' ? value.title : '',
    text: value.text,
    ...optional('pay'),
    ...optional('place'),
  };
}
