import type { Ladders, Rungs } from '@/lib/sites/site-adapter';

/**
 * Where HubSpot shows people, told by public projects from 2020 to 2026; none of it was seen on a captured page. Names of
 * properties are HubSpot's own and the same in every language; classes are renamed with every build and are never used.
 */
export const hubspotRungs = {
  /** The name at the top of a record. Told 2026, told 2020 to 2026. */
  name: ['[data-test-id="highlight-record-label"]', '[data-selenium-test="highlightTitle"]'],
  email: propertyRungs('email'),
  /** An address at work, and those that HubSpot keeps of merged contacts: several in one value. */
  otherEmails: [...propertyRungs('hs_additional_emails', 'work_email')],
  company: propertyRungs('company'),
  title: propertyRungs('jobtitle'),
  /** What HubSpot calls a contact's stage, and where it is not shown, its lead status. */
  stage: propertyRungs('lifecyclestage'),
  status: propertyRungs('hs_lead_status'),
  dealStage: propertyRungs('dealstage', 'hs_pipeline_stage'),
  /** A row of a list, its id in the attribute. Told 2023 to 2026; the second where the table is no table. */
  row: ['tr[data-test-id^="row-"]', '[data-test-id^="row-"]'],
  /** A contact that belongs to a deal or company, as a link to the contact. Told 2020 to 2026. */
  associated: [
    ':is([data-test-id="contact-chicklet-title-link"], [data-selenium-test="contact-chicklet-title-link"])',
    '[data-card-type^="ASSOCIATION"] a[href*="/record/0-1/"]',
  ],
} as const satisfies Ladders;

export type HubspotTarget = keyof typeof hubspotRungs;

/** What others wrote, and where something is being written: timeline, mails, notes, editors. Told 2024 to 2026. */
export const IGNORED = [
  '[data-test-id="middle-pane"]',
  '[data-test-id*="timeline"]',
  '[data-selenium-test*="timeline"]',
  '[data-crm-location="CRM_OBJECT_PREVIEW"]',
  '[contenteditable]:not([contenteditable="false"])',
].join(', ');

/** Properties in here are another record's. Told 2026. */
export const ASSOCIATIONS = [
  '[data-card-type^="ASSOCIATION"]',
  '[data-test-id^="chiclet-"]',
  '[data-test-id*="chicklet"]',
  '[data-selenium-test*="chicklet"]',
].join(', ');

/** Tabs that are not in front stay in the page. */
export const HIDDEN = '[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"]';

/** What holds one associated contact. */
export const TILE =
  '[data-test-id^="chiclet-"], [data-test-id^="chicklet-"], [data-selenium-test="chicklet"], tr, li';

/** Links of a record's page to parts of it: they name the record. */
export const OWN_LINKS = 'a[href*="/properties"], a[href*="/property-history"]';

/** Parts of a record's page: without a name they mean that we no longer know HubSpot's pages. */
export const LOOKS_LIKE_RECORD =
  '[data-selenium-test="profile-properties-list"], [data-test-id="record-highlight-content"]';

/** What a record shows of itself: the strip at the top, cards, and properties until 2022. They load one by one. */
export const RECORD_PARTS = [
  '[data-test-id="left-sidebar"]',
  '[data-scroll-trackable-container="left-sidebar"]',
  '[data-test-id="record-highlight-content"]',
  '[data-selenium-test$="-highlight-details"]',
  '[data-selenium-test="highlightTitle"]',
  '[data-card-type]',
  '[data-profile-property]',
].join(', ');

/** The cell of a row that shows a property. Told 2023 to 2026. */
export function cellOf(property: string): string {
  return `[data-table-external-id^="cell-0-1-${property}-"], [data-test-id^="cell-0-1-${property}-"]`;
}

/** The strip at the top; cards of properties; the panel of all properties and cards since 2026; cards until 2022. */
function propertyRungs(...names: readonly string[]): Rungs {
  return [
    'data-test-id="highlight-property-display-',
    'data-selenium-test="property-input-',
    'data-test-id="property-input-',
    'data-profile-property="',
  ].map((begins) => names.map((name) => `[${begins}${name}"]`).join(', '));
}
