import type { ComponentProps, ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { signedText } from '@/components/receipt/level-words';
import type { ActivityKind } from '@/lib/funnel/scoring/rules';
import type { ClosingGroup, KindClosing } from '@/lib/metrics/activity-close-rate';
import { isTooFew } from '@/lib/metrics/rate';
import { suggestedPoints } from '@/lib/metrics/suggested-points';
import { words } from '@/lib/words';
import { ratioText } from './figure-words';
import { OpenCount } from './OpenCount';
import { RateCell } from './RateCell';
import { SignUps } from './SignUps';

type Props = {
  readonly closing: KindClosing;
  /** Null: it is gone since. */
  readonly kind: ActivityKind | null;
  readonly name: string;
  /** The share at the far end of all bars. */
  readonly upTo: number;
  readonly onOpen: (group: ClosingGroup, name: string) => void;
  readonly onUse: (points: number) => void;
};

/** One kind of activity: both rates, how many times as often, the points that follow from it, and who had signed up. */
export function ClosingLine({ closing, kind, name, upTo, onOpen, onUse }: Props): ReactElement {
  const { did, others, ratio, open, signedUp } = closing;
  const groupName = (group: ClosingGroup): string =>
    words('quality.groupOf', [name, words(`quality.group.${group}`)]);
  const isSaid = ratio !== undefined && !isTooFew(did) && !isTooFew(others);
  return (
    <>
      <tr>
        <th scope="row" className="quality-name">
          <bdi>{name}</bdi>
        </th>
        <td data-label={words('quality.closing.did')}>
          <RateCell
            rate={did}
            upTo={upTo}
            names={{ k: groupName('didWon'), n: groupName('did') }}
            onOpen={(of, list) => onOpen(of === 'k' ? 'didWon' : 'did', list)}
          />
          <StillOpen
            count={open.did}
            name={groupName('didOpen')}
            onOpen={(list) => onOpen('didOpen', list)}
          />
        </td>
        <td data-label={words('quality.closing.others')}>
          <RateCell
            rate={others}
            upTo={upTo}
            names={{ k: groupName('othersWon'), n: groupName('others') }}
            onOpen={(of, list) => onOpen(of === 'k' ? 'othersWon' : 'others', list)}
          />
          <StillOpen
            count={open.others}
            name={groupName('othersOpen')}
            onOpen={(list) => onOpen('othersOpen', list)}
          />
        </td>
        <td data-label={words('quality.closing.ratio')}>
          {isSaid && <strong className="figures">{ratioText(ratio)}</strong>}
        </td>
        <td data-label={words('quality.closing.points')}>
          {kind && <Suggestion closing={closing} kind={kind} name={name} onUse={onUse} />}
        </td>
      </tr>
      {signedUp && (
        <tr className="quality-signed-up">
          <td colSpan={5}>
            <SignUps signedUp={signedUp} groupName={groupName} onOpen={onOpen} />
          </td>
        </tr>
      )}
    </>
  );
}

/** Those of them that have not ended: the share is not what it will be. */
function StillOpen(counted: ComponentProps<typeof OpenCount>): ReactElement | null {
  if (counted.count === 0) return null;
  return (
    <span className="rate-counts">
      <OpenCount {...counted} />
      {words('quality.stillOpen')}
    </span>
  );
}

/** What the kind is worth, and what it should be where that differs and is no chance. */
function Suggestion({
  closing: { did, others },
  kind,
  name,
  onUse,
}: Pick<Props, 'closing' | 'name' | 'onUse'> & { readonly kind: ActivityKind }): ReactElement {
  const points = kind.isOn ? suggestedPoints(did, others) : null;
  if (points === null || points === kind.points)
    return <span className="quality-points figures">{signedText(kind.points)}</span>;
  return (
    <span className="quality-suggestion">
      <span>{words('quality.suggests', [signedText(points), signedText(kind.points)])}</span>
      <Button small label={words('quality.useOf', [name, signedText(points)])} onPress={() => onUse(points)}>
        {words('quality.use')}
      </Button>
    </span>
  );
}
