import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { logProblem } from '@/lib/log';
import { captureOptions } from '@/lib/sites/capture/capture-options';
import type { CaptureOptions } from '@/lib/sites/capture/capture-page';

/** A page in which nobody is who they are, as `capture.ts` gives it. */
export type CapturedPage = { readonly html: string; readonly elements: number };

export type Capture =
  { readonly type: 'reading' | 'failed' } | { readonly type: 'captured'; readonly page: CapturedPage };

/** Captures the page of a tab. Nothing is kept: what is not saved is gone with this page of ours. */
export function useCapture(tabId: number): Capture {
  const [capture, setCapture] = useState<Capture>({ type: 'reading' });
  useEffect(() => {
    let isGone = false;
    const read = async (): Promise<void> => {
      const next = await captureTab(tabId);
      if (!isGone) setCapture(next);
    };
    void read();
    return () => {
      isGone = true;
    };
  }, [tabId]);
  return capture;
}

async function captureTab(tabId: number): Promise<Capture> {
  try {
    await browser.scripting.executeScript({
      target: { tabId },
      func: leaveOptions,
      args: [captureOptions()],
    });
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, files: ['/capture.js'] });
    const page = answer?.result as Partial<CapturedPage> | null | undefined;
    if (typeof page?.html === 'string' && typeof page.elements === 'number')
      return { type: 'captured', page: { html: page.html, elements: page.elements } };
  } catch (error) {
    // Closed meanwhile, gone on to another page, or one that no extension may read.
    logProblem('capture', 'the page could not be captured', error);
  }
  return { type: 'failed' };
}

/** Runs in the page's isolated world, by itself: nothing of this file is there. `left-options.ts` takes it. */
function leaveOptions(options: CaptureOptions): void {
  Object.assign(globalThis, { stagesideCapture: options });
}
