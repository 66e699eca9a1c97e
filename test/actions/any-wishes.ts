import * as fc from 'fast-check';
import { purgeErased } from '@/lib/actions/purge-erased';
import type { Command } from '@/lib/funnel/command';
import { knownDeeds, type PreparedRow } from '@/lib/funnel/import/prepared-row';
import { mergeFields } from '@/lib/funnel/log/event';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { buyersJourney } from '@/lib/funnel/presets/buyers-journey';
import { importAll, rowOf, undoAll } from '@/test/actions/import/importing';
import { digest, teamStore, type TeamStore } from '@/test/actions/team-store';
import { afterAnswer, afterContact } from '@/test/funnel/with-last-chances';
import { bo, day, dealStage, hour, idOf, mia, sam, start, sue } from '@/test/funnel/story';

/** A wish in which leads and earlier commands are named by number: which there are turns out on the way. */
export type Wish = {
  readonly wait: number;
  readonly by: typeof bo;
  readonly make: (known: Known) => Command | Importing;
  readonly purge: boolean;
};
/** Rows that are imported from their staging to the end, or an import that is taken back. */
type Importing =
  | { readonly type: 'import'; readonly rows: readonly Omit<PreparedRow, 'row'>[] }
  | { readonly type: 'undoImport'; readonly back: number };
type Known = { readonly leads: readonly string[]; readonly ops: readonly string[] };

/** The default funnel follows no buyer; what is asked here may. */
const journey = buyersJourney((text) => text);
const name = fc.constantFrom('ada', 'ben', 'cem');
const reason = fc.constantFrom(...dealStage.reasons.map((each) => each.id));
const stage = fc.constantFrom(undefined, 'nowhere', ...dealStage.stages.map((each) => each.id));
const step = fc.constantFrom(...dealStage.steps.map((each) => each.id));
const owner = fc.option(fc.constantFrom('sam', 'sue'));
const outcome = fc.constantFrom('won' as const, 'lost' as const, 'closed' as const);
const direction = fc.constantFrom('in' as const, 'out' as const, 'none' as const);

const personOf = (who: string): Extract<Command, { type: 'addLead' }>['person'] => ({
  name: who,
  // Some are alike but for dots and tags.
  emails: [`${who}@example.com`, ...(who === 'ada' ? ['a.d.a+list@example.com'] : [])],
  profiles: who === 'cem' ? ['https://www.linkedin.com/in/cem'] : [],
  records: [],
});

const onLead: fc.Arbitrary<(leadId: string) => Command> = fc.oneof(
  fc
    .constantFrom('qualifyLead' as const, 'acceptLead' as const, 'reopenLead' as const, 'eraseLead' as const)
    .map((type) => (leadId: string) => ({ type, leadId })),
  fc
    .record({ reason, date: fc.constantFrom(undefined, start + 40 * day) })
    .map((more) => (leadId: string) => ({
      type: 'giveBackLead' as const,
      leadId,
      answer: 'Because',
      ...more,
    })),
  fc
    .record({ to: owner })
    .map(({ to }) => (leadId: string) => ({ type: 'assignOwner' as const, leadId, to })),
  fc.record({ to: owner }).map(({ to }) => (leadId: string) => ({ type: 'routeLead' as const, leadId, to })),
  step.map((to) => (leadId: string) => ({ type: 'moveDealStage' as const, leadId, to })),
  outcome.map((each) => (leadId: string) => ({
    type: 'setOutcome' as const,
    leadId,
    outcome: each,
    lostTo: 'them',
  })),
  fc.record({ stage, owner }).map((more) => (leadId: string) => ({
    type: 'placeLead' as const,
    leadId,
    owner: more.owner,
    stage: more.stage ?? 'mql',
  })),
  fc
    .constantFrom('a', 'b')
    .map((tag) => (leadId: string) => ({ type: 'tagLead' as const, leadId, add: [tag], remove: ['a'] })),
  fc.constantFrom('Met', '').map((text) => (leadId: string) => ({ type: 'noteLead' as const, leadId, text })),
  name.map((who) => (leadId: string) => ({
    type: 'editLead' as const,
    leadId,
    changes: { emails: [`${who}@example.com`], title: who },
  })),
  fc
    .record({
      who: name,
      profile: fc.constantFrom('ada', 'bo'),
      seenOn: fc.constantFrom(undefined, 'hubspot'),
    })
    .map(({ who, profile, ...more }) => (leadId: string) => ({
      type: 'identifyLead' as const,
      leadId,
      emails: [`${who}@example.com`, `${who}@home.example`],
      profiles: [`https://www.linkedin.com/in/${profile}`],
      records: [],
      ...more,
    })),
  fc
    .record({
      suggestion: fc.constantFrom('person:in:ada', 'person:mail:ben@example.com', 'stage:hubspot/Lead'),
      isDenied: fc.boolean(),
    })
    .map((more) => (leadId: string) => ({ type: 'denySuggestion' as const, leadId, ...more })),
  fc.record({ direction, keepsActive: fc.boolean() }).map((more) => (leadId: string) => ({
    type: 'recordActivity' as const,
    leadId,
    activity: 'call',
    ...more,
  })),
  fc.constantFrom('call', 'meeting').map((activity) => (leadId: string) => ({
    type: 'recordActivity' as const,
    leadId,
    activity,
    direction: 'out' as const,
    held: true as const,
  })),
  fc.constantFrom('after-contact', 'after-answer', 'nowhere').map((lastChance) => (leadId: string) => ({
    type: 'takeLastChance' as const,
    leadId,
    lastChance,
  })),
  fc.constantFrom('contacted:a', 'engaged:a').map((offer) => (leadId: string) => ({
    type: 'dismissOffer' as const,
    leadId,
    offer,
  })),
  fc.constantFrom(null, 50).map((days) => (leadId: string) => ({
    type: 'snoozeLead' as const,
    leadId,
    until: days && start + days * day,
  })),
  fc
    .constantFrom(null, 'nowhere', 'research-desire', 'execution-trial')
    .map((to) => (leadId: string) => ({ type: 'setJourney' as const, leadId, to })),
);

const programmeId = fc.constantFrom(idOf(88_001), idOf(88_002));
const segmentId = fc.constant(idOf(88_003));
const account = fc.constantFrom('example.com', 'other.example', 'gmail.com');

/** What both teams share: companies, programmes and who is in them, segments that propose or hand over. */
const onTeam: fc.Arbitrary<(known: Known) => Command> = fc.oneof(
  fc
    .record({ programmeId, name: fc.constantFrom('', 'Fair', 'Webinar') })
    .map(({ name: called, ...more }) => () => ({
      type: 'saveProgramme' as const,
      changes: { name: called },
      ...more,
    })),
  programmeId.map((id) => () => ({ type: 'removeProgramme' as const, programmeId: id })),
  fc
    .record({
      programmeId,
      account,
      state: fc.constantFrom(null, 'proposed' as const, 'approved' as const, 'declined' as const),
    })
    .map((more) => () => ({ type: 'setTarget' as const, ...more })),
  fc
    .record({ account, size: fc.option(fc.constantFrom(5, 500)), isTarget: fc.boolean() })
    .map(({ account: domain, ...changes }) => () => ({
      type: 'saveAccount' as const,
      account: domain,
      changes,
    })),
  fc
    .record({ segmentId, does: fc.constantFrom('suggest' as const, 'qualify' as const), isOn: fc.boolean() })
    .map(({ segmentId: id, ...changes }) => () => ({
      type: 'saveSegment' as const,
      segmentId: id,
      changes: {
        name: 'Big',
        filter: {
          match: 'all' as const,
          rules: [{ field: 'companySize' as const, not: false, range: { atLeast: 100 } }],
        },
        ...changes,
      },
    })),
  segmentId.map((id) => () => ({ type: 'removeSegment' as const, segmentId: id })),
  fc
    .record({ programmeId, isIn: fc.boolean(), some: fc.nat(3) })
    .map(({ some, ...more }) => ({ leads }: Known) => ({
      type: 'enrolLeads' as const,
      leadIds: [...leads.slice(some), idOf(88_004)],
      ...more,
    })),
  fc
    .record({ direction, keepsActive: fc.boolean(), programme: programmeId })
    .map((more) => ({ leads }: Known) => ({
      type: 'recordActivities' as const,
      leadIds: [...leads, idOf(88_004)],
      activity: 'attended',
      ...more,
    })),
);

/** Two leads as one, apart again, or known to be two; now and then one that is gone, or part of another already. */
const onTwo: fc.Arbitrary<(known: Known) => Command> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({
        one: fc.nat(3),
        other: fc.nat(3),
        keep: fc.dictionary(fc.constantFrom(...mergeFields), fc.constantFrom('survivor', 'merged')),
      })
      .map(({ one, other, keep }) => ({ leads }: Known) => ({
        type: 'mergeLeads' as const,
        survivor: leads[one] ?? idOf(88_005),
        merged: leads[other] ?? idOf(88_006),
        keep,
      })),
  },
  {
    weight: 2,
    arbitrary: fc.nat(3).map((nth) => ({ leads }: Known) => ({
      type: 'unmergeLeads' as const,
      leadId: leads[nth] ?? idOf(88_005),
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ one: fc.nat(3), other: fc.nat(3) })
      .map(({ one, other }) => ({ leads }: Known) => ({
        type: 'tellApart' as const,
        leadId: leads[one] ?? idOf(88_005),
        other: leads[other] ?? idOf(88_006),
      })),
  },
);

/** What an imported person did before, or will have done. */
const activities = fc.array(
  fc.record({ activity: fc.constantFrom('demo', 'meeting', 'mention', 'read'), occurredAt: fc.nat(5e12) }),
  { maxLength: 2 },
);

const make: fc.Arbitrary<Wish['make']> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc
      .record({ who: name, stage, evenIfDuplicate: fc.boolean(), referrer: fc.option(fc.nat(5)) })
      .map(({ who, referrer, ...more }) => ({ leads }: Known) => ({
        type: 'addLead' as const,
        person: personOf(who),
        capturedFrom: 'hand',
        ...more,
        // Now and then somebody who is erased by then.
        referredBy: referrer === null ? undefined : leads[referrer],
      })),
  },
  {
    weight: 1,
    arbitrary: fc.nat(3).map((some) => ({ leads }: Known) => ({
      type: 'eraseLeads' as const,
      leadIds: [...leads.slice(some), idOf(88_004)],
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.record({ who: name, stage, activities, ifKnown: fc.constantFrom(...knownDeeds) }), {
        minLength: 1,
        maxLength: 3,
      })
      .map((rows) => () => ({
        type: 'import' as const,
        rows: rows.map(({ who, ifKnown, ...more }) =>
          rowOf(who, { person: personOf(who), ...more }, ifKnown),
        ),
      })),
  },
  {
    weight: 12,
    arbitrary: fc.record({ nth: fc.nat(5), command: onLead }).map(
      ({ nth, command }) =>
        ({ leads }: Known) =>
          command(leads[nth % Math.max(leads.length, 1)] ?? 'nobody'),
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .nat(6)
      .map((back) => ({ ops }: Known) => ({ type: 'undo' as const, opId: ops.at(-1 - back) })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        who: fc.array(name, { minLength: 1, maxLength: 3 }),
        stage,
        nth: fc.nat(5),
        programme: programmeId,
      })
      .map(({ who, stage: to, nth, programme }) => ({ leads }: Known) => ({
        type: 'tagPeople' as const,
        rows: who.map((each, at) => ({
          person: personOf(each),
          leadId: at === 0 ? (leads[nth] ?? null) : null,
          stage: to,
        })),
        tags: ['a', 'fair'],
        programme: nth > 3 ? programme : undefined,
        capturedFrom: 'linkedin',
      })),
  },
  { weight: 1, arbitrary: fc.nat(2).map((back) => () => ({ type: 'undoImport' as const, back })) },
  { weight: 5, arbitrary: onTeam },
  { weight: 5, arbitrary: onTwo },
);

/** One thing that somebody asks of a store, some time after the one before. */
export const wish: fc.Arbitrary<Wish> = fc.record({
  wait: fc.constantFrom(0, 0, 1, 9000, hour, day, 31 * day, -hour),
  by: fc.constantFrom(mia, sam, sue, bo),
  make,
  purge: fc.boolean(),
});

/** What the wishes are made of: the default funnel with all that a team may switch on. */
export const wishedIn: FunnelDefinition = { ...dealStage, journey, lastChances: [afterContact, afterAnswer] };

/** A store of which all this was asked. */
export async function lived(wishes: readonly Wish[]): Promise<TeamStore> {
  const store = await teamStore(wishedIn);
  const leads: string[] = [];
  const ops: string[] = [];
  const imports: string[] = [];
  for (const [index, { wait, by, make: command, purge }] of wishes.entries()) {
    store.wait(wait);
    if (purge) await purgeErased(store.context(), digest);
    const asked = command({ leads, ops });
    if (asked.type === 'import') {
      const id = idOf(0xbb_0000 + index);
      await importAll(store, asked.rows, { id, size: 2, by });
      imports.push(id);
      leads.push(...(await leadsOf(store, id)).filter((leadId) => !leads.includes(leadId)));
      continue;
    }
    if (asked.type === 'undoImport') {
      const id = imports.at(-1 - asked.back);
      if (id !== undefined) await undoAll(store, id);
      continue;
    }
    const opId = `wish-${index}`;
    const reply = await store.run(asked, by, opId);
    ops.push(opId);
    if (reply.ok && reply.value.leadId !== null && !leads.includes(reply.value.leadId))
      leads.push(reply.value.leadId);
  }
  return store;
}

/** Ids of the leads that an import added or filled in. */
async function leadsOf({ db }: TeamStore, batch: string): Promise<readonly string[]> {
  const events = await db.events.where('batch').equals(batch).toArray();
  return [...new Set(events.map(({ subject }) => subject.id))];
}
