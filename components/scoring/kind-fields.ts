import type { ActivityKind } from '@/lib/funnel/scoring/rules';
import { words } from '@/lib/words';

/** What of a kind is typed. */
export const kindFields = ['label', 'points', 'halfLifeDays', 'perDay', 'times', 'days'] as const;
export type KindField = (typeof kindFields)[number];

/** Of each field, as it stands in its box. */
export type KindTexts = Readonly<Record<KindField, string>>;

/** A kind as its boxes say, and which of them say nothing that a kind can be. */
export type TypedKind = {
  readonly kind: ActivityKind;
  readonly wrong: readonly { readonly field: KindField; readonly problem: string }[];
};

/** As the schema of the rules has it. */
const bounds = {
  points: { from: -500, to: 500 },
  days: { from: 0, to: 3650 },
  perDay: { from: 1, to: 100 },
  times: { from: 1, to: 1000 },
} as const;

/** What a kind's boxes hold at first; those of a limit that there is none of are empty. */
export function textsOf(kind: ActivityKind): KindTexts {
  return {
    label: kind.label ?? '',
    points: String(kind.points),
    halfLifeDays: String(kind.halfLifeDays),
    perDay: String(kind.perDay),
    times: kind.limit === null ? '' : String(kind.limit.times),
    days: kind.limit === null ? '' : String(kind.limit.days),
  };
}

/**
 * The kind that its boxes say. What cannot be stays as it was and is named with what it may be.
 * @param before the kind without what is being typed
 * @param names what the other kinds are called
 */
export function kindOfTexts(before: ActivityKind, texts: KindTexts, names: readonly string[]): TypedKind {
  const wrong: TypedKind['wrong'][number][] = [];
  const taken = <Value>(field: KindField, value: Value | null, otherwise: Value, problem: string): Value => {
    if (value === null) wrong.push({ field, problem });
    return value ?? otherwise;
  };
  const points = taken(
    'points',
    whole(texts.points, bounds.points),
    before.points,
    words('score.kinds.wrong.points', [bounds.points.to]),
  );
  const halfLifeDays = taken(
    'halfLifeDays',
    days(texts.halfLifeDays),
    before.halfLifeDays,
    words('score.kinds.wrong.halfLife', [bounds.days.to]),
  );
  const perDay = taken(
    'perDay',
    whole(texts.perDay, bounds.perDay),
    before.perDay,
    words('score.kinds.wrong.perDay', [bounds.perDay.to]),
  );
  const limit = limitOf(before, texts, wrong);
  const kind = { ...before, points, halfLifeDays, perDay, limit };
  if (before.label === undefined) return { kind, wrong };
  const problem = nameProblem(texts.label, names);
  if (problem !== null) wrong.push({ field: 'label', problem });
  return { kind: problem === null ? { ...kind, label: texts.label.trim() } : kind, wrong };
}

/** What is wrong with the name of a kind, in words; null: nothing. */
export function nameProblem(typed: string, names: readonly string[]): string | null {
  const name = fold(typed);
  if (name === '') return words('score.kinds.wrong.noName');
  return names.some((each) => fold(each) === name) ? words('score.kinds.wrong.sameName') : null;
}

function limitOf(
  before: ActivityKind,
  texts: KindTexts,
  wrong: TypedKind['wrong'][number][],
): ActivityKind['limit'] {
  if (texts.times.trim() === '' && texts.days.trim() === '') return null;
  const times = whole(texts.times, bounds.times);
  const within = days(texts.days);
  if (times === null)
    wrong.push({ field: 'times', problem: words('score.kinds.wrong.times', [bounds.times.to]) });
  if (within === null)
    wrong.push({ field: 'days', problem: words('score.kinds.wrong.days', [bounds.days.to]) });
  return times === null || within === null ? before.limit : { times, days: within };
}

function whole(text: string, { from, to }: { readonly from: number; readonly to: number }): number | null {
  const value = numberOf(text);
  return value !== null && Number.isInteger(value) && value >= from && value <= to ? value : null;
}

function days(text: string): number | null {
  const value = numberOf(text);
  return value !== null && value > bounds.days.from && value <= bounds.days.to ? value : null;
}

/** Digits with a sign and a fraction, by point or comma, as people type them; anything else is none. */
function numberOf(text: string): number | null {
  const plain = text.trim().replace('−', '-').replace(',', '.');
  return /^[+-]?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : null;
}

function fold(name: string): string {
  return name.trim().toLocaleLowerCase();
}
