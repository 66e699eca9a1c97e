import type { ImportedActivity, ImportedLead } from '@/lib/funnel/import/imported-lead';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { transition, type StageCommand } from '@/lib/funnel/hand-off/transition';
import type { Actor, Payload } from '@/lib/funnel/log/event';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import { nowhere, placedInto, stageOf } from '@/lib/funnel/log/position';
import { positionAfter } from '@/lib/funnel/log/position-after';
import { outcomes } from '@/lib/funnel/definition/definition';
import type { Person } from '@/lib/funnel/person/person';
import type { Refusal } from '@/lib/funnel/refusal';
import { recordingOf } from '@/lib/funnel/scoring/recording';
import type { History } from '@/lib/store/writes/append-history';

/** Who imports, when, by which funnel; and under which id a programme is kept that a row names. */
export type Telling = {
  readonly actor: Actor;
  /** Wall time in ms. */
  readonly now: number;
  readonly definition: FunnelDefinition;
  readonly newId: () => string;
  readonly programmeOf: (named: string) => string;
};

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
    const refusal = goTo(history, happening.stage, row, { ...telling, now: happening.at });
    if (refusal) return refusal;
  }
  const isTold =
    row.stage === stays.at(-1)?.stage && stands(history, row.stage, happenings.at(-1)?.at, telling);
  const refusal = row.stage === undefined || isTold ? null : goTo(history, row.stage, row, telling);
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

/**
 * Brings a lead into a stage at a moment, where it is not there: put straight into it where the funnel allows that, else by
 * whatever move leads there.
 */
function goTo(history: History, stage: string, row: ImportedLead, telling: Telling): Refusal | null {
  const { definition, now } = telling;
  const lead = history.lead();
  if (!lead || stageNow(definition, lead, now) === stage) return null;
  const owner = ownerIn(definition, stage, row.owner ?? null, telling.actor);
  // Where somebody was is no move that the importer makes: no side is asked for.
  const actor: Actor = { id: owner ?? telling.actor.id, role: 'both' };
  const placed = transition(definition, lead, { verb: 'place', stage, owner }, { actor, now });
  if (placed.ok) {
    history.tell({ at: now, actor: telling.actor, payload: placed.value });
    return null;
  }
  for (const wish of furtherMoves(definition)) {
    const moved = transition(definition, lead, wish, { actor, now });
    if (!moved.ok) continue;
    const position = positionAfter(definition, lead.position, { ...moved.value, actor }, now);
    if (stageOf(definition, position, now) !== stage) continue;
    history.tell({ at: now, actor, payload: moved.value });
    return null;
  }
  return placed.refusal;
}

function furtherMoves(definition: FunnelDefinition): readonly StageCommand[] {
  return [
    { verb: 'qualify' },
    { verb: 'accept' },
    { verb: 'reopen' },
    ...definition.steps.map(({ id: to }) => ({ verb: 'step', to }) as const),
    ...outcomes.map((outcome) => ({ verb: 'outcome', outcome }) as const),
  ];
}

/** Whom a lead belongs to in a stage: whom the row names; where nobody can be there without an owner, whoever imports. */
function ownerIn(
  definition: FunnelDefinition,
  stageId: string,
  named: string | null,
  actor: Actor,
): string | null {
  const stage = definition.stages.find((each) => each.id === stageId);
  if (named !== null || !stage) return named;
  const landsWith = (given: string | null): boolean =>
    stageOf(definition, placedInto(nowhere, stage, { actor: actor.id, given, window: 1 }), 0) === stageId;
  return !landsWith(null) && landsWith(actor.id) ? actor.id : null;
}

/** Whom the row names as owner gets it, where the funnel lets somebody own it as it stands. */
function giveOwner(history: History, { owner }: ImportedLead, telling: Telling): void {
  const lead: Lead | null = history.lead();
  if (owner === undefined || !lead || lead.position.owner === owner) return;
  const { definition, now, actor } = telling;
  const given = transition(
    definition,
    lead,
    { verb: 'assign', to: owner },
    { actor: { ...actor, role: 'both' }, now },
  );
  if (!given.ok) return;
  const position = positionAfter(definition, lead.position, { ...given.value, actor }, now);
  if (stageOf(definition, position, now) === stageNow(definition, lead, now))
    history.tell({ at: now, actor, payload: given.value });
}
