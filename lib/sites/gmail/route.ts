import type { PersonRole, View } from '@/lib/sites/site-adapter';

/** What Gmail's URL says, the same in every language. The page itself may know better. */
export type Route = { readonly view: View; readonly rowRole: PersonRole };

/**
 * Reads `https://mail.google.com/mail/u/0/#label/Name/FMfc...?compose=new`.
 * @param url a page of Gmail's
 */
export function routeOf(url: URL): Route {
  const [path = '', search = ''] = url.hash.slice(1).split('?');
  const [list = '', ...rest] = path.split('/');
  return {
    view: viewOf(list, rest, new URLSearchParams(search), url.searchParams),
    rowRole: sentLists.has(list) ? 'recipient' : 'sender',
  };
}

function viewOf(list: string, rest: readonly string[], hash: URLSearchParams, query: URLSearchParams): View {
  if (windowViews.has(query.get('view') ?? '')) return 'compose';
  const named = namedLists.has(list);
  if (!named && !plainLists.has(list)) return 'none';
  const id = rest.slice(named ? 1 : 0).at(-1) ?? '';
  if (THREAD.test(id)) return 'thread';
  return list === '' && hash.has('compose') ? 'compose' : 'list';
}

/** A thread's id: letters since 2018, sixteen hexadecimal digits before. Pages are `p2`. */
const THREAD = /^(?:[A-Za-z]{16,}|[0-9a-f]{16})$/u;

/** Windows of their own: compose (`cm`) and whatever was popped out (`btop`). */
const windowViews: ReadonlySet<string> = new Set(['cm', 'btop']);

/** Lists by the first word after `#`. */
const plainLists: ReadonlySet<string> = new Set([
  '',
  'inbox',
  'all',
  'imp',
  'sent',
  'starred',
  'snoozed',
  'drafts',
  'scheduled',
  'spam',
  'trash',
  'chats',
]);

/** Lists with a name after the first word. */
const namedLists: ReadonlySet<string> = new Set([
  'label',
  'category',
  'search',
  'advanced-search',
  'section_query',
  'apps',
  'circle',
]);

/** Lists whose rows name whom the mail went to. */
const sentLists: ReadonlySet<string> = new Set(['sent', 'drafts', 'scheduled']);
