/** Characters of a text that is kept: more than anybody types into a field. */
const MAX_LENGTH = 20_000;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_LENGTH;

/** The texts of an object by name, without what is none. */
export const textsOf = (value: unknown): Record<string, string> =>
  Object.assign(
    Object.create(null),
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).filter(([, item]) => isText(item)))
      : {},
  );

/** The texts of a list, without what is none. */
export const textList = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isText) : []);
