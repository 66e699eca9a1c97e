import type { ReactElement } from 'react';
import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import type { ClosingGroup, KindClosing } from '@/lib/metrics/activity-close-rate';
import type { Rate } from '@/lib/metrics/rate';
import { words } from '@/lib/words';
import { ClosingTable } from './ClosingTable';
import { RateCell } from './RateCell';

type Props = {
  readonly rates: readonly KindClosing[];
  /** All leads of the period, and those that were won. */
  readonly leads: Rate;
  readonly rules: Pick<ScoringRules, 'kinds' | 'learned'>;
  readonly onOpen: (kind: string, group: ClosingGroup, name: string) => void;
  readonly onOpenAll: (of: 'all' | 'won', name: string) => void;
  readonly onUse: (kind: string, points: number) => void;
};

/** Which activities come before a sale, and which points follow from that. */
export function ClosingPart({ rates, leads, rules, onOpenAll, ...given }: Props): ReactElement {
  const title = words('quality.closings');
  return (
    <div className="quality-part">
      <h2>{title}</h2>
      <p className="field-hint">{words('quality.closingsAbout')}</p>
      {rates.length === 0 ? (
        <p>{words('quality.noActivity')}</p>
      ) : (
        <>
          <div className="quality-all">
            <span>{words('quality.allLeads')}</span>
            <RateCell
              rate={leads}
              names={{ k: words('quality.allWon'), n: words('quality.allLeads') }}
              onOpen={(of, name) => onOpenAll(of === 'k' ? 'won' : 'all', name)}
            />
          </div>
          {rules.learned !== null && <p className="field-hint">{words('quality.learnedInForce')}</p>}
          <ClosingTable label={title} rates={rates} kinds={rules.kinds} {...given} />
        </>
      )}
    </div>
  );
}
