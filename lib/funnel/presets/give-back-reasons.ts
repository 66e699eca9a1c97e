import type { FunnelDefinitionInput } from '@/lib/funnel/definition/definition';
import type { Say } from './preset';

type Reasons = FunnelDefinitionInput['reasons'];

/** The stages from which a funnel lets a lead be given back; none for a way that it does not have. */
export type GiveBackFrom = {
  /** Recycled from. */
  readonly withSales: readonly string[];
  /** Returned from. */
  readonly beforeContact: readonly string[];
  /** Disqualified from. */
  readonly open: readonly string[];
};

const plainIds = ['owner', 'duplicate', 'data', 'fit', 'silent', 'notNow', 'product', 'never'] as const;

/**
 * Eight plain answers; which way back each leads to follows from the reason behind it.
 * @param reasons those of the funnel: an answer that stands for none of them is left out
 */
export function plainReasons(say: Say, reasons: Reasons): FunnelDefinitionInput['plainReasons'] {
  return plainIds
    .map((id) => ({ id: dashed(id), label: say(`giveBack.plain.${id}`) }))
    .filter(({ id }) => reasons.some((reason) => reason.plain === id));
}

/**
 * The reasons of DOMAIN.md section 3: returned before any contact, recycled after work, or disqualified for good.
 * @param where the stages of the funnel that the classes may start from
 */
export function giveBackReasons(say: Say, where: GiveBackFrom): Reasons {
  return allReasons(say, where).filter((reason) => reason.from.length > 0);
}

function allReasons(say: Say, where: GiveBackFrom): Reasons {
  const handBack = {
    way: 'return' as const,
    from: [...where.beforeContact],
    contacted: false,
    actionFor: 'marketing' as const,
  };
  const recycle = { way: 'recycle' as const, from: [...where.withSales], actionFor: 'marketing' as const };
  const never = {
    way: 'disqualify' as const,
    from: [...where.open],
    plain: 'never',
    actionFor: 'marketing' as const,
  };
  const named = (id: string): { id: string; label: string; nextAction: string } => ({
    id: dashed(id),
    label: say(`giveBack.reason.${id}.label`),
    nextAction: say(`giveBack.reason.${id}.next`),
  });
  const asks = (id: string, ask: 'date' | 'text', required = true) => ({
    question: { ask, required, label: say(`giveBack.reason.${id}.question`) },
  });
  return [
    { ...named('wrongOwner'), ...handBack, plain: 'owner' },
    { ...named('duplicate'), ...handBack, plain: 'duplicate' },
    { ...named('badData'), ...handBack, plain: 'data' },
    { ...named('outsideProfile'), ...handBack, plain: 'fit' },
    { ...named('belowThreshold'), ...handBack, plain: 'fit' },
    { ...named('notAFit'), ...recycle, plain: 'fit', contacted: true, wakeAfterDays: 180 },
    { ...named('noResponse'), ...recycle, plain: 'silent', attempts: 3, wakeAfterDays: 60 },
    { ...named('badTiming'), ...recycle, plain: 'not-now', ...asks('badTiming', 'date') },
    { ...named('noBudget'), ...recycle, plain: 'not-now', wakeAfterDays: 90 },
    { ...named('underContract'), ...recycle, plain: 'not-now', ...asks('underContract', 'date') },
    {
      ...named('productGap'),
      ...recycle,
      plain: 'product',
      ...asks('productGap', 'text'),
      wakeAfterDays: 180,
    },
    { ...named('competitor'), ...never },
    { ...named('personalUse'), ...never },
    { ...named('leftCompany'), ...never },
    { ...named('noAuthority'), ...never, ...asks('noAuthority', 'text', false), asksReferral: true },
    { ...named('optedOut'), ...never, locksContact: true },
    { ...named('spam'), ...never },
  ];
}

function dashed(id: string): string {
  return id.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}
