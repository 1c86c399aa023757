import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'role/move-twice',
  severity: 'error',
  weight: 1,
  level: 'full',
  what: 'A role names another in two of `moves.from`, `moves.to` and `moves.sideways`.',
  why: 'The same move cannot be up and sideways; readers plan their careers by it.',
  fix: 'Keep it in one of them, on the pages of both roles.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      const seen = new Map<string, string>();
      for (const direction of ['from', 'to', 'sideways'] as const)
        for (const [index, id] of (entry.data.moves?.[direction] ?? []).entries()) {
          // One that is left out.
          if (id === undefined) continue;
          const before = seen.get(id);
          if (before === undefined) seen.set(id, direction);
          else if (before !== direction)
            report.entry(entry, ['moves', direction, index], { message: `\`${id}\` is also in \`moves.${before}\`` });
        }
    }
  },
  bad: [
    {
      title: 'a move up that is also a move sideways',
      on: 'roles/cx-manager',
      set: { 'moves.sideways.2': 'journey-manager' },
      finds: { at: 'moves.sideways.2', message: '`journey-manager` is also in `moves.to`' },
    },
  ],
});
