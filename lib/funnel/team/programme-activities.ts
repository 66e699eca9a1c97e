import type { UsualKindId } from '@/lib/funnel/scoring/usual-kinds';
import type { ProgrammeKind } from './programme';

/** Kinds of activities that are mostly recorded of the members of a kind of programme, the likeliest first. */
export const activitiesOf: Readonly<Record<ProgrammeKind, readonly UsualKindId[]>> = {
  'account-list': ['visit', 'meeting', 'pricing'],
  nurture: ['email-opened', 'email', 'visit'],
  webinar: ['webinar-attended', 'webinar-registered'],
  'trade-show': ['event', 'meeting', 'demo'],
  content: ['download', 'form', 'visit'],
  prospecting: ['mention', 'comment', 'social-reply'],
};
