import { useEffect, useState, type ReactElement } from 'react';
import { browser } from 'wxt/browser';
import { siteHosts } from '@/lib/sites/hosts';
import { words } from '@/lib/words';

type OpenTab = { readonly id: number; readonly title: string };

/** For a site on which nobody is found: the way to capture one of its open pages without anybody's data. */
export function CaptureAPage({ sites }: { readonly sites: readonly string[] }): ReactElement {
  const tabs = useOpenTabs(sites);
  return (
    <details className="own-selectors">
      <summary>{words('capture.offer')}</summary>
      <p className="option-about">{words('capture.about')}</p>
      <p className="field-hint">{words('capture.how')}</p>
      <ul className="site-sentences">
        {tabs.map(({ id, title }) => (
          <li key={id}>
            <a href={`#capture/${id}`}>{words('capture.tab', [title])}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Tabs of sites that are on, as they are when the options are opened and come back to. */
function useOpenTabs(sites: readonly string[]): readonly OpenTab[] {
  const [tabs, setTabs] = useState<readonly OpenTab[]>([]);
  const patterns = siteHosts.filter(({ id }) => sites.includes(id)).flatMap(({ matches }) => [...matches]);
  const wanted = patterns.join(' ');
  useEffect(() => {
    const ended = new AbortController();
    const read = async (): Promise<void> => {
      const found = wanted === '' ? [] : await browser.tabs.query({ url: wanted.split(' ') });
      if (!ended.signal.aborted)
        setTabs(found.flatMap(({ id, title = '' }) => (id === undefined ? [] : [{ id, title }])));
    };
    void read();
    window.addEventListener('focus', () => void read(), { signal: ended.signal });
    return () => ended.abort();
  }, [wanted]);
  return tabs;
}
