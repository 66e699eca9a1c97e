import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { ChoiceList } from '@/components/field/ChoiceList';
import type { Desk } from '@/components/page/use-desk';
import { RefusalText } from '@/components/refusal/RefusalText';
import { bounds, isWhole } from '@/components/scoring/find-problems';
import { PointsInput } from '@/components/scoring/PointsInput';
import { problemWords } from '@/components/scoring/problem-words';
import type { ListedSegment } from '@/components/segment/SegmentList';
import { isAlike } from '@/lib/funnel/definition/is-alike';
import type { Refusal } from '@/lib/funnel/refusal';
import type { Cuts } from '@/lib/funnel/scoring/rules';
import { scoreFilter } from '@/lib/funnel/team/score-segment';
import { segmentDeeds, type SegmentDeed } from '@/lib/funnel/team/segment';
import { newOpId } from '@/lib/messaging/send';
import { words } from '@/lib/words';

type Props = {
  readonly cuts: Cuts;
  /** In points; no number (`NaN`) while none is typed. */
  readonly interest: number;
  readonly onInterest: (interest: number) => void;
  /** Those that ask for points. */
  readonly segments: readonly ListedSegment[];
  readonly desk: Desk;
};

/** Saves a segment that means whoever fits and has reached the threshold. */
export function SaveThreshold({ cuts, interest, onInterest, segments, desk }: Props): ReactElement {
  const [does, setDoes] = useState<SegmentDeed>('suggest');
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isRight = isWhole(interest, bounds.cut);
  const filter = scoreFilter(cuts, interest);
  const known = segments.find(({ segment }) => segment.does === does && isAlike(segment.filter, filter));
  const save = async (): Promise<void> => {
    if (isPending) return;
    setPending(true);
    const changes = { name: words('score.threshold.name', [interest]), filter, does, isOn: true };
    setRefusal(await desk.commands.run({ type: 'saveSegment', segmentId: newOpId(), changes }));
    setPending(false);
  };
  return (
    <div className="threshold-save">
      <div className="threshold-fields">
        <PointsInput
          label={words('score.threshold.interest')}
          most={bounds.cut}
          value={interest}
          onChange={onInterest}
          error={isRight ? undefined : problemWords('cut')}
        />
        <ChoiceList
          label={words('score.threshold.does')}
          choices={segmentDeeds.map((id) => ({
            id,
            label: words(`score.threshold.deed.${id}`),
            hint: words(`segment.deedHint.${id}`),
          }))}
          value={does}
          onChange={setDoes}
        />
      </div>
      {isRight && (
        <p className="field-hint">
          {known
            ? words('score.threshold.known', [known.segment.name])
            : words('score.threshold.means', [cuts.fit.toLocaleString(), interest.toLocaleString()])}
        </p>
      )}
      {refusal && <RefusalText refusal={refusal} definition={desk.definition} people={desk.people} />}
      <div>
        <Button
          look="primary"
          icon="flag"
          isDisabled={!isRight || known !== undefined}
          isPending={isPending}
          onPress={() => void save()}
        >
          {words(`score.threshold.save.${does}`)}
        </Button>
      </div>
    </div>
  );
}
