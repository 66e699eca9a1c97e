import { z } from '@/lib/zod';
import { checkDefinition } from './check-definition';
import { groups, outcomes, sides, signs, stageKinds, stageModes, verbs, ways } from './definition';
import { lastChanceSchema } from './last-chance-schema';
import { workingCalendarSchema } from './working-calendar-schema';

/** A definition as it is checked where it enters: a preset that is built, an import, the team's log. */

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/u);
const text = z.string().trim().min(1).max(400);
const hours = z.number().positive().max(8760);

/** What a team must know of a lead before it may enter a stage. Unknown blocks only where `strict`. */
const criterion = z.object({
  field: z.enum(['email', 'name', 'company', 'title', 'fit', 'interest', 'bant']),
  atLeast: z.number().optional(),
  strict: z.boolean().default(false),
});

/** What a verb does to where the lead stands. Absent parts stay as they are. */
const effect = z.object({
  place: id.nullable().optional(),
  step: id.nullable().optional(),
  /** `actor`: who does it; `given`: the person named in the command; null: nobody. */
  owner: z.enum(['actor', 'given']).nullable().optional(),
  assignee: z.enum(['given']).nullable().optional(),
  outcome: z
    .enum([...outcomes, 'given'])
    .nullable()
    .optional(),
  parked: z.boolean().optional(),
  /** True: its active window begins anew; false: it is over. */
  active: z.boolean().optional(),
});

const stage = z.object({
  id,
  label: text,
  /** One to four capitals for the toolbar badge and dense chips. */
  code: z.string().trim().min(1).max(4),
  definition: text,
  group: z.enum(groups),
  kind: z.enum(stageKinds),
  mode: z.enum(stageModes).default('inventory'),
  side: z.enum(sides),
  criteria: z.array(criterion).default([]),
  /** Hours until sales must have accepted or given back, counted from entry. */
  acceptWithinHours: hours.optional(),
  /** Hours until the first outbound touch, counted from acceptance. */
  contactWithinHours: hours.optional(),
  retired: z.boolean().default(false),
  /** How a lead is put straight into this stage; absent: it is placed there by name. */
  placing: effect.optional(),
});

/** An ordered sub-step (a deal stage, say), optionally inside one stage. */
const step = z.object({
  id,
  label: text,
  definition: text,
  stage: id.optional(),
  /** True where having come this far means that somebody of ours has been in touch. */
  contacted: z.boolean().default(false),
  /** Steps that may be left for this one; absent: any. */
  from: z.array(id).optional(),
  /** The sign after which this step is offered: we wrote, they answered, we talked. Absent: none. */
  offeredAfter: z.enum(signs).optional(),
});

/** All named parts must hold. Steps are compared by their order in the definition. */
const condition = z.object({
  outcome: z.enum(outcomes).or(z.literal('any')).optional(),
  stepAtLeast: id.optional(),
  step: id.optional(),
  owned: z.boolean().optional(),
  parked: z.boolean().optional(),
  /** Compared with the as-of time: `activeUntil` lies ahead. */
  active: z.boolean().optional(),
  placed: z.boolean().optional(),
});

/** First match wins. `placed` as a stage stands for the stage that the lead was put into. */
const derivation = z.object({ when: condition, stage: id });

const move = z.object({
  verb: z.enum(verbs),
  from: z.array(id),
  /** Sub-steps that `step`, or stages that `place`, reaches by this move; absent: every one that allows it. */
  to: z.array(id).optional(),
  /** Who may; absent: the side that the verb belongs to. */
  side: z.enum(sides).optional(),
  sets: effect,
});

/** One of the plain answers behind the single "Give back" button. */
const plainReason = z.object({ id, label: text });

/** What a reason asks before it is taken. */
const question = z.object({
  ask: z.enum(['date', 'text', 'choice']),
  label: text,
  required: z.boolean().default(true),
  choices: z.array(z.object({ id, label: text })).default([]),
});

const reason = z.object({
  id,
  plain: id,
  label: text,
  way: z.enum(ways),
  from: z.array(id),
  /** Only before (false) or only after (true) somebody of ours has been in touch; absent: either. */
  contacted: z.boolean().optional(),
  /** Contact attempts that must be on record. */
  attempts: z.number().int().positive().optional(),
  question: question.optional(),
  /** Every reason leads to an action for somebody. */
  nextAction: text,
  actionFor: z.enum(['marketing', 'sales']),
  /** Days until it wakes up by itself; a date that was asked for wins. */
  wakeAfterDays: z.number().positive().optional(),
  /** The person must not be contacted any more. */
  locksContact: z.boolean().default(false),
  /** Whoever it rules out may name somebody else: then the card offers to add them. */
  asksReferral: z.boolean().optional(),
});

/** The buyer's own way, beside the funnel: phases of steps, in the order in which they are mostly taken. */
const journey = z.object({
  phases: z
    .array(
      z.object({
        id,
        label: text,
        steps: z.array(z.object({ id, label: text, definition: text })).min(1),
      }),
    )
    .min(1),
});

/** What comes next for a lead of a quadrant of fit and interest, and for whom. */
const quadrantStep = z.object({ nextAction: text, actionFor: z.enum(['marketing', 'sales']) });

export const definitionShape = z.object({
  id,
  version: z.number().int().positive(),
  name: text,
  about: text,
  stages: z.array(stage).min(2),
  steps: z.array(step).default([]),
  /** Where a new lead starts. */
  initial: id,
  /** The stage that the team calls its goal. */
  goal: id,
  /** The stage from which the win rate counts. */
  opportunity: id,
  derive: z.array(derivation).min(1),
  moves: z.array(move),
  plainReasons: z.array(plainReason).max(8),
  reasons: z.array(reason),
  /** Days that a mention, a comment or adding by hand keeps a lead active; absent: for ever. */
  activeDays: z.number().positive().optional(),
  /** When the follow-up clocks run; null or absent: by day and by night. */
  workingTime: workingCalendarSchema.nullable().optional(),
  /** BANT answers of "yes" that make a lead qualified; 0: BANT is optional. */
  bantNeeded: z.number().int().min(0).max(4).default(0),
  /** Absent: the team does not follow the buyer's journey. */
  journey: journey.optional(),
  /** By quadrant: A is fit and interest, B fit alone, C interest alone, D neither. Absent: the usual steps. */
  quadrants: z.object({ A: quadrantStep, B: quadrantStep, C: quadrantStep, D: quadrantStep }).optional(),
  /** At most one for a sub-step; absent: none. */
  lastChances: z.array(lastChanceSchema).optional(),
});

export const definitionSchema = definitionShape.superRefine(checkDefinition).readonly();
