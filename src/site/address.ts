const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An address of the site, `/roles/` say, with the base under which the site is served. */
export const href = (address: string): string => `${base}${address}`;
