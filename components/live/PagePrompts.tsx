import type { ReactElement } from 'react';
import { MailboxPrompt } from '@/components/page/MailboxPrompt';
import { SetUpPrompt } from '@/components/page/SetUpPrompt';
import { SitePrompt } from '@/components/page/SitePrompt';
import type { Desk } from '@/components/page/use-desk';
import { withMailbox } from '@/components/page/with-mailbox';
import type { Settings } from '@/lib/funnel/settings';
import { postSettings } from '@/lib/messaging/post-settings';
import { send } from '@/lib/messaging/send';
import { switchOwnSiteOn, switchSiteOn } from '@/lib/messaging/site-access';
import type { TabState } from '@/lib/messaging/tab-state';
import { useLook } from '@/lib/queries/use-look';
import { siteDescriptions } from '@/lib/sites/describe';
import { patternOfOrigin } from '@/lib/sites/hosts';
import { pageAccess } from '@/lib/sites/page-access';
import { words } from '@/lib/words';

type Props = {
  readonly tab: TabState;
  readonly desk: Desk;
  readonly settings: Settings;
  /** Where the first run is gone through. */
  readonly onSetUp: () => void;
};

/**
 * What is asked before anything else works on a tab's page: the first run, then whose mailbox it shows, then whether it
 * may be read at all. A site that stays untouched is read while this is shown.
 */
export function PagePrompts({ tab, desk, settings, onSetUp }: Props): ReactElement | null {
  const { seen, tabId, url } = tab;
  const isPractice = tab.space === 'practice';
  const access = pageAccess(url, settings);
  useLook(tabId, access.type === 'quiet' && !isPractice ? url : null);
  if (isPractice) return null;
  if (!settings.welcomed) return <SetUpPrompt onSetUp={onSetUp} />;
  if (seen && !seen.confirmed && seen.mailbox !== null) {
    const { mailbox } = seen;
    return (
      <MailboxPrompt
        mailbox={mailbox}
        definition={desk.definition}
        people={desk.people}
        onConfirm={async () => {
          const changed = withMailbox(settings, mailbox, seen);
          return changed === null
            ? { type: 'BadInput', path: 'mailbox', problem: 'address' }
            : postSettings(changed);
        }}
      />
    );
  }
  if (access.type === 'none' || access.type === 'quiet' || access.type === 'on' || tabId === null)
    return null;
  const recognise = async (): Promise<boolean> => (await send('lookAtPage', { tabId, mark: true })).looked;
  if (access.type === 'off') {
    const { id, name } = siteDescriptions.find((site) => site.id === access.site) ?? {};
    if (id === undefined || name === undefined) return null;
    return (
      <SitePrompt
        key={id}
        name={words(name)}
        state={seen ? 'once' : 'off'}
        onKeep={async () => switchSiteOn(id, access.patterns)}
        onRecognise={access.isMail ? undefined : recognise}
      />
    );
  }
  const { origin } = access;
  return (
    <SitePrompt
      key={origin}
      name={new URL(origin).host}
      state={seen ? 'once' : 'unknown'}
      onKeep={async () => switchOwnSiteOn(origin, patternOfOrigin(origin))}
      onRecognise={recognise}
    />
  );
}
