/** Marks in the table of contents the section that is being read. */
const links = new Map([...document.querySelectorAll<HTMLAnchorElement>('.toc a[href^="#"]')].map((link) => [link.hash.slice(1), link]));
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

export {};
