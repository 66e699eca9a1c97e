import type { ReactElement, ReactNode } from 'react';
import { BantLine } from '@/components/bant/BantLine';
import { Moment } from '@/components/format/Moment';
import { History } from '@/components/history/History';
import type { HistoryEntry } from '@/lib/funnel/log/history-entry';
import { DealValueLine } from '@/components/deal/DealValueLine';
import { JourneyLine } from '@/components/journey/JourneyLine';
import { LeadCard } from '@/components/lead/LeadCard';
import type { Desk } from '@/components/page/use-desk';
import { userName } from '@/components/person/names';
import { wallOf } from '@/lib/funnel/log/clock';
import type { Quadrant } from '@/lib/funnel/definition/quadrant';
import type { Lead } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import '@/components/notes/notes.css';
import { AsOfDay } from './AsOfDay';
import './as-of.css';

type Props = {
  /** As it was then; null: nobody had added them yet, undefined: not known yet. */
  readonly lead: Lead | null | undefined;
  /** What they are called today. */
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** The end of that day as wall time in ms. */
  readonly at: number;
  /** As it was then; null: nobody could know whether it fits, absent: not known yet. */
  readonly quadrant?: Quadrant | null | undefined;
  /** Why it scored what it scored. */
  readonly score?: ReactNode;
  readonly history: readonly HistoryEntry[] | undefined;
  readonly desk: Desk;
  readonly onDay: (day: string | null) => void;
  /** True where it was asked for on the lead itself. */
  readonly takesFocus: boolean;
};

/** A lead as it was on an earlier day, marked as such, for reading only. */
export function LeadAsOf(props: Props): ReactElement {
  const { lead, name, day, at, desk, onDay, takesFocus } = props;
  const date = new Date(at).toLocaleDateString();
  return (
    <section className="as-of-lead" aria-label={words('asOf.label')}>
      <div className="as-of-note">
        <p>{lead === null ? words('asOf.notYet', [name]) : words('asOf.lead', [date])}</p>
        <AsOfDay day={day} now={desk.now} onDay={onDay} takesFocus={takesFocus} />
      </div>
      {lead && <Then {...props} lead={lead} />}
    </section>
  );
}

function Then(props: Omit<Props, 'lead'> & { readonly lead: Lead }): ReactElement {
  const { lead, at, quadrant, score, history, desk } = props;
  const { definitions, people, scoring } = desk;
  const definition = definitions.get(lead.funnel) ?? desk.definition;
  const given = { definition, lead, people, now: at };
  return (
    <>
      <LeadCard
        {...given}
        kinds={scoring.kinds}
        quadrant={quadrant}
        score={score}
        beneath={
          <>
            <JourneyLine {...given} />
            <BantLine {...given} role={desk.role} />
            <DealValueLine {...given} />
          </>
        }
      />
      {lead.tags.length > 0 && (
        <section>
          <h3>{words('lead.tags.title')}</h3>
          <ul className="tags">
            {lead.tags.map((tag) => (
              <li key={tag} className="tag">
                <bdi className="tag-text">{tag}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      {lead.notes.length > 0 && (
        <section>
          <h3>{words('lead.notes.title')}</h3>
          <ul className="notes">
            {lead.notes.toReversed().map((note) => (
              <li key={note.id} className="note">
                <p className="note-text" dir="auto">
                  {note.text}
                </p>
                <p className="note-foot">
                  <bdi>{userName(people, note.by)}</bdi>
                  <Moment at={note.at} now={at} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {history && (
        <History
          {...given}
          entries={history.filter(({ event }) => wallOf(event.at) <= at)}
          definitions={definitions}
          kinds={scoring.kinds}
        />
      )}
    </>
  );
}
