import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stageById, stepById } from '@/lib/funnel/definition/definition';
import { stageNow, stageSince, type Lead } from '@/lib/funnel/log/lead';
import { offersFor } from '@/lib/funnel/hand-off/offers';
import { stageTone } from '@/lib/funnel/definition/tone';
import type { Settings } from '@/lib/funnel/settings';
import type { Chip } from './chip';

/**
 * What a foreign page may show of leads, for this user, now. Stages and offers are worked out once for all leads that
 * stand alike: a list shows a hundred.
 * @param now wall time in ms
 * @param letterOf quadrants by lead id, as far as they are known; absent: none is
 * @returns the chip of a lead
 */
export function chipBuilder(
  definition: FunnelDefinition,
  settings: Settings,
  now: number,
  letterOf: (leadId: string) => Chip['quadrant'] = () => null,
): (lead: Lead) => Chip {
  const { me } = settings;
  const actor = { id: me.id, role: me.role };
  const stages = new Map<string, Chip['stage']>();
  const offers = new Map<string, ChipOffers>();
  const initials = new Map<string, string>();
  return (lead) => {
    const { owner, outcome, step } = lead.position;
    const stage = stageNow(definition, lead, now);
    const isColleague = owner !== null && owner !== me.id;
    return {
      leadId: lead.id,
      stage: known(stages, stage, () => chipStage(definition, stage)),
      whose: owner === null ? 'nobody' : isColleague ? 'colleague' : 'yours',
      initials: isColleague ? known(initials, owner, () => initialsOf(nameOf(settings, owner))) : null,
      // Once it has ended, the outcome says more than the last sub-step did.
      step: outcome === null ? (stepById(definition, step)?.label ?? null) : null,
      quadrant: letterOf(lead.id),
      since: stageSince(definition, lead, now),
      handedOverAt: lead.qualified?.latestAt ?? null,
      due: lead.followUp && { of: lead.followUp.of, at: lead.followUp.dueAt },
      back: backOf(definition, lead),
      contactLocked: lead.contactLocked,
      ...known(offers, standing(lead, stage), () => chipOffers(definition, lead, { actor, now })),
    };
  };
}

/** All that offers depend on, as far as a chip shows them. */
function standing({ position, contactLocked, contactedAt, attempts }: Lead, stage: string): string {
  return [stage, position.owner === null, contactLocked, contactedAt === null, attempts].join(' ');
}

type ChipOffers = Pick<Chip, 'mayAccept' | 'mayQualify' | 'giveBack'>;

function chipOffers(
  definition: FunnelDefinition,
  lead: Lead,
  asked: Parameters<typeof offersFor>[2],
): ChipOffers {
  const offers = offersFor(definition, lead, asked);
  return {
    mayAccept: offers.verbs.includes('accept'),
    mayQualify: offers.verbs.includes('qualify'),
    giveBack: offers.giveBack.map(({ plain, label, reasons }) => {
      const only = reasons.length === 1 ? reasons[0] : undefined;
      // Whatever asks, waits for more attempts or is for good belongs in the panel.
      const direct =
        only && only.refusal === null && !only.reason.question && only.reason.way !== 'disqualify';
      return { plain, label, reason: direct ? only.reason.id : null };
    }),
  };
}

function chipStage(definition: FunnelDefinition, id: string): Chip['stage'] {
  const stage = stageById(definition, id);
  const { code, label } = stage;
  return { id, code, label, definition: stage.definition, tone: stageTone(definition, stage) };
}

/** What is in the map under a key; made, and put there, the first time. */
function known<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const value = values.get(key) ?? make();
  values.set(key, value);
  return value;
}

function backOf(definition: FunnelDefinition, lead: Lead): Chip['back'] {
  if (!lead.givenBack || !lead.position.parked) return null;
  const reason = definition.reasons.find((each) => each.id === lead.givenBack?.reason);
  return { label: reason?.label ?? lead.givenBack.reason, at: lead.givenBack.at, wakeAt: lead.wakeAt };
}

function nameOf(settings: Settings, userId: string): string {
  return settings.colleagues.find((user) => user.id === userId)?.name ?? '';
}

/** First letters of the first and last word, upper case; `?` where there is no name. */
function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/u).filter(Boolean);
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) =>
    firstLetter(part ?? ''),
  );
  return letters.join('').toLocaleUpperCase() || '?';
}

function firstLetter(word: string): string {
  for (const { segment } of new Intl.Segmenter().segment(word)) return segment;
  return '';
}
