import { browser } from 'wxt/browser';

/** The browser stops a worker that has asked it nothing for half a minute, whatever it waits for; in ms. */
const often = 15_000;

/**
 * Carries out something that may take longer than a worker is let live idle: on a slow machine one transaction may, and
 * would be begun anew with every worker, and never be over.
 */
export async function stayAwake<Value>(work: () => Promise<Value>): Promise<Value> {
  const asking = setInterval(() => void browser.runtime.getPlatformInfo(), often);
  try {
    return await work();
  } finally {
    clearInterval(asking);
  }
}
