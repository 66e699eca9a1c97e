import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { asksLevels } from '@/lib/funnel/hand-off/criteria';
import { transition, type StageCommand } from '@/lib/funnel/hand-off/transition';
import type { Lead } from '@/lib/funnel/log/lead';
import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import type { Account } from '@/lib/funnel/team/account';
import { asksScore } from '@/lib/funnel/team/filter';
import { isHandedOverBy, isMeantBy } from '@/lib/funnel/team/propose';
import type { Segment } from '@/lib/funnel/team/segment';
import { levelsAsked, pointsAsked } from './asked';
import type { Place } from './placed';
import { scoreOf, type Score, type ScoreFacts } from './score';

/**
 * What a change of the rules would do, by what happens to a lead: `A>B` moves it from one place to another or leaves it
 * there; segments that ask for points propose it, or do so no more, or hand it over by themselves, which changes its
 * stage; a stage that asks for fit or interest lets it in, or does so no more.
 */
export type Effect = `${Place}>${Place}` | 'proposed' | 'notProposed' | 'handedOver' | 'letIn' | 'keptOut';

/** Ids of the leads that it would do something to. */
export type ScorePreview = ReadonlyMap<Effect, readonly string[]>;

type Asked = {
  readonly before: ScoringRules;
  readonly after: ScoringRules;
  readonly definition: FunnelDefinition;
  readonly segments: readonly Segment[];
  /** Wall time in ms. */
  readonly now: number;
};

type LeadAndAccount = Pick<ScoreFacts, 'lead' | 'account'> & { readonly account: Account | null };

/** Gathers what a change of the rules would do to all leads, a page of them at a time. */
export function previewScoring(asked: Asked): {
  readonly add: (people: readonly LeadAndAccount[]) => void;
  readonly value: () => ScorePreview;
} {
  let found: ScorePreview = new Map();
  const segments = asked.segments.filter(({ isOn, filter }) => isOn && asksScore(filter));
  const asks = asksLevels(asked.definition);
  return {
    value: () => found,
    add: (people) => {
      const fresh = new Map<Effect, string[]>();
      for (const { lead, account } of people) {
        const facts = { definition: asked.definition, lead, account, now: asked.now };
        const before = scoreOf(asked.before, facts);
        const after = scoreOf(asked.after, facts);
        const effects = [
          `${before.quadrant ?? 'unknown'}>${after.quadrant ?? 'unknown'}` as const,
          ...effectsOfSegments(segments, facts, before, after),
          ...(asks ? effectsOfCriteria(facts, before, after) : []),
        ];
        for (const effect of effects) {
          const ids = fresh.get(effect) ?? [];
          ids.push(lead.id);
          fresh.set(effect, ids);
        }
      }
      found = joined(found, fresh);
    },
  };
}

function effectsOfSegments(
  segments: readonly Segment[],
  facts: ScoreFacts,
  before: Score,
  after: Score,
): readonly Effect[] {
  const meantBefore = segments.filter((segment) =>
    isMeantBy(segment, { ...facts, score: pointsAsked(before) }),
  );
  const meantAfter = segments.filter((segment) =>
    isMeantBy(segment, { ...facts, score: pointsAsked(after) }),
  );
  const isHandedOver = meantAfter.some(
    (segment) =>
      !meantBefore.includes(segment) &&
      isHandedOverBy(segment, facts.lead) &&
      isAllowed({ verb: 'qualify' }, facts, after),
  );
  if (isHandedOver) return ['handedOver'];
  if (meantAfter.length > 0 && meantBefore.length === 0) return ['proposed'];
  return meantAfter.length === 0 && meantBefore.length > 0 ? ['notProposed'] : [];
}

function effectsOfCriteria(facts: ScoreFacts, before: Score, after: Score): readonly Effect[] {
  if (before.fit.level === after.fit.level && before.interest.level === after.interest.level) return [];
  const ways = waysOn(facts.definition);
  const [could, can] = [before, after].map((score) => ways.filter((way) => isAllowed(way, facts, score)));
  if (can?.some((way) => could?.includes(way) !== true) === true) return ['letIn'];
  return could?.some((way) => can?.includes(way) !== true) === true ? ['keptOut'] : [];
}

/** What moves a lead on. */
function waysOn({ steps }: FunnelDefinition): readonly StageCommand[] {
  return [
    { verb: 'qualify' },
    { verb: 'accept' },
    ...steps.map(({ id }) => ({ verb: 'step', to: id }) as const),
  ];
}

function isAllowed(command: StageCommand, { definition, lead, now }: ScoreFacts, score: Score): boolean {
  return transition(definition, lead, command, { actor: anybody(lead), now, levels: levelsAsked(score) }).ok;
}

/** Whoever may do everything with a lead: what is asked is the funnel, not a person. */
function anybody({ position }: Lead): { readonly id: string; readonly role: 'both' } {
  return { id: position.owner ?? '', role: 'both' };
}

function joined(found: ScorePreview, fresh: ReadonlyMap<Effect, readonly string[]>): ScorePreview {
  const all = new Map(found);
  for (const [effect, ids] of fresh) all.set(effect, [...(found.get(effect) ?? []), ...ids]);
  return all;
}
