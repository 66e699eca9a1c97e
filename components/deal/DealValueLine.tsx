import { lazy, type ReactElement } from 'react';
import type { Run } from '@/components/lead/run';
import type { People } from '@/components/person/names';
import { QuietLine } from '@/components/quiet-line/QuietLine';
import { useOpened } from '@/components/quiet-line/use-opened';
import { stageById, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import { amountText } from '@/lib/notation';
import { words } from '@/lib/words';

/** Fetched when it is first opened: a popup that only shows a lead does not pay for it. */
const DealValueForm = lazy(async () => ({ default: (await import('./DealValueForm')).DealValueForm }));

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly people: People;
  readonly now: number;
  /** Absent: for reading only, as of an earlier day. */
  readonly run?: Run;
};

/** What the deal is worth, in one quiet line; asked for where sales works or has won, told wherever it is known. */
export function DealValueLine(props: Props): ReactElement | null {
  const { definition, lead, now, run } = props;
  const opened = useOpened();
  const { side, kind } = stageById(definition, stageNow(definition, lead, now));
  const isAsked = run !== undefined && (kind === 'won' || (side === 'sales' && kind === 'open'));
  if (lead.dealValue === null && !isAsked) return null;
  const press = words(lead.dealValue === null ? 'deal.set' : 'deal.change');
  return (
    <QuietLine
      opened={opened}
      press={run ? { text: press, label: words('deal.edit', [press]) } : null}
      form={run && <DealValueForm {...props} run={run} onClose={opened.close} />}
    >
      <span>
        {words('deal.line')}{' '}
        {lead.dealValue === null ? (
          words('deal.unknown')
        ) : (
          <bdi className="figures">{amountText(lead.dealValue)}</bdi>
        )}
      </span>
    </QuietLine>
  );
}
