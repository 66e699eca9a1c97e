import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Notice } from '@/components/lead/Notice';
import { useStep } from '@/components/next/step-form';
import type { Desk } from '@/components/page/use-desk';
import { siteName } from '@/components/person/site-name';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { Lead } from '@/lib/funnel/log/lead';
import type { FieldUpdate } from '@/lib/funnel/person/match/updates';
import { words } from '@/lib/words';
import './recognition.css';

type Props = {
  readonly lead: Lead;
  readonly updates: readonly FieldUpdate[];
  readonly site: string;
  readonly desk: Desk;
};

/** What a page tells otherwise of a lead, each to be taken over or left: after a change of job, say. */
export function FieldUpdates({ lead, updates, site, desk }: Props): ReactElement {
  const step = useStep(desk.commands.run, () => undefined);
  return (
    <Notice icon="info">
      <p>{words('recognition.update.title', [siteName(site)])}</p>
      <ul className="updates">
        {updates.map((update) => {
          const field = words(`lead.field.${update.field}`);
          return (
            <li key={update.field}>
              <span className="update-text">
                <span className="match-why">{field}</span>
                {update.from !== null && <bdi className="update-old">{update.from}</bdi>}
                <bdi>{update.to}</bdi>
              </span>
              <span className="match-answers">
                <Button
                  small
                  label={words('recognition.update.takeThis', [field, update.to])}
                  isPending={step.isPending}
                  onPress={() =>
                    step.go({
                      type: 'editLead',
                      leadId: lead.id,
                      changes: { [update.field]: update.to },
                    })
                  }
                >
                  {words('recognition.update.take')}
                </Button>
                <Button
                  small
                  look="quiet"
                  label={words('recognition.update.leaveThis', [field])}
                  isPending={step.isPending}
                  onPress={() =>
                    step.go({
                      type: 'denySuggestion',
                      leadId: lead.id,
                      suggestion: update.suggestion,
                      isDenied: true,
                    })
                  }
                >
                  {words('recognition.update.leave')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
      {step.refusal && (
        <RefusalText refusal={step.refusal} definition={desk.definition} people={desk.people} />
      )}
    </Notice>
  );
}
