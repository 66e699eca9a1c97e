import type { Chip } from '@/lib/messaging/chip';

const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
/** The time of every test here: a Monday in March. */
export const now = Date.UTC(2026, 2, 2, 10);

/** An unowned lead that was handed to sales 21 hours ago; the user is in sales. */
export function sampleChip(changes: Partial<Chip> = {}): Chip {
  return {
    leadId: '0194f6b0-0000-7000-8000-000000000001',
    stage: {
      id: 'mql',
      code: 'MQL',
      label: 'Marketing Qualified Lead',
      definition: 'Marketing says that sales should talk to this person.',
      tone: 'hand-off',
    },
    whose: 'nobody',
    initials: null,
    step: null,
    quadrant: null,
    since: now - 21 * hour,
    handedOverAt: now - 21 * hour,
    due: { of: 'acceptance', at: now + 3 * hour },
    back: null,
    contactLocked: false,
    mayAccept: true,
    mayQualify: false,
    giveBack: [
      { plain: 'owner', label: 'Wrong person or territory', reason: 'wrong-owner' },
      { plain: 'data', label: 'Contact data missing or wrong', reason: 'bad-data' },
      { plain: 'never', label: 'Never', reason: null },
    ],
    ...changes,
  };
}

const sal: Chip['stage'] = {
  id: 'sal',
  code: 'SAL',
  label: 'Sales Accepted Lead',
  definition: 'Somebody in sales owns this lead.',
  tone: 'accepted',
};

/** Accepted by the user an hour ago and not yet contacted. */
export function mineChip(changes: Partial<Chip> = {}): Chip {
  return sampleChip({
    stage: sal,
    whose: 'yours',
    step: 'Lead In',
    due: { of: 'contact', at: now + 23 * hour },
    mayAccept: false,
    ...changes,
  });
}

export function colleaguesChip(changes: Partial<Chip> = {}): Chip {
  return sampleChip({
    stage: sal,
    whose: 'colleague',
    initials: 'AB',
    due: null,
    mayAccept: false,
    ...changes,
  });
}

/** Given back 62 days ago for want of a budget. */
export function returnedChip(changes: Partial<Chip> = {}): Chip {
  return sampleChip({
    stage: {
      id: 'with-marketing',
      code: 'WM',
      label: 'With marketing',
      definition: 'Sent back by sales.',
      tone: 'parked',
    },
    due: null,
    back: { label: 'No budget now', at: now - 62 * day, wakeAt: now + 28 * day },
    mayAccept: false,
    giveBack: [],
    ...changes,
  });
}
