import type { Ladders } from '@/lib/sites/site-adapter';

/**
 * Where Zoho CRM shows people. Built from documentation, not from a captured page: public projects told of the ids of a
 * record's fields 2018 to 2025, of the list's elements 2023-09 to 2026-07. Field ids are the fields' own names, the same
 * in every language.
 */
export const zohoRungs = {
  /** The record's name in its header. */
  name: ['[id="headervalue_LASTNAME"]', '[id="subvalue_LASTNAME"]'],
  email: ['[id="subvalue_EMAIL"]', '[id="value_EMAIL"]'],
  /** A second address that Zoho offers by itself. */
  otherEmail: ['[id="subvalue_ADDN_EMAIL"]'],
  /** A lead's company is a text, a contact's a link to its account. */
  company: ['[id="subvalue_COMPANY"]', '[id="subvalue_ACCOUNTID"]', '[id="subvalue_ACCOUNTNAME"]'],
  title: ['[id="subvalue_DESIGNATION"]', '[id="value_DESIGNATION"]', '[id="subvalue_TITLE"]'],
  /** A lead's status. Contacts have none. */
  stage: ['[id="subvalue_STATUS"]', '[id="value_STATUS"]'],
  row: ['lyte-exptable-tr[data-zcqa="detailView"]', '[role="row"]'],
  /** A row's name, as the link to its record. */
  rowName: ['a[id^="listView_"]', 'a[href*="/tab/"]'],
  rowEmail: ['.lv_data_email', '[data-zcqa="Email"]'],
} as const satisfies Ladders;

export type ZohoTarget = keyof typeof zohoRungs;

/** What others wrote: notes, mails, the timeline. No identity comes from here. */
export const IGNORED = [
  'crm-relatedlist',
  'crux-relatedlist',
  '[id*="elatedlist" i]',
  '[data-zcqa*="timeline" i]',
  '[data-zcqa*="note" i]',
  '[contenteditable]:not([contenteditable="false"])',
].join(', ');

/** Parts of a record's page that say whose they are: the URL changes before the page does. Told 2024 and 2025. */
export const RECORD_ID = 'cx-prop-record-id';

/** Any row of a list. */
export const ROW = zohoRungs.row.join(', ');

/** Any field of a record: a change in one changes what the page says. */
export const FIELDS = [
  ...zohoRungs.name,
  ...zohoRungs.email,
  ...zohoRungs.otherEmail,
  ...zohoRungs.company,
  ...zohoRungs.title,
  ...zohoRungs.stage,
  `[${RECORD_ID}]`,
].join(', ');

/** What a record's page lies in. */
export const RECORD = 'main, [role="main"], body';
