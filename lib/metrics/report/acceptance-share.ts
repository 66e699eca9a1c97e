import { rateOf } from '@/lib/metrics/rate';
import type { Counted, Share } from './counted';
import { countBy, nothing } from './counting';
import { RowHandOvers } from './row-hand-overs';
import type { Scene } from './scene';

/** The hand-overs of the period, whatever spoke for them: accepted of those accepted or returned. */
export function acceptanceShare(scene: Scene): Share {
  const { rows, chosen } = scene;
  const [, accepted = nothing, returned = nothing] = countBy(scene, 3, (tally) => {
    const handOvers = new RowHandOvers(scene, scene);
    const seenBy = new Int32Array(3).fill(-1);
    for (let row = 0; row < rows; row += 1) {
      if (chosen[row] === 0) continue;
      handOvers.enter(row);
      while (handOvers.next()) {
        const { verdict } = handOvers;
        if (seenBy[verdict] === row) continue;
        seenBy[verdict] = row;
        tally.add(verdict, row);
      }
    }
  });
  return acceptanceOf(accepted, returned);
}

/** A lead that was accepted once and returned once is in both, and in `base` once. */
export function acceptanceOf(accepted: Counted, returned: Counted): Share {
  return {
    ...rateOf(accepted.count, accepted.count + returned.count),
    hits: accepted.leads,
    base: () => [...new Set([...accepted.leads(), ...returned.leads()])],
  };
}
