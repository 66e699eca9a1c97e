import type { Chip } from '@/lib/messaging/chip';
import { isConnected } from '@/lib/sites/dom';
import type { ChipAnchor, SeenPerson, Sighting } from '@/lib/sites/site-adapter';
import type { ChipInput, ChipKind, ChipView } from './chip-view';
import type { LeadBook } from './lead-book';
import { place as putInto } from './page';
import { recognisable, type Recognisable } from './people';

/** Whom a chip stands for. */
export type Subject =
  | { readonly type: 'lead'; readonly chip: Chip }
  /** `name` as the page itself shows it. */
  | {
      readonly type: 'several';
      readonly leads: readonly { readonly chip: Chip; readonly name: string | null }[];
    }
  | { readonly type: 'stranger'; readonly person: SeenPerson };

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
  /** Any place with a chip, to see the page's colours by. */
  readonly sample: () => Element | null;
  readonly clear: () => void;
};

type Place = {
  sighting: Sighting;
  people: readonly Recognisable[];
  names: string;
  view: ChipView | null;
  subject: Subject | null;
  /** How often the page took our chip out since `since`: one that always does is left alone. */
  lost: { readonly times: number; readonly since: number };
};

type Options = {
  readonly book: LeadBook;
  readonly make: (kind: ChipKind, onInput: (view: ChipView, input: ChipInput) => void) => ChipView;
  readonly onInput: (view: ChipView, input: ChipInput) => void;
  /** Fills a chip with what its subject says just now. */
  readonly onDraw: (view: ChipView, subject: Subject, kind: ChipKind) => void;
  /** `fresh`: not merely moved to where its place is now. */
  readonly onMount: (view: ChipView, anchor: ChipAnchor, fresh: boolean) => void;
  readonly onRemove: (view: ChipView) => void;
  readonly now: () => number;
};

/** So many re-insertions within so many ms, and a place is given up: no fight with the page's own re-rendering. */
const patience = { times: 8, within: 10_000 };

export function createPlaces(options: Options): Places {
  const { book, now } = options;
  const places = new Map<Element, Place>();
  const placeByHost = new Map<Node, Place>();
  const placeByAnchor = new Map<Element, Place>();

  const drop = (place: Place): void => {
    const { view } = place;
    place.view = null;
    place.subject = null;
    if (view === null) return;
    placeByHost.delete(view.host.element);
    for (const [parent, other] of placeByAnchor) if (other === place) placeByAnchor.delete(parent);
    view.host.element.remove();
    options.onRemove(view);
  };

  const mount = (place: Place, anchor: ChipAnchor): ChipView | null => {
    const known = place.view;
    if (known !== null && known.host.element.parentNode === anchor.parent) return known;
    if (known !== null) place.lost = lostAgain(place.lost, now());
    if (place.lost.times > patience.times || !isConnected(anchor.parent)) return null;
    const view = known ?? options.make(anchor.kind, options.onInput);
    const before = anchor.before?.parentNode === anchor.parent ? anchor.before : null;
    putInto(view.host.element, anchor.parent, before);
    place.view = view;
    placeByHost.set(view.host.element, place);
    placeByAnchor.set(anchor.parent, place);
    options.onMount(view, anchor, known === null);
    return view;
  };

  const draw = (place: Place): void => {
    const { anchor } = place.sighting;
    const taken = anchor === null ? undefined : placeByAnchor.get(anchor.parent);
    // A thread that is drawn in several rows, or an anchor that two places share, gets one chip.
    if (anchor === null || (taken !== undefined && taken !== place)) return drop(place);
    const subject = subjectOf(place, anchor, book, places);
    const view = subject === null ? null : mount(place, anchor);
    if (view === null || subject === null) return drop(place);
    place.subject = subject;
    options.onDraw(view, subject, anchor.kind);
  };

  const take = (sighting: Sighting): void => {
    const people = recognisable(sighting.people);
    const names = people.map(({ keys }) => keys.join(' ')).join('\n');
    const fresh = { sighting, people, names, view: null, subject: null, lost: { times: 0, since: 0 } };
    const place = places.get(sighting.element) ?? fresh;
    if (place.names !== names) drop(place);
    Object.assign(place, { sighting, people, names });
    places.set(sighting.element, place);
    draw(place);
  };

  return {
    see: (sightings) => sightings.forEach(take),
    forget: (elements) => {
      for (const element of elements) {
        const place = places.get(element);
        if (place === undefined) continue;
        places.delete(element);
        drop(place);
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
        if (place !== undefined && isConnected(place.sighting.element)) draw(place);
      }
    },
    subjectOf: (view) => placeByHost.get(view.host.element)?.subject ?? null,
    sample: () => [...placeByAnchor.keys()].find((parent) => isConnected(parent)) ?? null,
    clear: () => {
      for (const place of places.values()) drop(place);
      places.clear();
    },
  };
}

function lostAgain(lost: Place['lost'], now: number): Place['lost'] {
  return now - lost.since > patience.within ? { times: 1, since: now } : { ...lost, times: lost.times + 1 };
}

function isMeant({ view, subject }: Place, which: { readonly leadId: string } | 'waiting' | 'all'): boolean {
  if (which === 'all') return true;
  return which === 'waiting' ? view === null : leadIdsOf(subject).includes(which.leadId);
}

/** Whom the chip of a place stands for; null: no chip, because nobody is a lead or somebody is not known yet. */
function subjectOf(
  place: Place,
  anchor: ChipAnchor,
  book: LeadBook,
  places: ReadonlyMap<Element, Place>,
): Subject | null {
  const known = place.people.map(({ person, keys }) => ({ person, chip: book.of(keys) }));
  if (known.some(({ chip }) => chip === undefined)) return null;
  const leads = new Map<string, { readonly chip: Chip; readonly name: string | null }>();
  for (const { person, chip } of known)
    if (chip && !leads.has(chip.leadId))
      leads.set(chip.leadId, { chip, name: person.name ?? person.email ?? null });
  const [first, ...others] = leads.values();
  if (first !== undefined)
    return others.length === 0
      ? { type: 'lead', chip: first.chip }
      : { type: 'several', leads: [...leads.values()] };
  const [only, ...more] = place.people;
  const isStranger = anchor.kind === 'thread' && only?.person.role === 'sender' && more.length === 0;
  return isStranger && !isOffered(place, places) ? { type: 'stranger', person: only.person } : null;
}

/** The messages of one stranger in a thread offer to add them once. */
function isOffered(place: Place, places: ReadonlyMap<Element, Place>): boolean {
  for (const other of places.values())
    if (other !== place && other.subject?.type === 'stranger' && other.names === place.names) return true;
  return false;
}

function leadIdsOf(subject: Subject | null): readonly string[] {
  if (subject === null || subject.type === 'stranger') return [];
  return subject.type === 'lead' ? [subject.chip.leadId] : subject.leads.map(({ chip }) => chip.leadId);
}
