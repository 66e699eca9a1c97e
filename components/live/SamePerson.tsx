import { lazy, Suspense, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { evidenceWords } from '@/components/merge/evidence-words';
import type { Desk } from '@/components/page/use-desk';
import { leadName } from '@/components/person/names';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { Lead } from '@/lib/funnel/log/lead';
import { evidenceFor } from '@/lib/funnel/person/likeness';
import type { Refusal } from '@/lib/funnel/refusal';
import { usePairsOf, useParts } from '@/lib/queries/use-pairs';
import { words } from '@/lib/words';
import '@/components/merge/merge.css';

const MergeForm = lazy(async () => ({
  default: (await import('@/components/merge/MergeForm')).MergeForm,
}));
const MergePicker = lazy(async () => ({ default: (await import('./MergePicker')).MergePicker }));

type Props = { readonly lead: Lead; readonly desk: Desk };

/** Which leads are part of this one, which others may be the same person, and the way to make them one. */
export function SamePerson({ lead, desk }: Props): ReactElement {
  const [other, setOther] = useState<Lead | 'picking' | null>(null);
  const pairs = usePairsOf(lead.id) ?? [];
  const close = (): void => setOther(null);
  if (other === 'picking')
    return (
      <Suspense fallback={null}>
        <MergePicker lead={lead} onPick={setOther} onClose={close} />
      </Suspense>
    );
  if (other !== null)
    return (
      <Suspense fallback={null}>
        <MergeForm
          two={[lead, other]}
          evidence={evidenceFor(lead, other)}
          definition={desk.definition}
          people={desk.people}
          now={desk.now}
          run={desk.commands.run}
          onClose={close}
        />
      </Suspense>
    );
  return (
    <section className="same-person" aria-label={words('merge.section')}>
      <Parts lead={lead} desk={desk} />
      {pairs.length > 0 && (
        <>
          <h3>{words('merge.maybe')}</h3>
          <ul>
            {pairs.map(({ id, leads, evidence }) => {
              const twin = leads[0].id === lead.id ? leads[1] : leads[0];
              return (
                <li key={id}>
                  <span className="same-who">
                    <bdi>{leadName(twin)}</bdi>
                    <span className="pair-why" dir="auto">
                      {evidence[0] && evidenceWords(evidence[0])}
                    </span>
                  </span>
                  <Button
                    small
                    label={words('merge.compareWith', [leadName(twin)])}
                    onPress={() => setOther(twin)}
                  >
                    {words('merge.compare')}
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <span>
        <Button small look="quiet" onPress={() => setOther('picking')}>
          {words('merge.with')}
        </Button>
      </span>
    </section>
  );
}

/** The leads that became part of this one, each with the way to take it out again. */
function Parts({ lead, desk }: Props): ReactElement | null {
  const parts = useParts(lead.id) ?? [];
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (parts.length === 0) return null;
  return (
    <>
      <h3>{words('merge.madeOf', parts.length + 1, [(parts.length + 1).toLocaleString()])}</h3>
      <ul>
        {parts.map(({ id, name }) => {
          const called = name ?? words('common.nameless');
          return (
            <li key={id}>
              <bdi className="same-who">{called}</bdi>
              <Button
                small
                label={words('merge.takeOutNamed', [called])}
                onPress={() => void desk.commands.run({ type: 'unmergeLeads', leadId: id }).then(setRefusal)}
              >
                {words('merge.takeOut')}
              </Button>
            </li>
          );
        })}
      </ul>
      {refusal && <RefusalText refusal={refusal} definition={desk.definition} people={desk.people} />}
    </>
  );
}
