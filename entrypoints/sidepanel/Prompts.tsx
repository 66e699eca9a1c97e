import type { ReactElement } from 'react';
import { browser } from 'wxt/browser';
import { MailboxPrompt } from '@/components/page/MailboxPrompt';
import { SetUpPrompt } from '@/components/page/SetUpPrompt';
import type { Desk } from '@/components/page/use-desk';
import { withMailbox } from '@/components/page/with-mailbox';
import type { Settings } from '@/lib/funnel/settings';
import { postSettings } from '@/lib/messaging/post-settings';
import type { TabState } from '@/lib/messaging/tab-state';

type Props = { readonly tab: TabState; readonly desk: Desk; readonly settings: Settings };

/** What is asked before anything else works here: the first run, then whose mailbox the tab shows. */
export function Prompts({ tab, desk, settings }: Props): ReactElement | null {
  if (tab.space === 'practice') return null;
  if (!settings.welcomed) return <SetUpPrompt onSetUp={() => void browser.runtime.openOptionsPage()} />;
  const { seen } = tab;
  if (!seen || seen.confirmed || seen.mailbox === null) return null;
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
