import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'role/move-not-returned',
  severity: 'error',
  weight: 1,
  level: 'full',
  what: 'A move between two roles is listed on only one of them.',
  why: 'Readers who start from the other role would not find the move.',
  fix: 'Write the move on both pages: `to` here is `from` there; `sideways` is on both.',
  check(content, report) {
    const opposite = { from: 'to', to: 'from', sideways: 'sideways' } as const;
    const missing = content.of('roles').flatMap((entry) =>
      (['from', 'to', 'sideways'] as const).flatMap((direction) =>
        (entry.data.moves?.[direction] ?? []).flatMap((id, index) => {
          const other = content.get('roles', id);
          const there = other?.data.moves?.[opposite[direction]] ?? [];
          // A move to itself stands in the place of another, which reference/self tells.
          const isTold = id === entry.id || there.includes(id);
          return other?.data.moves && !isTold && !there.includes(entry.id) ? [{ entry, direction, index, other }] : [];
        }),
      ),
    );
    for (const [other, moves] of Map.groupBy(missing, (move) => move.other)) {
      for (const { entry, direction, index } of moves) {
        report.entry(entry, ['moves', direction, index], {
          message: `\`${other.id}\` does not list this role under \`moves.${opposite[direction]}\``,
          fix: `Add \`${entry.id}\` to \`moves.${opposite[direction]}\` in roles/${other.id}.mdx, or remove the move here.`,
          cause: other.id,
          isLikeliest: moves.length === 1,
        });
        report.entry(
          other,
          ['moves', opposite[direction]],
          {
            message: `\`${entry.id}\` lists this role under \`moves.${direction}\`, but it is not listed here`,
            cause: other.id,
            isLikeliest: moves.length > 1,
          },
          'key',
        );
      }
    }
  },
  bad: [
    {
      title: 'a move that is listed on one side only',
      on: 'roles/cx-manager',
      set: { 'moves.sideways.2': 'customer-service-representative' },
      finds: {
        at: 'moves.sideways.2',
        message: '`customer-service-representative` does not list this role under `moves.sideways`',
        fix: 'Add `cx-manager` to `moves.sideways` in roles/customer-service-representative.mdx, or remove the move here.',
        also: [{ in: 'roles/customer-service-representative', key: 'moves.sideways' }],
      },
    },
  ],
});
