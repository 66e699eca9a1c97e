import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { lastOk, type LastOk } from '@/lib/messaging/site-health';

/** When each site was last read without trouble, as the background notes it. */
export function useLastOk(): LastOk {
  const [known, setKnown] = useState<LastOk>({});
  useEffect(() => {
    let isGone = false;
    const read = async (): Promise<void> => {
      const last = await lastOk();
      if (!isGone) setKnown(last);
    };
    const onChanged = (_: unknown, area: string): void => {
      if (area === 'local') void read();
    };
    void read();
    browser.storage.onChanged.addListener(onChanged);
    return () => {
      isGone = true;
      browser.storage.onChanged.removeListener(onChanged);
    };
  }, []);
  return known;
}
