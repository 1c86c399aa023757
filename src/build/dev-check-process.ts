import { writeEditorSchemas } from '../author/editor.ts';
import { completenessOf } from '../check/completeness.ts';
import { pretty } from '../check/report/pretty.ts';
import { checkFiles } from '../check/run.ts';
import { completenessLevels } from '../model/completeness.ts';
import { type ContentFiles, readContent } from '../read/content.ts';
import { UnreadableFileError } from '../read/file.ts';
import type { CheckedContent, CompletenessByLevel } from './dev-report.ts';

/** What a check says in dev. */
export interface DevChecked {
  /** For the terminal. */
  text: string;
  /** Undefined where the folder could not be read. */
  checked?: CheckedContent;
}

// A process of its own; see dev-check.ts. Each message asks for a check, which reads only files that have changed.
const [folder, root, shown] = process.argv.slice(2) as [string, string, string];
let files: ContentFiles | undefined;

process.on('message', () => process.send?.(check()));

function check(): DevChecked {
  const started = performance.now();
  try {
    files = readContent(folder, files);
    writeEditorSchemas(root, files);
  } catch (error) {
    // The folder itself is gone, or may not be read: it may come back.
    if (!(error instanceof UnreadableFileError)) throw error;
    return { text: error.message };
  }
  const report = checkFiles(files, { started });
  const roles = files.entries.filter(({ collection }) => collection === 'roles').map(({ id }) => id);
  const ofLevels = (id: string) =>
    Object.fromEntries(completenessLevels.map((level) => [level, completenessOf(id, level, report)])) as CompletenessByLevel;
  const completeness = new Map(roles.map((id) => [id, ofLevels(id)]));
  return { text: pretty(report, { folder: shown }), checked: { report, completeness } };
}
