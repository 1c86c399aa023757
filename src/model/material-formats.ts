/** The formats in which a sheet is offered: /materials/ID.docx. Apart from the schema, which the browser must not load. */
export const materialFormats = ['docx', 'md'] as const;
export type MaterialFormat = (typeof materialFormats)[number];
