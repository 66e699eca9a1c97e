import { packChips } from '@/lib/messaging/chip-sheet';
import type { Space } from '@/lib/messaging/space';
import type { QuickHandlers, Sender } from '@/lib/messaging/receive';
import { siteState } from './site-state';
import { siteOnFor } from './who-may-ask';
import type { Spaces } from './spaces';
import { chipsFor, settingsNow } from './who-is-here';

/** What a page asks before its first chip. Answered from memory where that is possible. */
export function createQuickAnswers(spaces: Spaces): QuickHandlers {
  return {
    async lookUp({ people }, sender) {
      // Only scripts in tabs are spoken to by tab; the practice inbox hears what is said to pages.
      const asker = sender.kind === 'content' && sender.tabId !== null ? sender.tabId : 'pages';
      return packChips(await chipsFor(spaces, spaceOf(sender), people, Date.now(), asker));
    },

    async siteState({ site, account, mailbox }, sender) {
      // A script is told of its own site alone.
      const settings = await settingsNow(spaces);
      const isOn =
        sender.kind === 'content'
          ? (await siteOnFor(spaces, sender)) === site
          : settings?.sites.includes(site) === true;
      return settings && isOn ? siteState(settings, site, account, mailbox) : { on: false };
    },
  };
}

/** The practice inbox looks people up in its own database, whatever it asks for. */
function spaceOf(sender: Sender): Space {
  const practice = sender.kind === 'page' && sender.url.pathname === '/practice.html';
  return practice ? 'practice' : 'main';
}
