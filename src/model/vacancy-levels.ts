/** How senior the job in an ad is, from those who do the work themselves to the executive team. */
export const vacancyLevels = ['entry', 'lead', 'manager', 'director', 'head', 'executive'] as const;
export type VacancyLevel = (typeof vacancyLevels)[number];
