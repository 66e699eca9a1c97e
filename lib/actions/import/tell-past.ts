import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { ImportedActivity, ImportedLead } from '@/lib/funnel/import/imported-lead';
import type { Payload } from '@/lib/funnel/log/event';
import { stageNow } from '@/lib/funnel/log/lead';
import type { Person } from '@/lib/funnel/person/person';
import type { Refusal } from '@/lib/funnel/refusal';
import { recordingOf } from '@/lib/funnel/scoring/recording';
import type { History } from '@/lib/store/writes/append-history';
import { bringInto, giveOwner } from './bring-into';
import type { Telling } from './telling';

/** One thing that happened, in the order of time. */
type Happening =
  | { readonly at: number; readonly stage: string }
  | { readonly at: number; readonly activity: ImportedActivity };

/**
 * Tells how a new person came to where they are: added first, then stages and activities each at its own time, in order;
 * what lies ahead is now. What the file gives no time for holds from the beginning, but for notes, and for a stage that the
 * history does not end in: since when somebody has been there nobody knows, so it counts from now.
 * @param person as it is kept
 * @param row with stages that the funnel has; see `unknownStage`
 * @returns why it cannot be told, or null; then the history is to be dropped
 */
export function tellPast(
  history: History,
  person: Person,
  row: ImportedLead,
  telling: Telling,
): Refusal | null {
  const { actor, now, programmeOf } = telling;
  const stays = (row.history ?? [])
    .map(({ stage, at }) => ({ stage, at: Math.min(at, now) }))
    .toSorted((a, b) => a.at - b.at);
  const addedAt = Math.min(row.addedAt ?? now, now, ...stays.map(({ at }) => at));
  const did = (row.activities ?? []).map((activity) => ({
    // Whoever did something before they were known of is told of when they are.
    at: Math.max(addedAt, Math.min(activity.occurredAt, now)),
    activity,
  }));
  for (const payload of addingPayloads(person, row, programmeOf))
    history.tell({ at: addedAt, actor, payload });
  // Of what happened at the same time, what they did comes first: it is what a move may rest on.
  const happenings: readonly Happening[] = [...did, ...stays].toSorted((a, b) => a.at - b.at);
  for (const happening of happenings) {
    if ('activity' in happening) {
      const payload = activityPayload(happening.activity, now, programmeOf);
      history.tell({ at: happening.at, actor, payload });
      continue;
    }
    const refusal = bringInto(history, happening.stage, row, { ...telling, now: happening.at });
    if (refusal) return refusal;
  }
  const isTold =
    row.stage === stays.at(-1)?.stage && stands(history, row.stage, happenings.at(-1)?.at, telling);
  const refusal = row.stage === undefined || isTold ? null : bringInto(history, row.stage, row, telling);
  if (refusal) return refusal;
  giveOwner(history, row, telling);
  for (const text of row.notes ?? [])
    history.tell({ at: now, actor, payload: { kind: 'noted', noteId: telling.newId(), text } });
  return null;
}

/** Whether the last that is told leaves a lead in a stage: what became of it since is the funnel's to tell. */
function stands(
  history: History,
  stage: string | undefined,
  last: number | undefined,
  { definition }: Telling,
): boolean {
  const lead = history.lead();
  return lead !== null && last !== undefined && stageNow(definition, lead, last) === stage;
}

/** An activity as its kind is recorded; what lies ahead is taken to be now, as when it is recorded by hand. */
export function activityPayload(
  { activity, occurredAt, source, programme }: ImportedActivity,
  now: number,
  programmeOf: Telling['programmeOf'],
): Extract<Payload, { kind: 'activity' }> {
  const { direction, held, keepsActive = false } = recordingOf(activity);
  return {
    kind: 'activity',
    activity,
    direction,
    occurredAt: Math.min(occurredAt, now),
    keepsActive,
    ...(held === undefined ? {} : { held }),
    ...(programme === undefined ? {} : { programme: programmeOf(programme) }),
    ...(source === undefined ? {} : { source }),
  };
}

/** Tags of a row as they are kept, each once. */
export function tagsOf({ tags = [] }: ImportedLead): string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
}

/** Why a row's stages cannot be told by a funnel at all, or null. */
export function unknownStage(
  definition: FunnelDefinition,
  { stage, history = [] }: ImportedLead,
): Refusal | null {
  const isThere = (id: string): boolean => definition.stages.some((each) => each.id === id && !each.retired);
  if (stage !== undefined && !isThere(stage)) return { type: 'BadInput', path: 'stage', problem: 'unknown' };
  return history.every((stay) => isThere(stay.stage))
    ? null
    : { type: 'BadInput', path: 'history', problem: 'unknown' };
}

function addingPayloads(
  person: Person,
  row: ImportedLead,
  programmeOf: Telling['programmeOf'],
): readonly Payload[] {
  const [programme, ...others] = new Set((row.programmes ?? []).map((named) => programmeOf(named)));
  const tags = tagsOf(row);
  return [
    {
      kind: 'added',
      person,
      capturedFrom: 'import',
      ...(row.source === undefined ? {} : { source: row.source }),
      ...(programme === undefined ? {} : { programme }),
    },
    ...(tags.length === 0 ? [] : [{ kind: 'tagged' as const, add: tags, remove: [] }]),
    ...others.map((id) => ({ kind: 'enrolled' as const, programme: id, isIn: true })),
  ];
}
