/** /roles/x/interview/ is a page like every other `/roles/…/interview/`; what follows a family of rules is a rule. */
const kindOf = (address: string) => address.replace(/^((?:\/de)?\/[a-z-]+\/)[^/]+(?=\/)/, '$1…').replace(/^(\/rules\/…\/).+/, '$1…');

/** The heaviest page of each kind. */
export const heaviestOfEachKind = <Page extends { address: string; html: string }>(pages: readonly Page[]): Page[] =>
  [...Map.groupBy(pages, ({ address }) => kindOf(address)).values()].map((alike) =>
    alike.reduce((heaviest, page) => (page.html.length > heaviest.html.length ? page : heaviest)),
  );
