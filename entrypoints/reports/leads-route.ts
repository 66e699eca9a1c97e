import type { ListAsked } from '@/lib/queries/list-page';

/** A text that came from the address bar, under its ticket: find it among the leads, or add it. */
export type Typed = { readonly wish: 'typed' | 'add'; readonly ticket: string };

/** What the leads page shows: a list, the day as of which, and beside it the lead, or what was typed elsewhere. */
export type LeadsRoute = {
  readonly asked: ListAsked;
  /** `YYYY-MM-DD`; null: today. */
  readonly day: string | null;
  readonly leadId: string | null;
  readonly typed: Typed | null;
};

const lists = ['waiting', 'mine', 'putOff', 'cameBack', 'withoutOwner', 'all'] as const;

/** The route that an address's path names: `stage/sql/at/2026-03-01/lead/<id>`. Without a list it is all leads. */
export function leadsRoute(path: readonly string[]): LeadsRoute {
  const [first = '', second] = path;
  const after = (name: string): string | null => {
    const place = path.indexOf(name, first === 'stage' || first === 'segment' ? 2 : 0);
    return place === -1 ? null : (path[place + 1] ?? null);
  };
  const typedIn = (wish: Typed['wish']): Typed | null => {
    const ticket = after(wish);
    return ticket === null ? null : { wish, ticket };
  };
  const list = lists.find((each) => each === first);
  const asked: ListAsked =
    first === 'stage' && second !== undefined
      ? { list: 'stage', stage: second }
      : first === 'segment' && second !== undefined
        ? { list: 'segment', segment: second }
        : { list: list ?? 'all' };
  return { asked, day: after('at'), leadId: after('lead'), typed: typedIn('typed') ?? typedIn('add') };
}

/** The parts of a route's address, for `hrefTo` and `goTo`. */
export function leadsParts({ asked, day, leadId, typed }: LeadsRoute): readonly string[] {
  return [
    'leads',
    asked.list,
    ...(asked.list === 'stage' ? [asked.stage] : asked.list === 'segment' ? [asked.segment] : []),
    ...(day === null ? [] : ['at', day]),
    ...(leadId === null ? [] : ['lead', leadId]),
    ...(typed === null ? [] : [typed.wish, typed.ticket]),
  ];
}
