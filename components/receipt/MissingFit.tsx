import { useState, type ReactElement } from 'react';
import { accountName } from '@/components/account/account-words';
import { Button } from '@/components/button/Button';
import type { Run } from '@/components/lead/run';
import { useStep } from '@/components/next/step-form';
import type { People } from '@/components/person/names';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { buyingRoles } from '@/lib/funnel/person/buying-role';
import type { Missing } from '@/lib/scoring/score';
import { words } from '@/lib/words';
import { TitleForm } from './TitleForm';
import type { Known } from './wanted-words';
import './receipt.css';

type Props = {
  readonly definition: FunnelDefinition;
  readonly people: People;
  /** What could make the lead fit. */
  readonly missing: readonly Missing[];
  readonly known: Known;
  readonly run: Run;
  /** Opens what is known of the company. */
  readonly onAccount: () => void;
};

/** What is not known of a lead and would tell whether it fits: the part in the purchase in one click, the rest in two. */
export function MissingFit(props: Props): ReactElement | null {
  const { definition, people, missing, known, run, onAccount } = props;
  const [isTitleOpen, setTitleOpen] = useState(false);
  const step = useStep(run, () => undefined);
  const { lead, account } = known;
  if (missing.length === 0) return null;
  const ofCompany = missing.filter((field) => field !== 'title' && field !== 'role');
  const names = new Intl.ListFormat().format(ofCompany.map((field) => words(`score.receipt.field.${field}`)));
  return (
    <div className="score-missing">
      <p className="score-missing-title">{words('score.receipt.missing')}</p>
      {missing.includes('role') && (
        <fieldset className="score-missing-line" aria-label={words('segment.field.buyingRole')}>
          <span className="score-missing-role">{words('segment.field.buyingRole')}</span>
          {buyingRoles.map((role) => (
            <Button
              key={role}
              small
              isPending={step.isPending}
              onPress={() => step.go({ type: 'editLead', leadId: lead.id, changes: { buyingRole: role } })}
            >
              {words(`score.role.${role}`)}
            </Button>
          ))}
        </fieldset>
      )}
      {missing.includes('title') && (
        <div className="score-missing-line">
          <span>
            {lead.title === null
              ? words('segment.field.title')
              : words('score.receipt.vagueTitle', [lead.title])}
          </span>
          <Button small isExpanded={isTitleOpen} onPress={() => setTitleOpen(!isTitleOpen)}>
            {words('score.receipt.tell')}
          </Button>
        </div>
      )}
      {isTitleOpen && missing.includes('title') && (
        <TitleForm {...props} lead={lead} onClose={() => setTitleOpen(false)} />
      )}
      {ofCompany.length > 0 && (
        <div className="score-missing-line">
          <span>
            {account === null
              ? words('score.receipt.noCompany', [names])
              : words('score.receipt.ofCompany', [names, accountName(account)])}
          </span>
          {account !== null && (
            <Button small onPress={onAccount}>
              {words('score.receipt.tell')}
            </Button>
          )}
        </div>
      )}
      {step.refusal && <RefusalText refusal={step.refusal} definition={definition} people={people} />}
    </div>
  );
}
