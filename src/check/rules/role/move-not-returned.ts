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
    for (const entry of content.of('roles')) {
      for (const direction of ['from', 'to', 'sideways'] as const) {
        for (const [index, id] of (entry.data.moves?.[direction] ?? []).entries()) {
          const other = content.get('roles', id);
          if (other?.data.moves && !(other.data.moves[opposite[direction]] ?? []).includes(entry.id)) {
            report.entry(entry, ['moves', direction, index], {
              message: `\`${id}\` does not list this role under \`moves.${opposite[direction]}\``,
              fix: `Add \`${entry.id}\` to \`moves.${opposite[direction]}\` in roles/${id}.mdx, or remove the move here.`,
              cause: id,
            });
            report.entry(
              other,
              ['moves', opposite[direction]],
              { message: `\`${entry.id}\` lists this role under \`moves.${direction}\`, but it is not listed here`, cause: id },
              'key',
            );
          }
        }
      }
    }
  },
  bad: [
    {
      title: 'a move that is listed on one side only',
      on: 'roles/cx-manager',
      set: { 'moves.sideways.2': 'customer-service-representative' },
      finds: [
        {
          in: 'roles/customer-service-representative',
          key: 'moves.sideways',
          message: '`cx-manager` lists this role under `moves.sideways`, but it is not listed here',
        },
        {
          at: 'moves.sideways.2',
          message: '`customer-service-representative` does not list this role under `moves.sideways`',
          fix: 'Add `cx-manager` to `moves.sideways` in roles/customer-service-representative.mdx, or remove the move here.',
        },
      ],
    },
  ],
});
