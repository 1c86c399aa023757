import type { Words } from '../i18n/words.ts';
import type { Journey } from '../model/journey.ts';
import { type Owners, ownersIn, ownJourney } from '../playbook/own-journey.ts';
import { make } from './dom.ts';
import { download } from './download.ts';
import { fetchJson, fetchOk } from './fetch.ts';
import { textsOf } from './kept.ts';
import { keep, recall } from './storage.ts';
import { wordsFor } from './words.ts';

/** What is kept of a touchpoint that a company does not have. */
const NOT_OURS = '-';

interface Place {
  id: string;
  journey: string;
  journeyTitle: string;
  title: string;
  owners: string[];
}

/** `<ownership-session>`: who is accountable for what at the reader's company. What is filled in stays in this browser. */
class OwnershipSession extends HTMLElement {
  #say = wordsFor<Words['ownershipSession']['tool']>(this);
  #status = () => this.querySelector('[role=status]') as HTMLElement;
  #rows = () => [...this.querySelectorAll<HTMLElement>('[data-touchpoint]')];
  #text = (row: HTMLElement) => row.querySelector('input[type=text]') as HTMLInputElement;
  #ours = (row: HTMLElement) => row.querySelector('input[type=checkbox]') as HTMLInputElement;

  connectedCallback(): void {
    const kept = recall('ownership', textsOf) ?? {};
    for (const row of this.#rows()) {
      const text = kept[row.dataset.touchpoint ?? ''];
      if (text === undefined) continue;
      this.#ours(row).checked = text !== NOT_OURS;
      this.#text(row).value = text === NOT_OURS ? '' : text;
    }
    this.addEventListener('input', () => this.#save());
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('button[data-do]') : null;
      if (button) void this.#do(button.dataset.do ?? '', button.dataset.id ?? '');
    });
    // What was filled in before this code came is kept too.
    this.#save();
  }

  #save(): void {
    const filled = this.#rows().flatMap((row) => {
      const text = this.#ours(row).checked ? this.#text(row).value.trim() : NOT_OURS;
      return text ? [[row.dataset.touchpoint ?? '', text] as const] : [];
    });
    this.#render();
    if (!keep('ownership', filled.length > 0 ? Object.fromEntries(filled) : undefined)) this.#status().textContent = this.#say.notKept;
  }

  /** The touchpoints that the company has. */
  #places(): Place[] {
    return this.#rows()
      .filter((row) => this.#ours(row).checked)
      .map((row) => {
        const section = row.closest<HTMLElement>('[data-journey]');
        return {
          id: row.dataset.touchpoint ?? '',
          journey: section?.dataset.journey ?? '',
          journeyTitle: section?.querySelector('h2')?.textContent?.trim() ?? '',
          title: row.querySelector('[data-title]')?.textContent?.trim() ?? '',
          owners: ownersIn(this.#text(row).value),
        };
      });
  }

  #lists(): { title: string; places: Place[] }[] {
    const places = this.#places();
    return [
      { title: this.#say.nobody, places: places.filter(({ owners }) => owners.length === 0) },
      { title: this.#say.several, places: places.filter(({ owners }) => owners.length > 1) },
    ].filter((list) => list.places.length > 0);
  }

  #line = ({ title, journeyTitle, owners }: Place) =>
    owners.length === 0
      ? this.#say.line({ touchpoint: title, journey: journeyTitle })
      : this.#say.lineOf({ touchpoint: title, journey: journeyTitle, owners: owners.join(', ') });

  #sums(): string {
    const places = this.#places();
    const count = (is: (owners: number) => boolean) => places.filter(({ owners }) => is(owners.length)).length;
    return this.#say.sums({ count: places.length, one: count((n) => n === 1), none: count((n) => n === 0), several: count((n) => n > 1) });
  }

  #render(): void {
    for (const row of this.#rows()) this.#text(row).disabled = !this.#ours(row).checked;
    const isEmpty = this.#rows().every((row) => this.#ours(row).checked && this.#text(row).value.trim() === '');
    this.#status().textContent = isEmpty ? this.#say.empty : this.#sums();
    this.querySelector('[data-found]')?.replaceChildren(
      ...(isEmpty
        ? []
        : this.#lists().flatMap(({ title, places }) => [
            make('h3', {}, title),
            make('ul', {}, ...places.map((place) => make('li', {}, this.#line(place)))),
          ])),
    );
  }

  async #do(act: string, id: string): Promise<void> {
    if (act === 'print') return print();
    if (act === 'clear') {
      for (const row of this.#rows()) {
        this.#ours(row).checked = true;
        this.#text(row).value = '';
      }
      keep('ownership', undefined);
      this.#render();
      this.#status().textContent = this.#say.removed;
      return;
    }
    try {
      if (act === 'yaml') await this.#yaml(id);
      else await this.#word();
    } catch {
      this.#status().textContent = this.#say.failed;
    }
  }

  async #yaml(id: string): Promise<void> {
    type Data = { journeys: Record<string, Journey>; roles: Record<string, string> };
    const { journeys, roles } = await fetchJson<Data>(`${this.dataset.base}data/journeys.json`);
    const owners: Owners = Object.fromEntries(this.#places().map((place) => [place.id, place.owners]));
    download(`${id}.yaml`, 'application/yaml', ownJourney(id, journeys[id] as Journey, owners, roles));
  }

  async #word(): Promise<void> {
    const [{ wordFile, wordType }, { heading, list, paragraph, table }, answer] = await Promise.all([
      import('./word-file.ts'),
      import('../document/blocks.ts'),
      fetchOk(this.dataset.template ?? ''),
    ]);
    const title = document.querySelector('h1')?.textContent?.trim() ?? '';
    const journeys = Map.groupBy(this.#places(), ({ journeyTitle }) => journeyTitle);
    const blocks = [
      heading(1, title),
      paragraph(this.#sums()),
      ...this.#lists().flatMap((found) => [heading(2, found.title), list(found.places.map(this.#line))]),
      ...[...journeys].flatMap(([journey, places]) => [
        heading(2, journey),
        table(
          [this.#say.touchpoint, this.#say.owner],
          places.map((place) => [place.title, place.owners.join(', ') || this.#say.nobodyYet]),
        ),
      ]),
    ];
    download('ownership.docx', wordType, wordFile(await answer.arrayBuffer(), blocks, title));
  }
}

customElements.define('ownership-session', OwnershipSession);
