import { bodyComponents } from '../markdown/components.ts';

/** What is wrong with a body that cannot be read, in words for an author; the offset is in the file. */
interface MdxProblem {
  message: string;
  fix?: string;
  offset: number;
}

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
  const unclosed = /^Expected a closing tag for `<([^`>]*)>`/.exec(raw)?.[1];
  if (unclosed !== undefined) {
    if (!Object.hasOwn(bodyComponents, unclosed) && /^[a-z]/.test(unclosed))
      return {
        message: `The HTML tag \`<${unclosed}>\` stands in the body`,
        fix: unclosed === 'br' ? 'End the line with a backslash for a line break, or begin a new paragraph.' : 'Use Markdown in its place.',
        offset,
      };
    return { message: `\`<${unclosed}>\` is never closed`, fix: `Write \`</${unclosed}>\` on a line of its own where it ends.`, offset };
  }
  const mismatch = /^Unexpected closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>`/.exec(raw);
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
