import type { Ladders } from '@/lib/sites/site-adapter';

/**
 * Where any page may say who somebody is. Pages differ, so these are no ladders of better and worse: everything that
 * a target names is read. They stand for standards (`mailto:`, microformats, schema.org, form fields) and for the few
 * attributes by which mail clients and open-source CRMs mark an address.
 */
export const pageRungs = {
  /** RFC 6068. Odoo, Twenty, SuiteCRM, Salesforce's components, team pages; seen 2026-09. */
  link: ['a[href^="mailto:" i]', 'area[href^="mailto:" i]'],
  /**
   * EspoCRM and SuiteCRM `data-email-address` (seen 2026-09); `email` and `data-hovercard-id` of Google's pages;
   * Roundcube `title` (seen 1.6 and 1.7, 2026-11).
   */
  attribute: [
    '[data-email-address]',
    '[data-email*="@"]',
    '[email*="@"]',
    '[data-hovercard-id*="@"]',
    '.rcmContactAddress[title*="@"]',
  ],
  /** Form fields that say they hold an address: https://html.spec.whatwg.org/#attr-fe-autocomplete-email */
  input: [
    'input[type="email" i]',
    'input[autocomplete~="email" i]',
    'input[name*="mail" i]',
    'input[id*="mail" i]',
  ],
  /** https://microformats.org/wiki/h-card, its forerunner hCard, and microdata: a person with all that is said of them. */
  card: ['.h-card', '.vcard', '[itemtype$="schema.org/Person"]'],
  /** https://schema.org/Person as JSON-LD. */
  data: ['script[type="application/ld+json" i]'],
  /** LinkedIn's own addresses of people. */
  profile: ['a[href*="linkedin.com/in/" i]'],
  /** Links that may lead to a CRM's record of a person; `recordIn` decides. */
  record: [
    'a[href*="contact" i]',
    'a[href*="lead" i]',
    'a[href*="person" i]',
    'a[href*="people" i]',
    'a[href*="partner" i]',
  ],
} as const satisfies Ladders;

/**
 * What the targets `link`, `profile` and `record` ask of a link, in one question: a browser finds all links far sooner than those
 * with something in their address.
 */
export const TELLING = /^mailto:|linkedin\.com\/in\/|contact|lead|person|people|partner/iu;

/**
 * Elements of this kind hold what machines say, what somebody writes, or what somebody else said.
 */
export const IGNORED_TAGS = [
  'code',
  'pre',
  'kbd',
  'samp',
  'svg',
  'style',
  'noscript',
  'template',
  'textarea',
  'select',
  'datalist',
  'blockquote',
  'nav',
] as const;

/**
 * What somebody else wrote or writes, what machines say, and what frames every page: nobody is taken from there. The
 * bodies of messages: Roundcube `#messagebody` and `.message-part`, SOGo, Horde, SnappyMail; quotations everywhere.
 */
export const IGNORED = [
  ...IGNORED_TAGS,
  'input[type="password" i], script:not([type="application/ld+json" i])',
  '[contenteditable]:not([contenteditable="false" i]), [role="textbox"]',
  '[role="navigation"], [role="banner"], body > header',
  // Where an answer goes is for the sender to say, and anybody may name anybody: Roundcube's header of that name.
  'td.header.replyto, td.header.mail-reply-to',
  // What a mail is about; not Roundcube's cell of that name, which holds the sender too.
  '.subject:not(td, tr)',
  '#messagebody, .message-part, .message-htmlpart, .mailer_mailcontent, .mimePartData, .b-message-view-body',
].join(', ');

/** A line of a table or a list: what stands in it belongs together. */
export const ROW = 'tr, li, [role="row"], [role="listitem"]';

/** A cell of a row: a chip stands at its end. */
export const CELL = 'td, th, [role="gridcell"], [role="cell"], [role="rowheader"]';

/** What a card never reaches beyond. */
export const BOUND = 'body, [role="dialog"], dialog, table, ul, ol';

/** What usually holds a name within a row or a card. */
export const TITLED =
  'h1, h2, h3, h4, h5, h6, [role="heading"], th, [role="rowheader"], dt, strong, b, figcaption';

/**
 * Fields that CRMs and microdata call by this name: EspoCRM `data-name`, Odoo and forms `name`, SuiteCRM `field`, Frappe
 * `data-fieldname`. Names of data, the same in every language.
 */
export const FIELD_ATTRIBUTES = [
  'data-name',
  'data-fieldname',
  'data-field',
  'field',
  'name',
  'itemprop',
  'id',
] as const;

/** A field that may hold a person's name by what it is called; an input is no text, a label is not the field. */
export const NAME_FIELD = ['data-name', 'data-fieldname', 'data-field', 'field', 'name', 'itemprop']
  .map((name) => `[${name}*="name" i]:not(input, meta, form, iframe, label)`)
  .join(', ');

/** What a field of a whole name is called. */
export const WHOLE_NAME = /^(?:(?:full|display|complete|contact|lead|person)[-_ ]?)?name(?:_0)?$/iu;
