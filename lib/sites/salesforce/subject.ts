import { closest, matches, parentOf } from '@/lib/sites/dom';
import type { ChipAnchor, SeenPerson } from '@/lib/sites/site-adapter';
import { COMPANY, EMAIL, OTHER_EMAIL, PERSON_ACCOUNT, TITLE } from './fields';
import { recordIdOf, textIn, type Page } from './page';
import type { ShownRecord } from './record';
import { addressIn, only, valueIn } from './values';

/** True where the record is a person, not a company or a deal. */
export function isPerson({ record, fields, header }: ShownRecord): boolean {
  if (record.object !== 'Account') return record.object !== 'Opportunity';
  // A company's name is text; only a person's is put together from parts.
  return (
    [...fields.keys()].some((name) => PERSON_ACCOUNT.test(name)) ||
    (header !== undefined && matches(header, 'lightning-formatted-name'))
  );
}

/**
 * Whom the record is about. An address goes with the record's id only where the page itself names the record: between
 * two records the address bar is ahead of the page, and what is shown together is remembered together.
 * @returns null while neither a name nor an address is there
 */
export function readSubject(page: Page, shown: ShownRecord): SeenPerson | null {
  const { header, fields, stage, record, isSure } = shown;
  const email = only(EMAIL.flatMap((name) => addresses(name)));
  const others = [...fields.keys()]
    .filter((name) => OTHER_EMAIL.test(name))
    .flatMap((name) => addresses(name));
  const otherEmails = [...new Set(others)].filter((one) => one !== email);
  const name = header === undefined ? '' : textIn(page, header);
  if (name === '' && email === undefined) return null;
  const company = value(COMPANY);
  const title = value(TITLE);
  return {
    role: 'subject',
    ...(name === '' ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    ...(email === undefined || otherEmails.length === 0 ? {} : { otherEmails }),
    ...(email === undefined || isSure ? { recordId: recordIdOf(page, record) } : {}),
    ...(company === undefined ? {} : { company }),
    ...(title === undefined ? {} : { title }),
    ...(stage === undefined ? {} : { siteStage: stage }),
  };

  function addresses(field: string): string[] {
    const found = (fields.get(field) ?? []).map((element) => addressIn(page, element));
    const known = found.filter((address) => address !== undefined);
    const address = only(known);
    return address === undefined ? [] : [address];
  }

  function value(names: readonly string[]): string | undefined {
    return names
      .flatMap((field) => fields.get(field) ?? [])
      .map((element) => valueIn(page, element))
      .find((found) => found !== undefined);
  }
}

/** Beside the name in the record's heading; where the name is slotted into a shadow root, in the heading there. */
export function headerAnchor({ header }: ShownRecord): ChipAnchor | null {
  if (header === undefined) return null;
  const drawn = header.assignedSlot ?? header;
  const parent = closest(drawn, 'h1') ?? parentOf(drawn);
  return parent === null ? null : { parent, before: null, kind: 'thread' };
}
