declare module 'csstree-validator' {
  /** What is wrong with a style sheet: syntax, properties that do not exist, values that a property does not take. */
  export function validate(css: string, name: string): { message: string; line?: number; css?: string }[];
}
