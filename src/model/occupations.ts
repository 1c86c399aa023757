interface OccupationScheme {
  name: string;
  url: string;
  /** How it writes a code, and one such code. */
  format: RegExp;
  sample: string;
  /** Its codes are addresses. */
  isLinked?: true;
  /** It classifies skills and not occupations, so schema.org's `occupationalCategory` leaves it out. */
  isOfSkills?: true;
}

/** The classifications that the code of a role may be from, by the id that authors write. */
export const occupationSchemes = {
  'onet-soc': {
    name: 'O*NET-SOC',
    url: 'https://www.onetcenter.org/taxonomy.html',
    format: /^\d{2}-\d{4}\.\d{2}$/,
    sample: '43-4051.00',
  },
  'isco-08': {
    name: 'ISCO-08',
    url: 'https://www.ilo.org/public/english/bureau/stat/isco/isco08/',
    format: /^\d{1,4}$/,
    sample: '4222',
  },
  'uk-soc-2020': {
    name: 'UK SOC 2020',
    url: 'https://www.ons.gov.uk/methodology/classificationsandstandards/standardoccupationalclassificationsoc/soc2020',
    format: /^\d{4}$/,
    sample: '7219',
  },
  esco: {
    name: 'ESCO',
    url: 'https://esco.ec.europa.eu/',
    format: /^http:\/\/data\.europa\.eu\/esco\/occupation\/[0-9a-f-]{36}$/,
    sample: 'http://data.europa.eu/esco/occupation/00030d09-2b3a-4efd-87cc-c4ea39d27c34',
    isLinked: true,
  },
  sfia: { name: 'SFIA', url: 'https://sfia-online.org/', format: /^[A-Z]{4}$/, sample: 'CEXP', isOfSkills: true },
} as const satisfies Record<string, OccupationScheme>;
export type OccupationSchemeId = keyof typeof occupationSchemes;
export const occupationSchemeIds = Object.keys(occupationSchemes) as [OccupationSchemeId, ...OccupationSchemeId[]];

export const occupationScheme = (id: OccupationSchemeId): OccupationScheme => occupationSchemes[id];
