import { useId, type ReactElement } from 'react';
import { filterWords } from '@/components/segment/rule-words';
import type { RuleChoices } from '@/components/segment/rule-choices';
import type { ListedSegment } from '@/components/segment/SegmentList';
import { words } from '@/lib/words';
import './threshold.css';

type Props = {
  /** Those that ask for points. */
  readonly segments: readonly ListedSegment[];
  readonly choices: RuleChoices;
  readonly hrefOf: (id: string) => string;
};

/** The segments that go by the score already, each with what it asks for and the way to it. */
export function ScoreSegments({ segments, choices, hrefOf }: Props): ReactElement | null {
  const heading = useId();
  if (segments.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h4 id={heading}>{words('score.threshold.segments')}</h4>
      <ul className="threshold-segments">
        {segments.map(({ segment, count }) => (
          <li key={segment.id}>
            <a href={hrefOf(segment.id)}>
              <bdi>{segment.name}</bdi>
            </a>
            {words('common.dot')}
            {filterWords(segment.filter, choices)}
            {words('common.dot')}
            {segment.isOn
              ? words('segment.proposes', count, [count.toLocaleString()])
              : words('segment.isOff')}
          </li>
        ))}
      </ul>
    </section>
  );
}
