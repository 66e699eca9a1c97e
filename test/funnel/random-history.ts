import * as fc from 'fast-check';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { outcomes } from '@/lib/funnel/definition/definition';
import { returnAnswers, verbByKind, type Actor, type Payload } from '@/lib/funnel/log/event';
import type { StageCommand } from '@/lib/funnel/hand-off/transition';
import { bo, day, hour, idOf, mia, sam, start, sue, tellStory, type Story } from '@/test/funnel/story';

/** One thing that somebody does, or that a broken or hostile writer puts into the log. */
export type Deed = {
  readonly wait: number;
  readonly by: Actor;
} & (
  | { readonly does: 'command'; readonly command: StageCommand }
  | { readonly does: 'write'; readonly payload: Payload }
  | { readonly does: 'undo'; readonly back: number }
  | {
      readonly does: 'forge';
      readonly payload: Payload;
      readonly prev: string | null;
      readonly funnel?: string;
    }
);

const users = ['mia', 'sam', 'sue', 'bo'];
const actor = fc.constantFrom(mia, sam, sue, bo);
const wait = fc.constantFrom(0, 0, 1, hour, day, 29 * day, 30 * day, 30 * day + 1, 100 * day);
const owner = fc.option(fc.constantFrom(...users));

/** Deeds in the words of a definition, allowed or not. */
export function deeds(definition: FunnelDefinition, length = 25): fc.Arbitrary<readonly Deed[]> {
  return fc.array(deed(definition), { maxLength: length });
}

/** The story of a lead to whom all this happened. */
export function told(definition: FunnelDefinition, history: readonly Deed[]): Story {
  const story = tellStory(definition);
  play(story, history);
  return story;
}

/** Does it all, whatever becomes of it. */
export function play(story: Story, history: readonly Deed[]): void {
  for (const each of history) {
    story.wait(each.wait);
    if (each.does === 'command') {
      // Once its adding was undone there is nobody to ask about.
      if (story.folded().lead) story.ask(each.command, each.by);
    } else if (each.does === 'write') story.write(each.payload, each.by);
    else if (each.does === 'forge')
      story.write(each.payload, each.by, {
        ...(isLinked(each.payload) ? { prev: each.prev } : {}),
        ...(each.funnel === undefined ? {} : { funnel: each.funnel }),
      });
    else {
      const target = story.events().at(-1 - (each.back % story.events().length));
      if (target) story.undo(target);
    }
  }
}

function isLinked({ kind }: Payload): boolean {
  return kind in verbByKind || kind === 'undone';
}

function deed(definition: FunnelDefinition): fc.Arbitrary<Deed> {
  const common = { wait, by: actor };
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        ...common,
        does: fc.constant('command' as const),
        command: command(definition),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ ...common, does: fc.constant('write' as const), payload: detailOf(definition) }),
    },
    { weight: 2, arbitrary: fc.record({ ...common, does: fc.constant('undo' as const), back: fc.nat(4) }) },
    {
      weight: 2,
      arbitrary: fc.record(
        {
          ...common,
          does: fc.constant('forge' as const),
          payload: stagePayload(definition),
          prev: fc.option(fc.nat(30).map((number) => idOf(number))),
          funnel: fc.constant('unknown@1'),
        },
        { requiredKeys: ['wait', 'by', 'does', 'payload', 'prev'] },
      ),
    },
  );
}

function command(definition: FunnelDefinition): fc.Arbitrary<StageCommand> {
  const { stage, step, reason } = namesOf(definition);
  return fc.oneof(
    fc.record({ verb: fc.constant('qualify' as const), whyNow: fc.constantFrom('', 'Asked for a demo') }),
    fc.constant<StageCommand>({ verb: 'accept' }),
    fc.record({
      verb: fc.constant('giveBack' as const),
      reason,
      answer: fc.constantFrom('', 'Because'),
      date: fc.constantFrom(undefined, start, start + 40 * day, start + 400 * day),
    }),
    fc.record({ verb: fc.constantFrom('assign' as const, 'route' as const), to: owner }),
    fc.record({ verb: fc.constant('step' as const), to: step }),
    fc.record({
      verb: fc.constant('outcome' as const),
      outcome: fc.constantFrom(...outcomes),
      lostTo: fc.constantFrom('', 'status-quo'),
    }),
    fc.constant<StageCommand>({ verb: 'reopen' }),
    fc.record({ verb: fc.constant('place' as const), stage, owner }),
    fc.record({ verb: fc.constant('place' as const), stage, step, owner }),
  );
}

function detailOf(definition: FunnelDefinition): fc.Arbitrary<Payload> {
  const chances = (definition.lastChances ?? []).map(({ id }) => id);
  const taken = fc.record({
    kind: fc.constant('lastChanceTaken' as const),
    lastChance: fc.constantFrom('nowhere', ...chances),
    until: fc.constantFrom(start + day, start + 60 * day),
  });
  return fc.oneof({ weight: 8, arbitrary: detail }, { weight: chances.length + 1, arbitrary: taken });
}

const detail: fc.Arbitrary<Payload> = fc.oneof(
  fc.record({
    kind: fc.constant('activity' as const),
    activity: fc.constantFrom('call', 'mention'),
    direction: fc.constantFrom('in' as const, 'out' as const, 'none' as const),
    occurredAt: fc.integer({ min: start - 50 * day, max: start + 300 * day }),
    keepsActive: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('activity' as const),
    activity: fc.constantFrom('call', 'meeting'),
    direction: fc.constant('out' as const),
    occurredAt: fc.integer({ min: start - 50 * day, max: start + 300 * day }),
    keepsActive: fc.constant(false),
    held: fc.constant(true as const),
  }),
  fc.record({
    kind: fc.constant('activity' as const),
    activity: fc.constant('attended'),
    direction: fc.constant('none' as const),
    occurredAt: fc.integer({ min: start - 50 * day, max: start + 300 * day }),
    keepsActive: fc.boolean(),
    programme: fc.constantFrom('fair', 'webinar'),
  }),
  fc.record({
    kind: fc.constant('enrolled' as const),
    programme: fc.constantFrom('fair', 'webinar'),
    isIn: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('identified' as const),
    emails: fc.subarray(['ada@example.com', 'a@example.com']),
    profiles: fc.subarray(['https://www.linkedin.com/in/ada', 'nowhere']),
    records: fc.subarray(['crm.example/contact/1']),
  }),
  fc.record({
    kind: fc.constant('suggestionDenied' as const),
    suggestion: fc.constantFrom('person:mail:a@example.com', 'person:in:ada', 'company:acme'),
    isDenied: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('offerDismissed' as const),
    offer: fc.constantFrom('contacted:a', 'engaged:b'),
  }),
  fc.record({
    kind: fc.constant('noted' as const),
    noteId: fc.constantFrom('1', '2'),
    text: fc.option(fc.constantFrom('a', 'b')),
  }),
  fc.record({
    kind: fc.constant('tagged' as const),
    add: fc.subarray(['a', 'b']),
    remove: fc.subarray(['a', 'b']),
  }),
  fc.record({
    kind: fc.constant('edited' as const),
    changes: fc.record(
      {
        title: fc.option(fc.constantFrom('CTO', 'CEO')),
        emails: fc.subarray(['ada@example.com', 'b@example.com']),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record(
    {
      kind: fc.constant('returnAnswered' as const),
      answer: fc.constantFrom(...returnAnswers),
      note: fc.constant('Look again'),
    },
    { requiredKeys: ['kind', 'answer'] },
  ),
  fc.record({
    kind: fc.constant('toldApart' as const),
    other: fc.constantFrom(idOf(0xf101), idOf(0xf102)),
  }),
  fc.record({
    kind: fc.constant('snoozed' as const),
    until: fc.option(fc.constantFrom(start, start + 90 * day)),
  }),
  fc.record({
    kind: fc.constant('bantAnswered' as const),
    answers: fc.constantFrom(
      { need: { answer: 'yes' as const } },
      { need: { answer: 'no' as const }, budget: { answer: 'yes' as const } },
    ),
  }),
  fc.record({
    kind: fc.constant('journeySet' as const),
    to: fc.constantFrom(null, 'nowhere', 'research-interest', 'execution-interest', 'execution-proof'),
  }),
);

function stagePayload(definition: FunnelDefinition): fc.Arbitrary<Payload> {
  const { stage, step, reason } = namesOf(definition);
  return fc.oneof(
    fc.constantFrom<Payload>({ kind: 'qualified' }, { kind: 'accepted' }, { kind: 'reopened' }),
    fc.record({ kind: fc.constantFrom('assigned' as const, 'routed' as const), to: owner }),
    fc.record({
      kind: fc.constantFrom('returned' as const, 'recycled' as const, 'disqualified' as const),
      reason,
    }),
    fc.record({ kind: fc.constant('stepped' as const), to: step }),
    fc.record({ kind: fc.constant('outcomeSet' as const), outcome: fc.constantFrom(...outcomes) }),
    fc.record({ kind: fc.constant('placed' as const), stage, owner }),
    fc.record({ kind: fc.constant('undone' as const), target: fc.nat(30).map((number) => idOf(number)) }),
    fc.constant<Payload>({
      kind: 'added',
      person: { emails: [], profiles: [], records: [], name: 'Other' },
      capturedFrom: 'hand',
    }),
  );
}

/** Names of the definition, and now and then one that it does not have. */
function namesOf(definition: FunnelDefinition): {
  readonly stage: fc.Arbitrary<string>;
  readonly step: fc.Arbitrary<string>;
  readonly reason: fc.Arbitrary<string>;
} {
  const oneOf = (items: readonly { readonly id: string }[]): fc.Arbitrary<string> =>
    fc.constantFrom('nowhere', ...items.map((item) => item.id));
  return {
    stage: oneOf(definition.stages),
    step: oneOf(definition.steps),
    reason: oneOf(definition.reasons),
  };
}
