import { useId, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { useStep } from '@/components/next/step-form';
import type { OnPage } from '@/components/page/people-on-page';
import type { Desk } from '@/components/page/use-desk';
import { leadName } from '@/components/person/names';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { Match } from '@/lib/funnel/person/match/match';
import { suggestionsOf } from '@/lib/funnel/person/match/seen';
import { namesOf } from '@/lib/funnel/person/stranger';
import { words } from '@/lib/words';
import { MatchLine } from './MatchLine';
import './recognition.css';

type Props = {
  readonly person: OnPage;
  readonly matches: readonly Match[];
  readonly desk: Desk;
  readonly onOpen: (leadId: string) => void;
};

/** As many as are weighed at one look. */
const atFirst = 2;

/** Leads that somebody on the page may be. Nothing binds them: the user says yes or no, and either is remembered. */
export function PossibleLeads({ person, matches, desk, onOpen }: Props): ReactElement {
  const { definition, people, now, commands } = desk;
  const [isWhole, setWhole] = useState(false);
  const step = useStep(commands.run, () => undefined);
  const heading = useId();
  const shown = isWhole ? matches : matches.slice(0, atFirst);
  // A name alone is nothing that a lead could be known by from now on.
  const isBindable = person.seen.keys.length > 0;
  return (
    <section className="possible" aria-labelledby={heading}>
      <h3 id={heading}>{words('recognition.possible')}</h3>
      <ul>
        {shown.map((match) => {
          const { lead } = match;
          const name = leadName(lead);
          return (
            <MatchLine key={lead.id} match={match} definition={definition} now={now}>
              {isBindable && (
                <Button
                  small
                  icon="check"
                  label={words('recognition.yesTo', [name])}
                  isPending={step.isPending}
                  onPress={() =>
                    step.go({ type: 'identifyLead', leadId: lead.id, ...namesOf(person.stranger) })
                  }
                >
                  {words('recognition.yes')}
                </Button>
              )}
              <Button
                small
                label={words('recognition.noTo', [name])}
                isPending={step.isPending}
                onPress={() =>
                  step.go(
                    ...suggestionsOf(person.seen).map((suggestion) => ({
                      type: 'denySuggestion' as const,
                      leadId: lead.id,
                      suggestion,
                      isDenied: true,
                    })),
                  )
                }
              >
                {words('recognition.no')}
              </Button>
              <Button
                small
                look="quiet"
                label={words('lead.add.open', [name])}
                onPress={() => onOpen(lead.id)}
              >
                {words('common.open')}
              </Button>
            </MatchLine>
          );
        })}
      </ul>
      {matches.length > shown.length && (
        <Button small look="quiet" onPress={() => setWhole(true)}>
          {words('recognition.more', matches.length - shown.length)}
        </Button>
      )}
      {!isBindable && <p className="match-why">{words('recognition.nameOnly')}</p>}
      {step.refusal && (
        <RefusalText refusal={step.refusal} definition={definition} people={people} onOpenLead={onOpen} />
      )}
    </section>
  );
}
