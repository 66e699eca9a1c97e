import type { PersonRole, View } from '@/lib/sites/site-adapter';

/** What Outlook's URL says, the same in every language. The page itself may know better. */
export type Route = { readonly view: View; readonly rowRole: PersonRole };

/**
 * Reads `https://outlook.live.com/mail/0/inbox/id/AQQk…`. A number after `mail` is the account's. Told 2019-01 to
 * 2026-10.
 * @param url of any page
 */
export function routeOf(url: URL): Route {
  const [app, ...path] = url.pathname.split('/').filter((part) => part !== '');
  const [list = '', ...rest] = path.filter((part, index) => index > 0 || !/^\d$/u.test(part));
  const isMail = hosts.has(url.host) && url.protocol === 'https:' && app === 'mail' && list !== 'options';
  return {
    view: isMail ? viewOf(list, rest) : 'none',
    rowRole: sentLists.has(list) ? 'recipient' : 'sender',
  };
}

function viewOf(list: string, rest: readonly string[]): View {
  if (list === 'compose' || (list === 'deeplink' && rest[0] === 'compose')) return 'compose';
  return list === 'deeplink' || rest.includes('id') || list === 'id' ? 'thread' : 'list';
}

const hosts: ReadonlySet<string> = new Set([
  'outlook.live.com',
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.cloud.microsoft',
]);

/** Lists whose rows name whom the mail goes to. */
const sentLists: ReadonlySet<string> = new Set(['sentitems', 'drafts', 'scheduled']);
