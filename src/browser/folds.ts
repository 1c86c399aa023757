/** Opens the folds around what the address leads to: browsers do so only for what lies below a summary, and some not at all. */
function reveal(): void {
  let id = location.hash.slice(1);
  try {
    id = decodeURIComponent(id);
  } catch {
    // It is taken as it is written.
  }
  const target = id ? document.getElementById(id) : null;
  let opened = false;
  for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details')) {
    opened ||= !fold.open;
    fold.open = true;
  }
  if (opened) target?.scrollIntoView();
}
reveal();
addEventListener('hashchange', reveal);

const folds = [...document.querySelectorAll<HTMLDetailsElement>('.fold')];
const openAll = document.querySelector<HTMLButtonElement>('[data-open-folds]');
const open = () => {
  for (const fold of folds) fold.open = true;
  if (openAll) openAll.hidden = true;
};
openAll?.addEventListener('click', open);
if (openAll) openAll.hidden = folds.every((fold) => fold.open || fold.matches('.aside, .fold .fold'));

// The sheet for print opens them where the browser can style what they hold.
if (!CSS.supports('selector(::details-content)')) addEventListener('beforeprint', open);

export {};
