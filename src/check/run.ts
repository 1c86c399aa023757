import { type ContentFiles, placeIn, readContent } from '../read/content.ts';
import { compareFindings, type Finding, type Place, type Report, type Severity, type Waived } from './finding.ts';
import { type Content, type Found, nameOf, type Reporter, type Rule } from './rule.ts';
import { rules as ruleBook } from './rules/index.ts';
import { validateEntries } from './validate.ts';

export interface CheckOptions {
  /** The day of the check as YYYY-MM-DD; the day of the run if absent. */
  today?: string | undefined;
  rules?: readonly Rule[] | undefined;
  /** When reading the content began, by performance.now(); the start of the check if absent. */
  started?: number;
}

/** Reads and checks a content folder. Throws only if the folder cannot be read. */
export function checkFolder(folder: string, options: CheckOptions = {}): Report {
  const started = performance.now();
  return checkFiles(readContent(folder), { started, ...options });
}

/** Checks content that has been read already. */
export function checkFiles(files: ContentFiles, options: CheckOptions = {}): Report {
  const started = options.started ?? performance.now();
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const content = validateEntries(files, today, ruleBook);
  const { findings, waived } = findAll(content, options.rules ?? ruleBook);
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity]++;
  const entries: Record<string, number> = {};
  for (const entry of content.entries) entries[entry.collection] = (entries[entry.collection] ?? 0) + 1;
  return {
    ok: counts.error === 0,
    counts,
    findings,
    waived,
    files: files.documents.length + files.strays.length,
    entries,
    milliseconds: Math.round(performance.now() - started),
  };
}

/** The report with only the findings that `keep` accepts, and its counts to match. */
export function only(report: Report, keep: (finding: Finding) => boolean): Report {
  const findings = report.findings.filter(keep);
  const counts: Report['counts'] = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return { ...report, findings, waived: report.waived.filter(keep), counts, ok: counts.error === 0 };
}

function findAll(content: Content, rules: readonly Rule[]): { findings: Finding[]; waived: Waived[] } {
  const findings: Caused<Finding>[] = [];
  const waived: Caused<Waived>[] = [];
  const waivers = (content.settings.waivers ?? []).filter(
    (waiver) => waiver?.rule && waiver.entry && waiver.until && waiver.until >= content.today,
  );
  for (const rule of rules) {
    const severity = (!rule.locked && content.settings.severities?.[rule.code]) || rule.severity;
    if (severity === 'off') continue;
    const add = ({ message, fix, cause }: Found, place: Place) => {
      const whole = { code: rule.code, severity, why: rule.why, message, fix: fix ?? rule.fix, ...place, cause };
      const waiver = rule.locked
        ? undefined
        : waivers.find((candidate) => candidate?.rule === rule.code && candidate.entry === place.entry);
      if (waiver) waived.push({ ...whole, reason: waiver.reason ?? '', until: waiver.until ?? '' });
      else findings.push(whole);
    };
    const reporter: Reporter = {
      entry(entry, path, found, part) {
        add(found, { file: entry.document.file, position: placeIn(entry, path, part), entry: nameOf(entry) });
      },
      file(file, position, found, entry) {
        const alone =
          entry ?? [...content.entries, ...content.translations].find(({ document, root }) => document.file === file && root.length === 0);
        add(found, { file, position, entry: alone ? nameOf(alone) : null });
      },
    };
    rule.check(content, reporter);
  }
  return { findings: onePerCause(findings), waived: onePerCause(waived) };
}

type Caused<T> = T & { cause?: string | undefined };

/** Two places with one cause are the two sides of a contradiction, each a finding; more are one finding. */
const MAX_SIDES = 2;

/** The findings in the order of the report; of many of a rule with the same cause the first, with the places of the others. */
function onePerCause<T extends Finding>(all: Caused<T>[]): T[] {
  const groups = Map.groupBy(all.sort(compareFindings), ({ code, cause }) => (cause === undefined ? undefined : `${code}\u0000${cause}`));
  return all.flatMap((item) => {
    const { cause, ...rest } = item;
    const finding = rest as unknown as T;
    const group = cause === undefined ? [] : (groups.get(`${finding.code}\u0000${cause}`) ?? []);
    if (group.length <= MAX_SIDES) return [finding];
    const [first, ...others] = group;
    return item === first ? [{ ...finding, also: others.map(({ file, position, entry }) => ({ file, position, entry })) }] : [];
  });
}
