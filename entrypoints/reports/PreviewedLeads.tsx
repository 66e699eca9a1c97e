import type { ReactElement } from 'react';
import type { Desk } from '@/components/page/use-desk';
import { effectWords } from '@/components/scoring/effect-words';
import type { Effect } from '@/lib/scoring/preview';
import { words } from '@/lib/words';
import { BesideLead } from './BesideLead';
import { ChosenList } from './ChosenList';
import { goTo, hrefTo } from './route';
import './leads.css';

type Props = {
  readonly effect: Effect;
  readonly ids: readonly string[];
  /** The lead that is opened from the list. */
  readonly leadId: string | null;
  readonly desk: Desk;
};

/** The leads behind a number of the preview, and the way back to the draft. */
export function PreviewedLeads({ effect, ids, leadId, desk }: Props): ReactElement {
  const name = effectWords(effect);
  const open = (id: string): void => goTo(['scoring', 'leads', effect, 'lead', id]);
  return (
    <div className="scoring-leads">
      <section className="leads-list" aria-labelledby="previewed">
        <header className="leads-list-head">
          <h2 id="previewed">{name}</h2>
          <a className="button button-plain button-small" href={hrefTo('scoring')}>
            {words('score.editor.preview.back')}
          </a>
        </header>
        <ChosenList key={effect} ids={ids} name={name} desk={desk} opened={leadId} onOpen={open} />
      </section>
      <BesideLead
        key={leadId}
        id={leadId}
        day={null}
        onDay={(day) =>
          goTo([
            'leads',
            'all',
            ...(day === null ? [] : ['at', day]),
            ...(leadId === null ? [] : ['lead', leadId]),
          ])
        }
        desk={desk}
        onOpen={open}
      />
    </div>
  );
}
