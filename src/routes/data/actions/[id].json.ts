import type { APIRoute, GetStaticPaths } from 'astro';
import { staticPaths } from '../../../playbook/addresses.ts';
import type { Entry } from '../../../playbook/playbook.ts';
import { howToOf } from '../../../site/plannable.ts';
import { getPlaybook } from '../../../site/playbook.ts';

export const getStaticPaths = (async () => staticPaths['data/actions/[id].json.ts'](await getPlaybook())) satisfies GetStaticPaths;

/** How an action is done, for a plan that is printed. */
export const GET: APIRoute<{ entry: Entry<'actions'> }> = async ({ props }) =>
  new Response(JSON.stringify(howToOf(props.entry.data, await getPlaybook())), { headers: { 'Content-Type': 'application/json' } });
