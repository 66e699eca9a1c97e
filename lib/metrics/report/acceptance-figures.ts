import { never, type Pasts } from '@/lib/metrics/past/pasts';
import { rateOf } from '@/lib/metrics/rate';
import { countBy, nothing } from './counting';
import { handOversFrom, verdicts } from './hand-over-walk';
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
  const counts = countBy(scene, (signals + 1) * groups, (visit) => eachSignal(scene, visit));
  const why = countBy(scene, reasons * 2, (visit) => eachReason(scene, visit));
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
      acceptance: {
        ...rateOf(accepted.count, accepted.count + returned.count),
        hits: accepted.leads,
        base: () => [...new Set([...accepted.leads(), ...returned.leads()])],
      },
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
function eachSignal(scene: Scene, visit: (group: number, row: number) => void): void {
  const { pasts, asked } = scene;
  const { handOvers, signals } = pasts;
  const all = pasts.signalKeys.texts.length;
  const seenBy = new Int32Array((all + 1) * groups).fill(-1);
  const once = (group: number, row: number): void => {
    if (seenBy[group] === row) return;
    seenBy[group] = row;
    visit(group, row);
  };
  handOversFrom(scene, scene, (row, place, verdict) => {
    const isLeft = verdict === verdicts.accepted && (handOvers.leftAt.data[place] ?? never) <= asked.asOf;
    const isWon = (handOvers.wonAt.data[place] ?? never) <= asked.asOf;
    const last = handOvers.signals.data[place + 1] ?? 0;
    for (let at = (handOvers.signals.data[place] ?? 0) - 1; at < last; at += 1) {
      // The first turn is that of all of them.
      const isAll = at < (handOvers.signals.data[place] ?? 0);
      const first = (isAll ? all : (signals.data[at] ?? 0)) * groups;
      once(first + promoted, row);
      once(first + verdict, row);
      if (isLeft) once(first + left, row);
      if (isWon) once(first + won, row);
    }
  });
}

/** Why hand-overs came back, and why they were left later: reasons by code, each lead once in each. */
function eachReason(scene: Scene, visit: (group: number, row: number) => void): void {
  const { handOvers, reasons }: Pasts = scene.pasts;
  const seenBy = new Int32Array(reasons.texts.length * 2).fill(-1);
  handOversFrom(scene, scene, (row, place, verdict) => {
    const isLeft =
      verdict === verdicts.accepted && (handOvers.leftAt.data[place] ?? never) <= scene.asked.asOf;
    if (verdict !== verdicts.returned && !isLeft) return;
    const code = (isLeft ? handOvers.left : handOvers.returned).data[place] ?? -1;
    const group = code * 2 + (isLeft ? 1 : 0);
    if (code === -1 || seenBy[group] === row) return;
    seenBy[group] = row;
    visit(group, row);
  });
}
