import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes changed files of a folder: first all of them beside their places, then each in place by a rename, and only then
 * those that go are deleted. What stops it leaves each file as it was or as it will be.
 * @param changes The new text of each file by path below the folder; null for one that goes.
 */
export function writeChanges(folder: string, changes: ReadonlyMap<string, string | null>): void {
  const staged: { file: string; temporary: string }[] = [];
  try {
    for (const [name, text] of changes) {
      if (text === null) continue;
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      // A name that begins with a dot is no content.
      const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`);
      staged.push({ file, temporary });
      writeFileSync(temporary, text, existsSync(file) ? { mode: statSync(file).mode } : {});
    }
    for (const { file, temporary } of staged) renameSync(temporary, file);
  } finally {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
  }
  for (const [name, text] of changes) if (text === null) rmSync(path.join(folder, name));
}
