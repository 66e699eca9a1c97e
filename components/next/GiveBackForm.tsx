import { useState, type ReactElement } from 'react';
import type { ReasonOffer } from '@/lib/funnel/hand-off/offers';
import { words } from '@/lib/words';
import { GiveBackAnswer } from './GiveBackAnswer';
import { isRulingOut } from './next-steps';
import { ReasonButton } from './ReasonButton';
import { useStep, type StepFormProps } from './step-form';
import { StepFrame } from './StepFrame';

/**
 * Gives a lead back in two: the button, then a plain reason. What the reason stands for is asked only where there is
 * more than one answer, and its question only where it has one.
 */
export function GiveBackForm(props: StepFormProps): ReactElement {
  const { definition, lead, people, offers, run, onClose } = props;
  const [plain, setPlain] = useState<string | null>(null);
  const [asked, setAsked] = useState<ReasonOffer | null>(null);
  const step = useStep(run, onClose);
  const choose = (offer: ReasonOffer): void => {
    if (offer.reason.question) setAsked(offer);
    else step.go({ type: 'giveBackLead', leadId: lead.id, reason: offer.reason.id });
  };
  if (asked)
    return <GiveBackAnswer {...props} reason={asked.reason} step={step} onBack={() => setAsked(null)} />;
  return (
    <StepFrame
      title={words(isRulingOut(offers) ? 'lead.giveBack.ruleOut' : 'lead.giveBack.title')}
      step={step}
      definition={definition}
      people={people}
      onClose={onClose}
    >
      <ul className="reasons">
        {offers.giveBack.map((offer, index) => (
          <li key={offer.plain}>
            {offer.reasons.length === 1 && offer.reasons[0] ? (
              <ReasonButton
                offer={offer.reasons[0]}
                label={offer.label}
                takesFocus={index === 0}
                onChoose={choose}
              />
            ) : (
              <PlainReason
                offer={offer}
                isOpen={plain === offer.plain}
                takesFocus={index === 0}
                onOpen={() => setPlain(plain === offer.plain ? null : offer.plain)}
                onChoose={choose}
              />
            )}
          </li>
        ))}
      </ul>
    </StepFrame>
  );
}

/** A plain answer behind which several reasons lie. */
function PlainReason({
  offer,
  isOpen,
  takesFocus,
  onOpen,
  onChoose,
}: {
  readonly offer: StepFormProps['offers']['giveBack'][number];
  readonly isOpen: boolean;
  readonly takesFocus: boolean;
  readonly onOpen: () => void;
  readonly onChoose: (offer: ReasonOffer) => void;
}): ReactElement {
  return (
    <>
      <ReasonButton label={offer.label} isExpanded={isOpen} takesFocus={takesFocus} onOpen={onOpen} />
      {isOpen && (
        <ul className="reasons reasons-inner">
          {offer.reasons.map((each) => (
            <li key={each.reason.id}>
              <ReasonButton offer={each} label={each.reason.label} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
