import { useId, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { Desk } from '@/components/page/use-desk';
import { ScoreSegments } from '@/components/threshold/ScoreSegments';
import { asksScore } from '@/lib/funnel/team/filter';
import type { ThresholdAsked } from '@/lib/queries/use-threshold';
import { useProgrammes, useSegments } from '@/lib/queries/use-segments';
import { words } from '@/lib/words';
import { hrefTo } from './route';
import { ThresholdChoice } from './ThresholdChoice';

/**
 * From how many points on a lead is ready for sales: what past hand-overs say, a segment that goes by it, and those that
 * do already. Every lead is looked at once somebody asks for it.
 */
export function ThresholdSection({ desk }: { readonly desk: Desk }): ReactElement {
  const heading = useId();
  const { definition, definitions, scoring, people, now } = desk;
  const [pressed, setPressed] = useState<ThresholdAsked | null>(null);
  // By other points the past says something else: it is asked anew by a press.
  const asked = pressed?.rules.updatedAt === scoring.updatedAt ? pressed : null;
  const segments = (useSegments() ?? []).filter(({ segment }) => asksScore(segment.filter));
  const programmes = useProgrammes() ?? [];
  const isAccepting = definition.moves.some(({ verb }) => verb === 'accept');
  return (
    <section className="threshold" aria-labelledby={heading}>
      <h3 id={heading}>{words('score.threshold.title')}</h3>
      <p>{words(isAccepting ? 'score.threshold.about' : 'score.threshold.noAcceptance')}</p>
      {isAccepting && (
        <div>
          <Button icon="search" onPress={() => setPressed({ definition, definitions, rules: scoring, now })}>
            {words(asked === null ? 'score.threshold.look' : 'score.threshold.again')}
          </Button>
        </div>
      )}
      {asked && <ThresholdChoice asked={asked} segments={segments} desk={desk} />}
      <ScoreSegments
        segments={segments}
        choices={{ definition, people, programmes, sources: [], kinds: scoring.kinds }}
        hrefOf={(id) => hrefTo('leads', 'segment', id)}
      />
    </section>
  );
}
