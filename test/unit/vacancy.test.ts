import { spawnSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { readLanguage } from '../../src/read/language.ts';
import { checkVacancy } from '../../src/vacancy/check.ts';
import { profileFrom } from '../../src/vacancy/profile.ts';

const profile = profileFrom(readContent('content'), readLanguage('content', 'en-GB').words.vacancy.tool);
const ads = {
  success: {
    title: 'Client experience manager',
    text: 'You own a book of business of thirty accounts after the sale. You run onboarding, write success plans, hold quarterly business reviews, watch health scores and adoption, and secure renewals. You report to the head of customer success. Pay is $60,000 to $75,000.',
  },
  analyst: {
    title: 'CX specialist',
    text: 'You design surveys in Qualtrics, run text analytics on customer feedback, analyse data in SQL and build dashboards in Tableau. You present insights and trends from the voice of the customer to product teams. You work with researchers across departments.',
  },
  technical: {
    title: 'Customer happiness engineer',
    text: 'You debug API integrations, read log files, reproduce bugs and write scripts in Python. You troubleshoot technical issues with our engineering team and use Linux, SQL and the command line every day. Some knowledge of networking and Docker is needed.',
  },
  sales: {
    title: 'Customer advocate',
    text: 'You generate leads by cold calling prospects, run demos, manage your sales pipeline in the CRM, close deals and meet a monthly sales quota. Commission is paid on new business in your territory. You work with marketing.',
  },
};

describe('the vacancy check', () => {
  it.each([
    ['success', 'customer-success-manager'],
    ['analyst', 'customer-insight-analyst'],
    ['sales', 'sales'],
  ] as const)('goes by the work and not by the title: %s', (name, role) => {
    const report = checkVacancy(profile, ads[name]);
    expect(report.roles[0]?.id).toBe(role);
    expect(report.roles.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 6);
    expect(checkVacancy(profile, ads[name])).toEqual(report);
  });

  it('says when the title promises other work', () => {
    expect(checkVacancy(profile, ads.success).titleMatchesWork).toBe(false);
    expect(checkVacancy(profile, ads.analyst).titleMatchesWork).toBe(true);
    expect(checkVacancy(profile, { ...ads.success, title: 'Customer success manager' }).titleMatchesWork).toBe(true);
  });

  it('shows evidence at its true place in the ad', () => {
    const { evidence } = checkVacancy(profile, ads.technical);
    expect(evidence.length).toBeGreaterThan(5);
    for (const { phrase, at } of evidence)
      for (const [from, to] of at)
        expect(
          ads.technical.text
            .slice(from, to)
            .toLowerCase()
            .replace(/[^a-z0-9]/g, ' '),
        ).toBe(phrase);
  });

  it('finds what is named, with the phrase, and what is missing', () => {
    const { elements } = checkVacancy(profile, ads.success);
    expect(elements.reportingLine).toMatchObject({ found: true });
    expect(elements.pay.phrase).toContain('$60,000');
    expect(checkVacancy(profile, ads.technical).elements.pay.found).toBe(false);
  });

  it('knows what it needs in at most 60 kB compressed', () => {
    expect(gzipSync(JSON.stringify(profile)).length).toBeLessThan(60_000);
  });

  it('reads JSON lines at the terminal, one report for each', () => {
    const input = Object.entries(ads)
      .map(([id, ad]) => JSON.stringify({ id, ...ad }))
      .join('\n');
    const { stdout, status } = spawnSync('node', ['src/cli/index.ts', 'vacancy', '--jsonl', '-'], { input, encoding: 'utf8' });
    expect(status).toBe(0);
    const reports = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(reports.map(({ id }) => id)).toEqual(Object.keys(ads));
    for (const report of reports) expect(Object.keys(report)).toEqual(['id', 'roles', 'elements', 'titleMatchesWork', 'wording']);
    expect(spawnSync('node', ['src/cli/index.ts', 'vacancy', '--jsonl', '-'], { input: '{"id":1}', encoding: 'utf8' }).status).toBe(2);
  });
});
