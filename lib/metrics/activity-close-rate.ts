import type { UsualKindId } from '@/lib/funnel/scoring/usual-kinds';
import type { Closing } from './closing';
import { rateOf, type Rate } from './rate';

/**
 * Close rates by kind of activity, over distinct leads: of those who did it the share that was won, beside those who did
 * not. Where one signs up first, also as DOMAIN.md section 5 asks: signed up, did it and won of all who signed up.
 */
export type KindClosing = {
  /** Id of the kind. */
  readonly kind: string;
  /** Won of those who did it, and of all others. */
  readonly did: Rate;
  readonly others: Rate;
  /** How many times as often; undefined where the others never were won, or there is nobody. */
  readonly ratio: number | undefined;
  /** Counted above, and not ended yet. */
  readonly open: { readonly did: number; readonly others: number };
  /** Null: nobody signs up for it. */
  readonly signedUp: {
    /** Signed up, did it and won, of all who signed up: no more than those. */
    readonly cameAndWon: Rate;
    /** Signed up and won, of all who signed up. */
    readonly won: Rate;
    /** Won, of those who did it and had not signed up. */
    readonly walkIns: Rate;
  } | null;
};

/** What is signed up for, by what one signs up with. */
const signUpFor: Readonly<Partial<Record<string, UsualKindId>>> = {
  'webinar-attended': 'webinar-registered',
} satisfies Partial<Record<UsualKindId, UsualKindId>>;

/** Kinds that one signs up for. */
export const signedUpFor: readonly string[] = Object.keys(signUpFor);

/** The kind by which one signs up for another; undefined: nobody does. */
export function signUpOf(kind: string): string | undefined {
  return signUpFor[kind];
}

/** Groups of leads behind the figures of a kind. */
const groups = {
  did: (lead, kind) => lead.did.has(kind),
  didWon: (lead, kind) => lead.did.has(kind) && lead.end === 'won',
  didOpen: (lead, kind) => lead.did.has(kind) && lead.end === 'open',
  others: (lead, kind) => !lead.did.has(kind),
  othersWon: (lead, kind) => !lead.did.has(kind) && lead.end === 'won',
  othersOpen: (lead, kind) => !lead.did.has(kind) && lead.end === 'open',
  signedUp: (lead, kind) => hasSignedUp(lead, kind),
  signedUpCameWon: (lead, kind) => hasSignedUp(lead, kind) && lead.did.has(kind) && lead.end === 'won',
  signedUpWon: (lead, kind) => hasSignedUp(lead, kind) && lead.end === 'won',
  walkIns: (lead, kind) => lead.did.has(kind) && !hasSignedUp(lead, kind),
  walkInsWon: (lead, kind) => lead.did.has(kind) && !hasSignedUp(lead, kind) && lead.end === 'won',
} satisfies Readonly<Record<string, (lead: Closing, kind: string) => boolean>>;

export type ClosingGroup = keyof typeof groups;

const groupNames = Object.keys(groups) as readonly ClosingGroup[];

/** Takes leads in one by one; what was taken in so far can be asked for at any time. */
export class ActivityClosing {
  readonly #leads: Closing[] = [];
  readonly #counts: ReadonlyMap<string, Record<ClosingGroup, number>>;

  /** @param kinds ids of all kinds */
  constructor(kinds: readonly string[]) {
    this.#counts = new Map(kinds.map((kind) => [kind, none()]));
  }

  add(lead: Closing): void {
    this.#leads.push(lead);
    for (const [kind, counts] of this.#counts)
      for (const group of groupNames) if (groups[group](lead, kind)) counts[group] += 1;
  }

  /** Of each kind that anybody did or signed up for. */
  rates(): readonly KindClosing[] {
    return [...this.#counts]
      .filter(([, { did, signedUp }]) => did + signedUp > 0)
      .map(([kind, counts]) => closingBy(kind, counts));
  }

  /** How many were taken in, and how many of them were won. */
  all(): Rate {
    return rateOf(this.idsOfAll('won').length, this.#leads.length);
  }

  /** Ids of all leads that were taken in, or of those that were won. */
  idsOfAll(of: 'all' | 'won'): readonly string[] {
    return this.#leads.filter(({ end }) => of === 'all' || end === 'won').map(({ id }) => id);
  }

  /** Ids of the leads behind a figure. */
  idsOf(kind: string, group: ClosingGroup): readonly string[] {
    return this.#leads.filter((lead) => groups[group](lead, kind)).map(({ id }) => id);
  }
}

function closingBy(kind: string, counts: Readonly<Record<ClosingGroup, number>>): KindClosing {
  const did = rateOf(counts.didWon, counts.did);
  const others = rateOf(counts.othersWon, counts.others);
  return {
    kind,
    did,
    others,
    ratio: did.rate === undefined || !others.rate ? undefined : did.rate / others.rate,
    open: { did: counts.didOpen, others: counts.othersOpen },
    signedUp:
      signUpFor[kind] === undefined
        ? null
        : {
            cameAndWon: rateOf(counts.signedUpCameWon, counts.signedUp),
            won: rateOf(counts.signedUpWon, counts.signedUp),
            walkIns: rateOf(counts.walkInsWon, counts.walkIns),
          },
  };
}

function hasSignedUp({ did }: Closing, kind: string): boolean {
  const signUp = signUpFor[kind];
  return signUp !== undefined && did.has(signUp);
}

function none(): Record<ClosingGroup, number> {
  return Object.fromEntries(groupNames.map((group) => [group, 0])) as Record<ClosingGroup, number>;
}
