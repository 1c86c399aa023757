import { type ContentFiles, placeIn, readContent } from '../read/content.ts';
import { placeOf } from '../read/links.ts';
import type { Position } from '../read/position.ts';
import { placeOfWords } from '../read/words.ts';
import { isStandIn } from './as-meant.ts';
import { daysAt } from './days.ts';
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
  const today = options.today === undefined ? daysAt(new Date()) : { earliest: options.today, latest: options.today };
  const content = validateEntries(files, today, ruleBook);
  const wanted = options.rules ?? ruleBook;
  const { findings: all, waived } = findAll(content, wanted);
  // Told apart before findings of one cause are one: the first of them may be on a draft, and others not.
  const unpublished = unpublishedIn(content);
  const isDraft = ({ entry }: Finding) => entry !== null && unpublished.has(entry);
  const published = all.filter((finding) => !isDraft(finding));
  const findings = onePerCause(publishedOnly(published, content, wanted));
  // A draft is judged beside the others as they are written: what they say of it counts, though the site leaves it out.
  const isHollow = content.entries.some(({ leftOut }) => leftOut);
  const beside = isHollow ? findAll(validateEntries(files, today, ruleBook, 'as-written'), wanted).findings : all;
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity]++;
  const entries: Record<string, number> = {};
  for (const entry of files.entries) entries[entry.collection] = (entries[entry.collection] ?? 0) + 1;
  return {
    ok: counts.error === 0,
    counts,
    findings,
    drafts: onePerCause(beside.filter(isDraft)),
    waived: onePerCause(waived),
    files: files.documents.length + files.strays.length,
    entries,
    milliseconds: Math.round(performance.now() - started),
  };
}

/** The families of rules that judge an entry by itself, and those that tell it that what it names is a draft. */
const ofItself = /^(?:syntax|file|schema|settings|reference|body|glossary|hiring|translation|interface|waiver)\//;

/** The findings on published entries that are there without the drafts too: what a draft says of others breaks none of them. */
function publishedOnly(findings: Caused<Finding>[], content: Content, wanted: readonly Rule[]): Caused<Finding>[] {
  const isPublished = ({ data }: { data: { status?: unknown } }) => data.status === 'published';
  const doubtful = findings.some(({ code }) => !ofItself.test(code));
  if (!doubtful || content.entries.every(isPublished)) return findings;
  const shown: Content = {
    ...content,
    entries: content.entries.filter(isPublished),
    translations: content.translations.filter(isPublished),
    of: (collection) => content.of(collection).filter(isPublished),
    get(collection, id) {
      const entry = content.get(collection, id);
      return entry && isPublished(entry) ? entry : undefined;
    },
  };
  const keyOf = ({ code, file, position, message }: Finding) => `${code} ${file} ${position?.line} ${message}`;
  const without = new Set(
    findAll(
      shown,
      wanted.filter(({ code }) => !ofItself.test(code)),
    ).findings.map(keyOf),
  );
  return findings.filter((finding) => ofItself.test(finding.code) || without.has(keyOf(finding)));
}

/** The report with only the findings that `keep` accepts, and its counts to match. */
export function only(report: Report, keep: (finding: Finding) => boolean): Report {
  const findings = report.findings.filter(keep);
  const counts: Report['counts'] = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return { ...report, findings, drafts: report.drafts.filter(keep), waived: report.waived.filter(keep), counts, ok: counts.error === 0 };
}

const unpublishedIn = ({ entries, translations }: Content): ReadonlySet<string> =>
  new Set([...entries, ...translations].filter(({ data }) => data.status !== 'published').map(nameOf));

/** More findings of a rule in one file are counted, and not told: they have one cause, such as a program that wrote it. */
const MAX_TOLD = 50;
/** What a draft lacks is its list of things to do, which is told as far as any schema reaches. */
const MAX_TO_DO = 500;

/** What the rules find, in the order of the report. */
function findAll(content: Content, rules: readonly Rule[]): { findings: Caused<Finding>[]; waived: Caused<Waived>[] } {
  const findings: Caused<Finding>[] = [];
  const waived: Caused<Waived>[] = [];
  const waivers = (content.settings.waivers ?? []).filter(
    (waiver) => waiver?.rule && waiver.entry && waiver.until && waiver.until >= content.today.earliest,
  );
  const drafts = unpublishedIn(content);
  for (const rule of rules) {
    const severity = (!rule.locked && content.settings.severities?.[rule.code]) || rule.severity;
    if (severity === 'off') continue;
    /** The findings of each file, those on drafts apart, and how many are left out. */
    const told = new Map<string, { first: Caused<Finding>; count: number }>();
    const add = (
      { message, fix, cause, isLikeliest, meant }: Found,
      { file, entry }: Omit<Place, 'position'>,
      locate: () => Position | null,
    ) => {
      const isDraft = entry !== null && drafts.has(entry);
      const group = `${isDraft} ${file}`;
      const before = told.get(group);
      if (before && before.count >= (isDraft ? MAX_TO_DO : MAX_TOLD)) {
        before.first.more = (before.first.more ?? 0) + 1;
        return;
      }
      const place = { file, position: locate(), entry };
      const caused = { cause, isLikeliest, meant };
      const whole: Caused<Finding> = { code: rule.code, severity, why: rule.why, message, fix: fix ?? rule.fix, ...place, ...caused };
      if (followsUnread(whole, content) || (rule.needsAll && mayBeNamedUnread(whole, content))) return;
      const waiver = rule.locked
        ? undefined
        : waivers.find((candidate) => candidate?.rule === rule.code && candidate.entry === place.entry);
      if (waiver) waived.push({ ...whole, reason: waiver.reason ?? '', until: waiver.until ?? '' });
      else {
        findings.push(whole);
        if (before) before.count++;
        else told.set(group, { first: whole, count: 1 });
      }
    };
    const reporter: Reporter = {
      entry(entry, path, found, part) {
        // An entry that stands for a missing one is judged by nobody.
        if (isStandIn(entry.document)) return;
        add(found, { file: entry.document.file, entry: nameOf(entry) }, () => placeIn(entry, path, part, found.span));
      },
      body(entry, node, found) {
        const { file, text } = entry.document;
        add(found, { file, entry: nameOf(entry) }, () => (found.span ? placeOfWords(text, node, found.span) : placeOf(node)));
      },
      file(file, position, found, entry) {
        const alone =
          entry ?? [...content.entries, ...content.translations].find(({ document, root }) => document.file === file && root.length === 0);
        add(found, { file, entry: alone ? nameOf(alone) : null }, () => position);
      },
    };
    rule.check(content, reporter);
  }
  // What could not be read, or has another name, comes first: it may be the cause of the rest.
  const rank = ({ code, file }: Finding) => (content.unread.has(file) || code === 'file/name' ? 0 : 1);
  const compare = (a: Finding, b: Finding) => rank(a) - rank(b) || compareFindings(a, b);
  const needAll = new Set(rules.filter(({ needsAll, code }) => needsAll && !code.startsWith('wording/')).map(({ code }) => code));
  return { findings: withoutConsequences(withoutCut(findings), needAll).sort(compare), waived: waived.sort(compareFindings) };
}

/** What a letter of another script, or quotation marks that belong to the value, make of a name. */
const ofName = /^(?:schema\/(?:format|unknown-value|wrong-type)|reference\/unknown|body\/(?:link|image)|glossary\/page|source\/address)$/;

/**
 * Without what follows from another finding: an id with an odd letter or in quotation marks is not known, what a
 * misspelt id means is named nowhere else, what stands for a text is hard to read, and what the site can leave out of an entry
 * that is not published is nothing beside what it cannot.
 * @param needAll The rules that find something named nowhere.
 */
function withoutConsequences(findings: Caused<Finding>[], needAll: ReadonlySet<string>): Caused<Finding>[] {
  const odd = findings.filter(({ code }) => /^syntax\/(?:look-alike|typographic-quotes)$/.test(code));
  const meant = new Set(findings.flatMap((finding) => finding.meant ?? []));
  const withheld = new Set(
    findings.flatMap(({ code, cause }) => (code !== 'reference/left-out' && cause?.startsWith(UNPUBLISHED) ? [cause] : [])),
  );
  const unfinished = new Set(findings.flatMap(({ code, entry }) => (code === 'wording/placeholder' ? [entry] : [])));
  return findings.filter((finding) => {
    const { code, entry } = finding;
    if (needAll.has(code)) return entry === null || !meant.has(entry);
    if (code === 'reference/left-out') return !withheld.has(finding.cause ?? '');
    if (code === 'wording/reading-level') return !unfinished.has(entry);
    return !ofName.test(code) || !odd.some((one) => overlap(one, finding));
  });
}

/** Whether two findings are about the same stretch of a file. */
function overlap(one: Finding, other: Finding): boolean {
  const [a, b] = [one.position, other.position];
  if (one.file !== other.file || !a || !b) return false;
  const isBefore = (end: Position, start: Position) =>
    end.endLine < start.line || (end.endLine === start.line && end.endColumn <= start.column);
  return !isBefore(a, b) && !isBefore(b, a);
}

/** Without what only says that a text is too short, or missing, where the rest of it was cut. */
function withoutCut<T extends Finding>(findings: readonly T[]): T[] {
  const cuts = findings.filter(({ code }) => code === 'syntax/cut-text');
  return findings.filter(
    ({ code, file, position }) =>
      !/^(?:schema\/(?:bounds|missing-field)|wording\/slip)$/.test(code) ||
      !cuts.some((cut) => cut.file === file && position && cut.position && [0, 1].includes(cut.position.line - position.endLine)),
  );
}

type Caused<T> = T & Pick<Found, 'cause' | 'isLikeliest' | 'meant'>;

/** How a cause begins that several rules have in common: an entry that is not published, as collection/id. */
const UNPUBLISHED = 'unpublished ';

/** The two ends of a contradiction of which nothing tells the wrong one are a finding each: an author may look at one file alone. */
const ENDS = 2;

/** The findings in their order; of those of a rule with the same cause the likeliest, or else the first, with the places of the others. */
function onePerCause<T extends Finding>(all: Caused<T>[]): T[] {
  const keyOf = ({ code, cause }: Caused<T>) => (cause?.startsWith(UNPUBLISHED) ? cause : cause && `${code}\u0000${cause}`);
  const groups = Map.groupBy(all, keyOf);
  return all.flatMap((item) => {
    const { cause, isLikeliest, meant, ...rest } = item;
    const finding = rest as unknown as T;
    const group = cause === undefined ? [item] : (groups.get(keyOf(item)) ?? []);
    const likeliest = group.find((one) => one.isLikeliest);
    if (group.length === 1 || (group.length === ENDS && !likeliest)) return [finding];
    const told = likeliest ?? group[0];
    if (item !== told) return [];
    const others = group.filter((one) => one !== told);
    return [{ ...finding, also: others.map(({ file, position, entry }) => ({ file, position, entry })) }];
  });
}

/** Whether a finding only says again that a file could not be read: it is on that file, or names an entry in it. */
function followsUnread({ code, file, message, position }: Finding, { unread, unreadIds, files }: Content): boolean {
  if (unread.size === 0 || /^(?:syntax|file)\//.test(code)) return false;
  if (unread.has(file)) return true;
  if (unreadIds.size === 0) return false;
  const line = files.documents.find((document) => document.file === file)?.text.split('\n')[(position?.line ?? 0) - 1] ?? '';
  const value = position && position.line === position.endLine ? line.slice(position.column - 1, position.endColumn - 1) : '';
  const named = [file.replace(/\.[^.]*$/, ''), value, ...message.matchAll(/`([^`]+)`/g).map(([, text = '']) => text)];
  return named.some((text) => text.split(/[^a-z0-9-]+/).some((word) => unreadIds.has(word)));
}

/** Whether what is found to be named nowhere may be named in a file that could not be read. */
function mayBeNamedUnread({ entry, message }: Finding, { unreadText }: Content): boolean {
  const names = [entry?.split('/').at(-1), /[`“]([^`”]+)[`”]/.exec(message)?.[1]];
  return unreadText === undefined || names.some((name) => name !== undefined && unreadText.includes(name));
}
