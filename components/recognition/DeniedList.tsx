import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { Run } from '@/components/lead/run';
import { useStep } from '@/components/next/step-form';
import type { People } from '@/components/person/names';
import { suggestionWords } from '@/components/person/suggestion-words';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import './recognition.css';

type Props = {
  readonly lead: Lead;
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly run: Run;
};

/** What pages suggested of a lead and somebody denied, folded away; each may be suggested again. */
export function DeniedList({ lead, definition, people, run }: Props): ReactElement | null {
  const [isOpen, setOpen] = useState(false);
  const step = useStep(run, () => undefined);
  if (lead.denied.length === 0) return null;
  return (
    <section className="denied" aria-label={words('recognition.denied.label')}>
      <Button small look="quiet" isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {words('recognition.denied.open', lead.denied.length)}
      </Button>
      {isOpen && (
        <ul>
          {lead.denied.map((suggestion) => {
            const text = suggestionWords(suggestion);
            return (
              <li key={suggestion}>
                <bdi className="denied-what">{text}</bdi>
                <Button
                  small
                  look="quiet"
                  label={words('recognition.denied.forgetThis', [text])}
                  isPending={step.isPending}
                  onPress={() =>
                    step.go({ type: 'denySuggestion', leadId: lead.id, suggestion, isDenied: false })
                  }
                >
                  {words('recognition.denied.forget')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {step.refusal && <RefusalText refusal={step.refusal} definition={definition} people={people} />}
    </section>
  );
}
