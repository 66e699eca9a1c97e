import { buyingRoles, type BuyingRole } from '@/lib/funnel/person/buying-role';
import type { DealValue } from '@/lib/funnel/person/deal-value';
import type { Person } from '@/lib/funnel/person/person';
import { memberIdIn, memberProfile, profileSlug } from '@/lib/funnel/person/profile';
import { recordKey } from '@/lib/funnel/person/record';
import { parseCell } from '@/lib/transfer/csv/addresses';
import { parseAmount, parseCurrency } from './amounts';
import { tidy, type Cells } from './cells';
import type { Mapping } from './column';
import type { ImportChoices } from './plan';

/** As many as a lead may have of each, and as long as they may be: lib/funnel/person/person-schema.ts. */
const longestText = 400;
const longestUrl = 500;
const mostOfAList = 50;

export type PersonReading = {
  readonly person: Person;
  /** False where nothing tells who it is. */
  readonly isSomebody: boolean;
  /** The id by which rows belong together. */
  readonly recordId: string | null;
  readonly linkDropped: boolean;
};

/**
 * Whom a row is about. Where the file names nobody at all, people are called by their record's id: olden or made-up
 * tables have nothing else.
 */
export function personReader(
  mapping: Mapping,
  choices: ImportChoices,
): (cells: Cells, row: Row) => PersonReading {
  const namesPeople = mapping.some(
    (column) => column !== null && ['email', 'name', 'firstName', 'lastName', 'profile'].includes(column),
  );
  return (cells, row) => {
    const addresses = readAddresses(cells, row, mapping);
    const links = cells.of('profile').flatMap(({ text }) => text.split(' '));
    const profiles = [...new Set(links.map(profileUrl).filter((url) => url !== null))];
    const recordId = cells.text('recordId', 200);
    const record = recordOf(recordId, choices);
    const called = readName(cells, addresses);
    const name = called ?? cells.text('dealName', longestText) ?? (namesPeople || record ? null : recordId);
    const isSomebody =
      name !== null ||
      addresses.emails.length > 0 ||
      profiles.length > 0 ||
      (record !== null && !namesPeople) ||
      // What is wrong with the address is said already.
      !addresses.isValid;
    const company = cells.text('company', longestText);
    const title = cells.text('title', longestText);
    const phone = readPhone(cells);
    const buyingRole = readRole(cells);
    const dealValue = readValue(cells, choices);
    return {
      isSomebody,
      recordId,
      linkDropped: profiles.length < new Set(links).size,
      person: {
        ...(name === null ? {} : { name: name.slice(0, longestText) }),
        emails: [...addresses.emails],
        profiles: profiles.slice(0, mostOfAList),
        records: record === null ? [] : [record],
        ...(company === null ? {} : { company }),
        ...(title === null ? {} : { title }),
        ...(phone === null ? {} : { phone }),
        ...(buyingRole === null ? {} : { buyingRole }),
        ...(dealValue === null ? {} : { dealValue }),
      },
    };
  };
}

type Row = { readonly cells: readonly string[] };
type Addresses = {
  readonly emails: readonly string[];
  readonly name: string | null;
  readonly isValid: boolean;
};

function readAddresses(cells: Cells, row: Row, mapping: Mapping): Addresses {
  const emails: string[] = [];
  let name: string | null = null;
  let isValid = true;
  for (const { column } of cells.of('email')) {
    const parsed = parseCell(row.cells[column] ?? '');
    if (parsed.ok) {
      emails.push(...parsed.emails);
      name ??= parsed.name === null ? null : tidy(parsed.name);
    } else {
      isValid = false;
      cells.refuse(column, 'invalidAddress');
    }
  }
  // "Jane Doe (jane@company.example)" is how deals name their contact.
  const behind = /[(<]([^()<>\s]+@[^()<>\s]+)[)>]\s*$/u.exec(firstOfSeveral(cells.first('name')?.text ?? ''));
  const parsed = behind ? parseCell(behind[1] ?? '') : null;
  if (parsed?.ok) emails.push(...parsed.emails);
  if (emails.length > mostOfAList) cells.refuse(mapping.indexOf('email'), 'tooMany');
  return { emails: [...new Set(emails)], name: name === '' ? null : name, isValid };
}

function readName(cells: Cells, addresses: Addresses): string | null {
  const whole = cells.text('name', longestText);
  if (whole !== null) {
    const alone = firstOfSeveral(whole).replace(/\s*[(<][^()<>\s]+@[^()<>\s]+[)>]\s*$/u, '');
    return alone === '' ? null : alone;
  }
  const parts = (['firstName', 'middleName', 'lastName'] as const)
    .map((part) => cells.text(part, longestText))
    .filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' ') : addresses.name;
}

/** Of several contacts with their addresses, the first. */
function firstOfSeveral(text: string): string {
  return /@[^;]*;/u.test(text) ? (text.split(';')[0] ?? '') : text;
}

function readPhone(cells: Cells): string | null {
  const [number] = cells.of('phone');
  if (number && number.text.length > longestText) cells.refuse(number.column, 'tooLong');
  return number && number.text.length <= longestText ? number.text : null;
}

/** What HubSpot and Salesforce call the parts in a purchase. Others are not stored. */
const roleWords: Readonly<Record<BuyingRole, string>> = {
  economicBuyer: 'economic buyer, economic decision maker, budget holder, buyer, economicbuyer',
  decisionMaker: 'decision maker, executive sponsor, decisionmaker, decider',
  influencer: 'influencer, champion, evaluator, technical buyer, advisor',
  endUser: 'end user, enduser, business user, user',
};

function readRole(cells: Cells): BuyingRole | null {
  const said = (cells.first('buyingRole')?.text ?? '').toLowerCase().split(/[;,]/u);
  const named = new Set(said.map((word) => word.replaceAll(/[\s_-]+/gu, ' ').trim()));
  return buyingRoles.find((role) => roleWords[role].split(', ').some((word) => named.has(word))) ?? null;
}

function readValue(cells: Cells, { decimal, currency: usual }: ImportChoices): DealValue | null {
  const cell = cells.first('dealValue');
  if (!cell) return null;
  const amount = parseAmount(cell.text, decimal);
  if (!amount) {
    cells.refuse(cell.column, 'notANumber');
    return null;
  }
  const told = cells.first('currency');
  const currency = (told && parseCurrency(told.text)) ?? amount.currency ?? usual;
  if (currency === null) cells.refuse(told?.column ?? cell.column, 'noCurrency');
  return currency === null ? null : { amount: amount.amount, currency };
}

function recordOf(id: string | null, { record }: ImportChoices): string | null {
  if (id === null || record === null || /[\s/]/u.test(id)) return null;
  const whole = `${record.host}/${record.type}/${id}`;
  return whole.length <= longestUrl && recordKey(whole) !== null ? whole : null;
}

/** A LinkedIn profile's address in one spelling; null where the text is none. */
function profileUrl(text: string): string | null {
  const url = /^[a-z]+:\/\//iu.test(text) ? text : `https://${text}`;
  const slug = profileSlug(url);
  const member = memberIdIn(url);
  if (slug === null) return member === null ? null : memberProfile(member);
  const normal = `https://www.linkedin.com/in/${encodeURIComponent(slug)}`;
  return normal.length > longestUrl ? null : normal;
}
