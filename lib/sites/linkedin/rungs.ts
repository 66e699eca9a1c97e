import type { Ladders } from '@/lib/sites/site-adapter';

/**
 * Where LinkedIn shows people, by dialect. Classes are hashed since 2025-10, so attributes and roles lead; the older
 * pages' class names that spell out their meaning come last. Never visible text.
 */
export const linkedinRungs = {
  /** The owner's name on today's profile: `componentkey` names the part of the page. Told 2026-04 to 2026-09. */
  sduiName: ['[componentkey$="Topcard"] h2', '[componentkey*="Topcard"] h2'],
  /** On the older signed-in profile the only heading of its rank. Seen 2024-07, gone for many since 2026-04. */
  legacyName: ['main [data-member-id] h1', 'main h1'],
  /** On the public profile, where there is no structured data. Seen 2024-03. */
  publicName: ['main h1'],
  /** One result of a people search today. The screen's name and the role seen 2026-04. */
  sduiCard: [
    '[data-sdui-screen*="SearchResults"] [role="listitem"]',
    'main [role="listitem"]',
    'main [role="list"] > *',
  ],
  /** The same before: the attribute names the member. Told 2024 to 2026-05; the view's name told 2024. */
  legacyCard: [
    '[data-chameleon-result-urn]',
    '[data-view-name^="search-entity-result"]',
    'main li[class*="result"]',
  ],
  /** With whom a conversation of a list is. Seen 2023-06; ids and the heading's rank told for longer. */
  participant: ['h3[class*="participant-names"]', '[id*="conversation-card"] h3'],
  /** Sales Navigator's own marks for hiding people in recordings. Told 2022 to 2026, never seen: documentation only. */
  salesName: ['main [data-anonymize="person-name"]', '[data-anonymize="person-name"]'],
  /** One lead of a search in Sales Navigator. Told 2023 to 2026, never seen: documentation only. */
  salesCard: ['[data-x-search-result="LEAD"]', 'main li'],
} as const satisfies Ladders;

export type LinkedInTarget = keyof typeof linkedinRungs;

/** Any link to a profile. Every dialect has them. */
export const PROFILE_LINK = 'a[href*="/in/"]';

/** A link to a lead in Sales Navigator. Told 2022 to 2026. */
export const LEAD_LINK = 'a[href*="/sales/lead/"], a[href*="/sales/people/"]';

/** What somebody writes or wrote: editors, messages, comments. Roles first; classes seen 2023-06. */
export const WRITTEN =
  '[contenteditable]:not([contenteditable="false"]), [role="textbox"], [class*="msg-s-"], [class*="comments-"], [class*="message-snippet"]';

/** The site's own frame: nobody whom the page is about. */
export const FRAME = 'header, nav, footer';

/** Text for screen readers alone, which repeats or explains what is shown. Seen 2023-06 to 2024-07. */
export const UNSEEN_TEXT =
  'svg, img, style, script, noscript, code, [hidden], .visually-hidden, .sr-only, .a11y-text';

/** The copy that is shown, where a text stands twice; else the part of a link that holds the name. */
export const TOLD_NAME = 'span[aria-hidden="true"], h3, h4, strong';

/** Lines under a name in a link: shown copies, paragraphs, folded texts. Seen 2023-06 to 2024-07. */
export const LINE = 'span[aria-hidden="true"], p, [class*="show-more-text"]';

/** No line about a person: the name's own heading, counts of followers. Seen 2023-06, 2024-07. */
export const NO_LINE = 'h3, h4, [class*="caption"]';

/** Marks of a profile, whoever's: the top card, or the older page's parts. Told 2026-04; seen 2024-07. */
export const PROFILE_MARK =
  '[componentkey*="opcard"], main [data-member-id], main [data-view-name^="profile-card"]';

/** A public profile says of itself what it is; the page of a missing one does not. Seen 2024-03, 2024-06. */
export const PUBLIC_MARK = 'meta[property="og:type"][content="profile"]';

/** The public profile's own address. Seen 2024-03. */
export const CANONICAL = 'link[rel="canonical"][href*="/in/"]';

/** Today's pages name their parts so. Seen 2026-04. */
export const SDUI_MARK = '[componentkey], [data-sdui-screen]';

/** The part of the page around the owner's name. */
export const TOP_CARD = '[componentkey*="opcard"], [data-member-id], section';

/** The headline under the owner's name: older page, public page, today's. Seen 2024-07, 2024-03, told 2026-04. */
export const HEADLINES = [
  '[data-generated-suggestion-target]',
  '[class*="text-body-medium"]',
  'h2[class*="headline"]',
  'p',
] as const;

/** Employer and school beside the older page's name, in this order in every language. Seen 2024-07. */
export const BESIDE_NAME = 'ul[class*="right-panel"] > li';

/** Today's top card links the employer. Told 2026-04. */
export const COMPANY_LINK = 'a[href*="/company/"]';

/** People in common, named without a link. Seen 2024-07. */
export const IN_COMMON = 'main a[href*="/search/results/people"] span[aria-hidden="true"] > strong';

/** The viewer's own picture in the older frame. Seen 2023-06, 2024-07. */
export const VIEWER = ['img[class*="global-nav__me-photo"][alt]', '#global-nav button > img[alt]'] as const;

/** Sales Navigator's name for a field. */
export const salesField = (field: string): string => `[data-anonymize="${field}"]`;

/** The headline of a result: older pages by class (told 2024), today's as the first paragraph without a link. */
export const RESULT_HEADLINES = [
  '[class*="primary-subtitle"]',
  'div[class*="t-14"][class*="t-normal"]',
  'p',
] as const;

/** Lines of a result; one of them tells a present job. Seen 2026-04, told 2024. */
export const RESULT_LINES = 'p';

/** Where a result tells its member's id. Seen 2026-04; told 2024 to 2026-05. */
export const RESULT_ID = '[componentkey^="SearchResults"], [data-chameleon-result-urn]';

/** One conversation of the list. The id's beginning seen 2023-06, the list's class told for the page of messages. */
export const CONVERSATION = '[id*="conversation-card"], li[class*="msg-conversation"]';

/** What is read again as a whole when a part of it changes. */
export const PLACES =
  '[role="listitem"], [data-chameleon-result-urn], [data-view-name^="search-entity-result"], [data-x-search-result], h1, h2, h3[class*="participant-names"]';
