import { lazy, Suspense, useRef, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { Run } from '@/components/lead/run';
import type { People } from '@/components/person/names';
import { stageById, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import { dealValueWords } from './deal-words';
import './deal.css';

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
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { side, kind } = stageById(definition, stageNow(definition, lead, now));
  const isAsked = run !== undefined && (kind === 'won' || (side === 'sales' && kind === 'open'));
  if (lead.dealValue === null && !isAsked) return null;
  const press = words(lead.dealValue === null ? 'deal.set' : 'deal.change');
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <p className="deal-line">
        <span>
          {words('deal.line')}{' '}
          {lead.dealValue === null ? (
            words('deal.unknown')
          ) : (
            <bdi className="figures">{dealValueWords(lead.dealValue)}</bdi>
          )}
        </span>
        {run && (
          <Button
            small
            look="quiet"
            ref={opener}
            // Begins with what is seen, for whoever says it to their computer.
            label={words('deal.edit', [press])}
            isExpanded={isOpen}
            onPress={() => setOpen(!isOpen)}
          >
            {press}
          </Button>
        )}
      </p>
      {isOpen && run && (
        <Suspense fallback={null}>
          <DealValueForm {...props} run={run} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
