import { nameOf } from '@/lib/funnel/person/name-of';
import type { LeadEvent } from '@/lib/funnel/log/event';
import type { Database } from '@/lib/store/database';
import { foldText } from '@/lib/store/fold-text';
import { leadsByIds } from './leads';

/** Somebody whose history holds a text, whatever else is known of them. */
export type Mention = {
  readonly id: string;
  readonly name: string | null;
  /** False: their adding was taken back, and the history is all that is left. */
  readonly isLead: boolean;
};

export type MentionPage = {
  /** Ids of those whose events of this page hold it. */
  readonly ids: readonly string[];
  /** Id after which the next page begins; null: this was the last. */
  readonly after: string | null;
};

/**
 * One page of a look through the whole log: who has a text in what was ever said of them, as an address that was changed
 * since, a note, or a name. Case and accents are overlooked.
 * @param after id of the event that the page before ended with; empty: the first page
 */
export async function mentionPage(
  db: Database,
  text: string,
  after: string,
  limit: number,
): Promise<MentionPage> {
  const wanted = foldText(text).trim();
  const events = await db.events.where('id').above(after).limit(limit).toArray();
  return {
    ids: [...new Set(events.flatMap((event) => (holds(event, wanted) ? [event.subject.id] : [])))],
    after: events.length < limit ? null : (events.at(-1)?.id ?? null),
  };
}

function holds(event: LeadEvent, wanted: string): boolean {
  return textsIn(event).some((text) => foldText(text).includes(wanted));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Who these are: a lead, or the one that it is part of; of somebody who is none what they were added as. Who is being erased is left out. */
export async function mentionsOf(db: Database, ids: readonly string[]): Promise<readonly Mention[]> {
  const leads = await leadsByIds(db, ids);
  const mentions = await Promise.all(
    ids.map(async (id, index): Promise<readonly Mention[]> => {
      const lead = leads[index];
      if (lead) return [{ id: lead.id, name: nameOf(lead), isLead: true }];
      const [erasure, log] = await Promise.all([
        db.erasures.get(id),
        db.events.where('subject.id').equals(id).toArray(),
      ]);
      if (erasure || log.length === 0) return [];
      const added = log.find(({ kind }) => kind === 'added');
      const name =
        added?.kind === 'added' ? nameOf({ ...added.person, name: added.person.name ?? null }) : null;
      return [{ id, name, isLead: false }];
    }),
  );
  return [...new Map(mentions.flat().map((mention) => [mention.id, mention])).values()];
}
