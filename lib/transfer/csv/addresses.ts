import parseAddresses from 'email-addresses';
import { normalAddress } from '@/lib/funnel/person/address';

/** Longer cells hold no list of addresses; the parser takes quadratic time on nonsense. */
const longestCell = 2000;

/** What exports write where there is no address. */
const placeholder = /^(?:-+|n\/?a|null|none|unknown|no email|\(no value\)|#n\/a)$/iu;

export type CellAddresses =
  | { readonly ok: true; readonly emails: readonly string[]; readonly name: string | null }
  /** At least one part of the cell is no address. */
  | { readonly ok: false };

/**
 * The addresses of a cell: one, several parted by commas, semicolons, line breaks or Google's `:::`, each plain or
 * with a name (RFC 5322, RFC 6532).
 */
export function parseCell(cell: string): CellAddresses {
  const text = cell.trim();
  if (text === '' || placeholder.test(text)) return { ok: true, emails: [], name: null };
  const single = normalAddress(text);
  if (single !== null && !single.includes('"')) return { ok: true, emails: [single], name: null };
  if (text.length > longestCell) return { ok: false };
  const plain = text.replaceAll(/\bmailto:/giu, '').replaceAll(/\s*(?::::|[\r\n]+)\s*/gu, ', ');
  return parseList(plain, ',') ?? parseList(plain, ';') ?? { ok: false };
}

function parseList(text: string, separator: string): CellAddresses | null {
  const list = text.replace(/[\s,;]+$/u, '');
  const parsed = parseAddresses({ input: list, rfc6532: true, addressListSeparator: separator });
  if (!parsed) return null;
  const mailboxes = parsed.addresses.flatMap((each) => (each.type === 'group' ? each.addresses : [each]));
  const emails = mailboxes.map(
    (mailbox) =>
      normalAddress(mailbox.address) ?? normalAddress(`${JSON.stringify(mailbox.local)}@${mailbox.domain}`),
  );
  if (emails.length === 0 || emails.includes(null)) return null;
  return {
    ok: true,
    emails: [...new Set(emails.filter((email) => email !== null))],
    name: mailboxes[0]?.name ?? null,
  };
}
