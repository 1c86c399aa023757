import { addressOnSite, keep, recall } from './storage.ts';

interface Visit {
  title: string;
  address: string;
}
const most = 6;
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

const visitsIn = (value: unknown): Visit[] =>
  (Array.isArray(value) ? value : []).flatMap((item) => {
    const address = addressOnSite(item?.address, location.origin, base);
    return typeof item?.title === 'string' && address ? { title: item.title.slice(0, 200), address } : [];
  });

/** The pages that this reader saw last, newest first; kept in this browser only. */
export const visits = (): Visit[] => (recall('pages', visitsIn) ?? []).slice(0, most);

const page = location.pathname;
if (page !== base && document.querySelector('main[data-kept]')) {
  const address = page + (page === `${base}monday/` ? location.search : '');
  const title = document.querySelector('h1')?.textContent?.trim() ?? document.title;
  const others = visits().filter((visit) => visit.address.split('?')[0] !== page);
  keep('pages', [{ title, address }, ...others].slice(0, most));
}
