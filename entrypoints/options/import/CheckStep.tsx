import { useMemo, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Hitched } from '@/components/import/Hitched';
import { ImportPart } from '@/components/import/ImportPart';
import { Tally } from '@/components/import/Tally';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { words } from '@/lib/words';
import { countOutcomes, type Check, type Outcome } from './check';
import { DecidePart } from './DecidePart';
import { FileLine } from './FileLine';
import type { ImportState } from './import-state';
import { hitchWords } from './import-words';
import { pastWords } from './past-words';
import { PreviewPart } from './PreviewPart';
import { RefusedPart } from './RefusedPart';
import type { Import } from './use-import';

type Props = {
  readonly state: Extract<ImportState, { readonly type: 'checked' }>;
  readonly running: Import;
  readonly definition: FunnelDefinition;
};

/** What every row comes to, and who is not new, before anything is stored. */
export function CheckStep({ state, running, definition }: Props): ReactElement {
  const { setup, check, decisions, hitch } = state;
  const outcome = useMemo(() => countOutcomes(check, decisions), [check, decisions]);
  const people = check.rows.size - check.counts.rest;
  const stored = people - outcome.skip;
  return (
    <>
      {hitch && <Hitched text={hitchWords(hitch)} isCalm={hitch.type === 'stopped'} />}
      <FileLine setup={setup} />
      <OutcomePart check={check} outcome={outcome} stored={stored} />
      {people > 0 && (
        <DecidePart
          setup={setup}
          check={check}
          decisions={decisions}
          running={running}
          definition={definition}
        />
      )}
      <PreviewPart setup={setup} check={check} definition={definition} />
      {check.refused.count > 0 && <RefusedPart plan={setup.plan} refused={check.refused} />}
      <div className="import-bar">
        <Button look="quiet" icon="back" onPress={running.back}>
          {words('import.toColumns')}
        </Button>
        <Button look="primary" isDisabled={stored === 0} onPress={running.start}>
          {stored === 0
            ? words('import.startNothing')
            : words('import.start', stored, [stored.toLocaleString()])}
        </Button>
      </div>
    </>
  );
}

function OutcomePart({
  check,
  outcome,
  stored,
}: {
  readonly check: Check;
  readonly outcome: Outcome;
  readonly stored: number;
}): ReactElement {
  const kinds = (['new', 'merge', 'update', 'add', 'skip'] as const).filter(
    (kind) => kind === 'new' || outcome[kind] > 0,
  );
  return (
    <ImportPart title={words('import.outcome.title')}>
      <div className="import-outcome" aria-live="polite">
        <Tally
          label={words('import.outcome.title')}
          items={[
            ...kinds.map((id) => ({
              id,
              count: outcome[id],
              text: words(`import.outcome.${id}`, outcome[id]),
            })),
            ...(check.refused.count === 0
              ? []
              : [
                  {
                    id: 'refused',
                    count: check.refused.count,
                    text: words('import.outcome.refused', check.refused.count),
                  },
                ]),
          ]}
        />
        {stored === 0 && check.rows.size > 0 && (
          <p className="field-hint">{words('import.outcome.nothing')}</p>
        )}
      </div>
      {check.stays + check.activities > 0 && (
        <p className="field-hint">
          {words('import.outcome.past', [pastWords(check.stays, check.activities)])}
        </p>
      )}
      {check.passedOver > 0 && (
        <p className="field-hint">
          {words('import.outcome.passedOver', check.passedOver, [check.passedOver.toLocaleString()])}
        </p>
      )}
      {check.linksDropped > 0 && (
        <p className="field-hint">
          {words('import.outcome.links', check.linksDropped, [check.linksDropped.toLocaleString()])}
        </p>
      )}
    </ImportPart>
  );
}
