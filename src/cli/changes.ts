import path from 'node:path';
import { styleText } from 'node:util';
import { changedLines } from '../author/diff.ts';
import type { Workspace } from '../author/workspace.ts';
import { writeChanges } from '../author/write.ts';
import type { Finding } from '../check/finding.ts';
import { checkFiles } from '../check/run.ts';

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

/** Writes what a workspace changed, or only shows it, line by line; then what somebody should look at, and what the check asks for now. */
export function finish(workspace: Workspace, { dryRun }: { dryRun: boolean }): void {
  const { folder } = workspace.original;
  const changes = workspace.changes();
  const findings = newFindings(workspace);
  if (dryRun) for (const line of shownChanges(workspace, changes)) console.log(line);
  else writeChanges(folder, changes);

  const gone = [...changes.values()].filter((text) => text === null).length;
  const summary = `${plural(changes.size - gone, 'file')} ${dryRun ? 'would be ' : ''}written, ${gone} deleted`;
  console.log(`\n${dryRun ? `${summary}. Nothing was changed.` : `${summary}.`}`);

  const notes = workspace.notesInOrder();
  if (notes.length > 0) {
    console.log(`\n${styleText('bold', 'Changed for you to look at:')}`);
    for (const [message, places] of Map.groupBy(notes, (note) => note.message)) {
      console.log(`  ${message}`);
      for (const { file, line } of places) console.log(`    ${path.posix.join(folder, file)}:${line}`);
    }
  }
  if (findings.length > 0) {
    console.log(`\n${styleText('bold', 'For you to decide, as the check will say:')}`);
    for (const { file, position, code, message, fix } of findings)
      console.log(`  ${path.posix.join(folder, file)}${position ? `:${position.line}` : ''}  ${message}. ${fix} (${code})`);
  }
}

/** What the check says of the new content and did not say of the old. */
function newFindings({ original, content }: Workspace): Finding[] {
  const keyOf = ({ code, file, message }: Finding) => `${code} ${file} ${message}`;
  const before = checkFiles(original).findings.map(keyOf);
  return checkFiles(content).findings.filter((finding) => {
    const at = before.indexOf(keyOf(finding));
    if (at !== -1) before.splice(at, 1);
    return at === -1;
  });
}

function shownChanges({ original }: Workspace, changes: ReadonlyMap<string, string | null>): string[] {
  const before = new Map(original.documents.map(({ file, text }) => [file, text]));
  return [...changes].flatMap(([file, text]) => {
    const old = before.get(file);
    const name = styleText('bold', path.posix.join(original.folder, file));
    if (text === null) return [`${name}  goes`];
    if (old === undefined) return [`${name}  is new`];
    const lines = changedLines(old, text).map(({ sign, line, text: words }) =>
      styleText(sign === '-' ? 'red' : 'green', `${String(line).padStart(6)} ${sign} ${words}`),
    );
    return [name, ...lines];
  });
}
