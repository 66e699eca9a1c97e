import type { ReactElement } from 'react';
import type { NamedKinds } from '@/components/scoring/kind-words';
import { signedText } from '@/components/receipt/level-words';
import type { Scorecard, ScorecardBin } from '@/lib/scoring/learning/scorecard';
import { words } from '@/lib/words';
import { answerWords } from './column-words';
import './learned.css';

type Props = { readonly scorecard: Scorecard; readonly kinds: NamedKinds };
type Answer = { readonly column: string; readonly bin: ScorecardBin };

/** As many as are taken in at a glance. */
const shown = 6;

/** Which answers speak most for and most against a lead, each with the closed leads that it was learned from. */
export function StrongestPoints({ scorecard, kinds }: Props): ReactElement {
  const best = strongestOf(scorecard, 1);
  const worst = strongestOf(scorecard, -1);
  return (
    <div className="learned-strongest">
      <Answers title={words('score.learned.strongest.for')} answers={best} kinds={kinds} />
      <Answers title={words('score.learned.strongest.against')} answers={worst} kinds={kinds} />
    </div>
  );
}

/** Of each question that has numbers for answers the strongest one: its neighbours say nearly the same. */
function strongestOf({ columns }: Scorecard, sign: 1 | -1): readonly Answer[] {
  return columns
    .flatMap(({ id, kind, bins }) => {
      const answers = bins
        .filter(({ closed, points }) => closed > 0 && sign * points > 0)
        .toSorted((a, b) => sign * (b.points - a.points))
        .map((bin): Answer => ({ column: id, bin }));
      return kind === 'number' ? answers.slice(0, 1) : answers;
    })
    .toSorted((a, b) => sign * (b.bin.points - a.bin.points))
    .slice(0, shown);
}

function Answers({
  title,
  answers,
  kinds,
}: {
  readonly title: string;
  readonly answers: readonly Answer[];
  readonly kinds: NamedKinds;
}): ReactElement {
  return (
    <table className="learned-table">
      <caption>{title}</caption>
      <tbody>
        {answers.length === 0 && (
          <tr>
            <td>{words('score.learned.strongest.none')}</td>
          </tr>
        )}
        {answers.map(({ column, bin }) => {
          const name = answerWords(column, bin, kinds);
          return (
            <tr key={`${column} ${name}`}>
              <th scope="row">
                <bdi>{name}</bdi>
                <span className="learned-detail">
                  {words('score.learned.strongest.won', [
                    bin.won.toLocaleString(),
                    bin.closed.toLocaleString(),
                  ])}
                </span>
              </th>
              <td className="figures">{signedText(bin.points)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
