/** What a role is written as for people. */
export type RoleForm = 'page' | 'comparison' | 'document' | 'jobDescription';

interface PlainFieldFacts {
  /** `fact`: a text or `none`, among the facts at the top. `list`: texts, beside what a candidate brings. */
  as: 'fact' | 'list';
  /** All of them, if it does not say which. */
  in?: readonly RoleForm[];
}

/**
 * The fields of a role that every form of it shows alike, in their order: its page, the comparison (and with it CSV),
 * the role as a document (/roles/ID.md), and the job description. `words.compared.<field>` names them.
 */
export const plainFields = {
  budget: { as: 'fact' },
  tools: { as: 'list', in: ['page', 'comparison'] },
} as const satisfies Record<string, PlainFieldFacts>;
export type PlainField = keyof typeof plainFields;

/** The fields that a form shows as facts, or as lists. */
export const plainFieldsIn = (form: RoleForm, as: PlainFieldFacts['as']): PlainField[] =>
  (Object.entries(plainFields) as [PlainField, PlainFieldFacts][]).flatMap(([field, facts]) =>
    facts.as === as && (facts.in ?? [form]).includes(form) ? [field] : [],
  );
