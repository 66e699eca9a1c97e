import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Moment } from '@/components/format/Moment';
import { userName, type People } from '@/components/person/names';
import { StageBadge } from '@/components/stage/StageBadge';
import { wallOf } from '@/lib/funnel/clock';
import type { DefinitionByKey, FunnelDefinition } from '@/lib/funnel/definition';
import { isStageEvent, type LeadEvent } from '@/lib/funnel/event';
import type { Lead, Stay } from '@/lib/funnel/lead';
import { words } from '@/lib/words';
import { describeEvent } from './describe-event';
import { PastClocks } from './PastClocks';
import './history.css';

/** One line of a lead's log. */
export type HistoryEntry = {
  readonly event: LeadEvent;
  readonly void: boolean;
  readonly undone: boolean;
  readonly undoable: boolean;
  /** What the programme that it names is called; absent: it names none. */
  readonly programme?: string;
};

type Props = {
  /** In the order in which they count. */
  readonly entries: readonly HistoryEntry[];
  /** The definition in force. */
  readonly definition: FunnelDefinition;
  /** Every version that events name; one that is missing is read by the one in force. */
  readonly definitions: DefinitionByKey;
  readonly lead: Lead;
  readonly people: People;
  readonly now: number;
  /** Absent: nothing can be undone from here. */
  readonly onUndo?: (opId: string) => void;
};

/** Who did what and when, newest first. What had no effect or was undone stays, and says so. */
export function History(props: Props): ReactElement {
  const { entries, lead, now } = props;
  return (
    <section aria-labelledby="history">
      <h3 id="history">{words('history.title')}</h3>
      <PastClocks clocks={lead.pastFollowUps} now={now} />
      <ol className="history" reversed>
        {entries.toReversed().map((entry) => (
          <Line key={entry.event.id} entry={entry} {...props} />
        ))}
      </ol>
    </section>
  );
}

function Line({ entry, ...props }: Props & { readonly entry: HistoryEntry }): ReactElement {
  const { definition, definitions, entries, lead, people, now, onUndo } = props;
  const { event } = entry;
  const definitionOf = (each: LeadEvent): FunnelDefinition => definitions.get(each.funnel) ?? definition;
  const target = event.kind === 'undone' ? entries.find((each) => each.event.id === event.target) : undefined;
  const told = describeEvent(event, {
    definition: definitionOf(event),
    people,
    now,
    programme: entry.programme,
    target: target
      ? describeEvent(target.event, {
          definition: definitionOf(target.event),
          people,
          now,
          programme: target.programme,
          target: null,
        }).what
      : null,
  });
  const stay = stayBegunBy(entry, lead);
  const isOff = entry.void || entry.undone;
  return (
    <li className="history-line" data-off={isOff || undefined}>
      <p className="history-what">
        <span className="history-words">
          <bdi>{told.what}</bdi>
        </span>
        {stay && <StageBadge dense definition={definitions.get(stay.funnel) ?? definition} stage={stay.in} />}
        {isOff && (
          <span className="history-mark">{words(entry.undone ? 'history.undone' : 'history.void')}</span>
        )}
      </p>
      {told.details.map((detail) => (
        <p key={detail} className="history-detail" dir="auto">
          {detail}
        </p>
      ))}
      <p className="history-foot">
        <bdi>{userName(people, event.actor.id)}</bdi>
        <Moment at={wallOf(event.at)} now={now} />
        {entry.undoable && onUndo && (
          <span className="history-undo">
            <Button
              small
              look="quiet"
              label={words('history.undoThis', [told.what])}
              onPress={() => onUndo(event.opId)}
            >
              {words('common.undo')}
            </Button>
          </span>
        )}
      </p>
    </li>
  );
}

/** The stay that an event began, where the lead changed its stage by it. */
function stayBegunBy({ event, void: isVoid, undone }: HistoryEntry, lead: Lead): Stay | undefined {
  if (isVoid || undone) return undefined;
  const isOf = (stay: Stay): boolean => stay.from === wallOf(event.at);
  // Added straight into a stage: both happen in the same instant, the stay that lasts is the move's.
  if (event.kind === 'added') return lead.stays.find(isOf);
  return isStageEvent(event) ? lead.stays.findLast(isOf) : undefined;
}
