/** A person as a page shows them, with the keys that bind. */
export type PersonSeen = {
  /** Empty where the page shows a name alone: nobody is bound by that. */
  readonly keys: readonly string[];
  /** The part that they play on the page, as adapters name it. */
  readonly role: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly otherEmails: readonly string[];
  readonly company: string | null;
  readonly title: string | null;
  readonly profileUrl: string | null;
  /** LinkedIn's own id of a member. */
  readonly memberId: string | null;
  /** `<host>/<type>/<id>` of a CRM record. */
  readonly recordId: string | null;
  /** The stage or status that the site itself shows. */
  readonly siteStage: string | null;
};

export type PageSeen = {
  readonly site: string;
  readonly account: string;
  readonly view: string;
  /** The mailbox that the page proposes, not yet confirmed. */
  readonly mailbox: string | null;
  readonly confirmed: boolean;
  /** The page's own people: a thread's sender first; empty in lists. At most 20. */
  readonly people: readonly PersonSeen[];
  /** Lists of people that may be tagged together: search results, a CRM's list. Never a mailbox's. At most 50. */
  readonly results?: readonly PersonSeen[] | undefined;
  /** Structure and counts only. */
  readonly health: {
    readonly state: 'ok' | 'degraded' | 'partial' | 'broken' | 'idle';
    readonly places: number;
    readonly recognised: number;
    readonly rungs: Readonly<Record<string, number>>;
  };
};
