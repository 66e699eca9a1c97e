import type { ReactElement } from 'react';
import type { ClosingGroup, KindClosing } from '@/lib/metrics/activity-close-rate';
import { words } from '@/lib/words';
import { RateCell } from './RateCell';

type Props = {
  readonly signedUp: NonNullable<KindClosing['signedUp']>;
  readonly groupName: (group: ClosingGroup) => string;
  readonly onOpen: (group: ClosingGroup, name: string) => void;
};

/** By which figure, of whom, and out of whom. */
const shares = [
  ['cameAndWon', 'signedUpCameWon', 'signedUp'],
  ['won', 'signedUpWon', 'signedUp'],
  ['walkIns', 'walkInsWon', 'walkIns'],
] as const;

/** Of those who signed up for something: who came and bought, who bought at all; and apart, who came without. */
export function SignUps({ signedUp, groupName, onOpen }: Props): ReactElement {
  return (
    <dl className="sign-ups">
      {shares.map(([share, k, n]) => (
        <div key={share}>
          <dt>{words(`quality.signUp.${share}`)}</dt>
          <dd>
            <RateCell
              rate={signedUp[share]}
              names={{ k: groupName(k), n: groupName(n) }}
              onOpen={(of, list) => onOpen(of === 'k' ? k : n, list)}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
