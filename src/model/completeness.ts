/** How much of a role is written down, from least to most. */
export const completenessLevels = ['outline', 'standard', 'full'] as const;
export type CompletenessLevel = (typeof completenessLevels)[number];

/** The settings that say what is asked of an entry. They may be half written. */
export interface Demands {
  completeness?: CompletenessLevel | undefined;
  visibility?: 'public' | 'internal' | undefined;
}

/** What settings as they are written ask for; what cannot be read asks for what is usual. */
export function demandsIn(settings: unknown): Demands {
  const { completeness, visibility } = (settings ?? {}) as Record<string, unknown>;
  return {
    completeness: completenessLevels.find((level) => level === completeness),
    visibility: visibility === 'internal' ? 'internal' : 'public',
  };
}

/** The level of a role: its own, else that of the playbook. */
export const levelOf = (role: { completeness?: unknown } | undefined, settings: Demands): CompletenessLevel =>
  completenessLevels.find((level) => level === role?.completeness) ?? settings.completeness ?? 'full';

/** Whether a level asks for what is asked for from another on. */
export const reaches = (level: CompletenessLevel, from: CompletenessLevel): boolean =>
  completenessLevels.indexOf(level) >= completenessLevels.indexOf(from);
