import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeAdapter } from '@/lib/overlay/adapter-door';
import { mailPeople } from '@/lib/overlay/mail-people';
import { pagePeople } from '@/lib/overlay/page-people';
import { startOnPage } from '@/lib/overlay/start-on-page';

/** Marks the people whom the page's adapter finds. Registered behind the script of each site. */
export default defineUnlistedScript(() => {
  const adapter = takeAdapter();
  if (adapter === null) return;
  const account = adapter.accountOf?.(new URL(location.href)) ?? '';
  startOnPage(adapter, adapter.mailboxOf ? mailPeople : pagePeople, account);
});
