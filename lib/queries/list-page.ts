import { leadsInStageAt, type LeadPage } from '@/lib/store/reads/as-of';
import { currentDefinition, readDefinitions } from '@/lib/store/reads/definitions';
import type { Door } from '@/lib/store/reads/door';
import {
  allLeads,
  leadsOfAccounts,
  leadsOfOwner,
  leadsOfProgramme,
  leadsPutOff,
  leadsThatCameBack,
  leadsWaitingFor,
  leadsWithoutOwner,
  type MergedPlace,
} from '@/lib/store/reads/kept-lists';
import { listsToPutOff } from '@/lib/store/reads/list-counts';
import { leadsOfStage, type StagePage } from '@/lib/store/reads/lists';
import { leadsProposedBy } from '@/lib/store/reads/segments';
import { readSettings } from '@/lib/store/reads/settings';
import type { Place } from '@/lib/store/reads/stretches';
import { whomsOf } from '@/lib/store/reads/waiting';

/** A list of leads that can be asked for. */
export type ListAsked =
  | { readonly list: 'waiting' | 'mine' | 'putOff' | 'cameBack' | 'withoutOwner' }
  | { readonly list: 'all' }
  /** Whom a segment proposes. */
  | { readonly list: 'segment'; readonly segment: string }
  | { readonly list: 'stage'; readonly stage: string };

/** A list that belongs to companies, one after the other by domain, or to a programme. */
export type TeamListAsked =
  | { readonly list: 'accounts'; readonly domains: readonly string[] }
  | { readonly list: 'programme'; readonly programme: string };

/** A list, and the moment of which it is asked; null: now. */
export type ListQuestion = (ListAsked | TeamListAsked) & { readonly at: number | null };

/** Where the next page begins: whatever the page before gave. */
export type NextPlace = StagePage | Place | MergedPlace;

/** As many as fill a screen and some more. */
const limit = 50;

type Page = LeadPage<NextPlace>;

/**
 * One page of a list; it holds at least one lead where there is any more.
 * @param asked `at`: wall time in ms, the list as it was then, of stages and of all leads only; null: the list of now
 */
export async function readListPage(db: Door, asked: ListQuestion, place: NextPlace | null): Promise<Page> {
  for (let from = place; ;) {
    const page: Page = await (asked.at === null
      ? readNow(db, asked, from)
      : readThen(db, asked, asked.at, from as Place | null));
    if (page.leads.length > 0 || page.next === null) return page;
    from = page.next;
  }
}

async function readThen(db: Door, asked: ListQuestion, at: number, place: Place | null): Promise<Page> {
  if (asked.list !== 'all' && asked.list !== 'stage') return { leads: [], next: null };
  const stage = asked.list === 'stage' ? asked.stage : null;
  return leadsInStageAt(db, await readDefinitions(db), { stage, at, limit, place });
}

async function readNow(db: Door, asked: ListQuestion, from: NextPlace | null): Promise<Page> {
  const now = Date.now();
  const place = from as Place | null;
  switch (asked.list) {
    case 'all':
      return allLeads(db, { limit, place });
    case 'segment':
      return leadsProposedBy(db, asked.segment, { limit, place });
    case 'mine':
      return leadsOfOwner(db, (await readSettings(db)).me.id, { limit, place });
    case 'accounts':
      return leadsOfAccounts(db, asked.domains, { limit, place });
    case 'programme':
      return leadsOfProgramme(db, asked.programme, { limit, place });
    case 'cameBack':
      return leadsThatCameBack(db, { now, limit, place });
    case 'withoutOwner':
      return leadsWithoutOwner(db, { limit, place });
    case 'waiting':
    case 'putOff': {
      const { me } = await readSettings(db);
      const paging = { now, limit, place: from as MergedPlace | null };
      return asked.list === 'waiting'
        ? leadsWaitingFor(db, whomsOf(me.id, me.role), paging)
        : leadsPutOff(db, listsToPutOff(me.id, me.role), paging);
    }
    case 'stage': {
      const definition = await currentDefinition(db);
      if (!definition?.stages.some(({ id }) => id === asked.stage)) return { leads: [], next: null };
      const page = from === null ? {} : { page: from as StagePage };
      return leadsOfStage(db, definition, asked.stage, { now, limit, ...page });
    }
  }
}
