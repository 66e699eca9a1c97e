import type { Ladders } from '@/lib/sites/site-adapter';

/**
 * Where Pipedrive shows people. Built from documentation, not from a captured page: a public project told of the list's
 * `data-test` names, of links to people and of mail links that carry the person's id in 2025-11; the same names are those
 * of the fields in Pipedrive's public API, and other fields are looked for under theirs.
 */
export const pipedriveRungs = {
  /** The person's name on the person's own page. */
  name: ['[data-test="person.name"]', 'h1'],
  /** Mail links that say whose address it is: `mailto:…?related_person_id=12`. */
  email: [
    '[data-test="person.email"] a[href*="related_person_id="]',
    'a[href^="mailto:"][href*="related_person_id="]',
  ],
  /** The organisation, as a link to its page. */
  company: ['[data-test="person.org_id"] a[href*="/organization/"]', '[data-test="organization.name"]'],
  title: ['[data-test="person.job_title"]'],
  /** What Pipedrive itself calls the person's state: a label, or the stage of the deal. */
  stage: [
    '[data-test="person.label"], [data-test="deal.stage_id"]',
    '[data-test="person.label_ids"], [data-test="deal.stage"]',
  ],
  /** A person in a list, and the person of a deal. */
  person: ['[data-test="person.name"] a[href*="/person/"]', '[role="row"] a[href*="/person/"]'],
} as const satisfies Ladders;

export type PipedriveTarget = keyof typeof pipedriveRungs;

/** How the names of parts begin, or what they hold, in which others wrote: notes, mails, activities, the history. */
const WRITTEN = ['*="note"', '*="activit"', '*="timeline"', '*="flow"', '^="mail"'];

/** What others wrote. No identity comes from here. Most elements have no such name: they are asked once for each. */
export const IGNORED = [
  ...['data-test', 'data-testid'].map(
    (name) => `[${name}]:is(${WRITTEN.map((value) => `[${name}${value}]`).join(', ')})`,
  ),
  'article',
  '[contenteditable]:not([contenteditable="false"])',
].join(', ');

/** A cell of a list's grid: rows are no elements, `data-cy="grid-cell-column-<row>-<column>"` joins them. Told 2025-11. */
export const CELL = '[data-cy^="grid-cell-column-"]';
/** Where it leads nowhere, we no longer know the page. */
export const NAME_CELL = '[data-test="person.name"]';
export const ROW = '[role="row"]';

/** Any field of a record's page: a change in one changes whom the page is about. */
export const FIELDS = Object.values(pipedriveRungs).flat().join(', ');

/** What a record's page lies in. */
export const RECORD = 'main, [role="main"], body';
