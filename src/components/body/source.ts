import { href } from '../../site/address.ts';
import { foreign } from '../../site/foreign.ts';
import { playbookIn } from '../../site/playbook.ts';

/** The link to a source from a page in the language `tag`, and the source's title. */
export async function sourceLink(
  id: string,
  tag: string,
): Promise<{ title: string; link: Record<'href' | 'hreflang' | 'lang', string | undefined> }> {
  const playbook = await playbookIn(tag);
  const language = foreign({}, playbook, tag);
  return {
    title: playbook.find('sources', id)?.data.title ?? id,
    link: { href: href(`/sources/${id}/`), hreflang: language, lang: language },
  };
}
