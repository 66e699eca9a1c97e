import { lazy, type ReactElement } from 'react';
import type { Run } from '@/components/lead/run';
import type { People } from '@/components/person/names';
import { QuietLine } from '@/components/quiet-line/QuietLine';
import { useOpened } from '@/components/quiet-line/use-opened';
import { stageById, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Role } from '@/lib/funnel/log/event';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import { bantWords } from './bant-words';
import './bant.css';

/** Fetched when it is first opened: a popup that only shows a lead does not pay for it. */
const BantForm = lazy(async () => ({ default: (await import('./BantForm')).BantForm }));

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly role: Role;
  readonly people: People;
  readonly now: number;
  /** Absent: for reading only, as of an earlier day. */
  readonly run?: Run;
};

/**
 * What sales found out of budget, authority, need and timeline, in one quiet line, changed where sales works; nothing
 * where nothing is known and sales is not at work.
 */
export function BantLine(props: Props): ReactElement | null {
  const { definition, lead, role, now, run } = props;
  const opened = useOpened();
  const { side, kind } = stageById(definition, stageNow(definition, lead, now));
  const told = bantWords(lead.bant);
  const isWorkedOn = side === 'sales' && kind === 'open';
  const mayEdit =
    run !== undefined && role !== 'marketing' && (isWorkedOn || (told.length > 0 && side !== 'marketing'));
  if (told.length === 0 && !(isWorkedOn && mayEdit)) return null;
  const press = words(told.length === 0 ? 'lead.bant.answer' : 'lead.bant.change');
  return (
    <QuietLine
      opened={opened}
      press={mayEdit ? { text: press, label: words('lead.bant.edit', [press]) } : null}
      form={run && <BantForm {...props} run={run} onClose={opened.close} />}
    >
      <span className="bant-known" title={told.join('\n')}>
        {told.length === 0 ? words('lead.bant.none') : <bdi>{told.join(words('common.dot'))}</bdi>}
      </span>
    </QuietLine>
  );
}
