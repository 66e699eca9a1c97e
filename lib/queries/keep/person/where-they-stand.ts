import { wallOf } from '@/lib/funnel/log/clock';
import { stageNow, type Lead } from '@/lib/funnel/log/lead';
import { fact, type Fact, type Section, type Told } from '@/lib/transfer/export/told';
import { words } from '@/lib/words';
import type { KnownPerson } from './known-person';

/** Stage, owner, deal, programmes, segments: what the team does with somebody now. */
export function whereTheyStand(known: KnownPerson): Section {
  const { lead } = known;
  return {
    id: 'standing',
    title: words('keep.person.standing'),
    facts: lead ? [...dealFacts(known, lead), ...teamFacts(known, lead), ...timeFacts(lead)] : [],
  };
}

function dealFacts({ names, wording, now }: KnownPerson, lead: Lead): readonly Fact[] {
  const definition = names.definitionOf(lead.funnel);
  const { step, outcome } = lead.position;
  const label = (id: string): string => definition?.stages.find((each) => each.id === id)?.label ?? id;
  const { givenBack, dealValue, lostTo } = lead;
  return [
    fact(words('keep.person.field.funnel'), definition?.name),
    fact(words('keep.person.field.stage'), label(definition ? stageNow(definition, lead, now) : lead.stage)),
    fact(
      words('keep.person.field.step'),
      step && (definition?.steps.find(({ id }) => id === step)?.label ?? step),
    ),
    fact(
      words('keep.person.field.journey'),
      lead.journey && definition && wording.journeyStep(definition, lead.journey.step),
    ),
    fact(words('keep.person.field.outcome'), outcome && words(`history.outcome.${outcome}`)),
    fact(
      words('keep.person.field.lostTo'),
      lostTo === 'status-quo' ? words('lead.notice.lostToStatusQuo') : lostTo,
    ),
    fact(words('keep.person.field.dealValue'), dealValue),
    fact(
      words('keep.person.field.givenBack'),
      givenBack && definition && wording.reason(definition, givenBack.reason, givenBack.answer),
      givenBack && { at: givenBack.at },
      givenBack?.reply && words(`history.returnAnswered.${givenBack.reply.answer}`),
      givenBack?.reply?.note,
    ),
  ];
}

function teamFacts({ names, programme, proposing }: KnownPerson, lead: Lead): readonly Fact[] {
  const user = (id: string | null): string | null => id && names.user(id);
  return [
    fact(words('keep.person.field.owner'), user(lead.position.owner)),
    fact(words('keep.person.field.assignee'), user(lead.position.assignee)),
    fact(words('keep.person.field.assignedBy'), user(lead.assignedBy)),
    fact(words('keep.person.field.source'), lead.source),
    fact(words('keep.person.field.programmes'), ...lead.programmes.map(programme)),
    fact(words('keep.person.field.segments'), ...proposing.map(({ name }) => name)),
    fact(
      words('keep.person.field.optedOut'),
      words(lead.contactLocked ? 'keep.person.optedOut' : 'keep.person.optedOutNot'),
    ),
  ];
}

function timeFacts(lead: Lead): readonly Fact[] {
  const moment = (at: number | null | undefined): Told | null =>
    at === null || at === undefined ? null : { at };
  return [
    fact(words('keep.person.field.added'), { at: lead.addedAt }),
    fact(words('keep.person.field.accepted'), moment(lead.acceptedAt)),
    fact(words('keep.person.field.contacted'), moment(lead.contactedAt)),
    fact(words('keep.person.field.unanswered'), ...lead.unanswered.map((at) => ({ at }))),
    fact(words('keep.person.field.heard'), moment(lead.heardAt)),
    fact(words('keep.person.field.due'), moment(lead.followUp?.dueAt)),
    fact(words('keep.person.field.lastChance'), moment(lead.lastChance?.until)),
    fact(words('keep.person.field.wakes'), moment(lead.wakeAt)),
    fact(words('keep.person.field.snoozed'), moment(lead.snoozedUntil)),
    fact(words('keep.person.field.updated'), { at: lead.updatedAt }),
  ];
}

/** In which stages, sub-steps and steps of their own journey they were, from when until when. */
export function theirStays({ lead, names, wording }: KnownPerson): Section {
  const stays = lead ? [...lead.stays, ...lead.stepStays, ...lead.journeyStays] : [];
  return {
    id: 'stages',
    title: words('keep.person.stages'),
    table: {
      columns: [
        words('keep.person.column.stage'),
        words('keep.person.column.since'),
        words('keep.person.column.until'),
      ],
      rows: stays
        .toSorted((a, b) => a.from - b.from)
        .map(({ in: id, from, to, funnel }) => {
          const definition = names.definitionOf(funnel);
          const named = [...(definition?.stages ?? []), ...(definition?.steps ?? [])].find(
            (each) => each.id === id,
          );
          const label = named?.label ?? (definition ? wording.journeyStep(definition, id) : id);
          return [label, { at: from }, to === null ? words('keep.person.stillThere') : { at: to }];
        }),
    },
  };
}

/** Every time that they were handed over to sales: who or what did it, and why. */
export function handOvers({ history }: KnownPerson): Section {
  return {
    id: 'handOvers',
    title: words('keep.person.handOvers'),
    table: {
      columns: [
        words('keep.person.column.when'),
        words('keep.person.column.by'),
        words('keep.person.column.why'),
        words('keep.person.column.counts'),
      ],
      rows: history.flatMap(({ event, who, details, effect }) =>
        event.kind === 'qualified'
          ? [
              [
                { at: wallOf(event.at) },
                event.through === undefined ? who : words('keep.person.byItself', [who]),
                details.join('\n'),
                effect,
              ],
            ]
          : [],
      ),
    },
  };
}

/** Follow-up times that ran: until when somebody had to get in touch, and whether they did. */
export function followUps({ lead }: KnownPerson): Section {
  return {
    id: 'followUps',
    title: words('clocks.title'),
    table: {
      columns: [
        words('keep.person.column.what'),
        words('keep.person.column.since'),
        words('keep.person.column.until'),
        words('keep.person.column.ended'),
      ],
      rows: (lead?.pastFollowUps ?? []).map(({ of, startedAt, dueAt, endedAt }) => [
        words(`clocks.of.${of}`),
        { at: startedAt },
        { at: dueAt },
        { at: endedAt },
      ]),
    },
  };
}
