import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { readLanguage } from '../../src/read/language.ts';
import { checkAd, checkVacancy } from '../../src/vacancy/check.ts';
import { readWork } from '../../src/vacancy/classify.ts';
import { numbersOf } from '../../src/vacancy/elements.ts';
import { titleAndText } from '../../src/vacancy/first-line.ts';
import type { Lexeme, VacancyProfile } from '../../src/vacancy/lexicon.ts';
import { agreement } from '../../src/vacancy/match.ts';
import { byKind, learnedElements } from '../../src/vacancy/model.ts';
import { withoutOwnTitle } from '../../src/vacancy/own-title.ts';
import { payIn } from '../../src/vacancy/pay.ts';
import { profileFrom } from '../../src/vacancy/profile.ts';
import { redFlagsOf } from '../../src/vacancy/red-flags.ts';
import { weights } from '../../src/vacancy/weights.ts';

const profile = profileFrom(readContent('content'), readLanguage('content', 'en-GB').words.vacancy.tool);
const ads = {
  success: {
    title: 'Client experience manager',
    text: 'You own a book of business of thirty accounts after the sale. You run onboarding, write success plans, hold quarterly business reviews, watch health scores and adoption, and secure renewals. You report to the head of customer success. Pay is $60,000 to $75,000.',
  },
  service: {
    title: 'Customer experience manager',
    text: 'You answer customers by live chat, phone and email, process returns and refunds, and resolve customer inquiries with patience and empathy. You work weekends in shifts and log every contact in Zendesk. Good typing and written and verbal communication skills are needed.',
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
const titles = [
  'Account executive',
  'Customer success manager',
  'Head of customer experience',
  'Support agent',
  'UX researcher',
  'Service designer',
];
const lexeme = (data: Partial<Lexeme> & Pick<Lexeme, 'role'>): Lexeme => ({
  id: data.role,
  title: data.role,
  titles: [],
  strong: [],
  some: [],
  weak: [],
  against: [],
  ...data,
});
const withLexemes = (lexemes: Lexeme[]): VacancyProfile => ({ ...profile, lexemes });

describe('the vacancy check', () => {
  it.each([
    ['success', 'customer-success-manager'],
    ['service', 'customer-service-representative'],
    ['technical', 'technical-support-engineer'],
    ['sales', 'sales'],
  ] as const)('goes by the work and not by the title: %s', (name, role) => {
    const report = checkVacancy(profile, ads[name]);
    expect(report.roles[0]?.id).toBe(role);
    expect(report.roles.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 6);
    expect(checkVacancy(profile, ads[name])).toEqual(report);
  });

  it('reads the same work under any title, also where the text names its own job', () => {
    for (const ad of Object.values(ads)) {
      const { roles } = checkVacancy(profile, ad);
      for (const title of titles) {
        expect(checkVacancy(profile, { ...ad, title }).roles).toEqual(roles);
        const named = checkVacancy(profile, { title, text: `We are hiring a ${title}. ${ad.text}` });
        expect(named.roles[0]?.id, title).toBe(roles[0]?.id);
      }
    }
  });

  it('follows the text under one title', () => {
    for (const ad of Object.values(ads))
      expect(checkVacancy(profile, { ...ad, title: 'Customer success manager' }).roles[0]?.id).toBe(checkVacancy(profile, ad).roles[0]?.id);
  });

  it('says what the title alone means, and when it promises other work', () => {
    const service = checkVacancy(profile, ads.service);
    expect(service.titleMeans[0]?.id).toBe('cx-manager');
    expect(service.titleMatchesWork).toBe(false);
    const matching = checkVacancy(profile, { ...ads.success, title: 'Customer success manager' });
    expect(matching.titleMeans[0]?.id).toBe('customer-success-manager');
    expect(matching.titleMatchesWork).toBe(true);
    expect(checkVacancy(profile, { ...ads.service, title: ' ' })).toMatchObject({ titleMeans: [], titleMatchesWork: true });
  });

  it('shows what speaks for and against a role, with weights, at its true place in the ad', () => {
    const [reasons] = checkVacancy(profile, ads.technical).evidence;
    expect(reasons?.role).toBe('technical-support-engineer');
    expect(reasons?.for.length).toBeGreaterThan(5);
    expect(reasons?.against.length).toBeGreaterThan(0);
    for (const { weight } of reasons?.for ?? []) expect(weight).toBeGreaterThan(0);
    for (const { weight } of reasons?.against ?? []) expect(weight).toBeLessThan(0);
    for (const { phrase, at } of [...(reasons?.for ?? []), ...(reasons?.against ?? [])])
      expect(ads.technical.text.slice(...(at[0] ?? [0, 0])).toLowerCase()).toBe(phrase);
  });

  it('finds two jobs in one ad, and one in each alone', () => {
    const both = `${ads.technical.text} ${ads.success.text}`;
    expect(checkVacancy(profile, { title: '', text: both }).twoJobs).toBe(true);
    expect(checkVacancy(profile, ads.service).twoJobs).toBe(false);
  });

  it('calls a job outside the field what it is', () => {
    const nurse =
      'You develop software services in Java and Go, write tests, review code and design databases. You deploy with Kubernetes and Terraform, build front-end features in React, and work in an agile team of engineers on the architecture of our platform.';
    expect(checkVacancy(profile, { title: 'Customer engineer', text: nurse }).roles[0]?.id).toBe('other');
  });
});

describe('the roles of another playbook', () => {
  it('takes the learned weights of the reference role that a role says it is like', () => {
    const own = withLexemes([lexeme({ role: 'kundenberater', like: 'customer-service-representative' }), lexeme({ role: 'other' })]);
    const [first] = checkVacancy(own, ads.service).roles;
    expect(first?.id).toBe('kundenberater');
    expect(first?.score).toBeCloseTo(
      checkVacancy(profile, ads.service).roles.find(({ id }) => id === 'customer-service-representative')?.score ?? 0,
      1,
    );
    expect(checkVacancy(own, ads.service).evidence[0]?.for.length).toBeGreaterThan(3);
  });

  it('finds a role that is like none of the learned jobs by its phrases alone', () => {
    const guide = lexeme({
      role: 'museum-guide',
      titles: ['museum guide'],
      strong: ['guided tours', 'exhibition', 'museum', 'school classes', 'gallery'],
    });
    const own = withLexemes([...profile.lexemes, guide]);
    const text =
      'You lead guided tours through the exhibition, welcome school classes to the museum, and explain every gallery of the museum to our visitors.';
    const report = checkVacancy(own, { title: 'Museum guide', text });
    expect(report.roles[0]?.id).toBe('museum-guide');
    expect(report.evidence[0]?.for.map(({ phrase }) => phrase)).toContain('guided tours');
    expect(report.titleMeans[0]?.id).toBe('museum-guide');
    expect(report.titleMatchesWork).toBe(true);
    expect(checkVacancy(own, { ...ads.service, title: 'Museum guide' }).titleMatchesWork).toBe(false);
    expect(checkVacancy(own, ads.service).roles[0]?.id).toBe('customer-service-representative');
  });

  it('shares a learned job among the roles that are like it, by their phrases', () => {
    const text =
      'You forecast contact volume and plan the shifts. You run workforce management: capacity planning, forecasting, schedules, intraday changes and occupancy for two hundred agents, and report staffing requirements every week.';
    expect(checkVacancy(profile, { title: '', text }).roles[0]?.id).toBe('workforce-planner');
  });

  it('calls a learned job that the playbook does not have something else', () => {
    expect(checkVacancy(withLexemes([lexeme({ role: 'other' })]), ads.service).roles[0]?.id).toBe('other');
  });
});

describe('what an ad names', () => {
  it('finds what is named, with the phrase, and what is missing', () => {
    const { elements } = checkVacancy(profile, ads.success);
    expect(elements.reportingLine).toMatchObject({ found: true });
    expect(elements.pay.phrase).toContain('$60,000');
    expect(checkVacancy(profile, ads.technical).elements.pay.found).toBe(false);
  });

  it('finds decision authority by a rule or by the work, and quotes words of the ad for it', () => {
    const { decisionAuthority, ...others } = weights.elements;
    const surer = { ...decisionAuthority, bias: decisionAuthority.bias + 50 };
    const byWork: VacancyProfile = { ...profile, weights: { ...weights, elements: { ...others, decisionAuthority: surer } } };
    const leads = 'You lead support managers and coach supervisors, watch service levels and plan staffing. You answer for escalations.';
    for (const [by, text] of [
      [byWork, leads],
      [profile, `${leads} You manage the support budget, set our standards, own the support strategy and hire and develop the team.`],
    ] as const) {
      const { found, phrase = '', at } = checkVacancy(by, { title: '', text }).elements.decisionAuthority;
      expect(found).toBe(true);
      expect(text.slice(...(at ?? [0, 0])).trim()).toBe(phrase);
      expect(phrase).not.toBe('');
    }
    expect(checkVacancy(profile, { title: '', text: leads }).elements.decisionAuthority.found).toBe(false);
  });

  it.each([
    ['Salary: £48,000–£54,000 + 10% bonus', '£48,000–£54,000'],
    ['The pay is $18 per hour.', '$18'],
    ['Our base salary range is 120000 130000.', 'salary range is 120000'],
    ['USD 60K-75K annually', 'USD 60K'],
    ['Benefits: £35-40k depending on your experience', '£35-40k'],
    ['Salary up to GBP25,000pa and a pension', 'GBP25,000'],
    ['You can expect the starting salary to be around 45K plus bonus.', 'salary to be around 45K'],
  ])('reads pay: %s', (text, pay) => {
    const at = payIn(text);
    expect(at && text.slice(...at)).toContain(pay);
  });

  it.each([
    'You own a P&L of £1.1m and its forecast.',
    'You carry a quota of £90k for new business.',
    'We have raised $40 million from investors.',
    'You manage a budget of €250,000.',
    'You get a $500 home office allowance and $1,000 for learning.',
    'We offer a 401k and a competitive salary.',
  ])('takes for no pay: %s', (text) => expect(payIn(text)).toBeUndefined());

  it('counts pay and place in the title', () => {
    const { elements } = checkVacancy(profile, { ...ads.technical, title: 'Support engineer, Leeds, £38,000' });
    expect(elements.pay.phrase).toContain('£38,000');
    expect(elements.placeOrRemote.phrase).toContain('Leeds');
    expect(checkVacancy(profile, ads.technical).elements.placeOrRemote.found).toBe(false);
  });

  it.each([
    ['You report to the head of support.', true],
    ['Reporting line: operations director', true],
    ['**Reports to:** Lead Support Analyst Manager', true],
    ['You are reporting to Ann Lee, CEO and founder.', true],
    ['Two managers report to you.', false],
    ['Customers report to us when something breaks.', false],
    ['We send reports to customers every week.', false],
  ])('reads a reporting line: %s', (text, found) => {
    expect(checkVacancy(profile, { title: '', text }).elements.reportingLine.found).toBe(found);
  });
});

describe('an ad as it was pasted', () => {
  it.each([
    ['Customer Success Manager\nYou own accounts.', 'Customer Success Manager', 'You own accounts.'],
    ['\n# Job title: Support agent (Berlin)\n\nYou answer calls.', 'Support agent (Berlin)', 'You answer calls.'],
    ['You will be the manager of our team.\nMore.', '', undefined],
    ['About us\nWe sell lamps.', '', undefined],
    ['Support agent', '', undefined],
  ])('takes its first line for the title where it is one: %j', (ad, title, text = ad) => {
    expect(titleAndText(ad)).toEqual({ title, text });
  });

  it('keeps the places of the text when it hides the own title', () => {
    const text = 'We are looking for a Customer Success Manager. You work with account managers.';
    expect(withoutOwnTitle(text)).toHaveLength(text.length);
    expect(withoutOwnTitle(text)).not.toContain('Success');
    expect(withoutOwnTitle(text)).toContain('work with account managers');
  });

  it('quotes the red flags of a role from the ad', () => {
    const flags = [
      { phrase: 'First line for all customer questions', means: 'It is a support job.' },
      { phrase: 'Responsible for everything, with no budget', means: 'They want someone to blame.' },
    ];
    const found = redFlagsOf(flags, 'You run reviews. You are also the first line of contact for customer questions.');
    expect(found).toEqual([
      expect.objectContaining({ means: 'It is a support job.', quote: 'first line of contact for customer questions' }),
    ]);
    expect(redFlagsOf(flags, ads.technical.text)).toEqual([]);
  });

  it('is put into the order of a job description with nothing left out', () => {
    const text = `Responsibilities
- Answer customers by phone and live chat.
- Process returns and refunds for our customers.
Requirements
- Two years in a shop.
Benefits
- A pension.
You report to the head of service. Pay is £24,000 to £27,000. Please send your CV to us.`;
    const checked = checkAd(profile, { title: '', text: `Support agent\n${text}` });
    if (!('rewrite' in checked)) throw new Error('no rewrite');
    expect(checked.title).toBe('Support agent');
    const { parts } = checked.rewrite;
    expect(parts.accountabilities).toEqual(['Answer customers by phone and live chat.', 'Process returns and refunds for our customers.']);
    expect(parts.youBring).toEqual(['Two years in a shop.']);
    expect(parts.reportsTo).toEqual(['You report to the head of service.']);
    expect(parts.pay).toEqual(['Pay is £24,000 to £27,000.']);
    expect(parts.choose).toEqual(['Please send your CV to us.']);
    expect(parts.place).toEqual([]);
    const written = Object.values(parts).flat().join(' ');
    for (const line of text.split('\n').filter((each) => each.startsWith('- '))) expect(written).toContain(line.slice(2));
  });
});

describe('the rewrite of an ad whose lines were lost', () => {
  const partsOf = (text: string) => {
    const checked = checkAd(profile, { title: 'Support agent', text });
    if (!('rewrite' in checked)) throw new Error('no rewrite');
    return checked.rewrite.parts;
  };

  it('knows duties by their verbs, and splits points that stand in one line', () => {
    const { accountabilities, youBring } = partsOf(
      'We are a shop for bicycles in the old town. - Answer calls and emails from customers (e.g. on orders). - Processes returns and refunds. - Escalating hard cases to the team lead. Basic Qualifications - A degree in any field, - Six months of work in a shop.',
    );
    expect(accountabilities).toEqual([
      'Answer calls and emails from customers (e.g. on orders).',
      'Processes returns and refunds.',
      'Escalating hard cases to the team lead.',
    ]);
    expect(youBring).toEqual(['A degree in any field,', 'Six months of work in a shop.']);
  });

  it('splits lines that a crawl glued together, and no names', () => {
    const { accountabilities, reportsTo } = partsOf(
      'Answer the phone in a friendly wayUpdate PowerPoint slides for the weekly meetingTake direction from the site managerKeep our customer records in good orderResolve complaints of our customers with patience',
    );
    expect(accountabilities).toEqual([
      'Answer the phone in a friendly way',
      'Update PowerPoint slides for the weekly meeting',
      'Keep our customer records in good order',
      'Resolve complaints of our customers with patience',
    ]);
    expect(reportsTo).toEqual(['Take direction from the site manager']);
  });

  it('quotes a fact of a very long sentence, and leaves the sentence in its part', () => {
    const long = `Answer customers by phone and email ${'and write down what they asked and what was done for them '.repeat(6)}and report to the head of service every week`;
    const { accountabilities, reportsTo } = partsOf(long);
    expect(accountabilities).toEqual([long]);
    expect(reportsTo).toEqual([expect.stringContaining('report to the head')]);
  });
});

describe('the labels that are kept with the code', () => {
  const kept = readFileSync('scripts/vacancy/labels.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('hold ids and labels, and no words of an ad', () => {
    expect(new Set(kept.map(({ id }) => id)).size).toBe(kept.length);
    for (const { other_kind: kind, ...label } of kept) {
      for (const value of Object.values(label)) expect(String(value)).toMatch(/^[a-z0-9-]+$/);
      expect(String(kind ?? '').length).toBeLessThan(100);
    }
  });
});

describe('the weights', () => {
  it('take at most 150 kB compressed with all that the check knows', () => {
    expect(gzipSync(JSON.stringify(profile)).length).toBeLessThan(150_000);
  });

  it('know what the authors wrote of each job, and explain a reading by it', () => {
    const { phrases = {}, weights: adds = [] } = weights.work.groups ?? {};
    expect(Object.keys(phrases).length).toBeGreaterThan(1000);
    for (const row of adds) expect(row).toHaveLength(weights.work.classes.length);
    const { evidence } = checkVacancy(profile, { title: '', text: 'You hold quarterly business reviews. '.repeat(8) });
    expect(evidence.flatMap(({ for: reasons }) => reasons.map(({ phrase }) => phrase))).toContain('quarterly business reviews');
  });

  it('have one weight for each number from which an element or a match is judged', () => {
    const work = readWork(profile, ads.success.text);
    for (const name of learnedElements)
      expect(weights.elements[name].weights).toHaveLength(numbersOf(name, ads.success.text, byKind(work)).length);
    expect(weights.match.weights).toHaveLength(agreement(work.classes, work.probabilities, work.probabilities, 'Agent').length);
  });

  it('hold single words and pairs only, and say where they come from', () => {
    const phrases = [weights.work, weights.title].flatMap((model) => Object.keys(model.phrases));
    expect(phrases.filter((phrase) => phrase.split(' ').length > 2)).toEqual([]);
    expect(weights.about.ads).toBeGreaterThan(500);
    expect(weights.about.note).toContain('not part of the project');
    for (const model of [weights.work, weights.title])
      for (const row of Object.values(model.phrases)) expect(row).toHaveLength(model.classes.length + 1);
  });
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
  for (const report of reports)
    expect(Object.keys(report)).toEqual(['id', 'roles', 'elements', 'titleMatchesWork', 'titleMeans', 'twoJobs', 'redFlags', 'wording']);
  expect(spawnSync('node', ['src/cli/index.ts', 'vacancy', '--jsonl', '-'], { input: '{"id":1}', encoding: 'utf8' }).status).toBe(2);
});
