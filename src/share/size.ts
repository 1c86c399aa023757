/** The size of the picture of a page in pixels, as large previews want it. */
export const cardSize = { width: 1200, height: 630 } as const;
