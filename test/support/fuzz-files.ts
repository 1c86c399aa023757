import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { MAX_MILLISECONDS } from '../../src/vacancy/files/limits.ts';
import { pdfOf } from './files.ts';
import { paragraph, run, wordFile } from './word.ts';

type Random = (below: number) => number;

/** The same numbers for the same seed. */
function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const pick = <T>(random: Random, list: readonly T[]): T => list[random(list.length)] as T;

/** Bytes with some changed, taken away, repeated or cut off. */
function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = Buffer.from(bytes);
  for (let count = 1 + random(8); count > 0; count--) {
    const at = random(changed.length + 1);
    const part = changed.subarray(at, at + random(64));
    const repeated = Buffer.concat(Array.from({ length: 1 + random(2000) }, () => part));
    const after = changed.subarray(at + (random(2) ? part.length : 0));
    switch (random(5)) {
      case 0:
        changed = Buffer.concat([changed.subarray(0, at), Buffer.from([random(256)]), changed.subarray(at + 1)]);
        break;
      case 1:
        changed = Buffer.concat([changed.subarray(0, at), after]);
        break;
      case 2:
        changed = Buffer.concat([changed.subarray(0, at), repeated, after]);
        break;
      case 3:
        changed = changed.subarray(0, Math.max(1, at));
        break;
      default:
        changed = Buffer.concat([
          changed.subarray(0, at),
          Buffer.from(pick(random, ['<', '>', '(', '[', '<<', '&', '"', '\0', '\u00ad\n', '<w:p', ']]>'])),
          after,
        ]);
    }
  }
  return new Uint8Array(changed);
}

/** XML in which tags, places and properties of a Word file stand where they never do. */
function wordXml(random: Random, depth = 0): string {
  const names = [
    'p',
    'r',
    't',
    'tbl',
    'tr',
    'tc',
    'ins',
    'del',
    'pPr',
    'rPr',
    'numPr',
    'vanish',
    'fldChar',
    'txbxContent',
    'sectPr',
    'sym',
    'br',
    'trPr',
    'tcPr',
    'vMerge',
  ];
  return Array.from({ length: random(6) }, () => {
    const name = `w:${pick(random, names)}`;
    const attributes = pick(random, [
      '',
      ' w:val="0"',
      ' w:val="-1"',
      ' w:fldCharType="begin"',
      ' w:fldCharType="end"',
      ' w:char="FFFFFFFF"',
      ' w:id="1"',
    ]);
    return `<${name}${attributes}>${depth > 12 || random(3) === 0 ? pick(random, ['text', '&amp;', ' ', '-']) : wordXml(random, depth + 1)}</${name}>`;
  }).join('');
}

const word = wordFile(paragraph(run('You will answer customers')) + paragraph(run('one'), '<w:numPr><w:numId w:val="1"/></w:numPr>'), {
  numbering:
    '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>',
  styles: '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="a"/></w:style>',
});
const wordParts = unzipSync(word);
const pdf = pdfOf(['You will answer customers', 'and process returns.']);
const text = strToU8('You will answer cus-\ntomers <p class="a">by phone</p> &amp; e\u0301mail, 30,000 - 40,000 a year.\n'.repeat(8));

function someFile(random: Random): { name: string; bytes: Uint8Array } {
  switch (random(5)) {
    case 0:
      return { name: 'ad.docx', bytes: mutated(word, random) };
    case 1: {
      const part = pick(random, Object.keys(wordParts));
      return { name: 'ad.docx', bytes: zipSync({ ...wordParts, [part]: mutated(wordParts[part] as Uint8Array, random) }) };
    }
    case 2: {
      const main = strFromU8(wordParts['word/document.xml'] as Uint8Array);
      return {
        name: 'ad.docx',
        bytes: zipSync({ ...wordParts, 'word/document.xml': strToU8(main.replace('<w:body>', `<w:body>${wordXml(random)}`)) }),
      };
    }
    case 3:
      return { name: 'ad.pdf', bytes: mutated(pdf, random) };
    default:
      return { name: 'ad.txt', bytes: mutated(text, random) };
  }
}

async function startThread(): Promise<Worker> {
  const thread = new Worker(new URL('./read-thread.ts', import.meta.url));
  await once(thread, 'message');
  return thread;
}

/** Every file gives a text or a reason that a reader is told, or is stopped after `bound` milliseconds; few are. */
export function describeFiles(count: number, seed: number, bound = MAX_MILLISECONDS): void {
  it(`gives a text or a reason for each of ${count} broken files, none after more than ${bound} ms`, async () => {
    const random = randomFrom(seed);
    const outcomes = { read: 0, refused: 0, stopped: 0 };
    let thread = await startThread();
    for (let turn = 0; turn < count; turn++) {
      const { name, bytes } = someFile(random);
      const what = `file ${turn} of seed ${seed}, ${name}`;
      thread.postMessage({ name, bytes });
      const [outcome] = (await once(thread, 'message', { signal: AbortSignal.timeout(bound) }).catch(() => ['stopped'])) as [string];
      expect(Object.keys(outcomes), what).toContain(outcome);
      outcomes[outcome as keyof typeof outcomes]++;
      if (outcome === 'stopped') {
        expect(name, what).toBe('ad.pdf');
        await thread.terminate();
        thread = await startThread();
      }
    }
    await thread.terminate();
    // A fuzz that only ever sees one of both looks at nothing.
    expect(outcomes.read).toBeGreaterThan(count / 10);
    expect(outcomes.refused).toBeGreaterThan(count / 10);
    expect(outcomes.stopped).toBeLessThan(count / 100);
  });
}
