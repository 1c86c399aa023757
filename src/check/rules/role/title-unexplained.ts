import { type CheckedEntry, type Content, defineRule } from '../../rule.ts';

export default defineRule({
  code: 'role/title-unexplained',
  severity: 'error',
  weight: 1,
  level: 'full',
  what: 'A title that several roles claim has no `tellTale` or no `ask` on one of them.',
  why: 'A recruiter with the title in hand must be able to find out which of the roles is meant.',
  fix: 'Write `tellTale` (the phrase in the ad that gives it away) and `ask` (the question) on the alias of every role that claims it.',
  check(content, report) {
    for (const claims of titleClaims(content).values()) {
      if (claims.length < 2) continue;
      for (const { entry, index } of claims) {
        if (index === undefined) continue;
        const alias = entry.data.aliases?.[index];
        const others = new Set(claims.filter((claim) => claim.entry !== entry).map((claim) => `\`${claim.entry.id}\``));
        const missing = (['tellTale', 'ask'] as const).filter((field) => !alias?.[field]);
        if (others.size > 0 && missing.length > 0) {
          report.entry(entry, ['aliases', index, 'title'], {
            message: `“${alias?.title}” is also claimed by ${[...others].join(', ')}, and this alias has no ${missing.join(' and no ')}`,
          });
        }
      }
    }
  },
  bad: [
    {
      title: 'the title of another role without a word on it',
      on: 'roles/cx-manager',
      set: { 'aliases.0': { title: 'Customer success manager', foundIn: ['real-ads-sample'] } },
      finds: {
        at: 'aliases.0.title',
        message: '“Customer success manager” is also claimed by `customer-success-manager`, and this alias has no tellTale and no ask',
      },
    },
  ],
});

interface Claim {
  entry: CheckedEntry<'roles'>;
  /** Which alias; undefined where it is the role's own title. */
  index: number | undefined;
}

/** Who claims each title, by the title in lower case. */
function titleClaims(content: Content): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  const add = (title: string | undefined, claim: Claim) => {
    if (!title) return;
    const key = title.toLowerCase();
    claims.set(key, [...(claims.get(key) ?? []), claim]);
  };
  for (const entry of content.of('roles')) {
    add(entry.data.title, { entry, index: undefined });
    for (const [index, alias] of (entry.data.aliases ?? []).entries()) add(alias?.title, { entry, index });
  }
  return claims;
}
