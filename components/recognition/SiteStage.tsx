import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Notice } from '@/components/lead/Notice';
import { useStep } from '@/components/next/step-form';
import type { Desk } from '@/components/page/use-desk';
import { siteName } from '@/components/person/site-name';
import { RefusalText } from '@/components/refusal/RefusalText';
import { stageById } from '@/lib/funnel/definition/definition';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import { stageSuggestion } from '@/lib/funnel/person/suggestion';
import { wayTo } from '@/lib/funnel/site-stage/way-to';
import { words } from '@/lib/words';
import './recognition.css';

type Props = {
  readonly lead: Lead;
  readonly site: string;
  /** The stage or status that the site shows. */
  readonly label: string;
  /** The stage of ours that it means; null: none. */
  readonly meant: string | null;
  readonly desk: Desk;
};

/** The stage that the site itself keeps of a lead, beside ours; where they differ, ours is moved in one press, or not. */
export function SiteStage({ lead, site, label, meant, desk }: Props): ReactElement {
  const { definition, people, role, now, commands } = desk;
  const step = useStep(commands.run, () => undefined);
  const says = words('recognition.stage.says', [siteName(site), label]);
  const suggestion = stageSuggestion(site, label);
  const isDenied = lead.denied.includes(suggestion);
  if (meant === null || isDenied || meant === stageNow(definition, lead, now))
    return (
      <p className="match-why">
        <bdi>{says}</bdi>
        {meant === null && <> {words('recognition.stage.unknown')}</>}
      </p>
    );
  const { label: ours } = stageById(definition, meant);
  const asked = { actor: { id: people.me.id, role }, now };
  return (
    <Notice icon="flag">
      <p>
        <bdi>{says}</bdi>
      </p>
      <p className="match-why">
        {words('recognition.stage.here', [stageById(definition, stageNow(definition, lead, now)).label])}
      </p>
      <div className="match-answers">
        <Button
          small
          isPending={step.isPending}
          onPress={() => step.go(wayTo(definition, lead, meant, asked))}
        >
          {words('recognition.stage.adopt', [ours])}
        </Button>
        <Button
          small
          look="quiet"
          label={words('recognition.stage.ignoreThis', [label])}
          isPending={step.isPending}
          onPress={() => step.go({ type: 'denySuggestion', leadId: lead.id, suggestion, isDenied: true })}
        >
          {words('recognition.stage.ignore')}
        </Button>
      </div>
      {step.refusal && <RefusalText refusal={step.refusal} definition={definition} people={people} />}
    </Notice>
  );
}
