import { toAddress } from '@/lib/sites/address';
import { attribute, contains, queryAll, queryFirst, textOf } from '@/lib/sites/dom';

/**
 * Whose mailbox the page is, as a proposal: from the folder pane, where the mailbox's own line carries the address; else
 * from the account's menu or button. Where several mailboxes are shown, the one whose folder is open counts.
 * @returns lower-cased, or null where the page does not say, or says several
 */
export function mailboxOf(document: Document): string | null {
  const roots = queryAll(document, MAILBOX).filter((root) => addressOf(root) !== undefined);
  const open = roots.length > 1 ? roots.filter((root) => isOpen(document, root)) : roots;
  const addresses = new Set(open.map(addressOf));
  if (addresses.size === 1) return [...addresses][0] ?? null;
  return roots.length > 0 ? null : fromAccount(document);
}

/** The line of a mailbox, above its folders. Told 2024 to 2026-10. */
const MAILBOX = '[id^="primaryMailboxRoot"]';

/** The account's menu, open, told 2018 to 2026-10; and what opens it, told 2019 to 2026-10: a name, in some builds an address. */
const ACCOUNT_ADDRESS = '#mectrl_currentAccount_secondary';
const ACCOUNT = '#meInitialsButton, #O365_MainLink_Me, #mectrl_main_trigger';

/** Told 2025-11 and 2026-10: either attribute is the address. */
function addressOf(root: Element): string | undefined {
  return toAddress(attribute(root, 'data-folder-name')) ?? toAddress(attribute(root, 'title'));
}

/** Folders stand in a group that names its mailbox's line. Told 2024-10. */
function isOpen(document: Document, root: Element): boolean {
  const folders = queryAll(document, '[role="treeitem"][aria-selected="true"]');
  const id = attribute(root, 'id');
  return folders.some((folder) =>
    queryAll(document, '[aria-labelledby]').some(
      (group) => attribute(group, 'aria-labelledby') === id && contains(group, folder),
    ),
  );
}

function fromAccount(document: Document): string | null {
  const shown = queryFirst(document, ACCOUNT_ADDRESS);
  const address = shown && toAddress(textOf(shown));
  if (address) return address;
  const button = queryFirst(document, ACCOUNT);
  const words = (button === null ? '' : (attribute(button, 'aria-label') ?? '')).split(/[\s()<>]+/u);
  return words.map(toAddress).findLast((word) => word !== undefined) ?? null;
}
