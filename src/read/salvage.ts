/** Deeper than any field of an entry. */
const deepest = 12;

/**
 * What can still be read of YAML with a mistake in it: it is read part by part, by indentation, and parts that cannot be
 * read are left out. For judging other files, which refer to what stands there; never for pages.
 * @param read Gives the value of a text, or undefined where it cannot be read.
 */
export function salvage(yaml: string, read: (yaml: string) => unknown): unknown {
  return readBlock(yaml.replace(/^(?:---|\.\.\.|[<=>]{7}).*$/gm, '').split('\n'), 0, read);
}

function readBlock(lines: string[], depth: number, read: (yaml: string) => unknown): unknown {
  const whole = read(lines.join('\n'));
  if (whole !== undefined || depth > deepest) return whole;
  const written = lines.filter((line) => /^\s*[^\s#]/.test(line));
  const indent = Math.min(...written.map(indentOf));
  const parts: string[][] = [];
  for (const line of lines) {
    if (indentOf(line) === indent && /^\s*(?:-(?:\s|$)|[\w-][^:#'"]*:(?:\s|$))/.test(line)) parts.push([line]);
    else parts.at(-1)?.push(line);
  }
  const list: unknown[] = [];
  const map: Record<string, unknown> = {};
  for (const [first = '', ...rest] of parts) {
    if (first.trimStart().startsWith('-')) {
      const value = readBlock([first.replace('-', ' '), ...rest], depth + 1, read);
      if (value !== undefined) list.push(value);
      continue;
    }
    const [, key = '', inline = ''] = /^\s*([^:]*?)\s*:(.*)$/.exec(first) ?? [];
    const value =
      inline.trim() === '' && rest.length > 0
        ? readBlock(rest, depth + 1, read)
        : (read([first, ...rest].join('\n').trimStart()) as Record<string, unknown> | undefined)?.[key];
    if (value !== undefined && key !== '__proto__') map[key] = value;
  }
  if (list.length > 0) return list;
  return Object.keys(map).length > 0 ? map : undefined;
}

const indentOf = (line: string) => line.length - line.trimStart().length;
