import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Icon } from '@/components/icon/Icon';
import type { ReasonOffer } from '@/lib/funnel/hand-off/offers';
import { words } from '@/lib/words';
import './next.css';

type Props = {
  readonly label: string;
  readonly takesFocus?: boolean;
} & (
  | { readonly offer: ReasonOffer; readonly onChoose: (offer: ReasonOffer) => void }
  | { readonly isExpanded: boolean; readonly onOpen: () => void }
);

/** A reason to give back with what happens then, or why it cannot be given yet. */
export function ReasonButton(props: Props): ReactElement {
  const offer = 'offer' in props ? props.offer : null;
  const refusal = offer?.refusal ?? null;
  return (
    <AriaButton
      className="reason"
      isDisabled={refusal !== null}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the list was just opened
      autoFocus={props.takesFocus === true}
      onPress={() => {
        if ('offer' in props) props.onChoose(props.offer);
        else props.onOpen();
      }}
      {...('isExpanded' in props ? { 'aria-expanded': props.isExpanded } : {})}
    >
      <span className="reason-label">
        <bdi>{props.label}</bdi>
        {'isExpanded' in props && <Icon name="down" size={12} />}
      </span>
      {refusal?.type === 'MoreAttemptsNeeded' ? (
        <span className="reason-hint">{words('lead.giveBack.attempts', [refusal.have, refusal.need])}</span>
      ) : (
        offer && <span className="reason-hint">{hintOf(offer)}</span>
      )}
    </AriaButton>
  );
}

function hintOf({ reason }: ReasonOffer): string {
  const next = words('lead.giveBack.then', [reason.nextAction]);
  return reason.way === 'disqualify' ? words('lead.giveBack.forGood', [next]) : next;
}
