import { useCallback, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { EmptyState } from '@/components/page/EmptyState';
import { ScanLine } from '@/components/page/ScanLine';
import { AreaFields } from '@/components/quadrants/AreaFields';
import { QuadrantPlot } from '@/components/quadrants/QuadrantPlot';
import { QuadrantTable } from '@/components/quadrants/QuadrantTable';
import { areaWords, placeWords } from '@/components/quadrants/place-words';
import { cutsInForce, type ScoringRules } from '@/lib/funnel/scoring/rules';
import { usePlaced } from '@/lib/queries/use-placed';
import { useScoring } from '@/lib/queries/use-scoring';
import { idsAt, idsWithin, type Area, type Place, type Placed } from '@/lib/scoring/placed';
import { words } from '@/lib/words';
import { BesideLead } from './BesideLead';
import { ChosenList } from './ChosenList';
import type { PageProps } from './pages';
import { goTo } from './route';
import './team.css';
import './quadrant-page.css';

/**
 * Every lead by fit and interest: the plot with its table, the leads of what was marked in it, and beside them the one
 * that is opened. Addresses: `#quadrant/lead/<id>`.
 */
export function QuadrantPage(props: PageProps): ReactElement | null {
  const scoring = useScoring();
  return scoring ? <Plotted key={scoring.updatedAt} {...props} scoring={scoring} /> : null;
}

/** What the leads of a list have in common. */
type Chosen = { readonly name: string; readonly ids: readonly string[]; readonly area: Area | null };

function Plotted({
  desk,
  path,
  scoring,
}: PageProps & { readonly scoring: ScoringRules }): ReactElement | null {
  // Points fade: the picture is of one moment, until somebody looks again.
  const [now, setNow] = useState(desk.now);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const scan = usePlaced(desk.definition, scoring, now);
  const placed = scan.value;
  const leadId = path[0] === 'lead' ? (path[1] ?? null) : null;
  const open = useCallback((id: string) => goTo(['quadrant', 'lead', id]), []);
  const choosePlace = (place: Place, of: Placed): void =>
    setChosen({ name: placeWords(place), ids: idsAt(of, place), area: null });
  const chooseArea = (area: Area | null, of: Placed): void =>
    setChosen(area && { name: areaWords(area), ids: idsWithin(of, area), area });
  if (scan.state === 'done' && scan.seen === 0)
    return <EmptyState title={words('plot.none')} hint={words('plot.noneHint')} />;
  return (
    <div className="quadrant-page" data-beside={leadId !== null || undefined}>
      <section className="quadrant-main" aria-label={words('plot.title')}>
        <header className="quadrant-main-head">
          <p>{words('plot.about')}</p>
          <ScanLine {...scan} onStop={scan.stop} onGoOn={scan.goOn} />
          {scan.state === 'done' && (
            <Button small look="quiet" onPress={() => setNow(desk.now)}>
              {words('plot.again')}
            </Button>
          )}
        </header>
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
          </>
        )}
        {chosen && (
          <section className="quadrant-chosen" aria-label={chosen.name}>
            <h2>
              {words('plot.chosen', chosen.ids.length, [chosen.name, chosen.ids.length.toLocaleString()])}
            </h2>
            <ChosenList ids={chosen.ids} name={chosen.name} desk={desk} opened={leadId} onOpen={open} />
          </section>
        )}
      </section>
      {leadId !== null && (
        <BesideLead
          key={leadId}
          id={leadId}
          day={null}
          onDay={(day) => goTo(['leads', 'all', ...(day === null ? [] : ['at', day]), 'lead', leadId])}
          desk={desk}
          onOpen={open}
        />
      )}
    </div>
  );
}
