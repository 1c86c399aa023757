import { type FormatWords, formatsOf } from '../i18n/language.ts';
import type { Words } from '../i18n/words.ts';
import { type CheckedAd, insteadOf, sayNote, type VacancyReport, type WordingNote } from '../vacancy/check.ts';
import type { ElementName } from '../vacancy/elements.ts';
import { Unreadable } from '../vacancy/files/unreadable.ts';
import { titleAndText } from '../vacancy/first-line.ts';
import { outsideJobs, type VacancyProfile } from '../vacancy/lexicon.ts';
import { AdReader, Replaced, TooSlow } from './ad-reader.ts';
import type { RewriteWords, rewriteSection } from './ad-rewrite.ts';
import { make } from './dom.ts';
import { fetchJson } from './fetch.ts';
import { pageLanguage, wordsFor } from './words.ts';

/** `<vacancy-check>`: an ad goes in, a report comes out, and nothing leaves the page. */
class VacancyCheck extends HTMLElement {
  #words = wordsFor<FormatWords & { tool: Words['vacancy']['tool'] } & Pick<RewriteWords, 'parts'>>(this);
  #say = this.#words.tool;
  #formats = formatsOf(pageLanguage, this.#words);
  #profile: VacancyProfile | undefined;
  #reader = new AdReader();
  #rewriteSection: typeof rewriteSection | undefined;
  /** The title that was taken from the text; a title that somebody wrote stays. */
  #takenTitle = '';
  #status = () => this.querySelector('[role=status]') as HTMLElement;
  #field = (name: string) => this.querySelector(`[name=${name}]`) as HTMLInputElement | HTMLTextAreaElement;

  connectedCallback(): void {
    const loaded = this.#load();
    const form = this.querySelector('form') as HTMLFormElement;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void loaded.then(() => this.#check());
    });
    this.#field('text').addEventListener('input', (event) => {
      if ((event as InputEvent).inputType?.startsWith('insertFromPaste')) this.#takeTitle();
    });
    form.addEventListener('reset', () => {
      this.#takenTitle = '';
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
      // All of it comes before an ad does, so that checking one makes no request.
      const [profile, rewriting] = await Promise.all([
        fetchJson<VacancyProfile>(`${this.dataset.base}data/vacancy.json`),
        import('./ad-rewrite.ts'),
        this.#reader.start(),
      ]);
      this.#profile = profile;
      this.#rewriteSection = rewriting.rewriteSection;
      this.dataset.ready = '';
    } catch {
      this.#status().textContent = this.#say.failed;
    }
  }

  async #take(file: File): Promise<void> {
    this.#fail(this.#say.reading({ file: file.name.slice(0, 80) }));
    try {
      this.#field('text').value = await this.#reader.read(file);
      // A new file is a new ad: the title of the one before is not its title.
      this.#field('title').value = '';
      await this.#check();
    } catch (error) {
      if (error instanceof Replaced) return;
      const reason = error instanceof Unreadable ? error.reason : error instanceof TooSlow ? 'tooSlow' : undefined;
      this.#fail(reason ? this.#say.files[reason] : this.#say.unreadable);
    }
  }

  /** Puts the first line of the text into the field of the title, unless somebody wrote a title there. */
  #takeTitle(): void {
    const field = this.#field('title');
    if (field.value.trim() !== '' && field.value !== this.#takenTitle) return;
    this.#takenTitle = titleAndText(this.#field('text').value.slice(0, 1000)).title.slice(0, 200);
    field.value = this.#takenTitle;
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
    this.#takeTitle();
    try {
      const ad = { title: this.#field('title').value, text: this.#field('text').value };
      const checked = await this.#reader.check(this.#profile, ad);
      if ('problem' in checked) this.#fail(this.#say.unfit[checked.problem]);
      else this.#show(checked, ad.text);
    } catch (error) {
      if (!(error instanceof Replaced)) this.#fail(error instanceof TooSlow ? this.#say.unfit.slow : this.#say.failed);
    }
  }

  #show(checked: Extract<CheckedAd, { report: VacancyReport }>, raw: string): void {
    const { report } = checked;
    const [first] = report.roles;
    const missing = Object.values(report.elements).filter(({ found }) => !found).length;
    this.#status().textContent = this.#say.likely({
      role: this.#name(first?.id ?? 'other'),
      percent: this.#formats.percent(first?.score ?? 0),
      missing: missing === 0 ? this.#say.nothingMissing : this.#say.someMissing({ count: missing }),
    });
    this.querySelector('[data-report]')?.replaceChildren(...this.#report(checked, raw));
  }

  #name = (id: string) => this.#profile?.names[id] ?? id;
  #isOurs = (id: string) => !(outsideJobs as readonly string[]).includes(id);
  #link = (id: string) => (this.#isOurs(id) ? make('a', { href: `${this.dataset.base}roles/${id}/` }, this.#name(id)) : this.#name(id));

  #report({ report, title, text, rewrite }: Extract<CheckedAd, { report: VacancyReport }>, raw: string): (HTMLElement | string)[] {
    const [first, second] = report.roles;
    const [reasons] = report.evidence;
    const role = this.#name(first?.id ?? 'other');
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
      ...(title ? [this.#verdict(title, report)] : []),
      ...(report.twoJobs
        ? [
            make(
              'p',
              { class: 'callout callout-warning' },
              this.#say.twoJobs({
                one: this.#formats.inside(this.#name(report.roles[0]?.id ?? '')),
                other: this.#formats.inside(this.#name(report.roles[1]?.id ?? '')),
              }),
            ),
          ]
        : []),
      make('h3', {}, this.#say.why),
      ...(reasons && reasons.for.length > 0
        ? [make('p', {}, this.#say.speaksFor({ role })), this.#phrases(reasons.for)]
        : [make('p', {}, this.#say.guess)]),
      ...(reasons && reasons.against.length > 0 ? [make('p', {}, this.#say.speaksAgainst), this.#phrases(reasons.against)] : []),
      make('details', {}, make('summary', {}, this.#say.show), marked(text, reasons?.for.flatMap(({ at }) => at) ?? [])),
      ...(title ? [this.#swap(title, raw)] : []),
      ...(report.redFlags.length > 0
        ? [
            make('h2', {}, this.#say.redFlags),
            make(
              'ul',
              {},
              ...report.redFlags.map(({ quote, means }) =>
                make('li', {}, ...this.#say.redFlag.with<Node | string>({ quote: make('q', { lang: 'en' }, quote), means })),
              ),
            ),
          ]
        : []),
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
      this.#rewriteSection?.(
        rewrite,
        { parts: this.#words.parts, tool: this.#say },
        `${this.dataset.base}roles/${this.#template()}/job-description.docx`,
      ) ?? '',
    ];
  }

  /** A role whose job description lends its package to the Word file. */
  #template = () => Object.keys(this.#profile?.names ?? {}).find(this.#isOurs) ?? '';

  #phrases = (evidence: readonly { phrase: string; weight: number }[]) =>
    make(
      'ul',
      { class: 'tags', lang: 'en' },
      ...evidence.map(({ phrase, weight }) => make('li', {}, `${phrase} `, make('small', {}, this.#weight(weight)))),
    );

  #weight = (weight: number) => `${weight < 0 ? '−' : '+'}${this.#formats.number(Math.round(100 * Math.abs(weight)) / 100)}`;

  /** What the title means, beside what the text is. */
  #verdict(title: string, { titleMeans: [meant], titleMatchesWork, roles: [first] }: VacancyReport): HTMLElement {
    const named = { title: title.slice(0, 120), meant: this.#name(meant?.id ?? 'other'), role: this.#name(first?.id ?? 'other') };
    const sentence = titleMatchesWork ? this.#say.sameWork(named) : this.#say.otherWork(named);
    return make('p', titleMatchesWork ? {} : { class: 'callout callout-warning' }, sentence);
  }

  /** A field for another title, and what it would change: the title's meaning and the verdict, and nothing of the work. */
  #swap(title: string, text: string): HTMLElement {
    const field = make('input', { name: 'other', autocomplete: 'off', maxlength: '200', value: title });
    const answer = make('div', { 'data-swap': '' });
    const button = make('button', { type: 'button', class: 'button quiet' }, this.#say.swap.check);
    button.addEventListener('click', async () => {
      if (!this.#profile || field.value.trim() === '') return;
      try {
        const checked = await this.#reader.check(this.#profile, { title: field.value, text });
        if (!('report' in checked)) return;
        answer.replaceChildren(
          this.#verdict(field.value.trim(), checked.report),
          make('p', {}, this.#say.swap.sameRole({ role: this.#name(checked.report.roles[0]?.id ?? 'other') })),
        );
      } catch (error) {
        if (!(error instanceof Replaced)) answer.replaceChildren(make('p', {}, this.#say.failed));
      }
    });
    return make(
      'details',
      {},
      make('summary', {}, this.#say.swap.title),
      make('p', {}, make('label', { class: 'note' }, this.#say.swap.label, ' ', field)),
      make('p', { class: 'button-row' }, button),
      answer,
    );
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
