/**
 * What a site's page says about people, and how an adapter reads it. Adapters are plain objects: the page comes
 * in, data goes out; nothing of the page is changed, nothing is fetched, nothing is remembered between calls.
 */

/**
 * What the page is, as far as recognition cares. `page`: any page without an adapter of its own; `none`: no person is
 * the subject here.
 */
export type View =
  'list' | 'thread' | 'compose' | 'profile' | 'search' | 'messaging' | 'record' | 'page' | 'none';

/** The part that a person plays on the page. `mentioned` people never get a chip by themselves. */
export type PersonRole = 'sender' | 'recipient' | 'subject' | 'result' | 'participant' | 'mentioned';

/** One person as the page shows them. Absent fields are not on the page; nothing is guessed. */
export type SeenPerson = {
  readonly role: PersonRole;
  readonly name?: string;
  /** Lower-cased, syntactically checked address. */
  readonly email?: string;
  /** `https://www.linkedin.com/in/<slug>`, the slug as on the page. */
  readonly profileUrl?: string;
  /** LinkedIn's own id of a member (`ACoAA…`, `ACwAA…`), its letters' case kept. */
  readonly memberId?: string;
  /** `<host>/<type>/<id>` of a CRM record. */
  readonly recordId?: string;
  /** Where one place shows several addresses of a person: all but `email`, checked alike. */
  readonly otherEmails?: readonly string[];
  /** The stage or status that the site itself keeps of the person, as it is shown. */
  readonly siteStage?: string;
  readonly company?: string;
  readonly title?: string;
  readonly headline?: string;
  /** Mail lists: the id of the thread's first row. */
  readonly thread?: string;
  /** Mail lists: how many table rows the thread is drawn in. */
  readonly rows?: number;
  /**
   * Mail lists: the thread id under which the same conversation was shown before. Told only where `duplicates` was
   * asked for: it says nothing about the person, so a chip does not depend on it.
   */
  readonly duplicateOf?: string;
  /** True where the person is the owner of the mailbox. */
  readonly self?: true;
};

/** One place on the page where people are shown: a mail row, the sender of an open message, a compose field. */
export type Sighting = {
  /** The element that stands for the place; a node that is re-used for somebody else is read again. */
  readonly element: Element;
  /** Everybody in the place, the mailbox's owner too (marked `self`), each once. Never empty. */
  readonly people: readonly SeenPerson[];
  /** Where a chip belongs: append to `parent`, or before `before` in it. Null: no chip here. */
  readonly anchor: ChipAnchor | null;
};

export type ChipAnchor = {
  readonly parent: Element;
  readonly before: Element | null;
  /** `row`: dense, one line; `thread`: beside a name; `field`: in a compose field. */
  readonly kind: 'row' | 'thread' | 'field';
};

/**
 * ok: the first rungs hit. degraded: a later rung had to. partial: some of the places gave nobody.
 * broken: the page looks like the view but nobody was found. idle: nothing to recognise here.
 */
export type HealthState = 'ok' | 'degraded' | 'partial' | 'broken' | 'idle';

/** Structure and counts only; never content. */
export type Health = {
  readonly state: HealthState;
  readonly view: View;
  /** Places that look like the view's unit (rows, messages). */
  readonly places: number;
  /** Places in which at least one person was recognised. */
  readonly recognised: number;
  /** Which rung of each target's ladder hit: 0 is the first; -1: none did. */
  readonly rungs: Readonly<Record<string, number>>;
};

export type Reading = {
  readonly view: View;
  readonly sightings: readonly Sighting[];
  readonly health: Health;
  /** The mailbox's owner as far as the page itself shows it. */
  readonly viewer?: { readonly name?: string; readonly email?: string; readonly profileUrl?: string };
};

/** Selectors of one target, best first; the first that hits wins. */
export type Rungs = readonly string[];

/** Ladders by target. */
export type Ladders = Readonly<Record<string, Rungs>>;

/** Asked for each page and change. Everything it needs is passed in. */
export type ReadOptions = {
  /** Confirmed addresses of the user, lower-cased: kept in the reading, marked `self`. */
  readonly ownAddresses: readonly string[];
  /** Whose mailbox the page is, where the whole was read before: not looked for again in a part of it. */
  readonly mailbox?: string;
  /** Ladders that replace the adapter's own for the named targets; a selector that is no CSS never hits. */
  readonly rungs?: Ladders;
  /** True: say which conversations the whole page shows twice. It costs a scan more and serves reports. */
  readonly duplicates?: boolean;
};

export type SiteAdapter = {
  readonly id: string;
  /** Match patterns of the hosts that the adapter reads. */
  readonly hosts: readonly string[];
  /** Ordered ladders per target; a user's override replaces one target's ladder. */
  readonly rungs: Ladders;
  /** Attributes whose change makes a node stand for somebody or something else. */
  readonly watched: readonly string[];
  /** True: names and addresses stand in texts, so that a text that changes makes a place stand for somebody else. */
  readonly watchesTexts?: true;
  /** The shadow roots under a part of the page that are read too; none where the adapter reads the page's tree alone. */
  readonly rootsIn?: (root: Document | Element) => readonly ShadowRoot[];
  /** Subtrees whose changes are never looked at: message bodies, editors. */
  readonly ignored: string;
  viewOf(url: URL, document: Document): View;
  /** What binds a person of this site to a lead by itself: identity keys; none: a name alone binds nobody. */
  readonly keysOf: (person: SeenPerson) => readonly string[];
  /**
   * Everybody on the page, in document order.
   * @param root the document, or an element: then only places in it, itself included, are read
   * @returns never throws; a foreign, empty or half-built page gives no sightings
   */
  read(root: Document | Element, url: URL, options: ReadOptions): Reading;
  /** The outermost element of the place that holds the node: what to read again when the node changes. */
  placeOf(node: Element): Element | null;
  /** The smallest element that outlives re-rendering and holds all places; the document's body if in doubt. */
  stableRoot(document: Document): Element | null;
  /** Which of the browser's accounts a page belongs to, as the site numbers them. */
  accountOf?(url: URL): string;
  /** The mailbox that the page belongs to (from the tab's title or an attribute), to be confirmed by the user. */
  mailboxOf?(url: URL, document: Document): string | null;
};
