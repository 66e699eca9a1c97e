import { z } from '@/lib/zod';
import type { Command } from '@/lib/funnel/command';
import { outcomes } from '@/lib/funnel/definition/definition';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import { bantParts, mergeFields, returnAnswers } from '@/lib/funnel/log/event';
import { bantSchema, offerName, suggestionName } from '@/lib/funnel/log/event-schema';
import { personChangeSchema, personSchema } from '@/lib/funnel/person/person-schema';
import { scoringChanges } from '@/lib/funnel/scoring/rules-schema';
import { targetStates } from '@/lib/funnel/team/programme';
import {
  accountChanges,
  accountDomain,
  programmeChanges,
  segmentChanges,
  visitCount,
} from '@/lib/funnel/team/team-event-schema';
import { imported } from './imported-schema';

/** Commands as they are checked on receipt; the types of lib/funnel/commands are trusted after that. */

const leadId = z.uuid();
const short = z.string().trim().min(1).max(200);
const moment = z.number().int();
const owner = z.string().min(1).max(100).nullable();
const leadIds = z.array(leadId).min(1).max(1000);
const activityName = z.string().trim().min(1).max(80);
const activity = {
  activity: activityName,
  direction: z.enum(['in', 'out', 'none']),
  occurredAt: moment.optional(),
  keepsActive: z.boolean().optional(),
  held: z.literal(true).optional(),
  programme: short.optional(),
  source: short.optional(),
};

export const commandSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('addLead'),
    ...imported.shape,
    programme: short.optional(),
    referredBy: leadId.optional(),
    capturedFrom: z.string().min(1).max(100),
  }),
  z.object({
    type: z.literal('tagPeople'),
    rows: z
      .array(z.object({ person: personSchema, leadId: leadId.nullable(), stage: short.optional() }))
      .min(1)
      .max(50),
    source: short.optional(),
    programme: short.optional(),
    tags: z.array(z.string().trim().min(1).max(80)).max(50),
    capturedFrom: z.string().min(1).max(100),
  }),
  z.object({ type: z.literal('editLead'), leadId, changes: personChangeSchema }),
  z.object({
    type: z.literal('identifyLead'),
    leadId,
    emails: personSchema.shape.emails.unwrap(),
    profiles: personSchema.shape.profiles.unwrap(),
    records: personSchema.shape.records.unwrap(),
    seenOn: z.string().min(1).max(100).optional(),
  }),
  z.object({
    type: z.literal('denySuggestion'),
    leadId,
    suggestion: suggestionName,
    isDenied: z.boolean(),
  }),
  z.object({
    type: z.literal('tagLead'),
    leadId,
    add: z.array(z.string().max(80)).max(50),
    remove: z.array(z.string().max(80)).max(50),
  }),
  z.object({
    type: z.literal('noteLead'),
    leadId,
    noteId: short.optional(),
    text: z.string().max(4000).nullable(),
  }),
  z.object({ type: z.literal('recordActivity'), leadId, ...activity }),
  z.object({ type: z.literal('recordActivities'), leadIds, ...activity }),
  z.object({ type: z.literal('takeLastChance'), leadId, lastChance: short }),
  z.object({ type: z.literal('dismissOffer'), leadId, offer: offerName }),
  z.object({ type: z.literal('snoozeLead'), leadId, until: moment.nullable() }),
  z.object({
    type: z.literal('answerBant'),
    leadId,
    answers: z.partialRecord(z.enum(bantParts), bantSchema),
  }),
  z.object({ type: z.literal('setJourney'), leadId, to: short.nullable() }),
  z.object({ type: z.literal('qualifyLead'), leadId, whyNow: z.string().max(1000).optional() }),
  z.object({
    type: z.literal('qualifyLeads'),
    leadIds,
    segmentId: z.uuid().nullable(),
    through: z.literal('likeness').optional(),
  }),
  z.object({ type: z.literal('acceptLead'), leadId }),
  z.object({
    type: z.literal('giveBackLead'),
    leadId,
    reason: short,
    answer: z.string().max(1000).optional(),
    date: moment.optional(),
  }),
  z.object({
    type: z.literal('answerReturn'),
    leadId,
    answer: z.enum(returnAnswers),
    note: z.string().max(1000).optional(),
  }),
  z.object({ type: z.literal('assignOwner'), leadId, to: owner }),
  z.object({ type: z.literal('routeLead'), leadId, to: owner }),
  z.object({ type: z.literal('moveDealStage'), leadId, to: short }),
  z.object({
    type: z.literal('setOutcome'),
    leadId,
    outcome: z.enum(outcomes),
    lostTo: z.string().trim().max(200).optional(),
  }),
  z.object({ type: z.literal('reopenLead'), leadId }),
  z.object({ type: z.literal('placeLead'), leadId, stage: short, owner }),
  z.object({
    type: z.literal('mergeLeads'),
    survivor: leadId,
    merged: leadId,
    keep: z.partialRecord(z.enum(mergeFields), z.enum(['survivor', 'merged'])),
  }),
  z.object({ type: z.literal('unmergeLeads'), leadId }),
  z.object({ type: z.literal('tellApart'), leadId, other: leadId }),
  z.object({ type: z.literal('saveSegment'), segmentId: z.uuid(), changes: segmentChanges }),
  z.object({ type: z.literal('removeSegment'), segmentId: z.uuid() }),
  z.object({ type: z.literal('saveProgramme'), programmeId: z.uuid(), changes: programmeChanges }),
  z.object({ type: z.literal('removeProgramme'), programmeId: z.uuid() }),
  z.object({
    type: z.literal('setTarget'),
    programmeId: z.uuid(),
    account: accountDomain,
    state: z.enum(targetStates).nullable(),
  }),
  z.object({ type: z.literal('saveScoring'), changes: scoringChanges }),
  z.object({
    type: z.literal('saveVisits'),
    rows: z
      .array(z.object({ ...visitCount.shape, source: short }))
      .min(1)
      .max(5000),
  }),
  z.object({ type: z.literal('saveAccount'), account: accountDomain, changes: accountChanges }),
  z.object({
    type: z.literal('enrolLeads'),
    leadIds,
    programmeId: z.uuid(),
    isIn: z.boolean(),
  }),
  z.object({
    type: z.literal('changeFunnel'),
    definition: definitionSchema,
    mapping: z.record(short, z.object({ stage: short, step: short.optional() })),
  }),
  z.object({ type: z.literal('undo'), opId: short.optional(), batch: short.optional() }),
  z.object({ type: z.literal('eraseLead'), leadId }),
  z.object({ type: z.literal('eraseLeads'), leadIds }),
]) satisfies z.ZodType<Command>;
