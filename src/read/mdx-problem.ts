import { bodyComponents } from '../markdown/components.ts';

/** What is wrong with a body that cannot be read, in words for an author; the offset is in the file. */
interface MdxProblem {
  message: string;
  fix?: string;
  offset: number;
}

/** With more braces outside of code than these, and tags before them, the parser of bodies takes seconds, and twice as long for each more. */
const MAX_BRACES = 12;
/** The parser reads the rest of the body again for each brace, and of the paragraph for each tag or `_`: the most that it is let read, in characters. */
const MAX_READ = { braces: 5e7, signs: 5e8 };

/** What is wrong with a body that has more of a sign than the parser can be given. */
export function excessProblem(text: string, bodyStart: number): MdxProblem | undefined {
  const body = text.slice(bodyStart);
  for (const [sign, pattern] of Object.entries({ '<': /</g, _: /_+/g })) {
    const places = body.match(pattern)?.length ?? 0;
    if (places * body.length > MAX_READ.signs)
      return {
        message: `The body has \`${sign}\` in ${places} places, more than can be read`,
        fix: 'Delete what does not belong here, or split the body.',
        offset: bodyStart + body.indexOf(sign),
      };
  }
  const all = body.split('{').length - 1;
  if (all <= MAX_BRACES) return undefined;
  const outside = withoutCode(body);
  const count = outside.split('{').length - 1;
  const isTooMany = count > MAX_BRACES || all * body.length > MAX_READ.braces;
  if (!isTooMany) return undefined;
  return {
    message: `${count > MAX_BRACES ? count : all} braces \`{\` stand in the body: what follows one is code, and a body holds none`,
    fix: 'To show braces, write `&#123;` for `{` and `&#125;` for `}`.',
    offset: bodyStart + (count > MAX_BRACES ? outside : body).indexOf('{'),
  };
}

/** A body with blanks in place of blocks of code, code in a line, and signs after a backslash. */
const withoutCode = (body: string): string =>
  body
    .replace(/^(`{3,}|~{3,})[^\n`]*\n(?:(?!\1).*\n)*?\1[`~]*[ \t]*$/gm, blank)
    .replace(/\\[^\n]|(?<!`)(`{1,3})(?!`)[^`\n]{1,500}\1(?!`)/g, blank);

const blank = (code: string): string => ' '.repeat(code.length);

/**
 * Says what the parser of bodies stumbled over.
 * @param offset Where it did.
 * @param raw What it says.
 */
export function explainMdx(text: string, offset: number, raw: string): MdxProblem {
  const rest = text.slice(offset);
  const line = /^[^\n]*/.exec(rest)?.[0] ?? '';
  if (rest.startsWith('<!--'))
    return {
      message: 'A body holds no HTML comments',
      fix: 'Delete it. A note for authors can stand in the front matter, on a line that begins with `#`.',
      offset,
    };
  // A component with its name in other letters: the parser knows no better than that the two tags differ.
  const tag = /^<\/?(\w+)/.exec(rest)?.[1] ?? '';
  const named = componentLike(tag);
  if (named !== undefined && named !== tag && rest.startsWith('<'))
    return {
      message: `The component \`${named}\` is written \`${tag}\``,
      fix: `Write \`${rest.startsWith('</') ? '</' : '<'}${named}\`.`,
      offset,
    };
  const unclosed = /^Expected a closing tag for `<([^`>]*)>`/.exec(raw)?.[1];
  if (unclosed !== undefined) {
    if (!Object.hasOwn(bodyComponents, unclosed) && /^[a-z]/.test(unclosed))
      return {
        message: `The HTML tag \`<${unclosed}>\` stands in the body`,
        fix: unclosed === 'br' ? 'End the line with a backslash for a line break, or begin a new paragraph.' : 'Use Markdown in its place.',
        offset,
      };
    if (bodyComponents[unclosed]?.content === false)
      return {
        message: `\`<${unclosed}>\` is never closed`,
        fix: `Write a slash before its \`>\`: \`<${unclosed} … />\`.`,
        offset,
      };
    return { message: `\`<${unclosed}>\` is never closed`, fix: `Write \`</${unclosed}>\` on a line of its own where it ends.`, offset };
  }
  const mismatch = /^Unexpected closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>`/.exec(raw);
  const closed = mismatch?.[1] ?? '';
  if (mismatch && componentLike(closed) === mismatch[2] && closed !== mismatch[2])
    return {
      message: `The component \`${mismatch[2]}\` is written \`${closed}\` where it closes`,
      fix: `Write \`</${mismatch[2]}>\`.`,
      offset,
    };
  if (mismatch && bodyComponents[mismatch[2] ?? '']?.content === false)
    return {
      message: `\`<${mismatch[2]}>\` is never closed`,
      fix: `Write a slash before its \`>\`: \`<${mismatch[2]} … />\`.`,
      offset,
    };
  if (mismatch) return { message: `\`<${mismatch[2]}>\` is closed by \`</${mismatch[1]}>\``, fix: `Write \`</${mismatch[2]}>\`.`, offset };
  const closing = /^Unexpected closing tag `<\/([^`>]*)>`/.exec(raw)?.[1];
  if (closing !== undefined)
    return {
      message: `\`</${closing}>\` closes nothing`,
      fix: `Write \`<${closing}>\` where it begins, or delete the closing tag.`,
      offset,
    };
  if (rest.startsWith('<')) return { ...explainTag(line), offset };
  if (/expression|brace/i.test(raw)) {
    const brace = Math.max(0, text.lastIndexOf('{', offset));
    const isOpen = /closing brace|end of file/.test(raw);
    return {
      message: isOpen ? 'The brace `{` begins code and is never closed' : 'What stands in braces is code, and a body holds none',
      fix: 'To show braces, write `&#123;` for `{` and `&#125;` for `}`.',
      offset: brace,
    };
  }
  return { message: raw, offset };
}

/** The component whose name this is but for capitals. */
const componentLike = (name: string): string | undefined =>
  Object.keys(bodyComponents).find((one) => one.toLowerCase() === name.toLowerCase());

function explainTag(line: string): { message: string; fix: string } {
  const address = /^<((?:https?:\/\/|mailto:)?[^\s<>]+[@.:][^\s<>]+)>/.exec(line)?.[1];
  if (address !== undefined) {
    const target = address.includes('@') && !address.includes(':') ? `mailto:${address}` : address;
    return { message: 'An address in angle brackets is read as a tag', fix: `Write \`[${address.replace(/^mailto:/, '')}](${target})\`.` };
  }
  const tag = /^<([A-Za-z]\w*)\s([^>]*)>?/.exec(line);
  if (tag) {
    const bare = /([\w-]+)\s*=\s*[“”„‘’]?([^\s"'“”„‘’>{]+)/.exec((tag[2] as string).replace(/[\w-]+\s*=\s*"[^"]*"/g, ''));
    if (bare && (tag[2]?.match(/"/g) ?? []).length % 2 === 0)
      return {
        message: `The value of \`${bare[1]}\` in \`<${tag[1]}>\` is not in straight quotation marks`,
        fix: `Write \`${bare[1]}="${bare[2]}"\`.`,
      };
    if ((line.match(/"/g) ?? []).length % 2 === 1)
      return { message: `A quotation mark in \`<${tag[1]}>\` is never closed`, fix: 'Write another `"` after the value.' };
  }
  return { message: 'The sign `<` begins a tag, and none follows', fix: 'Write `&lt;` for a less-than sign.' };
}
