import { useState, type ReactElement } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '@/components/button/Button';
import { HealthLine } from '@/components/page/HealthLine';
import { copyDiagnostic } from '@/lib/messaging/diagnostic';
import type { TabState } from '@/lib/messaging/tab-state';
import { words } from '@/lib/words';
import { openPanel } from './open-panel';

/** How recognition fares on the tab's page, and the ways to the rest of the product. */
export function Foot({
  tab,
  leadId,
}: {
  readonly tab: TabState | null;
  /** The lead that is shown, for the panel to go on with. */
  readonly leadId: string | null;
}): ReactElement {
  const [isRefused, setRefused] = useState(false);
  const seen = tab?.seen ?? null;
  return (
    <footer className="popup-foot">
      {tab && (
        <HealthLine
          health={seen?.health ?? null}
          onCopy={seen ? async () => copyDiagnostic(seen) : undefined}
        />
      )}
      {isRefused && <p role="alert">{words('popup.panelShortcut')}</p>}
      <nav className="popup-links" aria-label={words('popup.links')}>
        <Button
          small
          look="quiet"
          icon="panel"
          onPress={() => void openPanel(tab?.tabId ?? null, leadId).then((opened) => setRefused(!opened))}
        >
          {words('popup.panel')}
        </Button>
        <Button small look="quiet" icon="list" onPress={() => openTab('/reports.html', '#leads')}>
          {words('reports.open')}
        </Button>
        <Button small look="quiet" icon="practice" onPress={() => openTab('/practice.html')}>
          {words('popup.practice')}
        </Button>
        <Button small look="quiet" icon="settings" onPress={() => void browser.runtime.openOptionsPage()}>
          {words('popup.options')}
        </Button>
      </nav>
    </footer>
  );
}

function openTab(page: '/practice.html' | '/reports.html', hash = ''): void {
  void browser.tabs.create({ url: browser.runtime.getURL(page) + hash });
}
