import type { Chip } from '@/lib/messaging/chip';
import { isConnected } from '@/lib/sites/dom';
import type { ChipAnchor, Sighting, SiteAdapter } from '@/lib/sites/site-adapter';
import type { ChipKind, ChipView } from './chip-view';
import type { LeadBook } from './lead-book';
import { place as putInto } from './page';
import { recognisable, type Recognisable } from './people';

/** Whom a chip stands for: leads, with their names as the page itself shows them, or nobody we know. */
export type Subject = { readonly leads: readonly { readonly chip: Chip; readonly name: string | null }[] };

/** The places on the page where people are shown, and the chips in them: at most one a place. */
export type Places = {
  /** Takes sightings in; chips of people who are known appear at once. A node re-used for others loses its chip. */
  readonly see: (sightings: readonly Sighting[]) => void;
  readonly forget: (elements: readonly Element[]) => void;
  /** The keys of everybody on the page; `unknown`: only of those whom the book does not know yet. */
  readonly people: (which: 'all' | 'unknown') => readonly (readonly string[])[];
  /** Draws anew what is known by now: chips of one lead, places that waited for an answer, or all. */
  readonly draw: (which: { readonly leadId: string } | 'waiting' | 'all') => void;
  /** Puts a chip back that the page took out, where its place is still there. */
  readonly restore: (hosts: readonly Node[]) => void;
  readonly subjectOf: (view: ChipView) => Subject | null;
  /** What chips stand in. */
  readonly parents: () => readonly Element[];
  readonly clear: () => void;
};

type Place = {
  sighting: Sighting;
  people: readonly Recognisable[];
  names: string;
  view: ChipView | null;
  subject: Subject | null;
  /** How often the page took our chip out since `since`: one that always does is left alone. */
  lost: number;
  since: number;
};

type Options = {
  readonly book: LeadBook;
  readonly keysOf: SiteAdapter['keysOf'];
  readonly make: (kind: ChipKind) => ChipView;
  /** Fills a chip with what its subject says just now. */
  readonly onDraw: (view: ChipView, subject: Subject) => void;
  /** `fresh`: not merely moved to where its place is now. */
  readonly onMount: (view: ChipView, parent: Element, fresh: boolean) => void;
  readonly onRemove: (view: ChipView) => void;
  readonly now: () => number;
};

/** So many re-insertions within so many ms, and a place is given up: no fight with the page's own re-rendering. */
const patience = { times: 8, within: 10_000 };

export function createPlaces({ book, keysOf, make, onDraw, onMount, onRemove, now }: Options): Places {
  const places = new Map<Element, Place>();
  const placeByHost = new Map<Node, Place>();
  const placeByAnchor = new Map<Element, Place>();

  const drop = (place: Place): void => {
    const { view } = place;
    place.view = place.subject = null;
    if (view === null) return;
    placeByHost.delete(view.host.element);
    for (const [parent, other] of placeByAnchor) if (other === place) placeByAnchor.delete(parent);
    view.host.element.remove();
    onRemove(view);
  };

  const mount = (place: Place, { parent, before, kind }: ChipAnchor): ChipView | null => {
    const known = place.view;
    if (known?.host.element.parentNode === parent) return known;
    if (known !== null) {
      if (now() - place.since > patience.within) Object.assign(place, { lost: 0, since: now() });
      place.lost += 1;
    }
    if (place.lost > patience.times || !isConnected(parent)) return null;
    const view = known ?? make(kind);
    putInto(view.host.element, parent, before?.parentNode === parent ? before : null);
    place.view = view;
    placeByHost.set(view.host.element, place);
    placeByAnchor.set(parent, place);
    onMount(view, parent, known === null);
    return view;
  };

  const draw = (place: Place): void => {
    const { anchor } = place.sighting;
    const taken = anchor && placeByAnchor.get(anchor.parent);
    // A thread that is drawn in several rows, or an anchor that two places share, gets one chip.
    const subject = anchor && (taken ?? place) === place ? subjectOf(place, anchor, book, places) : null;
    const view = subject && anchor && mount(place, anchor);
    if (!view) return drop(place);
    place.subject = subject;
    if (subject) onDraw(view, subject);
  };

  return {
    see: (sightings) => {
      for (const sighting of sightings) {
        const people = recognisable(sighting.people, keysOf);
        const names = people.map(({ keys }) => keys.join(' ')).join('\n');
        const fresh = { sighting, people, names, view: null, subject: null, lost: 0, since: 0 };
        const place = places.get(sighting.element) ?? fresh;
        if (place.names !== names) drop(place);
        Object.assign(place, { sighting, people, names });
        places.set(sighting.element, place);
        draw(place);
      }
    },
    forget: (elements) => {
      for (const element of elements) {
        const place = places.get(element);
        places.delete(element);
        if (place) drop(place);
      }
    },
    people: (which) =>
      [...places.values()]
        .flatMap(({ people }) => people.map(({ keys }) => keys))
        .filter((keys) => which === 'all' || book.of(keys) === undefined),
    draw: (which) => {
      for (const place of places.values()) if (isMeant(place, which)) draw(place);
    },
    restore: (hosts) => {
      for (const host of hosts) {
        const place = placeByHost.get(host);
        if (place && isConnected(place.sighting.element)) draw(place);
      }
    },
    subjectOf: (view) => placeByHost.get(view.host.element)?.subject ?? null,
    parents: () => [...placeByAnchor.keys()],
    clear: () => {
      for (const place of places.values()) drop(place);
      places.clear();
    },
  };
}

function isMeant({ view, subject }: Place, which: { readonly leadId: string } | 'waiting' | 'all'): boolean {
  if (typeof which === 'string') return which === 'all' || view === null;
  return subject?.leads.some(({ chip }) => chip.leadId === which.leadId) ?? false;
}

/** Whom the chip of a place stands for; null: no chip, because nobody is a lead or somebody is not known yet. */
function subjectOf(
  place: Place,
  { kind }: ChipAnchor,
  book: LeadBook,
  places: ReadonlyMap<Element, Place>,
): Subject | null {
  const leads = new Map<string, Subject['leads'][number]>();
  for (const { person, keys } of place.people) {
    const chip = book.of(keys);
    if (chip === undefined) return null;
    if (chip && !leads.has(chip.leadId))
      leads.set(chip.leadId, { chip, name: person.name ?? person.email ?? null });
  }
  if (leads.size > 0) return { leads: [...leads.values()] };
  const [only, ...others] = place.people;
  if (kind !== 'thread' || only?.person.role !== 'sender' || others.length > 0) return null;
  // The messages of one stranger in a thread offer to add them once.
  for (const other of places.values())
    if (other !== place && other.subject?.leads.length === 0 && other.names === place.names) return null;
  return { leads: [] };
}
