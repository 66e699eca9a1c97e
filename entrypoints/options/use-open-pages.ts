import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { PageSeen } from '@/lib/messaging/page-seen';
import { practiceAccount } from '@/lib/samples/practice-account';

/** What our scripts see in the open tabs of real sites, newest state. Kept by the background for the browser's session. */
export function useOpenPages(): readonly PageSeen[] {
  const [pages, setPages] = useState<readonly PageSeen[]>([]);
  useEffect(() => {
    let isGone = false;
    const read = async (): Promise<void> => {
      const stored = await browser.storage.session.get(null);
      const seen = Object.entries(stored).flatMap(([key, value]) =>
        key.startsWith('tab:') ? [value as PageSeen] : [],
      );
      if (!isGone) setPages(seen.filter(({ account }) => account !== practiceAccount));
    };
    const onChanged = (_: unknown, area: string): void => {
      if (area === 'session') void read();
    };
    void read();
    browser.storage.onChanged.addListener(onChanged);
    return () => {
      isGone = true;
      browser.storage.onChanged.removeListener(onChanged);
    };
  }, []);
  return pages;
}
