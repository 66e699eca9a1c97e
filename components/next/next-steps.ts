import type { IconName } from '@/components/icon/Icon';
import { stageById, type FunnelDefinition } from '@/lib/funnel/definition/definition';
import { isReturnOpen, reachedOutAt } from '@/lib/funnel/log/given-back';
import { runsOutAt, stageNow, type Lead } from '@/lib/funnel/log/lead';
import type { Offers } from '@/lib/funnel/hand-off/offers';
import { words } from '@/lib/words';
import { afterSaleStep, checkingStep, stageAfter } from './stage-after';

/** What a button under "next" does: at once, or after its form's questions. */
export type NextStep =
  | 'accept'
  | 'answerReturn'
  | 'qualify'
  | 'wroteAgain'
  | 'lastChance'
  | 'validate'
  | 'giveBack'
  | 'assign'
  | 'snooze'
  | 'outcome'
  | 'afterSale'
  | 'boughtAgain'
  | 'reopen';

/** Those that ask something first. */
export type FormStep = Exclude<NextStep, DirectStep>;

/** Those that are done at once. */
export type DirectStep = (typeof directSteps)[number];

const directSteps = ['accept', 'wroteAgain', 'afterSale', 'boughtAgain', 'reopen'] as const;

export function isDirect(id: NextStep): id is DirectStep {
  return (directSteps as readonly NextStep[]).includes(id);
}

export type NextStepOffer = {
  readonly id: NextStep;
  readonly label: string;
  readonly icon: IconName;
  readonly isPrimary: boolean;
};

type Asked = {
  readonly definition: FunnelDefinition;
  readonly lead: Lead;
  readonly offers: Offers;
  readonly now: number;
};

const icons: Readonly<Record<NextStep, IconName>> = {
  accept: 'check',
  answerReturn: 'giveBack',
  qualify: 'flag',
  wroteAgain: 'contact',
  lastChance: 'contact',
  validate: 'check',
  giveBack: 'giveBack',
  assign: 'assign',
  snooze: 'clock',
  outcome: 'flag',
  afterSale: 'forward',
  boughtAgain: 'plus',
  reopen: 'back',
};

/** The buttons of a lead: what the funnel offers and nothing else; the one that it waits for comes first. */
export function nextSteps({ definition, lead, offers, now }: Asked): readonly NextStepOffer[] {
  const check = checkingStep(definition, lead, offers.steps, now);
  const can: Readonly<Record<NextStep, boolean>> = {
    accept: offers.verbs.includes('accept'),
    answerReturn: offers.returnAnswers.length > 0,
    qualify: offers.verbs.includes('qualify'),
    wroteAgain: isPutAside(lead) && reachedOutAt(lead) === null,
    lastChance: offers.lastChance?.state === 'offer',
    validate: check !== null,
    giveBack: offers.giveBack.length > 0,
    assign: offers.verbs.includes('assign') || offers.verbs.includes('route'),
    // What came back waits for an answer, and is put off by whoever may give it.
    snooze: isAwaited({ definition, lead, now }) && (!isReturnOpen(lead) || offers.returnAnswers.length > 0),
    outcome: offers.verbs.includes('outcome'),
    afterSale: afterSaleStep(definition, lead, offers.steps, now) !== null,
    // In the stage of the sale itself, buying again leads on: that is the step above.
    boughtAgain: stageById(definition, stageNow(definition, lead, now)).kind === 'after-sale',
    reopen: offers.verbs.includes('reopen'),
  };
  const ordered = (Object.keys(can) as readonly NextStep[]).filter((id) => can[id]);
  const first = firstOf(ordered, lead);
  return ordered
    .toSorted((a, b) => Number(b === first) - Number(a === first))
    .map((id) => ({
      id,
      label: labelOf(id, { definition, lead, offers, now }),
      icon: icons[id],
      isPrimary: id === first,
    }));
}

/** True where nothing is handed back to anybody: every reason on offer rules the person out. */
export function isRulingOut(offers: Offers): boolean {
  return offers.giveBack.every(({ reasons }) => reasons.every(({ reason }) => reason.way === 'disqualify'));
}

/** True where the lead is listed as waiting for somebody or as due, now or once it is no longer snoozed. */
function isAwaited({ definition, lead, now }: Omit<Asked, 'offers'>): boolean {
  const { kind } = stageById(definition, stageNow(definition, lead, now));
  return runsOutAt(lead) !== null || lead.position.parked || kind === 'hand-off' || kind === 'parked';
}

/** Given back, and nobody has taken it up again. */
export function isPutAside({ givenBack, position, contactLocked }: Lead): boolean {
  return givenBack !== null && position.parked && position.outcome === null && !contactLocked;
}

/**
 * What the lead waits for: to be accepted or handed over, else one more approach, else the check; none of them while
 * somebody has to get in touch, which is logged right above.
 */
function firstOf(ids: readonly NextStep[], lead: Lead): NextStep | null {
  const wanted: readonly NextStep[] = [
    'accept',
    'answerReturn',
    'qualify',
    'lastChance',
    ...(lead.followUp?.of === 'contact' ? [] : (['validate'] as const)),
  ];
  return wanted.find((id) => ids.includes(id)) ?? null;
}

function labelOf(id: NextStep, { definition, lead, offers, now }: Asked): string {
  if (id === 'qualify')
    return words('lead.next.qualify', [stageAfter(definition, lead, 'qualify', now).code]);
  if (id === 'giveBack' && isRulingOut(offers)) return words('lead.next.ruleOut');
  if (id === 'afterSale') return afterSaleStep(definition, lead, offers.steps, now)?.label ?? '';
  return words(`lead.next.${id}`);
}
