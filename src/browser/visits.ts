import { keep, recall } from './storage.ts';

interface Visit {
  title: string;
  address: string;
}
const most = 6;
const isVisits = (value: unknown): value is Visit[] =>
  Array.isArray(value) &&
  value.every((item) => typeof item?.title === 'string' && typeof item?.address === 'string' && /^\/(?!\/)/.test(item.address));

/** The pages that this reader saw last, newest first; kept in this browser only. */
export const visits = (): Visit[] => recall('pages', isVisits) ?? [];

const base = import.meta.env.BASE_URL;
const page = location.pathname;
if (page !== base && document.querySelector('main[data-kept]')) {
  const address = page + (page === `${base}monday/` ? location.search : '');
  const title = document.querySelector('h1')?.textContent?.trim() ?? document.title;
  const others = visits().filter((visit) => visit.address.split('?')[0] !== page);
  keep('pages', [{ title, address }, ...others].slice(0, most));
}
