/** The filters of the search, in the order in which it shows them. `words.search.tool` has their labels. */
export const filterNames = ['kind', 'family', 'department', 'time', 'money'] as const;
export type FilterName = (typeof filterNames)[number];
/** Choices of filters. */
export type Filters = Partial<Record<FilterName, string[]>>;
