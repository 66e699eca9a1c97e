import { signUpOf } from '@/lib/metrics/activity-close-rate';
import { never } from '@/lib/metrics/past/never';
import { countBy, counted, nothing, shareOf, shareOfParts, together, type Tally } from './counting';
import type { ActivityFigures } from './report';
import type { Counted } from './counted';
import type { Scene } from './scene';
import { standing } from './standings';

/** Of each kind: who did it, by whether they signed up, then of those who signed up and did not; each by how they stand. */
const groups = { walkedIn: 0, came: 3, stayedAway: 6 } as const;
const perKind = 9;
/** How leads stand here: open, won, ended otherwise. */
const ended = 2;

/** Close rates by kind of activity, over distinct leads added in the period: METRICS.md. */
export function activityFigures(scene: Scene): readonly ActivityFigures[] {
  const { pasts } = scene;
  const kinds = pasts.kinds.texts;
  const signUps = Int32Array.from(kinds, (kind) => pasts.kinds.find(signUpOf(kind) ?? ''));
  const isSignedUpFor = kinds.map((kind) => signUpOf(kind) !== undefined);
  const counts = countBy(scene, kinds.length * perKind, (tally) => eachDoer(scene, signUps, tally));
  const [open = nothing, won = nothing, lost = nothing] = countBy(scene, 3, (tally) => {
    for (let row = 0; row < scene.rows; row += 1) {
      const how = standingOfAdded(scene, row);
      if (how !== -1) tally.add(how, row);
    }
  });
  const all = together([open, won, lost]);
  return kinds.flatMap((kind, code) => {
    const of = (group: number, how: number): Counted => counts[code * perKind + group + how] ?? nothing;
    const both = (how: number): Counted => together([of(groups.walkedIn, how), of(groups.came, how)]);
    const did = together([both(standing.open), both(standing.won), both(ended)]);
    const others = (ofAll: Counted, ofThem: Counted, how: number | null): Counted =>
      counted(scene, ofAll.count - ofThem.count, (tally) => {
        const doers = new Set(ofThem.leads());
        for (let row = 0; row < scene.rows; row += 1) {
          const each = standingOfAdded(scene, row);
          const isMeant = how === null ? each !== -1 : each === how;
          if (isMeant && !doers.has(pasts.ids[row] ?? '')) tally.add(0, row);
        }
      });
    const came = [0, 1, 2].map((how) => of(groups.came, how));
    const away = [0, 1, 2].map((how) => of(groups.stayedAway, how));
    const [cameOpen = nothing, cameWon = nothing, cameLost = nothing] = came;
    const [awayOpen = nothing, awayWon = nothing, awayLost = nothing] = away;
    if (did.count + together(away).count === 0) return [];
    const ours = shareOf(both(standing.won), did);
    const theirs = shareOf(others(won, both(standing.won), standing.won), others(all, did, null));
    return {
      kind,
      did: ours,
      others: theirs,
      ratio: ours.rate === undefined || !theirs.rate ? undefined : ours.rate / theirs.rate,
      open: {
        did: both(standing.open),
        others: others(open, both(standing.open), standing.open),
      },
      signedUp:
        isSignedUpFor[code] === true
          ? {
              cameAndWon: shareOfParts(cameWon, [cameOpen, cameLost, ...away]),
              won: shareOfParts(together([cameWon, awayWon]), [cameOpen, cameLost, awayOpen, awayLost]),
              walkIns: shareOfParts(of(groups.walkedIn, standing.won), [
                of(groups.walkedIn, standing.open),
                of(groups.walkedIn, ended),
              ]),
            }
          : null,
    };
  });
}

/** How a lead stands that was added in the period; -1: it was not, or the report is not about it. */
function standingOfAdded({ pasts, chosen, from, before, standings }: Scene, row: number): number {
  const added = pasts.addedAt.data[row] ?? never;
  if (chosen[row] === 0 || added < from || added >= before) return -1;
  return Math.min(ended, standings.end(row));
}

/**
 * Counts those who did anything before their end, or signed up for it.
 * @param signUps by kind the one by which one signs up for it; -1: none
 */
function eachDoer(scene: Scene, signUps: Int32Array, tally: Tally): void {
  const { pasts, rows, asked, standings } = scene;
  const kinds = signUps.length;
  const starts = pasts.did.starts.data;
  const kindAt = pasts.did.kind.data;
  const times = pasts.did.at.data;
  /** Has the row at every kind that they did. */
  const did = new Int32Array(kinds).fill(-1);
  for (let row = 0; row < rows; row += 1) {
    const last = starts[row + 1] ?? 0;
    const start = starts[row] ?? 0;
    const how = start === last ? -1 : standingOfAdded(scene, row);
    if (how === -1) continue;
    const end = standings.endedAt(row);
    let some = false;
    for (let place = start; place < last; place += 1) {
      const time = times[place] ?? never;
      if (time > asked.asOf || time >= end) continue;
      did[kindAt[place] ?? 0] = row;
      some = true;
    }
    if (!some) continue;
    for (let kind = 0; kind < kinds; kind += 1) {
      const signUp = signUps[kind] ?? -1;
      const hasSignedUp = signUp !== -1 && did[signUp] === row;
      const first = kind * perKind + how;
      if (did[kind] === row) tally.add(first + (hasSignedUp ? groups.came : groups.walkedIn), row);
      else if (hasSignedUp) tally.add(first + groups.stayedAway, row);
    }
  }
}
