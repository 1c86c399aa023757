/** Marks in the menu the section of the page that is being read, and closes the menu over the section that it led to. */
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.toc a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
);
const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);

function mark(): void {
  const read = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3) ?? headings[0];
  for (const [id, link] of links) {
    if (id === read?.id) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

if (headings.length > 0) {
  // All that lies above the line counts as inside, so that a leap over several headings is noticed too.
  const watcher = new IntersectionObserver(mark, { rootMargin: '999999px 0px -66% 0px', threshold: [0, 1] });
  for (const heading of headings) watcher.observe(heading);
  mark();
}

document.querySelector('.toc')?.addEventListener('click', () => {
  document.getElementById('site-menu')?.hidePopover?.();
});

export {};
