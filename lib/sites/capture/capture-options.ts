import { siteHosts } from '@/lib/sites/hosts';
import { anyPage } from '@/lib/sites/page/adapter';
import { adapterById } from '@/lib/sites/registry';
import type { CaptureOptions } from './capture-page';

/**
 * What every page is captured with: all that any adapter looks for, and the hosts of their sites. A page of ours gathers
 * it and leaves it for the script that captures, which would be twice as heavy with every adapter in it.
 */
export function captureOptions(): CaptureOptions {
  const adapters = [...Object.values(adapterById), anyPage];
  return {
    selectors: adapters.flatMap(({ rungs, watched, ignored }) => [
      ...Object.values(rungs).flat(),
      ...watched,
      ignored,
    ]),
    hosts: siteHosts.flatMap(({ matches }) => [...matches]),
  };
}
