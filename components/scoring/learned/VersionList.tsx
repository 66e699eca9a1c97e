import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { exactText } from '@/components/format/Moment';
import { userNameWithin, type People } from '@/components/person/names';
import type { Learned } from '@/lib/funnel/scoring/rules';
import { words } from '@/lib/words';
import { aucWords } from './LessonPart';
import './learned.css';

type Version = { readonly learned: Learned; readonly since: number; readonly by: string };

type Props = {
  /** The newest first. */
  readonly versions: readonly Version[];
  /** The one that counts; null: none. */
  readonly inForce: Learned | null;
  readonly people: People;
  readonly isPending: boolean;
  readonly onUse: (learned: Learned) => void;
};

/** Points that were in force before: each can be put in force again. */
export function VersionList({ versions, inForce, people, isPending, onUse }: Props): ReactElement | null {
  const earlier = versions.filter(({ learned }) => learned.trainedAt !== inForce?.trainedAt);
  if (earlier.length === 0) return null;
  return (
    <details className="learned-versions">
      <summary>{words('score.learned.versions.title', [earlier.length.toLocaleString()])}</summary>
      <ul>
        {earlier.map(({ learned, since, by }) => {
          const when = exactText(learned.trainedAt);
          return (
            <li key={learned.trainedAt}>
              <div>
                <p>
                  {words('score.learned.versions.one', [
                    when,
                    learned.scorecard.closed.toLocaleString(),
                    learned.scorecard.won.toLocaleString(),
                  ])}
                </p>
                <p className="learned-detail">
                  {words('score.learned.versions.by', [userNameWithin(people, by), exactText(since)])}
                </p>
                <p className="learned-detail">{aucWords(learned.auc)}</p>
              </div>
              <Button
                small
                isPending={isPending}
                label={words('score.learned.versions.useOf', [when])}
                onPress={() => onUse(learned)}
              >
                {words('score.learned.versions.use')}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
