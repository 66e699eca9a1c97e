import { never } from '@/lib/metrics/past/never';
import { acceptanceOf } from './acceptance-share';
import { countBy, nothing, type Tally } from './counting';
import { RowHandOvers, verdicts } from './row-hand-overs';
import type { AcceptanceFigures, SignalFigures } from './hand-offs';
import type { Counted } from './counted';
import type { Scene } from './scene';

/** Of each signal: by verdict, handed over at all, left later, won. */
const promoted = 3;
const left = 4;
const won = 5;
const groups = 6;

/** What sales made of the hand-overs of the period, by what spoke for each, and why they came back. */
export function acceptanceFigures(scene: Scene): AcceptanceFigures {
  const { pasts } = scene;
  const signals = pasts.signalKeys.texts.length;
  const reasons = pasts.reasons.texts.length;
  const counts = countBy(scene, (signals + 1) * groups, (tally) => eachSignal(scene, tally));
  const why = countBy(scene, reasons * 2, (tally) => eachReason(scene, tally));
  const figuresOf = (signal: SignalFigures['signal'], index: number): SignalFigures => {
    const of = (group: number): Counted => counts[index * groups + group] ?? nothing;
    const [accepted, returned] = [of(verdicts.accepted), of(verdicts.returned)];
    return {
      signal,
      promoted: of(promoted),
      accepted,
      returned,
      open: of(verdicts.open),
      left: of(left),
      won: of(won),
      acceptance: acceptanceOf(accepted, returned),
    };
  };
  const reasonsOf = (first: number): AcceptanceFigures['returned'] =>
    pasts.reasons.texts
      .map((_, code) => ({ ...pasts.reasonOf(code), ...(why[code * 2 + first] ?? nothing) }))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => b.count - a.count);
  return {
    all: figuresOf({ type: 'all', id: '' }, signals),
    signals: pasts.signalKeys.texts
      .flatMap((key, index) => {
        const signal = pasts.signalOf.get(key);
        return signal ? [figuresOf(signal, index)] : [];
      })
      .filter((figures) => figures.promoted.count > 0)
      .toSorted((a, b) => b.promoted.count - a.promoted.count),
    returned: reasonsOf(0),
    left: reasonsOf(1),
  };
}

/** Each lead once in a figure, however often it was handed over: one that came back and was taken later is in both. */
function eachSignal(scene: Scene, tally: Tally): void {
  const { pasts, asked, rows, chosen } = scene;
  const signals = pasts.signals.data;
  const starts = pasts.handOvers.signals.data;
  const leftAt = pasts.handOvers.leftAt.data;
  const wonAt = pasts.handOvers.wonAt.data;
  const all = pasts.signalKeys.texts.length;
  const seenBy = new Int32Array((all + 1) * groups).fill(-1);
  const handOvers = new RowHandOvers(scene, scene);
  for (let row = 0; row < rows; row += 1) {
    if (chosen[row] === 0) continue;
    handOvers.enter(row);
    while (handOvers.next()) {
      const { place, verdict } = handOvers;
      const isLeft = verdict === verdicts.accepted && (leftAt[place] ?? never) <= asked.asOf;
      const isWon = (wonAt[place] ?? never) <= asked.asOf;
      const first = starts[place] ?? 0;
      const last = starts[place + 1] ?? 0;
      for (let at = first - 1; at < last; at += 1) {
        // The first turn is that of all of them.
        const group = (at < first ? all : (signals[at] ?? 0)) * groups;
        if (seenBy[group + promoted] !== row) tally.add(group + promoted, row);
        if (seenBy[group + verdict] !== row) tally.add(group + verdict, row);
        if (isLeft && seenBy[group + left] !== row) tally.add(group + left, row);
        if (isWon && seenBy[group + won] !== row) tally.add(group + won, row);
        seenBy[group + promoted] = row;
        seenBy[group + verdict] = row;
        if (isLeft) seenBy[group + left] = row;
        if (isWon) seenBy[group + won] = row;
      }
    }
  }
}

/** Why hand-overs came back, and why they were left later: reasons by code, each lead once in each. */
function eachReason(scene: Scene, tally: Tally): void {
  const { pasts, asked, rows, chosen } = scene;
  const { leftAt, left: leftFor, returned } = pasts.handOvers;
  const seenBy = new Int32Array(pasts.reasons.texts.length * 2).fill(-1);
  const handOvers = new RowHandOvers(scene, scene);
  for (let row = 0; row < rows; row += 1) {
    if (chosen[row] === 0) continue;
    handOvers.enter(row);
    while (handOvers.next()) {
      const { place, verdict } = handOvers;
      const isLeft = verdict === verdicts.accepted && (leftAt.data[place] ?? never) <= asked.asOf;
      if (verdict !== verdicts.returned && !isLeft) continue;
      const code = (isLeft ? leftFor : returned).data[place] ?? -1;
      const group = code * 2 + (isLeft ? 1 : 0);
      if (code === -1 || seenBy[group] === row) continue;
      seenBy[group] = row;
      tally.add(group, row);
    }
  }
}
