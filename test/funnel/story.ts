import { tick, type Timestamp } from '@/lib/funnel/log/clock';
import {
  definitionKey,
  type DefinitionByKey,
  type FunnelDefinition,
} from '@/lib/funnel/definition/definition';
import { isStageEvent, type Actor, type LeadEvent, type Payload } from '@/lib/funnel/log/event';
import { foldLead } from '@/lib/funnel/log/fold';
import type { Folded } from '@/lib/funnel/log/folded';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import { dealStagePreset } from '@/lib/funnel/presets/deal-stage';
import type { Refusal } from '@/lib/funnel/refusal';
import { transition, type StageCommand } from '@/lib/funnel/hand-off/transition';
import { readMessage } from '@/test/words';

export const hour = 3_600_000;
export const day = 24 * hour;
/** When every story begins. */
export const start = Date.UTC(2026, 2, 2, 9);

/** The default funnel as users read it. */
export const dealStage: FunnelDefinition = dealStagePreset.build((name) =>
  readMessage(name.replaceAll('.', '_')),
);

/** Where only the default funnel is known. */
export const dealStageOnly: DefinitionByKey = new Map([[definitionKey(dealStage), dealStage]]);

export const mia: Actor = { id: 'mia', role: 'marketing' };
export const sam: Actor = { id: 'sam', role: 'sales' };
export const sue: Actor = { id: 'sue', role: 'sales' };
export const bo: Actor = { id: 'bo', role: 'both' };

/** A UUIDv7 that sorts by its number. */
export function idOf(number: number): string {
  return `01900000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

export const leadId = idOf(0xffff_ffff);

/** The first story's lead, as it is added by hand. */
export const added: Payload = {
  kind: 'added',
  person: { name: 'Ada Example', emails: ['ada@example.com'], profiles: [], records: [] },
  capturedFrom: 'hand',
};

/** One lead's log as it grows: commands go through the funnel, what it allows is folded in. */
export type Story = {
  /** Writes a payload as an event, whether the fold will take it or not. */
  readonly write: (payload: Payload, by?: Actor, more?: Partial<LeadEvent>) => LeadEvent;
  /** Asks the funnel and writes what it allows; null: it was carried out. */
  readonly ask: (command: StageCommand, by?: Actor) => Refusal | null;
  /** Asks, and fails the test where it is refused. */
  readonly does: (command: StageCommand, by?: Actor) => LeadEvent;
  readonly undo: (target: LeadEvent) => LeadEvent;
  readonly wait: (ms: number) => void;
  readonly now: () => number;
  readonly folded: () => Folded;
  readonly lead: () => Lead;
  readonly stage: () => string;
  readonly events: () => readonly LeadEvent[];
};

/** A log that several stories share, and the time. */
export type World = { readonly events: LeadEvent[]; now: number };

/**
 * A story that begins with the lead being added at `start`.
 * @param id the lead, where the log is shared with others
 */
export function tellStory(
  definition: FunnelDefinition = dealStage,
  from: readonly Payload[] = [added],
  { world = { events: [], now: start }, id = leadId }: { readonly world?: World; readonly id?: string } = {},
): Story {
  const definitions: DefinitionByKey = new Map([[definitionKey(definition), definition]]);
  const { events } = world;
  const folded = (): Folded => foldLead(events, definitions, id);
  const lead = (): Lead => {
    const { lead: found } = folded();
    if (!found) throw new Error('the log adds nobody');
    return found;
  };
  const story: Story = {
    write(payload, by = bo, more = {}) {
      const clock = tick(events.at(-1)?.at ?? null, world.now, 'dev');
      const number = events.length + 1;
      const event = stamp(payload, folded().lead, { definition, id, by, at: clock, number, more });
      events.push(event);
      return event;
    },
    ask(command, by = bo) {
      const decision = transition(definition, lead(), command, { actor: by, now: world.now });
      if (!decision.ok) return decision.refusal;
      story.write(decision.value, by);
      return null;
    },
    does(command, by) {
      const refusal = story.ask(command, by);
      if (refusal) throw new Error(`refused: ${JSON.stringify(refusal)}`);
      const event = events.at(-1);
      if (!event || folded().voids.includes(event.id)) throw new Error('allowed, yet void');
      return event;
    },
    undo: (target) => story.write({ kind: 'undone', target: target.id }),
    wait: (ms) => void (world.now += ms),
    now: () => world.now,
    folded,
    lead,
    stage: () => stageNow(definition, lead(), world.now),
    events: () => events,
  };
  for (const payload of from) story.write(payload);
  return story;
}

type Stamping = {
  readonly definition: FunnelDefinition;
  readonly id: string;
  readonly by: Actor;
  readonly at: Timestamp;
  readonly number: number;
  readonly more: Partial<LeadEvent>;
};

function stamp(
  payload: Payload,
  lead: Lead | null,
  { definition, id, by, at, number, more }: Stamping,
): LeadEvent {
  const event = {
    ...payload,
    id: idOf(number),
    v: 1,
    subject: { type: 'lead', id },
    at,
    actor: by,
    funnel: definitionKey(definition),
    opId: `op-${number}`,
  } as LeadEvent;
  const linked =
    isStageEvent(event) || event.kind === 'undone' ? { ...event, prev: lead?.head ?? null } : event;
  return { ...linked, ...more } as LeadEvent;
}

/** A story told up to a stage of the deal-stage funnel, by the shortest way. */
export function tellUpTo(
  stage: 'identified' | 'mql' | 'sal' | 'sql' | 'sqo' | 'with-marketing' | 'won' | 'lost' | 'closed',
): Story {
  const story = tellStory();
  const way: Readonly<Record<typeof stage, readonly StageCommand[]>> = {
    identified: [],
    mql: [{ verb: 'qualify' }],
    sal: [{ verb: 'qualify' }, { verb: 'accept' }],
    sql: [{ verb: 'qualify' }, { verb: 'accept' }, { verb: 'step', to: 'validated' }],
    sqo: [{ verb: 'qualify' }, { verb: 'accept' }, { verb: 'step', to: 'in-progress' }],
    'with-marketing': [{ verb: 'qualify' }, { verb: 'giveBack', reason: 'bad-data' }],
    won: [{ verb: 'qualify' }, { verb: 'accept' }, { verb: 'outcome', outcome: 'won' }],
    lost: [{ verb: 'qualify' }, { verb: 'accept' }, { verb: 'outcome', outcome: 'lost' }],
    closed: [{ verb: 'qualify' }, { verb: 'accept' }, { verb: 'outcome', outcome: 'closed' }],
  };
  for (const command of way[stage]) story.does(command, bo);
  return story;
}
