import { useMemo, useState, type ReactElement } from 'react';
import { NumberInput } from '@/components/field/NumberInput';
import { ScanLine } from '@/components/page/ScanLine';
import type { Desk } from '@/components/page/use-desk';
import type { ListedSegment } from '@/components/segment/SegmentList';
import { suggestionWords } from '@/components/threshold/suggestion-words';
import { ThresholdCurve } from '@/components/threshold/ThresholdCurve';
import { ThresholdTable } from '@/components/threshold/ThresholdTable';
import { cutsInForce } from '@/lib/funnel/scoring/rules';
import { suggestThreshold } from '@/lib/metrics/suggest-threshold';
import { tellingThresholds } from '@/lib/metrics/telling-thresholds';
import { useThreshold, type ThresholdAsked } from '@/lib/queries/use-threshold';
import { words } from '@/lib/words';
import { SaveThreshold } from './SaveThreshold';

type Props = {
  readonly asked: ThresholdAsked;
  /** Those that ask for points. */
  readonly segments: readonly ListedSegment[];
  readonly desk: Desk;
};

/** DOMAIN.md section 5: the public target of acceptance. */
const usualTarget = 90;
/** Lines of the table, about. */
const lines = 10;

/** What is to be expected of each threshold, and the choice of one. */
export function ThresholdChoice({ asked, segments, desk }: Props): ReactElement {
  const scan = useThreshold(asked);
  const [target, setTarget] = useState<number | undefined>(usualTarget);
  const [chosen, setChosen] = useState<number | undefined>();
  const share = Math.min(100, target ?? usualTarget) / 100;
  const figures = scan.value;
  const suggestion = useMemo(() => figures && suggestThreshold(figures, share), [figures, share]);
  const suggested = suggestion?.type === 'Lowest' ? suggestion.at.interest : null;
  const taken = chosen ?? suggested ?? cutsInForce(asked.rules).interest;
  return (
    <>
      <ScanLine {...scan} onStop={scan.stop} onGoOn={scan.goOn} />
      {figures && suggestion && (
        <>
          <output className="threshold-says">{suggestionWords(suggestion, share)}</output>
          <NumberInput
            label={words('score.threshold.target')}
            digits={3}
            value={target}
            onChange={(to) => setTarget(to === undefined ? undefined : Math.min(100, to))}
          />
          <ThresholdCurve figures={figures} target={share} chosen={taken} />
          <ThresholdTable
            rows={tellingThresholds(figures, lines, [taken, ...(suggested === null ? [] : [suggested])])}
            chosen={taken}
            suggested={suggested}
            onChoose={setChosen}
          />
          <p className="field-hint">{words('score.threshold.monthlyHint')}</p>
        </>
      )}
      {figures && desk.role !== 'sales' && (
        <SaveThreshold
          cuts={cutsInForce(asked.rules)}
          interest={taken}
          onInterest={setChosen}
          segments={segments}
          desk={desk}
        />
      )}
    </>
  );
}
