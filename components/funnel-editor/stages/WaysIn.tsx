import type { ReactElement } from 'react';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { waysInto, type Clause } from '@/lib/funnel/definition/ways-in';
import { words } from '@/lib/words';

type Props = { readonly definition: FunnelDefinition; readonly stage: string };

/** When a lead is in a stage, in words: nobody sets the stage, it follows from what is known of the lead. */
export function WaysIn({ definition, stage }: Props): ReactElement {
  const ways = waysInto(definition, stage);
  return (
    <div className="editor-ways">
      <p className="field-label">{words('funnelEditor.way.title')}</p>
      {ways.length === 0 ? (
        <p className="field-hint">{words('funnelEditor.way.none')}</p>
      ) : (
        <ul>
          {ways.map((clauses) => {
            const text = wayText(definition, clauses);
            return <li key={text}>{text}</li>;
          })}
        </ul>
      )}
    </div>
  );
}

function wayText(definition: FunnelDefinition, clauses: readonly Clause[]): string {
  if (clauses.length === 0) return words('funnelEditor.way.always');
  const all = new Intl.ListFormat(words('common.language'), { type: 'conjunction' });
  return all.format(clauses.map((clause) => clauseText(definition, clause)));
}

function clauseText({ steps, activeDays }: FunnelDefinition, clause: Clause): string {
  if ('step' in clause) {
    const step = steps.find(({ id }) => id === clause.step)?.label ?? clause.step;
    return words(`funnelEditor.way.${clause.type}`, [step]);
  }
  return clause.type === 'active' || clause.type === 'inactive'
    ? words(`funnelEditor.way.${clause.type}`, activeDays ?? 0)
    : words(`funnelEditor.way.${clause.type}`);
}
