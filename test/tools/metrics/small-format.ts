import { definitionShape } from '@/lib/funnel/definition/definition-schema';
import type { FunnelDefinition, Stage } from '@/lib/funnel/definition/definition';
import type { LeadPast, PastClock } from '@/lib/metrics/past/lead-past';
import { Pasts } from '@/lib/metrics/past/pasts';
import { z } from '@/lib/zod';

const moment = z.iso.datetime({ offset: true }).or(z.iso.date());
const told = z.tuple([z.string().min(1), moment]);

/**
 * Leads by their histories alone, for figures outside the browser: stages in order, and of each lead when it came into
 * which, when we got in touch, and what it did when. Follow-up is counted from the first entry on.
 */
export const smallFormat = z.object({
  as_of: moment.optional(),
  stages: z.array(z.string().min(1)).min(2),
  sla_hours: z.number().positive().default(24),
  leads: z.array(
    z.object({
      id: z.string().min(1),
      history: z.array(told).min(1),
      touches: z.array(moment).default([]),
      activities: z.array(told).default([]),
      source: z.string().nullable().default(null),
      owner: z.string().nullable().default(null),
      programmes: z.array(z.string()).default([]),
      value: z
        .object({ amount: z.number(), currency: z.string().length(3) })
        .nullable()
        .default(null),
    }),
  ),
});

export type SmallFormat = Readonly<z.output<typeof smallFormat>>;

/** Stages that end a lead's way, by how they are mostly called; all others are open. */
const kindByName: Readonly<Record<string, Stage['kind']>> = {
  won: 'won',
  customer: 'won',
  client: 'won',
  lost: 'lost',
  closed: 'closed',
  disqualified: 'closed',
};
const hour = 3_600_000;

/** Packs what a file in the small format tells. */
export function pastsOfSmall(small: SmallFormat): Pasts {
  const pasts = new Pasts(definitionOfStages(small.stages));
  for (const lead of small.leads) pasts.put(pastOf(lead, small.sla_hours));
  return pasts;
}

/** A funnel of stages by name, in order; those of the usual names end it, and the last before these is the opportunity. */
export function definitionOfStages(names: readonly string[]): FunnelDefinition {
  const stages = names.map((name) => ({
    id: idOf(name),
    label: name,
    code: 'S',
    definition: name,
    group: 'top' as const,
    kind: kindByName[name.toLowerCase()] ?? ('open' as const),
    side: 'both' as const,
  }));
  const open = stages.filter(({ kind }) => kind === 'open');
  const [first] = stages;
  return definitionShape.parse({
    id: 'small',
    version: 1,
    name: 'small',
    about: 'small',
    stages,
    initial: first?.id,
    goal: (stages.find(({ kind }) => kind === 'won') ?? stages.at(-1))?.id,
    opportunity: (open.at(-1) ?? first)?.id,
    derive: [{ when: {}, stage: 'placed' }],
    moves: [],
    plainReasons: [],
    reasons: [],
  });
}

/** A stage's id by its name. */
export function idOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

function pastOf(lead: SmallFormat['leads'][number], hours: number): LeadPast {
  const stays = lead.history.map(([stage, at]) => ({
    stage: idOf(stage),
    at: Date.parse(at),
    isBreak: false,
  }));
  const addedAt = stays[0]?.at ?? 0;
  const since = <Value>(value: Value): { value: Value; from: number; to: null } => ({
    value,
    from: addedAt,
    to: null,
  });
  return {
    id: lead.id,
    addedAt,
    stays,
    backs: [],
    handOvers: [],
    clocks: [
      clockOf(
        addedAt,
        lead.touches.map((at) => Date.parse(at)),
        hours,
      ),
    ],
    did: firstTimes(lead.activities),
    source: lead.source,
    programmes: lead.programmes.map((each) => since(each)),
    owners: lead.owner === null ? [] : [since(lead.owner)],
    quadrants: [],
    values: lead.value === null ? [] : [since(lead.value)],
  };
}

function clockOf(from: number, touches: readonly number[], hours: number): PastClock {
  const after = touches.filter((at) => at >= from);
  const endedAt = after.length === 0 ? null : Math.min(...after);
  return { of: 'contact', from, due: from + hours * hour, endedAt, end: endedAt === null ? null : 'done' };
}

/** Kinds are called with a hyphen in the project. */
function firstTimes(activities: SmallFormat['leads'][number]['activities']): LeadPast['did'] {
  const first = new Map<string, number>();
  for (const [name, told] of activities) {
    const kind = name.replaceAll('_', '-');
    const at = Date.parse(told);
    first.set(kind, Math.min(first.get(kind) ?? at, at));
  }
  return [...first].map(([kind, at]) => ({ kind, at }));
}

/**
 * Reads a file in the small format: the object itself, or one that holds it as `input`.
 * @returns what is wrong with it, ready to be printed, where it is none
 */
export function readSmall(text: string): SmallFormat | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { problem: `This is neither an archive nor JSON: ${error instanceof Error ? error.message : ''}` };
  }
  const found = smallFormat.safeParse(innermost(value));
  if (!found.success) {
    const [issue] = found.error.issues;
    const where = issue?.path.map(String).join('.') ?? '';
    return {
      problem: `This is not the small format: ${where === '' ? '' : `${where}: `}${issue?.message ?? ''}`,
    };
  }
  const known = new Set(found.data.stages.map((name) => idOf(name)));
  for (const { id, history } of found.data.leads)
    for (const [stage] of history)
      if (!known.has(idOf(stage)))
        return { problem: `Lead ${id} was in "${stage}", which is none of the stages.` };
  return found.data;
}

/** The file of the reference holds it two levels down. */
function innermost(value: unknown): unknown {
  const inner = ['fixture', 'input'].reduce<unknown>(
    (each, key) => (typeof each === 'object' && each !== null && key in each ? (each as never)[key] : each),
    value,
  );
  return inner;
}
