import { signUpOf } from '@/lib/metrics/activity-close-rate';
import { never } from '@/lib/metrics/past/pasts';
import { countBy, counted, nothing, shareOf, shareOfParts, together } from './counting';
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
  const { pasts, chosen, rows, from, before } = scene;
  const kinds = pasts.kinds.texts;
  const signUps = Int32Array.from(kinds, (kind) => pasts.kinds.find(signUpOf(kind) ?? ''));
  const isSignedUpFor = kinds.map((kind) => signUpOf(kind) !== undefined);
  const counts = countBy(scene, kinds.length * perKind, (visit) => {
    eachDoer((row, how, did) => {
      for (let kind = 0; kind < kinds.length; kind += 1) {
        const signUp = signUps[kind] ?? -1;
        const hasSignedUp = signUp !== -1 && did[signUp] === row;
        const first = kind * perKind + how;
        if (did[kind] === row) visit(first + (hasSignedUp ? groups.came : groups.walkedIn), row);
        else if (hasSignedUp) visit(first + groups.stayedAway, row);
      }
    });
  });
  const [open = nothing, won = nothing, lost = nothing] = countBy(scene, 3, (visit) => {
    eachAdded((row, how) => visit(how, row));
  });
  const all = together([open, won, lost]);
  return kinds.flatMap((kind, code) => {
    const of = (group: number, how: number): Counted => counts[code * perKind + group + how] ?? nothing;
    const both = (how: number): Counted => together([of(groups.walkedIn, how), of(groups.came, how)]);
    const did = together([both(standing.open), both(standing.won), both(ended)]);
    const others = (ofAll: Counted, ofThem: Counted, how: number | null): Counted =>
      counted(scene, ofAll.count - ofThem.count, (visit) => {
        const doers = new Set(ofThem.leads());
        eachAdded((row, each) => {
          if ((how === null || each === how) && !doers.has(pasts.ids[row] ?? '')) visit(0, row);
        });
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

  function eachAdded(visit: (row: number, how: number) => void): void {
    const { end } = scene.standings();
    for (let row = 0; row < rows; row += 1) {
      const added = pasts.addedAt.data[row] ?? never;
      if (chosen[row] === 1 && added >= from && added < before) visit(row, Math.min(ended, end[row] ?? 0));
    }
  }

  /** Those who did anything; `did` has the row at every kind that they did before their end. */
  function eachDoer(visit: (row: number, how: number, did: Int32Array) => void): void {
    const { wonAt, endedAt } = scene.standings();
    const { starts, kind, at } = pasts.did;
    const did = new Int32Array(kinds.length).fill(-1);
    eachAdded((row, how) => {
      const end = Math.min(wonAt[row] ?? never, endedAt[row] ?? never);
      const last = starts.data[row + 1] ?? 0;
      let some = false;
      for (let place = starts.data[row] ?? 0; place < last; place += 1) {
        const time = at.data[place] ?? never;
        if (time > scene.asked.asOf || time >= end) continue;
        did[kind.data[place] ?? 0] = row;
        some = true;
      }
      if (some) visit(row, how, did);
    });
  }
}
