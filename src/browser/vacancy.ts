import { type FormatWords, formatsOf } from '../i18n/language.ts';
import type { Words } from '../i18n/words.ts';
import { insteadOf, sayNote, type VacancyReport, type WordingNote } from '../vacancy/check.ts';
import type { ElementName } from '../vacancy/elements.ts';
import { Unreadable } from '../vacancy/files/unreadable.ts';
import { outsideJobs, type VacancyProfile } from '../vacancy/lexicon.ts';
import { AdReader, Replaced, TooSlow } from './ad-reader.ts';
import { make } from './dom.ts';
import { pageLanguage, wordsFor } from './words.ts';

/** `<vacancy-check>`: an ad goes in, a report comes out, and nothing leaves the page. */
class VacancyCheck extends HTMLElement {
  #words = wordsFor<FormatWords & { tool: Words['vacancy']['tool'] }>(this);
  #say = this.#words.tool;
  #formats = formatsOf(pageLanguage, this.#words);
  #profile: VacancyProfile | undefined;
  #reader = new AdReader();
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
      this.#reader.stop();
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
      const [answer] = await Promise.all([fetch(`${this.dataset.base}data/vacancy.json`), this.#reader.start()]);
      if (!answer.ok) throw new Error(String(answer.status));
      this.#profile = await answer.json();
      this.dataset.ready = '';
    } catch {
      this.#status().textContent = this.#say.failed;
    }
  }

  async #take(file: File): Promise<void> {
    this.#fail(this.#say.reading({ file: file.name.slice(0, 80) }));
    try {
      this.#field('text').value = await this.#reader.read(file);
      await this.#check();
    } catch (error) {
      if (error instanceof Replaced) return;
      const reason = error instanceof Unreadable ? error.reason : error instanceof TooSlow ? 'tooSlow' : undefined;
      this.#fail(reason ? this.#say.files[reason] : this.#say.unreadable);
    }
  }

  #fail(message: string): void {
    this.#status().textContent = message;
    this.querySelector('[data-report]')?.replaceChildren();
  }

  async #check(): Promise<void> {
    if (!this.#profile) {
      this.#fail(this.#say.notYet);
      return;
    }
    try {
      const checked = await this.#reader.check(this.#profile, { title: this.#field('title').value, text: this.#field('text').value });
      if ('problem' in checked) this.#fail(this.#say.unfit[checked.problem]);
      else this.#show(checked.report, checked.text);
    } catch (error) {
      if (!(error instanceof Replaced)) this.#fail(error instanceof TooSlow ? this.#say.unfit.slow : this.#say.failed);
    }
  }

  #show(report: VacancyReport, text: string): void {
    const [first] = report.roles;
    const missing = Object.values(report.elements).filter(({ found }) => !found).length;
    this.#status().textContent = this.#say.likely({
      role: this.#name(first?.id ?? 'other'),
      percent: this.#formats.percent(first?.score ?? 0),
      missing: missing === 0 ? this.#say.nothingMissing : this.#say.someMissing({ count: missing }),
    });
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
    const missing = (Object.keys(this.#say.elements) as ElementName[]).filter((name) => !report.elements[name].found);
    return [
      make('h2', {}, this.#say.which),
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
              make('span', {}, this.#formats.percent(score)),
            ),
          ),
      ),
      ...(title && !report.titleMatchesWork
        ? [
            make(
              'p',
              { class: 'callout callout-warning' },
              this.#say.otherWork({ title: title.slice(0, 120), role: this.#name(first?.id ?? 'other') }),
            ),
          ]
        : []),
      ...(report.twoJobs
        ? [
            make(
              'p',
              { class: 'callout callout-warning' },
              this.#say.twoJobs({
                one: this.#formats.inside(report.work[0]?.title ?? ''),
                other: this.#formats.inside(report.work[1]?.title ?? ''),
              }),
            ),
          ]
        : []),
      make('h3', {}, this.#say.why),
      evidence.length > 0
        ? make('ul', { class: 'tags' }, ...evidence.map(({ phrase }) => make('li', {}, phrase)))
        : make('p', {}, this.#say.guess),
      make(
        'details',
        {},
        make('summary', {}, this.#say.show),
        marked(
          text,
          evidence.flatMap(({ at }) => at),
        ),
      ),
      make('h2', {}, this.#say.named),
      make(
        'ul',
        { class: 'contains-task-list' },
        ...(Object.entries(this.#say.elements) as [ElementName, string][]).map(([name, label]) => {
          const { found, phrase } = report.elements[name];
          const bound = name === 'sixMustHaves' || name === 'noYearsWithoutReason';
          return make(
            'li',
            {},
            make('b', {}, `${label}: `),
            found ? (bound ? this.#say.isKept : this.#say.isNamed) : bound ? this.#say.notKept : this.#say.isMissing,
            phrase ? make('span', { class: 'muted' }, ` ${this.#say.evidence({ phrase: phrase.slice(0, 120) })}`) : undefined,
          );
        }),
      ),
      make('h2', {}, this.#say.wording),
      report.wording.length > 0 ? make('ul', {}, ...report.wording.map((note) => this.#note(note))) : make('p', {}, this.#say.noWording),
      make('h2', {}, this.#say.next),
      make(
        'ul',
        {},
        first && this.#isOurs(first.id) ? make('li', {}, `${this.#say.guide} `, this.#link(first.id)) : undefined,
        first && this.#isOurs(first.id)
          ? make('li', {}, make('a', { href: `${this.dataset.base}roles/${first.id}/job-description/` }, this.#say.open))
          : make('li', {}, this.#say.notOurs),
        first && second && 'compares' in this.dataset && this.#isOurs(first.id) && this.#isOurs(second.id)
          ? make(
              'li',
              {},
              make(
                'a',
                { href: `${this.dataset.base}compare/?roles=${first.id},${second.id}` },
                this.#say.compare({ role: this.#name(second.id) }),
              ),
            )
          : undefined,
      ),
      ...(missing.length > 0 ? [this.#questions(missing)] : []),
    ];
  }

  /** A note on the wording. A buzzword and its replacement are English; on a page in another language they say so. */
  #note(note: WordingNote): HTMLElement {
    if (note.kind !== 'buzzword' || pageLanguage.startsWith('en')) return make('li', {}, sayNote(note, this.#say.wordings));
    const { word, instead } = insteadOf(note.words);
    const inEnglish = (text: string) => make('span', { lang: 'en' }, text);
    return make('li', {}, ...this.#say.wordings.buzzword.with<Node | string>({ word: inEnglish(word), instead: inEnglish(instead) }));
  }

  #questions(missing: ElementName[]): HTMLElement {
    const questions = missing.map((name) => this.#say.asks[name]);
    const button = make('button', { type: 'button', class: 'button quiet' }, this.#say.copy);
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(questions.map((question) => `- ${question}`).join('\n'));
        button.textContent = this.#say.copied;
      } catch {
        button.textContent = this.#say.copyByHand;
      }
    });
    return make(
      'div',
      {},
      make('h3', {}, this.#say.askManager),
      make('ul', {}, ...questions.map((question) => make('li', {}, question))),
      button,
    );
  }
}

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
