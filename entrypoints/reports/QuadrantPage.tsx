import { useState, type ReactElement } from 'react';
import { EmptyState } from '@/components/page/EmptyState';
import { AreaFields } from '@/components/quadrants/AreaFields';
import { QuadrantPlot } from '@/components/quadrants/QuadrantPlot';
import { QuadrantTable } from '@/components/quadrants/QuadrantTable';
import { areaWords, placeWords } from '@/components/quadrants/place-words';
import { cutsInForce, type ScoringRules } from '@/lib/funnel/scoring/rules';
import { usePlaced } from '@/lib/queries/use-placed';
import { useScoring } from '@/lib/queries/use-scoring';
import { idsAt, idsWithin, type Area, type Place, type Placed } from '@/lib/scoring/placed';
import { words } from '@/lib/words';
import { FiguresPage, type Chosen } from './FiguresPage';
import { LikeBuyersPart } from './LikeBuyersPart';
import type { PageProps } from './pages';
import { ScanHead } from './ScanHead';
import { useMoment } from './use-moment';

/**
 * Every lead by fit and interest: the plot with its table, the leads of what was marked in it, and beside them the one
 * that is opened. Addresses: `#quadrant/lead/<id>`.
 */
export function QuadrantPage(props: PageProps): ReactElement | null {
  const scoring = useScoring();
  return scoring ? <Plotted key={scoring.updatedAt} {...props} scoring={scoring} /> : null;
}

/** What was pressed: a quadrant, or an area that was marked. */
type Marked = Chosen & { readonly area: Area | null };

function Plotted({
  desk,
  path,
  scoring,
}: PageProps & { readonly scoring: ScoringRules }): ReactElement | null {
  // Points fade: the picture is of one moment, until somebody looks again.
  const { moment: now, lookAgain } = useMoment();
  const [chosen, setChosen] = useState<Marked | null>(null);
  const scan = usePlaced(desk.definition, scoring, now);
  const placed = scan.value;
  const choosePlace = (place: Place, of: Placed): void =>
    setChosen({ name: placeWords(place), ids: idsAt(of, place), area: null });
  const chooseArea = (area: Area | null, of: Placed): void =>
    setChosen(area && { name: areaWords(area), ids: idsWithin(of, area), area });
  if (scan.state === 'done' && scan.seen === 0)
    return <EmptyState title={words('plot.none')} hint={words('plot.noneHint')} />;
  return (
    <FiguresPage page="quadrant" label={words('plot.title')} path={path} desk={desk} chosen={chosen}>
      <ScanHead about={words('plot.about')} scan={scan} again={words('plot.again')} onAgain={lookAgain} />
      {placed && (
        <>
          <QuadrantPlot
            placed={placed}
            cuts={cutsInForce(scoring)}
            area={chosen?.area ?? null}
            onArea={(area) => chooseArea(area, placed)}
          />
          <AreaFields
            key={chosen?.area ? chosen.name : ''}
            area={chosen?.area ?? null}
            onArea={(area) => chooseArea(area, placed)}
          />
          <QuadrantTable
            definition={desk.definition}
            counts={placed.counts}
            onOpen={(place) => choosePlace(place, placed)}
          />
          <LikeBuyersPart desk={desk} onShow={(found) => setChosen({ ...found, area: null })} />
        </>
      )}
    </FiguresPage>
  );
}
