import type { Ladders } from '@/lib/sites/site-adapter';

/**
 * Where Lightning Experience shows people. Names of custom elements and of fields in the org's schema are the same in
 * every language and org; labels (`field-label`) are not, and are never read. "told" is said by public projects and by
 * Salesforce's own page objects (salesforce-pageobjects 9.0); "built" was seen in the base components from npm.
 */
export const salesforceRungs = {
  /**
   * The page of one record; of several tabs each has one, and all but one are hidden. Told 2021 to 2026; the second
   * lies inside the first.
   */
  record: ['one-record-home-flexipage2', 'record_flexipage-desktop-record-page-decorator'],
  /** The record's name in its header; in the first the header is named too. Told 2022 to 2026. */
  name: ['records-highlights2 [slot="primaryField"]', '[slot="primaryField"]'],
  /** Fields by their name in the schema, which a page layout and a dynamic form both carry. Told 2021 to 2026. */
  field: ['[data-target-selection-name^="sfdc:RecordField."]'],
  /** An address as a link: inside a field, or in a row of a list. Built 2026-11. */
  address: ['lightning-formatted-email a[href^="mailto:"]', 'a[href^="mailto:"]'],
  /** What the record's stage or status is where the layout does not show the field: the path. Told 2018 to 2026. */
  path: ['.slds-path__item.slds-is-current .slds-path__title', '.slds-path__item.slds-is-current'],
  /** A person's name in a row, as a link to the record. Told 2019 to 2026. */
  rowLink: ['a[href*="/lightning/r/"]', 'a[data-recordid]'],
} as const satisfies Ladders;

export type SalesforceTarget = keyof typeof salesforceRungs;

/**
 * What others wrote, and what belongs to others: activities, e-mails, feeds, notes, rich text, editors, and a
 * component that shows another record's fields on the page. No identity comes from here. Told 2019 to 2026.
 */
export const IGNORED = [
  'lightning-formatted-rich-text',
  '[contenteditable]:not([contenteditable="false"])',
  '[data-component-id*="activit" i]',
  '[data-component-id*="feed" i]',
  '[data-component-id*="elatedRecord"]',
  '.activityPanel',
  '.forceRelatedRecord',
  '.cuf-feed',
].join(', ');

/** A tab or window of Lightning's that is not in front. Told 2018 to 2026. */
export const HIDDEN = [
  '[hidden]',
  '[aria-hidden="true"]',
  '[style*="display:none"]',
  '[style*="display: none"]',
  '[role="tabpanel"][aria-expanded="false"]',
  '.tabContent:not(.active)',
  '.oneContent:not(.active)',
].join(', ');

/** The header cell of a row, which names what the row is about. */
export const ROW_HEADER = 'th[scope="row"], [role="rowheader"]';

export const ROW = 'tr, [role="row"]';

/** What holds the rows of a list, and no row of another. */
export const LIST = 'tbody, [role="rowgroup"], [role="grid"]';

/** What draws a field of a page layout, and of a dynamic form. Told 2021 to 2026. */
export const FIELD_ITEM = 'records-record-layout-item, record_flexipage-record-field';

/** What a field's value stands in: beside it are a label and a button to edit. Told 2021 to 2026. */
export const VALUE = [
  '[slot="outputField"]',
  '[data-output-element-id="output-field"]',
  '.test-id__field-value',
] as const;

/** What is written for screen readers, or to be pressed, beside a value. */
export const ASIDE = 'style, script, button, .slds-assistive-text';

/** The tab in front, where tabs are links to records. Told 2019 to 2026. */
export const TAB_IN_FRONT = 'a[role="tab"][aria-selected="true"][href*="/lightning/r/"]';

/** Links of a record's page to lists of its own: they name the record. Told 2018 to 2026. */
export const OWN_LISTS = 'a[href*="/lightning/r/"][href*="/related/"]';
/** The page of a record, whichever rung finds it. */
export const RECORD = salesforceRungs.record.join(', ');

/** Parts of a record's page: without a person they mean that we no longer know Lightning's pages, or not yet. */
export const LOOKS_LIKE_RECORD =
  'records-record-layout-item, [data-target-selection-name^="sfdc:RecordField."], [slot="primaryField"]';
