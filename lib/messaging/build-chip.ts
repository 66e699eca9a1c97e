import type { FunnelDefinition } from '@/lib/funnel/definition';
import { stageById, stepById } from '@/lib/funnel/definition';
import { stageNow, stageSince, type Lead } from '@/lib/funnel/lead';
import { offersFor } from '@/lib/funnel/offers';
import { stageTone } from '@/lib/funnel/tone';
import type { Settings } from '@/lib/funnel/settings';
import type { Chip } from './chip';

/**
 * What a foreign page may show of a lead, for this user, now.
 * @param now wall time in ms
 */
export function buildChip(definition: FunnelDefinition, lead: Lead, settings: Settings, now: number): Chip {
  const { me } = settings;
  const stage = stageById(definition, stageNow(definition, lead, now));
  const { owner } = lead.position;
  const offers = offersFor(definition, lead, { actor: { id: me.id, role: me.role }, now });
  return {
    leadId: lead.id,
    stage: {
      id: stage.id,
      code: stage.code,
      label: stage.label,
      definition: stage.definition,
      tone: stageTone(definition, stage),
    },
    whose: owner === null ? 'nobody' : owner === me.id ? 'yours' : 'colleague',
    initials: owner === null || owner === me.id ? null : initialsOf(nameOf(settings, owner)),
    // Once it has ended, the outcome says more than the last sub-step did.
    step: lead.position.outcome === null ? (stepById(definition, lead.position.step)?.label ?? null) : null,
    quadrant: null,
    since: stageSince(definition, lead, now),
    handedOverAt: lead.qualified?.latestAt ?? null,
    due: lead.followUp && { of: lead.followUp.of, at: lead.followUp.dueAt },
    back: backOf(definition, lead),
    contactLocked: lead.contactLocked,
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
