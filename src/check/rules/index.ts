import type { Rule } from '../rule.ts';
import { referenceRules } from './references.ts';
import { schemaRules } from './schema.ts';
import { syntaxRules } from './syntax.ts';

/** The rule book: every rule, by family. */
export const rules: readonly Rule[] = [...syntaxRules, ...schemaRules, ...referenceRules];

export const ruleByCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));
