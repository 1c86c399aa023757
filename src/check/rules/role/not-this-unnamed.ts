import { defineRule } from '../../rule.ts';

/** Words of titles that tell no role from another. */
const commonTitleWords = new Set(['customer', 'experience', 'the', 'and', 'for', 'with']);

export default defineRule({
  code: 'role/not-this-unnamed',
  severity: 'warning',
  weight: 1,
  what: 'The sentence that tells a neighbour apart does not name the neighbour.',
  why: 'The sentence is read out on the phone, without the line above it.',
  fix: 'Start with the neighbour: “The analyst finds out …; this role gets it fixed.”',
  check(content, report) {
    for (const entry of content.of('roles')) {
      for (const [index, item] of (entry.data.notThis ?? []).entries()) {
        const neighbour = content.get('roles', item?.role);
        if (!neighbour?.data.title || !item?.difference) continue;
        const said = item.difference.toLowerCase();
        const names = [neighbour.data.title, ...(neighbour.data.aliases ?? []).map((alias) => alias?.title ?? '')];
        const telling = names
          .flatMap((name) => name.toLowerCase().split(/[^a-z]+/))
          .filter((name) => name.length > 2 && !commonTitleWords.has(name));
        if (!telling.some((name) => said.includes(name)))
          report.entry(entry, ['notThis', index, 'difference'], { message: `The sentence does not name the ${neighbour.data.title}` });
      }
    }
  },
  good: [
    {
      title: 'the neighbour by the last word of its title',
      on: 'roles/cx-director',
      set: {
        'notThis.0': { role: 'customer-insight-analyst', difference: 'An analyst finds out what is wrong; this role gets it put right.' },
      },
    },
  ],
  bad: [
    {
      title: 'a difference from nobody in particular',
      on: 'roles/cx-manager',
      set: { 'notThis.0.difference': 'This one gets things done; the other one does not have to.' },
      finds: { at: 'notThis.0.difference', message: 'The sentence does not name the Customer experience director' },
    },
  ],
});
