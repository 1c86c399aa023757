import type { Entry } from './playbook.ts';

/** A role, or a title outside the playbook, with those who report to it. */
export interface ReportingLine {
  title: string;
  /** Undefined for a title outside the playbook. */
  role: string | undefined;
  reports: ReportingLine[];
}

/**
 * Who reports to whom, from the top down: first the titles outside the playbook, each once, then roles whose superior is
 * not among `roles`. Those who report to the same superior stand together by family, else in the order of `roles`.
 * @param families The ids of the families in their order.
 */
export function reportingLines(
  roles: readonly { id: string; data: Pick<Entry<'roles'>['data'], 'title' | 'family' | 'reportsTo'> }[],
  families: readonly string[] = [],
): ReportingLine[] {
  const lines = new Map<string, ReportingLine>(roles.map(({ id, data }) => [id, { title: data.title, role: id, reports: [] }]));
  const sorted = roles.toSorted((a, b) => families.indexOf(a.data.family) - families.indexOf(b.data.family));
  const outside = new Map<string, ReportingLine>();
  const tops: ReportingLine[] = [];
  for (const { id, data } of sorted) {
    const line = lines.get(id) as ReportingLine;
    const title = data.reportsTo.outside;
    const superior = data.reportsTo.role ? lines.get(data.reportsTo.role) : title ? outside.get(title.toLowerCase()) : undefined;
    if (superior) superior.reports.push(line);
    else if (title) outside.set(title.toLowerCase(), { title, role: undefined, reports: [line] });
    else tops.push(line);
  }
  // In a circle nobody is at the top; the check refuses it, and a page of a draft shows one line of it.
  const all = [...outside.values(), ...tops];
  const seen = new Set<ReportingLine>();
  const visit = (line: ReportingLine) => {
    seen.add(line);
    line.reports = line.reports.filter((report) => !seen.has(report));
    for (const report of line.reports) visit(report);
  };
  for (const line of all) visit(line);
  for (const { id } of sorted) {
    const line = lines.get(id) as ReportingLine;
    if (seen.has(line)) continue;
    all.push(line);
    visit(line);
  }
  return all;
}
