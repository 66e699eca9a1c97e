import type { ReactElement } from 'react';
import { Moment } from '@/components/format/Moment';
import { userName } from '@/components/person/names';
import { StageBadge } from '@/components/stage/StageBadge';
import { wallOf } from '@/lib/funnel/log/clock';
import { isStageEvent } from '@/lib/funnel/log/event';
import type { Lead, Stay } from '@/lib/funnel/log/lead';
import { words } from '@/lib/words';
import { describeEvent, type EventWords } from './describe-event';
import type { HistoryProps } from './History';
import type { HistoryEntry } from '@/lib/funnel/log/history-entry';
import { UndoOfLine } from './UndoOfLine';

/** One line of the history: what happened, who did it and when, and whether it can be taken back. */
export function HistoryLine({
  entry,
  ...props
}: HistoryProps & { readonly entry: HistoryEntry }): ReactElement {
  const { definition, definitions, entries, lead, people, now, onUndo } = props;
  const { event } = entry;
  const target = event.kind === 'undone' ? entries.find((each) => each.event.id === event.target) : undefined;
  const told = tell(entry, props, target ? tell(target, props, null).what : null);
  const later = (entry.later ?? []).flatMap((id) => entries.find((each) => each.event.id === id) ?? []);
  const stay = stayBegunBy(entry, lead);
  const isOff = entry.void || entry.undone;
  return (
    <>
      <p className="history-what">
        <span className="history-words">
          <bdi>{told.what}</bdi>
        </span>
        {stay && <StageBadge dense definition={definitions.get(stay.funnel) ?? definition} stage={stay.in} />}
        {isOff && (
          <span className="history-mark">{words(entry.undone ? 'history.undone' : 'history.void')}</span>
        )}
      </p>
      {entry.part !== undefined && event.kind !== 'mergedInto' && (
        <p className="history-detail">{words('history.part', [entry.part ?? words('history.otherLead')])}</p>
      )}
      {told.details.map((detail) => (
        <p key={detail} className="history-detail" dir="auto">
          {detail}
        </p>
      ))}
      {entry.file !== undefined && (
        <p className="history-detail" dir="auto">
          {words('history.file', [entry.file])}
        </p>
      )}
      <p className="history-foot">
        <bdi>{userName(people, event.actor.id)}</bdi>
        <Moment at={wallOf(event.at)} now={now} />
      </p>
      {onUndo && (
        <UndoOfLine
          what={told.what}
          entry={entry}
          later={later.map((each) => tell(each, props, null).what)}
          onUndo={() => onUndo(event.opId, event.batch)}
        />
      )}
    </>
  );
}

function tell(
  { event, programme, other }: HistoryEntry,
  { definition, definitions, lead, people, now, kinds = [] }: HistoryProps,
  target: string | null,
): EventWords {
  return describeEvent(event, {
    definition: definitions.get(event.funnel) ?? definition,
    people,
    now,
    programme,
    kinds,
    target,
    other: other ?? null,
    isMergedAway: event.subject.id === lead.id,
  });
}

/** The stay that an event began, where the lead changed its stage by it. */
function stayBegunBy({ event, void: isVoid, undone }: HistoryEntry, lead: Lead): Stay | undefined {
  // Moves of a lead that became part of this one began none of its stays.
  if (isVoid || undone || event.subject.id !== lead.id) return undefined;
  const isOf = (stay: Stay): boolean => stay.from === wallOf(event.at);
  // Added straight into a stage: both happen in the same instant, the stay that lasts is the move's.
  if (event.kind === 'added') return lead.stays.find(isOf);
  return isStageEvent(event) ? lead.stays.findLast(isOf) : undefined;
}
