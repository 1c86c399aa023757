import { checkVacancy, unfit, type VacancyReport, withoutMarkup } from '../vacancy/check.ts';
import type { ElementName } from '../vacancy/elements.ts';
import { outsideJobs, type VacancyProfile } from '../vacancy/lexicon.ts';
import { make } from './dom.ts';

const elementWords: Record<ElementName, { label: string; ask: string }> = {
  reportingLine: { label: 'Reporting line', ask: 'To whom does this person report?' },
  successMeasures: { label: 'Success measures', ask: 'By which number, and by when, shall we know that it went well?' },
  decisionAuthority: { label: 'Decision authority', ask: 'What may this person decide without asking?' },
  teamOrPeers: { label: 'Team and peers', ask: 'With whom does this person work, and who depends on whom?' },
  pay: { label: 'Pay', ask: 'What does it pay, from and to?' },
  placeOrRemote: { label: 'Place or remote', ask: 'Where is the work done?' },
  sixMustHaves: { label: 'Six must-haves at most', ask: 'Which six requirements would you keep?' },
  noYearsWithoutReason: { label: 'No years without a reason', ask: 'What should somebody have done, in place of a number of years?' },
};

/** `<vacancy-check>`: an ad goes in, a report comes out, and nothing leaves the page. */
class VacancyCheck extends HTMLElement {
  #profile: VacancyProfile | undefined;
  #status = () => this.querySelector('[role=status]') as HTMLElement;
  #field = (name: string) => this.querySelector(`[name=${name}]`) as HTMLInputElement | HTMLTextAreaElement;

  connectedCallback(): void {
    const loaded = this.#load();
    const form = this.querySelector('form') as HTMLFormElement;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void loaded.then(() => this.#check());
    });
    form.addEventListener('reset', () => {
      this.#status().textContent = '';
      this.querySelector('[data-report]')?.replaceChildren();
    });
    const takeChosen = () => {
      const file = (this.#field('file') as HTMLInputElement).files?.[0];
      if (file) void loaded.then(() => this.#take(file));
    };
    this.#field('file').addEventListener('change', takeChosen);
    takeChosen();
    this.addEventListener('dragover', (event) => event.preventDefault());
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) void loaded.then(() => this.#take(file));
    });
  }

  async #load(): Promise<void> {
    try {
      const answer = await fetch(`${this.dataset.base}data/vacancy.json`);
      if (!answer.ok) throw new Error(String(answer.status));
      this.#profile = await answer.json();
      this.dataset.ready = '';
    } catch {
      this.#status().textContent = 'The lexicon could not be loaded. Check the connection and reload the page.';
    }
  }

  async #take(file: File): Promise<void> {
    this.#status().textContent = `Reading ${file.name.slice(0, 80)} …`;
    try {
      const { textOfFile } = await import('./read-file.ts');
      this.#field('text').value = await textOfFile(file);
      this.#check();
    } catch (error) {
      this.#fail(error instanceof Error ? error.message : 'The file could not be read.');
    }
  }

  #fail(message: string): void {
    this.#status().textContent = message;
    this.querySelector('[data-report]')?.replaceChildren();
  }

  #check(): void {
    if (!this.#profile) {
      this.#fail('The lexicon is not there yet. Try again in a moment.');
      return;
    }
    const text = withoutMarkup(this.#field('text').value);
    const problem = unfit(text);
    if (problem) {
      this.#fail(problem);
      return;
    }
    const report = checkVacancy(this.#profile, { title: this.#field('title').value, text });
    const [first] = report.roles;
    const missing = Object.values(report.elements).filter(({ found }) => !found).length;
    this.#status().textContent = `Most likely: ${this.#name(first?.id ?? 'other')}, ${percent(first?.score ?? 0)}. ${missing === 0 ? 'Nothing is left out.' : `${missing} things are left out.`}`;
    this.querySelector('[data-report]')?.replaceChildren(...this.#report(report, text));
  }

  #name = (id: string) => this.#profile?.names[id] ?? id;
  #isOurs = (id: string) => !(outsideJobs as readonly string[]).includes(id);
  #link = (id: string) => (this.#isOurs(id) ? make('a', { href: `${this.dataset.base}roles/${id}/` }, this.#name(id)) : this.#name(id));

  #report(report: VacancyReport, text: string): HTMLElement[] {
    const title = this.#field('title').value.trim();
    const [first, second] = report.roles;
    const works = report.work.slice(0, 2).map(({ id }) => id);
    const evidence = report.evidence.filter(({ work, weight }) => works.includes(work) && weight > 0.5).slice(0, 14);
    const missing = (Object.keys(elementWords) as ElementName[]).filter((name) => !report.elements[name].found);
    return [
      make('h2', {}, 'Which role'),
      make(
        'ol',
        { class: 'bars' },
        ...report.roles
          .slice(0, 4)
          .map(({ id, score }) =>
            make(
              'li',
              {},
              make('span', {}, this.#link(id)),
              make('meter', { class: 'bar', min: '0', max: '1', value: String(score), 'aria-hidden': 'true' }),
              make('span', {}, percent(score)),
            ),
          ),
      ),
      ...(title && !report.titleMatchesWork
        ? [
            make(
              'p',
              { class: 'callout callout-warning' },
              `Titled “${title.slice(0, 120)}”, and describes: ${this.#name(first?.id ?? 'other')}. The title promises other work.`,
            ),
          ]
        : []),
      ...(report.twoJobs
        ? [
            make(
              'p',
              { class: 'callout callout-warning' },
              `There may be two jobs in this ad: ${report.work
                .slice(0, 2)
                .map((work) => work.title.toLowerCase())
                .join(', and ')}. Which of them comes first on a bad day?`,
            ),
          ]
        : []),
      make('h3', {}, 'Why'),
      evidence.length > 0
        ? make('ul', { class: 'tags' }, ...evidence.map(({ phrase }) => make('li', {}, phrase)))
        : make('p', {}, 'Few phrases of the lexicon stand in the text, so this is little more than a guess from the title.'),
      make(
        'details',
        {},
        make('summary', {}, 'Show them in the ad'),
        marked(
          text,
          evidence.flatMap(({ at }) => at),
        ),
      ),
      make('h2', {}, 'What is named, and what is left out'),
      make(
        'ul',
        { class: 'contains-task-list' },
        ...(Object.entries(elementWords) as [ElementName, (typeof elementWords)[ElementName]][]).map(([name, { label }]) => {
          const { found, phrase } = report.elements[name];
          const bound = name === 'sixMustHaves' || name === 'noYearsWithoutReason';
          return make(
            'li',
            {},
            make('b', {}, `${label}: `),
            found ? (bound ? 'kept' : 'named') : bound ? 'not kept' : 'missing',
            phrase ? make('span', { class: 'muted' }, ` (“${phrase.slice(0, 120)}”)`) : undefined,
          );
        }),
      ),
      make('h2', {}, 'Wording'),
      report.wording.length > 0
        ? make('ul', {}, ...report.wording.map(({ message }) => make('li', {}, message)))
        : make('p', {}, 'No word in it stands on our lists.'),
      make('h2', {}, 'Next'),
      make(
        'ul',
        {},
        first && this.#isOurs(first.id) ? make('li', {}, 'Read the role guide: ', this.#link(first.id)) : undefined,
        first && this.#isOurs(first.id)
          ? make(
              'li',
              {},
              make('a', { href: `${this.dataset.base}roles/${first.id}/job-description/` }, 'Open the job description made from it'),
            )
          : make('li', {}, 'This job is not in the playbook.'),
        first && second && this.#isOurs(first.id) && this.#isOurs(second.id)
          ? make(
              'li',
              {},
              make(
                'a',
                { href: `${this.dataset.base}compare/?roles=${first.id},${second.id}` },
                `Compare it with the next: ${this.#name(second.id)}`,
              ),
            )
          : undefined,
      ),
      ...(missing.length > 0 ? [this.#questions(missing)] : []),
    ];
  }

  #questions(missing: ElementName[]): HTMLElement {
    const questions = missing.map((name) => elementWords[name].ask);
    const button = make('button', { type: 'button', class: 'button quiet' }, 'Copy these questions');
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(questions.map((question) => `- ${question}`).join('\n'));
        button.textContent = 'Copied';
      } catch {
        button.textContent = 'Select and copy them by hand';
      }
    });
    return make(
      'div',
      {},
      make('h3', {}, 'Ask the hiring manager'),
      make('ul', {}, ...questions.map((question) => make('li', {}, question))),
      button,
    );
  }
}

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** The text with the places marked; all of it as text. */
function marked(text: string, places: [number, number][]): HTMLElement {
  const box = make('div', { class: 'ad-text' });
  let last = 0;
  for (const [from, to] of places.toSorted((a, b) => a[0] - b[0])) {
    if (from < last) continue;
    box.append(text.slice(last, from), make('mark', {}, text.slice(from, to)));
    last = to;
  }
  box.append(text.slice(last));
  return box;
}

customElements.define('vacancy-check', VacancyCheck);
