import { browser } from 'wxt/browser';
import type { PageSeen } from '@/lib/messaging/protocol';

/** Puts what is needed to mend recognition on the clipboard: structure and counts, nobody's name or address. */
export async function copyDiagnostic({ site, view, health }: PageSeen): Promise<void> {
  const { version } = browser.runtime.getManifest();
  const diagnostic = { version, browser: navigator.userAgent, site, view, health };
  await navigator.clipboard.writeText(JSON.stringify(diagnostic, null, 2));
}
