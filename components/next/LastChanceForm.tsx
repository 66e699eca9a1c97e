import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { TextInput } from '@/components/field/TextInput';
import { fillTemplate } from '@/lib/funnel/hand-off/fill-template';
import { words } from '@/lib/words';
import { useStep, type StepFormProps } from './step-form';
import { StepFrame } from './StepFrame';

type Copied = 'not yet' | 'copied' | 'refused';

/** The message of the last chance, to be copied and sent by hand; once it is sent, an answer is waited for. */
export function LastChanceForm(props: StepFormProps): ReactElement | null {
  const { definition, lead, people, offers, run, onClose } = props;
  const chance = offers.lastChance?.chance ?? null;
  const filled = fillTemplate(chance?.template ?? '', {
    name: lead.name,
    company: lead.company,
    me: people.me.name,
  });
  const [text, setText] = useState(filled.text);
  const [copied, setCopied] = useState<Copied>('not yet');
  const step = useStep(run, onClose);
  if (chance === null) return null;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('copied');
    } catch {
      setCopied('refused');
    }
  };
  const reach = chance.channel === 'email' ? lead.emails[0] : lead.phone;
  return (
    <StepFrame
      title={words('lastChance.title')}
      step={step}
      definition={definition}
      people={people}
      onClose={onClose}
      submit={{
        label: words('lastChance.sent'),
        onSubmit: () => step.go({ type: 'takeLastChance', leadId: lead.id, lastChance: chance.id }),
      }}
    >
      <p className="reason-hint">{words('lastChance.hint', lead.unanswered.length)}</p>
      <p>
        {reach == null ? (
          words(`lastChance.noWay.${chance.channel}`)
        ) : (
          <bdi>{words(`lastChance.to.${chance.channel}`, [reach])}</bdi>
        )}
      </p>
      <TextInput
        label={words('lastChance.text')}
        value={text}
        onChange={(next) => {
          setText(next);
          setCopied('not yet');
        }}
        rows={6}
        maxLength={4000}
        takesFocus
        hint={
          filled.missing.length === 0
            ? undefined
            : words('lastChance.missing', [
                filled.missing.map((name) => words(`lastChance.field.${name}`)).join(', '),
              ])
        }
      />
      <div className="soon">
        <Button small icon={copied === 'copied' ? 'check' : 'copy'} onPress={() => void copy()}>
          {words(copied === 'copied' ? 'lastChance.copied' : 'lastChance.copy')}
        </Button>
      </div>
      {copied === 'refused' && (
        <p role="alert" className="field-error">
          {words('lastChance.notCopied')}
        </p>
      )}
    </StepFrame>
  );
}
