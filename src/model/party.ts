import { z } from 'astro/zod';
import { ref, text } from './fields.ts';

/** The fields that name whoever is no role of the playbook. */
export const outsiderFields = {
  post: text(80)
    .describe('The title of a job that this playbook does not define, such as Head of payments, with its `department`.')
    .optional(),
  outside: text(80)
    .describe('Or a party outside the organisation, such as The parcel carrier; `department` is then the one that holds the contract.')
    .optional(),
  department: ref('departments')
    .describe('The department of the job, or that holds the contract; or, by itself, a whole department.')
    .optional(),
};

interface Named {
  role?: string | undefined;
  post?: string | undefined;
  outside?: string | undefined;
  department?: string | undefined;
}

/** What is wrong with how fields name somebody: each needs one name, and a job a department. */
export function checkNames({ role, post, outside, department }: Named, context: z.RefinementCtx<Named>): void {
  const names = [role, post, outside].filter((name) => name !== undefined);
  if (names.length > 1 || (names.length === 0 && department === undefined))
    context.addIssue({
      code: 'custom',
      message: 'name exactly one: a role, a `post` with its `department`, a party `outside`, or a `department`',
      path: [post === undefined ? 'outside' : 'post'],
    });
  else if (post !== undefined && department === undefined)
    context.addIssue({ code: 'custom', path: ['department'], params: { missing: true } });
}

const outsider = z.strictObject(outsiderFields).superRefine(checkNames);

/** Whoever does something: a role by its id; a job that is no role here, a party outside the organisation, or a whole department. */
export const party = z.union([ref('roles'), outsider]);
export type Party = z.infer<typeof party>;

/** A party that can answer for something: anyone but a whole department, in which nobody in particular does. */
export const answerable = z.union([
  ref('roles'),
  outsider.refine(({ post, outside }) => post !== undefined || outside !== undefined, {
    message: 'a whole department answers for nothing: name a `post` in it',
    path: ['post'],
  }),
]);
