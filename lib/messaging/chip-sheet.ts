import type { Chip } from './chip';

/**
 * The chips of a page as they are sent: stages and reasons to give back, which most of them share, once, and of each
 * chip only what is not as in `plain`. A list of a hundred would else be a hundred times the same labels.
 */
export type ChipSheet = {
  readonly stages: readonly Chip['stage'][];
  readonly giveBack: readonly Chip['giveBack'][];
  /** In the order asked; null: no lead. */
  readonly chips: readonly (SentChip | null)[];
};

type Shared = 'stage' | 'giveBack';
type Own = Omit<Chip, Shared>;
/** Shared parts by their places in the sheet. */
type SentChip = Partial<Own> &
  Pick<Own, 'leadId' | 'since'> & { readonly stage: number; readonly giveBack: number };

/** What most chips have. */
const plain: Omit<Own, 'leadId' | 'since'> = {
  whose: 'nobody',
  initials: null,
  step: null,
  quadrant: null,
  handedOverAt: null,
  due: null,
  back: null,
  contactLocked: false,
  mayAccept: false,
  mayQualify: false,
};

/** Chips of one builder: those that share a stage or a list of reasons share the object. */
export function packChips(chips: readonly (Chip | null)[]): ChipSheet {
  const stages = new Map<Chip['stage'], number>();
  const giveBack = new Map<Chip['giveBack'], number>();
  const sent = chips.map((chip) => {
    if (chip === null) return null;
    const own = { leadId: chip.leadId, since: chip.since };
    for (const key of Object.keys(plain) as (keyof typeof plain)[])
      if (chip[key] !== plain[key]) Object.assign(own, { [key]: chip[key] });
    return { ...own, stage: placeOf(stages, chip.stage), giveBack: placeOf(giveBack, chip.giveBack) };
  });
  return { stages: [...stages.keys()], giveBack: [...giveBack.keys()], chips: sent };
}

/** The chips of a sheet, in its order. */
export function unpackChips({ stages, giveBack, chips }: ChipSheet): readonly (Chip | null)[] {
  return chips.map((sent) => {
    const stage = sent && stages[sent.stage];
    const reasons = sent && giveBack[sent.giveBack];
    return stage && reasons ? { ...plain, ...sent, stage, giveBack: reasons } : null;
  });
}

function placeOf<Value>(places: Map<Value, number>, value: Value): number {
  const place = places.get(value) ?? places.size;
  places.set(value, place);
  return place;
}
