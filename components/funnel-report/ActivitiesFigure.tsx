import { memo, useMemo, type ReactElement } from 'react';
import { noCell, type FigureCell } from '@/components/charts/figure-data';
import { isolated } from '@/components/charts/isolated';
import { tell } from '@/components/charts/tell';
import { ratioText } from '@/components/quality/figure-words';
import { isTooFew } from '@/lib/metrics/rate';
import type { ActivityFigures } from '@/lib/metrics/report/report';
import { words } from '@/lib/words';
import { BarsFigure, type BarsLine } from './BarsFigure';
import { countCell, shareCell } from './figure-cells';
import type { PartProps } from './part';
import type { ReportNames } from './report-names';
import { shareBar } from './share-bar';

const groups = ['did', 'others'] as const;
type Group = (typeof groups)[number];
const looks = {
  did: { tone: 'won', pattern: 'solid' },
  others: { tone: 'idle', pattern: 'falling' },
} as const;
/** Of those who signed up for it, and of those who came without. */
const signUps = [
  ['cameAndWon', 'signedUpCameWon'],
  ['won', 'signedUpWon'],
  ['walkIns', 'walkInsWon'],
] as const;

/** Of the leads that did something before they were won, lost or closed the share that was won, beside those that did not. */
export const ActivitiesFigure = memo(function ActivitiesFigure({
  report: { activities },
  names,
  of,
  onOpen,
}: PartProps): ReactElement | null {
  const hasSignUps = activities.some(({ signedUp }) => signedUp !== null);
  const lines = useMemo(
    () => activities.map((each) => lineOf(each, names, hasSignUps)),
    [activities, names, hasSignUps],
  );
  const [most] = activities.toSorted((one, other) => other.did.n - one.did.n);
  if (!most) return null;
  const name = nameOf(most, names);
  return (
    <BarsFigure
      title={words('report.activities.title')}
      says={tell(
        (kind, did, others) => words('report.activities.says', [kind, did, others]),
        isolated(name),
        shareCell(most.did, listOf(name, 'didWon')),
        shareCell(most.others, listOf(name, 'othersWon')),
      )}
      of={of}
      lines={lines}
      upTo={1}
      columns={[
        words('quality.activity'),
        ...groups.map((group) => words(`quality.closing.${group}`)),
        words('quality.closing.ratio'),
        words('report.activities.didOpen'),
        words('report.activities.othersOpen'),
        ...(hasSignUps ? signUps.map(([share]) => words(`quality.signUp.${share}`)) : []),
      ]}
      legend={groups.map((group) => ({ look: looks[group], text: words(`quality.closing.${group}`) }))}
      notes={[words('report.activities.notes')]}
      onOpen={onOpen}
    />
  );
});

function lineOf(figures: ActivityFigures, names: ReportNames, hasSignUps: boolean): BarsLine {
  const { did, others, ratio, open, signedUp } = figures;
  const name = nameOf(figures, names);
  const bars = groups.map((group) => shareBar(figures[group], listOf(name, `${group}Won`), looks[group]));
  const isSaid = ratio !== undefined && !isTooFew(did) && !isTooFew(others);
  return {
    name,
    detail: isSaid ? words('report.activities.ratio', [ratioText(ratio)]) : undefined,
    bars,
    cells: [
      ...bars.map(({ cell }) => cell),
      isSaid ? { text: ratioText(ratio), raw: ratio } : noCell,
      countCell(open.did, listOf(name, 'didOpen')),
      countCell(open.others, listOf(name, 'othersOpen')),
      ...(hasSignUps
        ? signUps.map(([share, group]): FigureCell =>
            signedUp ? shareCell(signedUp[share], listOf(name, group)) : noCell,
          )
        : []),
    ],
  };
}

function nameOf({ kind }: ActivityFigures, names: ReportNames): string {
  return names.signal({ type: 'kind', id: kind });
}

type ListId = `${Group}Won` | `${Group}Open` | (typeof signUps)[number][1];

/** How the list of those behind a number is headed. */
function listOf(name: string, group: ListId): string {
  return words('quality.groupOf', [name, words(`quality.group.${group}`)]);
}
