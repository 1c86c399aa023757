import { isRoleMissing } from '../../references.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'decision/decider',
  severity: 'error',
  needsAll: true,
  what: 'A published decision is decided by no published role, or by more than one.',
  why: 'If nobody decides, nothing happens; if two roles decide, they can overrule each other.',
  fix: 'Let exactly one role answer `decides`, or name the job outside the playbook in decisions.yaml.',
  check(content, report) {
    const roles = content.of('roles').filter(({ data }) => data.status === 'published' && data.decisionRights);
    if (roles.length === 0) return;
    // Who that role is, and what it decides, is not known.
    const isKnown = !isRoleMissing(content);
    for (const decision of content.of('decisions').filter(({ data }) => data.status === 'published')) {
      const deciders = roles.filter(({ data }) => data.decisionRights?.[decision.id] === 'decides');
      const { outside } = decision.data;
      // A right that cannot be read, or of a decision that there is not, may be the one.
      const isUnclear = roles.some(({ value, data }) => {
        const written = (value as { decisionRights?: Record<string, unknown> } | undefined)?.decisionRights ?? {};
        const own = data.decisionRights ?? {};
        if (Object.hasOwn(written, decision.id)) return own[decision.id] === undefined;
        return Object.entries(own).some(([id, right]) => right === 'decides' && !content.get('decisions', id));
      });
      if (deciders.length === 0 && !outside && isKnown && !isUnclear)
        report.entry(decision, [], { message: `Nobody decides \`${decision.id}\`` }, 'key');
      if (deciders.length + (outside ? 1 : 0) < 2) continue;
      const names = [...deciders.map(({ id }) => `\`${id}\``), ...(outside ? [outside] : [])];
      for (const entry of deciders) {
        report.entry(entry, ['decisionRights', decision.id], {
          message: `\`${decision.id}\` is decided by ${names.join(' and by ')}`,
          fix: outside
            ? 'Write what this role has instead, such as `recommends`; or delete `outside` of the decision in decisions.yaml.'
            : 'Let one of them keep `decides`, and write what the other has, such as `consulted`.',
          cause: decision.id,
        });
      }
    }
  },
  bad: [
    {
      title: 'a second decider',
      on: 'roles/cx-manager',
      set: { 'decisionRights.cx-budget': 'decides' },
      finds: [
        {
          in: 'roles/chief-customer-officer',
          at: 'decisionRights.cx-budget',
          message: '`cx-budget` is decided by `chief-customer-officer` and by `cx-manager`',
          fix: 'Let one of them keep `decides`, and write what the other has, such as `consulted`.',
        },
        {
          at: 'decisionRights.cx-budget',
          message: '`cx-budget` is decided by `chief-customer-officer` and by `cx-manager`',
          fix: 'Let one of them keep `decides`, and write what the other has, such as `consulted`.',
        },
      ],
    },
    {
      title: 'no decider',
      on: 'roles/chief-customer-officer',
      set: { 'decisionRights.cx-budget': 'recommends' },
      finds: { in: 'decisions/cx-budget', key: '', message: 'Nobody decides `cx-budget`' },
    },
  ],
});
