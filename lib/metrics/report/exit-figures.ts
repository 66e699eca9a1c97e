import { aalenJohansen } from '@/lib/metrics/estimate/aalen-johansen';
import { percentile } from '@/lib/metrics/estimate/percentile';
import { thin } from '@/lib/metrics/estimate/thin';
import { counted, shareOf } from './counting';
import { exitsIn, goesOn, Lengths, staysFrom, type VisitExit } from './exit-walk';
import { exitWays, goodbyes, type Counted, type StageExits } from './report';
import type { Scene } from './scene';
import { inDays } from './time-curve';

const day = 86_400_000;
const forward = exitWays.indexOf('forward');
const isForGood = Uint8Array.from(exitWays, (way) => (goodbyes.includes(way) ? 1 : 0));

/** Where stays led, stage by stage, outcomes left out. */
export function exitFigures(scene: Scene): readonly StageExits[] {
  const { table } = scene.pasts;
  const stages = table.ids.length;
  const counts = new Uint32Array(stages * stages * exitWays.length);
  const placeOf = (stage: number, next: number, way: number): number =>
    (stage * stages + next) * exitWays.length + way;
  const lengths = table.ids.map(() => ({ forward: new Lengths(), good: new Lengths() }));
  exitsIn(scene, (stage, _row, length, way, next) => {
    const place = placeOf(stage, next, way);
    counts[place] = (counts[place] ?? 0) + 1;
    if (way === forward) lengths[stage]?.forward.push(length);
    else if (isForGood[way] === 1) lengths[stage]?.good.push(length);
  });
  const began = startedIn(scene);
  return table.ids.flatMap((stage, code) => {
    const { over, causes, open } = began[code] ?? {};
    const long = lengths[code];
    if (!over || !causes || !open || !long || table.kinds[code] === 'won' || table.ends[code] === 1)
      return [];
    const countOf = (isMeant: (way: number, next: number) => boolean): number => {
      let sum = 0;
      for (let next = 0; next < stages; next += 1)
        for (let way = 0; way < exitWays.length; way += 1)
          if (isMeant(way, next)) sum += counts[placeOf(code, next, way)] ?? 0;
      return sum;
    };
    const of = (isMeant: (way: number, next: number) => boolean): Counted =>
      walked(scene, countOf(isMeant), code, (_stage, _row, _length, way, next) => isMeant(way, next));
    const led = long.forward.sorted();
    const [middle, ninetieth] = [percentile(led, 0.5), percentile(led, 0.9)];
    const soon = middle ?? 0;
    const late = ninetieth ?? Number.POSITIVE_INFINITY;
    const all = of(() => true);
    return {
      stage,
      all,
      forGood: shareOf(
        of((way) => isForGood[way] === 1),
        all,
      ),
      ways: exitWays.map((way, index) => ({ way, ...of((each) => each === index) })),
      to: table.ids
        .map((id, next) => ({
          stage: id,
          ways: exitWays.filter((_, way) => (counts[placeOf(code, next, way)] ?? 0) > 0),
          ...of((_, each) => each === next),
        }))
        .filter(({ count }) => count > 0)
        .toSorted((a, b) => b.count - a.count),
      forwardDays: { median: inDays(middle), ninetieth: inDays(ninetieth) },
      early: walked(
        scene,
        long.good.sorted().filter((length) => length < soon).length,
        code,
        (_stage, _row, length, way) => isForGood[way] === 1 && length < soon,
      ),
      overlong: counted(scene, open.filter((age) => age > late).length, (visit) => {
        staysFrom(scene, (each, row, age, way) => {
          if (each === code && way === goesOn && age > late) visit(0, row);
        });
      }),
      incidence: incidenceOf(over, causes, open),
    };
  });
}

type Began = { readonly over: Float64Array; readonly causes: Uint8Array; readonly open: Float64Array };

/** By stage the stays that began in the period: those that are over with how, and those that go on. */
function startedIn(scene: Scene): readonly Began[] {
  const stages = scene.pasts.table.ids.map(() => ({
    over: new Lengths(),
    causes: new Lengths(),
    open: new Lengths(),
  }));
  staysFrom(scene, (stage, _row, length, way) => {
    const into = stages[stage];
    if (way === goesOn) into?.open.push(length);
    else {
      into?.over.push(length);
      into?.causes.push(way);
    }
  });
  return stages.map(({ over, causes, open }) => ({
    over: over.sorted(),
    causes: Uint8Array.from(causes.asPushed()),
    open: open.sorted(),
  }));
}

function incidenceOf(over: Float64Array, causes: Uint8Array, open: Float64Array): StageExits['incidence'] {
  const { at, shares } = aalenJohansen(over, causes, open, exitWays.length);
  const steps = thin(at.length, shares);
  return {
    at: steps.map((step) => (at[step] ?? 0) / day),
    ways: exitWays.map((way, index) => ({ way, share: steps.map((step) => shares[index]?.[step] ?? 0) })),
  };
}

function walked(
  scene: Scene,
  count: number,
  code: number,
  isMeant: (...exit: Parameters<VisitExit>) => boolean,
): Counted {
  return counted(scene, count, (visit) => {
    exitsIn(scene, (stage, row, length, way, next) => {
      if (stage === code && isMeant(stage, row, length, way, next)) visit(0, row);
    });
  });
}
