import { queryScopes, type Scope } from '@/lib/sites/roots';
import { fieldsIn, STAGE, type Fields } from './fields';
import { recordLinked, textIn, type Page } from './page';
import type { RecordRef } from './record-id';
import { OWN_LISTS, TAB_IN_FRONT } from './rungs';
import { valueIn } from './values';

/** The page of one record, as far as it is there. */
export type ShownRecord = {
  readonly record: RecordRef;
  /** True where the page itself names the record: what it shows is this record's, whatever the address says. */
  readonly isSure: boolean;
  readonly element: Element;
  /** What holds the record's name in its header. */
  readonly header: Element | undefined;
  readonly fields: Fields;
  /** The stage or status that the record is in, as it is shown. */
  readonly stage: string | undefined;
  /** The rung that hit, by target. */
  readonly rungs: Readonly<Record<string, number>>;
};

/**
 * The record that the address names, where exactly one record's page is in front and nothing on it says that it is
 * another's: the address changes before the page does.
 * @param page where to look
 * @param record that the address names
 * @returns `notYet` while the page is still another record's; null where there is no record's page, or more than one
 */
export function findRecord(page: Page, record: RecordRef): ShownRecord | 'notYet' | null {
  const whole = page.whole();
  const { rung, hits } = page.climb('record', whole, page.isShown);
  const [element, ...others] = hits.length > 1 ? hits.filter(isDrawn) : hits;
  if (element === undefined || others.length > 0) return null;
  const scopes = page.scopesIn(element);
  const says = new Set([
    namesIt(page, scopes, OWN_LISTS, record),
    namesIt(page, whole, TAB_IN_FRONT, record),
  ]);
  if (says.has(false)) return 'notYet';
  const name = page.climb('name', scopes, page.isShown);
  const field = fieldsIn(page, scopes, record.object);
  const path = page.climb('path', scopes, page.isShown);
  return {
    record,
    isSure: says.has(true),
    element,
    header: name.hits[0],
    fields: field.fields,
    // The field before the path: both say it in the reader's language, but a path may be of another field.
    stage: stageIn(page, field.fields) ?? (path.hits[0] && (textIn(page, path.hits[0]) || undefined)),
    rungs: { record: rung, name: name.rung, field: field.rung },
  };
}

/** Browsers know what is drawn; where nobody can say, two pages in front are one too many. */
function isDrawn(element: Element): boolean {
  return typeof element.checkVisibility === 'function' && element.checkVisibility();
}

/** Whether links of a kind name this record, or only others; undefined where there are none. */
function namesIt(
  page: Page,
  scopes: readonly Scope[],
  links: string,
  { id }: RecordRef,
): boolean | undefined {
  const named = queryScopes(scopes, links).map((link) => recordLinked(page, link));
  const known = named.filter((one) => one !== null);
  return known.length === 0 ? undefined : known.some((one) => one.id === id);
}

function stageIn(page: Page, fields: Fields): string | undefined {
  const shown = STAGE.flatMap((name) => fields.get(name) ?? []);
  return shown.map((field) => valueIn(page, field)).find((stage) => stage !== undefined);
}
