import { materialText } from '../model/action.ts';
import { costOf } from '../model/cost.ts';
import type { CollectionName } from '../model/index.ts';
import { termsOf } from '../model/licence.ts';
import { occupationScheme, occupationSchemes } from '../model/occupations.ts';
import { allSkills } from '../model/role-fields.ts';
import { actionMinutes } from '../model/times.ts';
import { addressOf, type Entry, type Playbook } from '../playbook/playbook.ts';
import { leastOf, mostOf, plannedOf } from '../text/range.ts';

type MakeLinkedData<C extends CollectionName> = (
  entry: Entry<C>,
  playbook: Playbook,
  address: (path: string) => string,
  language: string,
) => Record<string, unknown>;

const makers: { [C in CollectionName]?: MakeLinkedData<C> } = { roles: occupationOf, actions: howToOf };

/** What an entry is to search engines, where schema.org has a type for it. */
export const linkedDataOf = (...[entry, ...rest]: Parameters<MakeLinkedData<CollectionName>>): Record<string, unknown> | undefined =>
  (makers[entry.collection] as MakeLinkedData<CollectionName> | undefined)?.(entry, ...rest);

/** A role as schema.org `Occupation`. @see https://schema.org/Occupation */
function occupationOf(...[entry, playbook, address, language]: Parameters<MakeLinkedData<'roles'>>): Record<string, unknown> {
  const { data } = entry;
  const own = address(addressOf(entry));
  return {
    '@context': 'https://schema.org',
    '@type': 'Occupation',
    '@id': own,
    url: own,
    name: data.title,
    ...(data.aliases && { alternateName: data.aliases.map((alias) => alias.title) }),
    description: data.summary,
    ...(data.accountabilities && { responsibilities: data.accountabilities.join(' ') }),
    ...(data.skills && {
      skills: allSkills(data).map(({ skill }) => ({
        '@type': 'DefinedTerm',
        name: playbook.get('skills', skill).data.title,
        url: address(`/skills/${skill}/`),
        inDefinedTermSet: address('/skills/'),
      })),
    }),
    ...(data.mustHaves && { qualifications: data.mustHaves.join(' ') }),
    ...(data.experience === undefined || data.experience === 'none'
      ? {}
      : {
          experienceRequirements: {
            '@type': 'OccupationalExperienceRequirements',
            monthsOfExperience: Math.round(leastOf(data.experience.years) * 12),
            description: data.experience.reason,
          },
        }),
    ...(data.codes && {
      occupationalCategory: data.codes
        .filter(({ scheme }) => !occupationScheme(scheme).isOfSkills)
        .map(({ scheme, code, label }) => ({
          '@type': 'CategoryCode',
          codeValue: code,
          name: label,
          inCodeSet: { '@type': 'CategoryCodeSet', name: occupationSchemes[scheme].name, url: occupationSchemes[scheme].url },
        })),
    }),
    mainEntityOfPage: { '@type': 'WebPage', '@id': own, inLanguage: language, ...licenceOf(playbook) },
  };
}

/** An action as schema.org `HowTo`. @see https://schema.org/HowTo */
function howToOf(...[entry, playbook, address, language]: Parameters<MakeLinkedData<'actions'>>): Record<string, unknown> {
  const { data } = entry;
  const own = address(addressOf(entry));
  const cost = costOf(data.money);
  return {
    '@context': 'https://schema.org',
    '@type': 'HowTo',
    '@id': own,
    url: own,
    inLanguage: language,
    ...licenceOf(playbook),
    name: data.title,
    description: data.what,
    yield: data.artefact,
    prepTime: `PT${plannedOf(data.prepMinutes)}M`,
    performTime: `PT${plannedOf(data.runMinutes)}M`,
    totalTime: `PT${actionMinutes(data)}M`,
    estimatedCost: {
      '@type': 'MonetaryAmount',
      currency: playbook.settings.currency,
      ...(leastOf(cost) > 0 && { minValue: leastOf(cost) }),
      ...(Number.isFinite(mostOf(cost)) && { maxValue: mostOf(cost) }),
    },
    tool: data.materials.map((material) => ({
      '@type': 'HowToTool',
      name: materialText(material, (_, id) => playbook.get('materials', id).data.title),
    })),
    step: data.steps.map((step, index) => ({ '@type': 'HowToStep', position: index + 1, text: step.do })),
  };
}

/** `license` of schema.org's CreativeWork takes an address. */
function licenceOf({ settings }: Playbook): { license?: string } {
  const address = termsOf(settings.licence)?.address;
  return address === undefined ? {} : { license: address };
}

/** JSON for a script element: nothing in it can end the element. */
export const jsonForScript = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');
