import { appendFileSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fixEntry } from '../author/fix.ts';
import { settled } from '../build/loader.ts';
import { filesOf, type Report } from '../check/finding.ts';
import { github, githubSummary } from '../check/report/github.ts';
import { json } from '../check/report/json.ts';
import { pretty, type RenderOptions } from '../check/report/pretty.ts';
import { sarif } from '../check/report/sarif.ts';
import { ruleByCode, rules } from '../check/rules/index.ts';
import { checkFiles, only } from '../check/run.ts';
import { demandsIn } from '../model/completeness.ts';
import { type ContentFiles, listContent, readContent } from '../read/content.ts';
import { UnreadableFileError } from '../read/file.ts';
import { changesSince, onlyOf } from './since.ts';

const renderers: Record<string, (report: Report, options: RenderOptions) => string> = { pretty, json, github, sarif };
export const usage = `Checks the content and says what is wrong, where, why, and what to write.

  cx-playbook check [options]

  --format pretty|json|github|sarif   how the report is written (pretty)
  --content DIR                       the content folder (content)
  --only TEXT                         only findings in files whose path holds TEXT; may be repeated
  --rule CODE                         only this rule; may be repeated
  --changed REF                       only findings in files changed since the git ref, and what the changes broke elsewhere
  --strict                            fail on warnings too
  --quiet                             show errors only
  --fix                               first fix what is mechanical: order of fields, dates, ids, missing none
  --watch                             check again after each change
  --list-rules                        every rule with its severity
  --explain CODE                      all there is to say on a rule

Exit status: 0 nothing wrong, 1 findings, 2 the check could not run.`;

export function run(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: {
      content: { type: 'string', default: 'content' },
      format: { type: 'string', default: 'pretty' },
      only: { type: 'string', multiple: true, default: [] },
      rule: { type: 'string', multiple: true, default: [] },
      changed: { type: 'string' },
      quiet: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      fix: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      'list-rules': { type: 'boolean', default: false },
      explain: { type: 'string' },
    },
  });
  if (values['list-rules'] || values.explain !== undefined) {
    const list = () => rules.map((rule) => `${rule.severity.padEnd(8)} ${rule.code.padEnd(32)} ${rule.what}`).join('\n');
    console.log(values.explain === undefined ? list() : explain(values.explain));
    return;
  }
  const render = renderers[values.format];
  if (!render) throw new Error(`--format takes ${Object.keys(renderers).join(', ')}, not ${values.format}`);
  for (const code of values.rule) ruleOf(code);

  for (const text of values.only)
    if (!namesBelow(values.content).some((file) => path.join(values.content, file).includes(text)))
      throw new Error(`no file of ${values.content} has “${text}” in its path`);

  if (values.fix) fixFolder(values.content);
  let files: ContentFiles | undefined;
  const check = () => {
    const started = performance.now();
    files = readContent(values.content, files);
    const wanted = values.rule.length > 0 ? values.rule.map(ruleOf) : undefined;
    const changes = values.changed === undefined ? undefined : changesSince(values.changed, values.content);
    const whole = checkFiles(files, { rules: wanted, started });
    const report = only(
      changes ? onlyOf(changes, whole, files, (before) => checkFiles(before, { rules: wanted })) : whole,
      (finding) =>
        values.only.length === 0 ||
        filesOf(finding).some((file) => values.only.some((text) => path.join(values.content, file).includes(text))),
    );
    const options = { folder: values.content, quiet: values.quiet };
    console.log(render(report, options));
    if (values.format === 'github' && process.env.GITHUB_STEP_SUMMARY)
      appendFileSync(process.env.GITHUB_STEP_SUMMARY, githubSummary(report, options));
    process.exitCode = report.ok && !(values.strict && report.counts.warning > 0) ? 0 : 1;
  };
  const again = () => {
    try {
      check();
    } catch (error) {
      // The folder itself is gone, or may not be read: it may come back.
      if (!(error instanceof UnreadableFileError)) throw error;
      console.error(`\n${error.message}\n`);
    }
  };
  let timer: NodeJS.Timeout | undefined;
  // A folder that cannot be read is named at once.
  listContent(values.content);
  // Before the first check, which would miss what changes while it runs.
  const watcher =
    values.watch &&
    watch(values.content, { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(again, settled);
    });
  try {
    check();
  } catch (error) {
    if (watcher) watcher.close();
    throw error;
  }
}

function namesBelow(folder: string): string[] {
  const { found, strays } = listContent(folder);
  return [...found, ...strays.map(({ file }) => file)];
}

/** Fixes the files that hold one entry each, and says what it changed. */
function fixFolder(folder: string): void {
  const content = readContent(folder);
  const settings = demandsIn(content.settings?.value);
  const known = new Map<string, Set<string>>();
  for (const { collection, id } of content.entries) known.set(collection, (known.get(collection) ?? new Set()).add(id));
  for (const { collection, root, document } of content.entries) {
    if (root.length > 0 || document.problems.length > 0) continue;
    const { text, changes } = fixEntry(collection, Buffer.from(document.bytes).toString('utf8'), known, settings);
    if (changes.length === 0) continue;
    writeFileSync(path.join(folder, document.file), text);
    console.error(`${document.file}: ${changes.join('; ')}`);
  }
}

function ruleOf(code: string) {
  const rule = ruleByCode.get(code);
  if (!rule) throw new Error(`there is no rule ${code}; --list-rules names them all`);
  return rule;
}

function explain(code: string): string {
  const rule = ruleOf(code);
  return [
    `${rule.code} (${rule.severity})`,
    rule.what,
    `Why: ${rule.why}`,
    `Fix: ${rule.fix}`,
    ...(rule.source ? [`Source: ${rule.source}`] : []),
    ...rule.bad.map((example) => `Example of what it finds: ${example.title}`),
  ].join('\n');
}
