import { expect, test } from 'vitest';
import type { Refusal } from '@/lib/funnel/refusal';
import { refusalText } from '@/lib/overlay/handling/refusal-text';
import { hour, now } from './sample-chip';

const name = 'Erika Mustermann';
const refusals: readonly Refusal[] = [
  { type: 'StageNotAllowed', stage: 'won' },
  { type: 'RoleMayNot', role: 'marketing', needs: 'sales' },
  { type: 'AlreadyAccepted', by: name, at: now - 2 * hour },
  { type: 'AlreadyThere' },
  { type: 'ReasonNotAllowed', reason: 'no-budget' },
  { type: 'ReasonNeedsAnswer', reason: 'no-budget', ask: 'date' },
  { type: 'DateInThePast' },
  { type: 'MoreAttemptsNeeded', have: 1, need: 3 },
  { type: 'CriteriaNotMet', missing: ['email'] },
  { type: 'ContactLocked' },
  { type: 'LaterChangesDependOnIt' },
  { type: 'NothingToUndo' },
  { type: 'UnknownLead' },
  { type: 'DuplicateLead', leadId: 'x', by: 'mail' },
  { type: 'OptedOut' },
  { type: 'BadInput', path: 'name', problem: name },
  { type: 'NotAllowedHere' },
  { type: 'StoreUnavailable', why: 'damaged' },
  { type: 'Unreachable' },
];

test.each(refusals.map((refusal) => [refusal.type, refusal] as const))(
  '%s is said in words, naming nobody',
  (_, refusal) => {
    const text = refusalText(refusal, now);
    expect(text).toMatch(/^[A-Z1-9].+\.$/u);
    expect(text).not.toContain(name);
  },
);

test('numbers and times stand in the text', () => {
  expect(refusalText({ type: 'MoreAttemptsNeeded', have: 1, need: 3 }, now)).toContain('1 of 3');
  expect(refusalText({ type: 'AlreadyAccepted', by: name, at: now - 2 * hour }, now)).toContain(
    '2 hours ago',
  );
});
