import type { ReactElement } from 'react';
import { stageById, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead } from '@/lib/funnel/log/lead';
import { userName, userNameWithin, type People } from '@/components/person/names';
import { words } from '@/lib/words';
import './stage.css';

type Props = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  /** The stage of now. */
  readonly stage: string;
  readonly people: People;
  /** Rows: the owner's name alone. */
  readonly dense?: boolean;
};

/** Whose a lead is: yours, a colleague's, or nobody's, and who asked whom. */
export function WhoseMark({ definition, lead, stage, people, dense = false }: Props): ReactElement | null {
  const { owner } = lead.position;
  const { side, kind } = stageById(definition, stage);
  const isMine = owner === people.me.id;
  // Sales is on it and nobody owns it: kept as it is, but said.
  const isOrphaned = owner === null && side === 'sales' && kind === 'open';
  const text = dense ? shortText(lead, people) : longText(lead, people, kind === 'hand-off', isOrphaned);
  return text === null ? null : (
    <span className="whose-mark" data-mine={isMine || undefined} data-warn={isOrphaned || undefined}>
      <bdi>{text}</bdi>
    </span>
  );
}

function shortText(lead: Lead, people: People): string | null {
  const { owner, assignee } = lead.position;
  if (owner !== null) return userName(people, owner);
  return assignee === null ? null : words('lead.whose.askedShort', [userName(people, assignee)]);
}

function longText(lead: Lead, people: People, waits: boolean, isOrphaned: boolean): string | null {
  const { owner, assignee } = lead.position;
  if (owner === null) {
    if (assignee === people.me.id) return words('lead.whose.askedYou');
    if (assignee !== null) return words('lead.whose.asked', [userName(people, assignee)]);
    if (isOrphaned) return words('lead.whose.noOwner');
    return waits ? words('lead.whose.nobody') : null;
  }
  const isMine = owner === people.me.id;
  if (lead.assignedBy === null)
    return isMine ? words('lead.whose.yours') : words('lead.whose.theirs', [userNameWithin(people, owner)]);
  const by = userNameWithin(people, lead.assignedBy);
  return isMine
    ? words('lead.whose.yoursBy', [by])
    : words('lead.whose.theirsBy', [userNameWithin(people, owner), by]);
}
