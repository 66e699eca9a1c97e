import { elementsNamed, matches } from '@/lib/sites/dom';
import { above } from '@/lib/sites/roots';
import type { Mark } from './mark';
import { REACH } from './page';
import { BOUND } from './rungs';
import type { Surroundings } from './surroundings';

/** Marks that may be one person's: those of a row, or those with none of another beside them. */
export type Group = {
  /** A row is one place; elsewhere each mark is a place of its own. */
  readonly row: Element | null;
  /** What belongs to the group: here, a name is looked for. */
  readonly around: Element;
  readonly marks: readonly Mark[];
};

/**
 * Sorts marks into groups. A row that holds rows (tables that draw a whole page) or many identities is no row; outside of
 * rows a group reaches as far as there is at most one address, one profile and one record.
 * @param marks in document order
 */
export function groupsOf(
  marks: readonly Mark[],
  surroundings: (element: Element) => Surroundings,
): readonly Group[] {
  const marksByRow = new Map<Element | null, Mark[]>();
  for (const mark of marks) {
    const { row } = surroundings(mark.element);
    const known = marksByRow.get(row);
    if (known === undefined) marksByRow.set(row, [mark]);
    else known.push(mark);
  }
  const groups: Group[] = [];
  const scattered: Mark[] = [];
  for (const [row, inRow] of marksByRow) {
    if (row !== null && isOneRow(row, inRow)) groups.push({ row, around: row, marks: inRow });
    else scattered.push(...inRow);
  }
  return scattered.length === 0 ? groups : [...groups, ...cardsOf(scattered, groups)];
}

/** Addresses, profiles and records of one row. */
const MOST = 3;

function isOneRow(row: Element, marks: readonly Mark[]): boolean {
  const mayBeMany = marks.length > MOST || marks.some(({ addressees }) => addressees.length > 1);
  if (mayBeMany && new Set(marks.flatMap(identitiesOf)).size > MOST) return false;
  return elementsNamed(row, 'tr').length === 0 && elementsNamed(row, 'li').length === 0;
}

function identitiesOf({ addressees, profileUrl, recordId }: Mark): string[] {
  return [...addressees.map(({ email }) => email), profileUrl ?? '', recordId ?? ''].filter(
    (one) => one !== '',
  );
}

/** Of each kind the only identity in an element; null: there are several. */
type Only = { email?: string | undefined; profileUrl?: string | undefined; recordId?: string | undefined };

function cardsOf(scattered: readonly Mark[], rows: readonly Group[]): readonly Group[] {
  const onlyByElement = new Map<Element, Only | null>();
  const note = (from: Element, mark: Mark): void => {
    const [first, ...others] = mark.addressees;
    const mine: Only = { email: first?.email, profileUrl: mark.profileUrl, recordId: mark.recordId };
    let at: Element | null = from;
    for (let step = 0; at !== null && step <= REACH; step += 1) {
      onlyByElement.set(at, others.length > 0 ? null : join(onlyByElement.get(at), mine));
      at = above(at);
    }
  };
  for (const mark of scattered) note(mark.element, mark);
  for (const { row, marks } of rows) if (row !== null) for (const mark of marks) note(row, mark);
  const marksByAround = new Map<Element, Mark[]>();
  for (const mark of scattered) {
    const around = widest(mark.element, onlyByElement);
    const known = marksByAround.get(around);
    if (known === undefined) marksByAround.set(around, [mark]);
    else known.push(mark);
  }
  return Array.from(marksByAround, ([around, marks]) => ({ row: null, around, marks }));
}

function join(known: Only | null | undefined, mine: Only): Only | null {
  if (known === undefined) return mine;
  if (known === null) return null;
  for (const kind of ['email', 'profileUrl', 'recordId'] as const) {
    if (known[kind] !== undefined && mine[kind] !== undefined && known[kind] !== mine[kind]) return null;
  }
  return {
    email: known.email ?? mine.email,
    profileUrl: known.profileUrl ?? mine.profileUrl,
    recordId: known.recordId ?? mine.recordId,
  };
}

/** The outermost element around, within reach, in which nobody else is named. */
function widest(element: Element, onlyByElement: ReadonlyMap<Element, Only | null>): Element {
  let around = element;
  for (let step = 0; step < REACH; step += 1) {
    const next = above(around);
    if (next === null || (onlyByElement.get(next) ?? null) === null || matches(next, BOUND)) return around;
    around = next;
  }
  return around;
}
