import { cameBackRange } from '@/lib/store/came-back';
import type { Database } from '@/lib/store/database';
import { noOwnerRange } from '@/lib/store/no-owner';
import type { LeadRow } from '@/lib/store/rows';
import { snoozedRange, waitingRange, type Whom } from '@/lib/store/waiting';
import type { LeadPage } from './as-of';
import { keyIn, placeAfter, readPage, type Place, type Stretch } from './stretches';

type Paged<Next> = { readonly limit: number; readonly place: Next | null };

/** All leads, changed last first. */
export async function allLeads(db: Database, paged: Paged<Place>): Promise<LeadPage<Place>> {
  return leadsIn(db, [{ index: 'updatedAt', from: 0, to: Number.MAX_SAFE_INTEGER, backwards: true }], paged);
}

/** The leads that somebody owns, changed last first. */
export async function leadsOfOwner(
  db: Database,
  owner: string,
  paged: Paged<Place>,
): Promise<LeadPage<Place>> {
  return leadsIn(
    db,
    [
      {
        index: '[owner+updatedAt]',
        from: [owner, 0],
        to: [owner, Number.MAX_SAFE_INTEGER],
        backwards: true,
      },
    ],
    paged,
  );
}

/** The leads of some companies, one company after the other, changed last first. */
export async function leadsOfAccounts(
  db: Database,
  domains: readonly string[],
  paged: Paged<Place>,
): Promise<LeadPage<Place>> {
  const stretches = domains.map((domain): Stretch => ({
    index: '[account+updatedAt]',
    from: [domain, 0],
    to: [domain, Number.MAX_SAFE_INTEGER],
    backwards: true,
  }));
  return leadsIn(db, stretches, paged);
}

/** The leads that are in a programme, added last first. */
export async function leadsOfProgramme(
  db: Database,
  id: string,
  paged: Paged<Place>,
): Promise<LeadPage<Place>> {
  return leadsIn(db, [{ index: 'programmes', from: id, to: id, backwards: true }], paged);
}

/** What came back and waits for marketing's answer, for longest first, without those that are snoozed. */
export async function leadsThatCameBack(
  db: Database,
  { now, ...paged }: Paged<Place> & { readonly now: number },
): Promise<LeadPage<Place>> {
  const [from, to] = cameBackRange(null);
  return awake(await leadsIn(db, [{ index: 'waiting', from, to }], paged), now);
}

/** Leads that sales is on and nobody owns, those without an owner for longest first. */
export async function leadsWithoutOwner(db: Database, paged: Paged<Place>): Promise<LeadPage<Place>> {
  const [from, to] = noOwnerRange();
  return leadsIn(db, [{ index: 'waiting', from, to }], paged);
}

/** Where a page of several lists begins that are read as one. */
export type MergedPlace = readonly Place[];

/** What waits for some, the most urgent first, without those that are snoozed. A page may hold fewer than asked for. */
export async function leadsWaitingFor(
  db: Database,
  whoms: readonly Whom[],
  { now, ...paged }: Paged<MergedPlace> & { readonly now: number },
): Promise<LeadPage<MergedPlace>> {
  return awake(await merged(db, whoms.map(waitingRange), paged), now);
}

/** What was put off in some lists, by the time at which it comes back. */
export async function leadsPutOff(
  db: Database,
  lists: readonly string[],
  { now, ...paged }: Paged<MergedPlace> & { readonly now: number },
): Promise<LeadPage<MergedPlace>> {
  return merged(
    db,
    lists.map((list) => snoozedRange(list, now)),
    paged,
  );
}

/** A page without those that are snoozed: they stay in the index. */
function awake<Next>({ leads, next }: LeadPage<Next>, now: number): LeadPage<Next> {
  return { leads: leads.filter(({ snoozedUntil }) => (snoozedUntil ?? 0) <= now), next };
}

async function leadsIn(
  db: Database,
  stretches: readonly Stretch[],
  paged: Paged<Place>,
): Promise<LeadPage<Place>> {
  const { rows, next } = await db.transaction('r', db.leads, async () => readPage(db, stretches, paged));
  return { leads: rows.map((row) => row.lead), next };
}

/** Ranges of the `waiting` index read as one list by the time at the end of their entries. */
async function merged(
  db: Database,
  ranges: readonly (readonly [string, string])[],
  { limit, place }: Paged<MergedPlace>,
): Promise<LeadPage<MergedPlace>> {
  const stretches = ranges.map(([from, to]): Stretch => ({ index: 'waiting', from, to }));
  const places = stretches.map((_, part): Place => place?.[part] ?? { part: 0, last: null, seen: 0 });
  const read = await db.transaction('r', db.leads, async () =>
    Promise.all(
      stretches.map(async (stretch, part) => readPage(db, [stretch], { limit, place: places[part] ?? null })),
    ),
  );
  // Of each there are as many as are taken of all together: none is missing among the first.
  const taken = stretches
    .flatMap((stretch, part) =>
      (read[part]?.rows ?? []).map((row) => ({ row, part, time: timeOf(keyIn(stretch, row)) })),
    )
    .toSorted((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.part - b.part))
    .slice(0, limit);
  const rowsOf = (part: number): readonly LeadRow[] =>
    taken.filter((each) => each.part === part).map(({ row }) => row);
  const next = stretches.map((stretch, part) => placeAfter(stretch, rowsOf(part), places[part] as Place));
  return { leads: taken.map(({ row }) => row.lead), next: taken.length < limit ? null : next };
}

/** The sortable time with which an entry ends. */
function timeOf(entry: unknown): string {
  const text = String(entry);
  return text.slice(text.lastIndexOf('|') + 1);
}
