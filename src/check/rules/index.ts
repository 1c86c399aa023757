import type { Rule } from '../rule.ts';
import { bodyRules } from './body.ts';
import { hiringRules } from './hiring.ts';
import { languageRules } from './languages.ts';
import { playbookRules } from './playbook.ts';
import { referenceRules } from './references.ts';
import { repeatRules } from './repeats.ts';
import { roleRules } from './role.ts';
import { schemaRules } from './schema.ts';
import { settingsRules } from './settings.ts';
import { syntaxRules } from './syntax.ts';
import { timeRules } from './time.ts';
import { vacancyRules } from './vacancy.ts';
import { wordingRules } from './wording.ts';

/** The rule book: every rule, by family. */
export const rules: readonly Rule[] = [
  ...syntaxRules,
  ...schemaRules,
  ...referenceRules,
  ...roleRules,
  ...playbookRules,
  ...hiringRules,
  ...vacancyRules,
  ...bodyRules,
  ...repeatRules,
  ...timeRules,
  ...wordingRules,
  ...settingsRules,
  ...languageRules,
];

/** Rules by code. */
export const ruleByCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));
