import { z } from 'astro/zod';
import { completenessLevels } from './completeness.ts';
import { date, list, range, ref, text } from './fields.ts';
import { languagePattern } from './language.ts';
import { attribution, licence } from './licence.ts';
import { pages, type ToolName, toolNames } from './pages.ts';

export const colourPattern = /^#[0-9a-fA-F]{6}$/;
const colour = z.string().regex(colourPattern, 'write a colour as #rrggbb');

const onOrOff = z.enum(['on', 'off']);

const origin = z
  .string()
  .regex(
    /^https:\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?$/,
    'write the beginning of an address without a path, such as https://example.sharepoint.com',
  );

const stance = z
  .strictObject({
    meaning: text(300, 40).describe('What customer experience means here, in one or two sentences.'),
    because: text(500, 40).describe('Why it means that, and where this came from.'),
    itIs: list(text(200, 10), 3, 6).describe('What follows from it that people will see.'),
    itIsNot: list(text(200, 10), 3, 6).describe('What it is not, so that nobody hires or spends for the wrong thing.'),
    tradeOffs: list(
      z.strictObject({
        choose: text(160, 10).describe('What we choose.'),
        over: text(160, 10).describe('What we give up for it. A stance that gives up nothing decides nothing.'),
      }),
      2,
      5,
    ).describe('What we choose over what.'),
    worksheet: list(
      z.strictObject({
        ask: text(240, 15).describe('The question that the executives answer in a sentence.'),
        hint: text(300, 15).describe('How to answer it, and what a weak answer looks like.'),
        minutes: range(z.number().min(0.25).max(60)).describe('Minutes for the answer, or { min: 2, max: 3 }.'),
      }),
      4,
      7,
    ).describe('The questions by which a company makes the stance its own, in about ten minutes.'),
    sources: list(ref('sources'), 1, 8).describe('What the stance draws on.'),
    reviewed: date.describe('The day on which the sponsor last confirmed it.'),
  })
  .describe('What customer experience means here: the first question, before any strategy or hire.');

/** The site's own settings, in content/playbook.yaml. */
export const settingsSchema = z.strictObject({
  name: text(60).describe('The name of the playbook, in the header of every page.'),
  owner: text(80).describe('The organisation that publishes it.'),
  description: text(160, 40).describe('What the site is for, in one sentence; shown by search engines.'),
  address: z.url({ protocol: /^https?$/ }).describe('The address at which it is served, without a path.'),
  language: z
    .string()
    .regex(languagePattern, 'write a language as BCP 47 names it, such as de, en-GB, fil or zh-Hant')
    .describe('The language of the content, such as en-GB.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'write a currency as three capital letters, such as GBP')
    .describe('The currency in which actions state money, such as GBP.'),
  sponsor: z
    .union([
      ref('roles'),
      z.strictObject({
        outside: text(80).describe('The title of an executive post that this playbook does not define, such as Managing director.'),
      }),
    ])
    .describe(
      'The executive role that answers for customer experience as a whole, or `outside` with the title of a post that has no role here.',
    ),
  colours: z
    .strictObject({
      accent: colour.describe('Links and buttons on a light ground.'),
      accentDark: colour.describe('Links and buttons on a dark ground.'),
    })
    .describe('The colours of the company; the check refuses a pair that people could not read.'),
  typeface: z
    .enum(['own', 'system'])
    .describe(
      'The typeface of pages: `own` is the one that comes with the generator, published with the site; `system` takes that of the device, or the one that your style sheet names. Leave it out for `own`.',
    )
    .optional(),
  logo: z
    .union([
      z
        .string()
        .regex(/^\/images\/(?:[^/]+\/)*[^/]+\.(?:svg|png)$/, 'write the address of a picture in content/images, such as /images/logo.svg'),
      z.strictObject({
        viewBox: z
          .string()
          .regex(/^-?\d+(\.\d+)? -?\d+(\.\d+)? \d+(\.\d+)? \d+(\.\d+)?$/, 'write four numbers, such as 0 0 32 32')
          .describe('The viewBox of the logo\u2019s SVG.'),
        path: z
          .string()
          .max(4000)
          .regex(/^[MmZzLlHhVvCcSsQqTtAaEe0-9\s,.+-]+$/, 'write the `d` of a path: letters of path commands and numbers only')
          .describe(
            'The shape, as the `d` of a path in that SVG. It takes the colour of the text, so that it can be read on every ground.',
          ),
      }),
    ])
    .describe(
      'The mark before the name of the playbook: an SVG or PNG in content/images, such as /images/logo.svg, which is also on pictures for sharing and, where it is about as wide as high, in icons; or a shape. Leave it out for none.',
    )
    .optional(),
  offline: z
    .boolean()
    .describe(
      'Whether pages that a reader has opened can be read later without a connection, and the search works there too: about 1 MB on their device. Leave it out for no.',
    )
    .optional(),
  visibility: z
    .enum(['public', 'internal'])
    .describe(
      'Who the site is for. `internal` asks search engines to stay away: no sitemap, no pictures for sharing, nothing of it in their results. It keeps nobody out: docs/deploy/access.md says what does. Leave it out for `public`.',
    )
    .optional(),
  completeness: z
    .enum(completenessLevels)
    .describe(
      'How much of a role the playbook asks for before it publishes it: outline, standard or full. A role may say its own. Leave it out for full.',
    )
    .optional(),
  embeddedBy: list(origin, 1, 8)
    .describe('The sites that may show pages in a frame, such as https://example.sharepoint.com. Leave it out for none.')
    .optional(),
  hsts: z
    .enum(['off', 'host', 'subdomains'])
    .describe(
      'For which names browsers are told to use HTTPS alone for two years: none, that of the site, or those below it too. Leave it out for `host`.',
    )
    .optional(),
  tools: z
    .strictObject(
      Object.fromEntries(
        toolNames.map((name) => [name, onOrOff.describe(`Whether the site has ${pages[name].address}.`).optional()]),
      ) as Record<ToolName, z.ZodOptional<typeof onOrOff>>,
    )
    .describe('Tools that the site does without: `off`. One without content is off by itself. Leave it out for all.')
    .optional(),
  licence,
  attribution,
  stance,
  severities: z
    .record(z.string(), z.enum(['error', 'warning', 'info', 'off']))
    .describe('Rule codes whose severity differs here from the rule book; write {} for none.'),
  waivers: list(
    z.strictObject({
      rule: text(80).describe('The code of the rule.'),
      entry: text(120).describe('The entry as collection/id.'),
      reason: text(300, 20).describe('Why the rule may be broken here for now.'),
      until: date.describe('The day on which the waiver ends.'),
    }),
    0,
    50,
  ).describe('Rules that an entry may break for a time; write [] for none.'),
});
export type Settings = z.infer<typeof settingsSchema>;
