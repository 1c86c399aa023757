/** Characters that a text may have to be an ad. */
export const MAX_AD_LENGTH = 200_000;
/** Bytes that a file may have. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Milliseconds that reading a file, or checking a text, may take. */
export const MAX_MILLISECONDS = 1800;
