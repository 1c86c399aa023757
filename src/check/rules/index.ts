import type { Rule } from '../rule.ts';
import * as book from './book.ts';

/** Every rule, in the order of the codes. */
export const rules: readonly Rule[] = Object.values(book);

/** Rules by code. */
export const ruleByCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));
