import type { ReactElement } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';

/** The ways to the rest of the product. */
export function Foot(): ReactElement {
  return (
    <footer className="panel-foot">
      <Button
        small
        look="quiet"
        icon="list"
        onPress={() => void browser.tabs.create({ url: `${browser.runtime.getURL('/reports.html')}#leads` })}
      >
        {words('reports.open')}
      </Button>
      <Button
        small
        look="quiet"
        icon="practice"
        onPress={() => void browser.tabs.create({ url: browser.runtime.getURL('/practice.html') })}
      >
        {words('panel.practice')}
      </Button>
      <Button small look="quiet" icon="settings" onPress={() => void browser.runtime.openOptionsPage()}>
        {words('panel.options')}
      </Button>
    </footer>
  );
}
