import type { ActivityKind, ScoringRules } from './rules';
import { otherKind } from './rules';
import { usualHalfLife, usualKinds } from './usual-rules';

type Kinds = ScoringRules['kinds'];

/** As long as an activity's name may be. */
const longestId = 80;
/** What something new is worth until the team says otherwise: more than a visit, less than a talk. */
const firstPoints = 5;

/**
 * The kinds with one of the team's own at the end; what stands for everything else stays last. Its id is its name as it
 * is typed first, so that what was recorded under that name before counts from then on.
 * @param label not empty; what it is called
 */
export function withOwnKind(kinds: Kinds, label: string): Kinds {
  const own: ActivityKind = {
    id: freshId(kinds, label.trim()),
    label: label.trim(),
    isOn: true,
    isHigh: false,
    points: firstPoints,
    halfLifeDays: usualHalfLife.other,
    perDay: 1,
    limit: null,
  };
  const rest = kinds.findIndex(({ id }) => id === otherKind);
  return rest === -1 ? [...kinds, own] : kinds.toSpliced(rest, 0, own);
}

/** A usual kind with its usual values; null: it is one of the team's own. */
export function usualKind(id: string): ActivityKind | null {
  return usualKinds.find((kind) => kind.id === id) ?? null;
}

/** True where nobody changed what a usual kind is worth. */
export function isAsUsual(kind: ActivityKind): boolean {
  const usual = usualKind(kind.id);
  if (usual === null) return false;
  const { isOn, isHigh, points, halfLifeDays, perDay, limit } = kind;
  return (
    isOn === usual.isOn &&
    isHigh === usual.isHigh &&
    points === usual.points &&
    halfLifeDays === usual.halfLifeDays &&
    perDay === usual.perDay &&
    limit?.times === usual.limit?.times &&
    limit?.days === usual.limit?.days
  );
}

function freshId(kinds: Kinds, label: string): string {
  const used = new Set(kinds.map(({ id }) => id));
  const cut = (ending: string): string => `${label.slice(0, longestId - ending.length).trim()}${ending}`;
  let id = cut('');
  for (let count = 2; used.has(id); count += 1) id = cut(` ${count}`);
  return id;
}
