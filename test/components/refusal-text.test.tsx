// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { RefusalText } from '@/components/refusal/RefusalText';
import { refusalWords } from '@/components/refusal/refusal-words';
import type { Refusal, StoreTrouble } from '@/lib/funnel/refusal';
import { dealStage } from '@/test/funnel/story';
import { people, show } from './kit';

const troubles: readonly StoreTrouble[] = [
  'opening',
  'newer-version',
  'damaged',
  'lost',
  'timed-out',
  'full',
];

/** One of each kind; the record's type keeps it complete. */
const examples: { readonly [Type in Refusal['type']]: readonly Extract<Refusal, { type: Type }>[] } = {
  StageNotAllowed: [{ type: 'StageNotAllowed', stage: 'sal' }],
  RoleMayNot: [{ type: 'RoleMayNot', role: 'marketing', needs: 'sales' }],
  AlreadyAccepted: [
    { type: 'AlreadyAccepted', by: 'sam', at: 0 },
    { type: 'AlreadyAccepted', by: 'bo', at: 0 },
    { type: 'AlreadyAccepted', by: 'nobody known', at: 0 },
  ],
  AlreadyThere: [{ type: 'AlreadyThere' }],
  ReasonNotAllowed: [{ type: 'ReasonNotAllowed', reason: 'no-response' }],
  ReasonNeedsAnswer: (['date', 'text', 'choice'] as const).map((ask) => ({
    type: 'ReasonNeedsAnswer',
    reason: 'bad-timing',
    ask,
  })),
  NoReturnToAnswer: [{ type: 'NoReturnToAnswer' }],
  DisputeNeedsNote: [{ type: 'DisputeNeedsNote' }],
  DateInThePast: [{ type: 'DateInThePast' }],
  MoreAttemptsNeeded: [{ type: 'MoreAttemptsNeeded', have: 2, need: 3 }],
  CriteriaNotMet: [{ type: 'CriteriaNotMet', missing: ['company', 'email'] }],
  UnknownJourneyStep: [{ type: 'UnknownJourneyStep', step: 'research-nap' }],
  ContactLocked: [{ type: 'ContactLocked' }],
  LaterChangesDependOnIt: [{ type: 'LaterChangesDependOnIt' }],
  NothingToUndo: [{ type: 'NothingToUndo' }],
  UnknownLead: [{ type: 'UnknownLead' }],
  UnknownReferrer: [{ type: 'UnknownReferrer' }],
  DuplicateLead: (['mail', 'in', 'li', 'crm'] as const).map((by) => ({
    type: 'DuplicateLead',
    leadId: 'other',
    by,
  })),
  SameLead: [{ type: 'SameLead' }],
  AlreadyMerged: [{ type: 'AlreadyMerged', into: 'other' }],
  InventedLead: [{ type: 'InventedLead' }],
  OptedOut: [{ type: 'OptedOut' }],
  ErasureWaits: [{ type: 'ErasureWaits' }],
  BadInput: [
    { type: 'BadInput', path: 'emails', problem: 'address' },
    { type: 'BadInput', path: 'name', problem: 'nameless' },
    { type: 'BadInput', path: 'text', problem: 'empty' },
    { type: 'BadInput', path: 'stage', problem: 'unknown' },
    { type: 'BadInput', path: 'definition.version', problem: 'taken' },
    { type: 'BadInput', path: 'mapping.sql', problem: 'unmapped' },
    { type: 'BadInput', path: 'segmentId', problem: 'unknown' },
    { type: 'BadInput', path: 'programmeId', problem: 'unknown' },
    { type: 'BadInput', path: 'account', problem: 'freeMail' },
    { type: 'BadInput', path: 'endsAt', problem: 'backwards' },
    { type: 'BadInput', path: 'anything', problem: 'else' },
  ],
  MatchesEverybody: [
    { type: 'MatchesEverybody', leads: 0 },
    { type: 'MatchesEverybody', leads: 1200 },
  ],
  NotAllowedHere: [{ type: 'NotAllowedHere' }],
  RestoreUnderWay: [{ type: 'RestoreUnderWay' }],
  StoreUnavailable: troubles.map((why) => ({ type: 'StoreUnavailable', why })),
  Unreachable: [{ type: 'Unreachable' }],
};

const all: readonly Refusal[] = Object.values(examples).flat();
const say = (refusal: Refusal): string => refusalWords(refusal, dealStage, people);

test.each(all)('$type is said in a whole sentence, without a gap', (refusal) => {
  const text = say(refusal);
  expect(text).toMatch(/^\S.{10,}[.]$/su);
  expect(text).not.toMatch(/\$\d|undefined|null|NaN|\s\s/u);
});

test.each([
  ['StageNotAllowed', '“Sales Accepted Lead”'],
  ['RoleMayNot', 'This is for sales, and your role is marketing.'],
  ['AlreadyAccepted', 'Sam Sales accepted this lead already'],
  ['MoreAttemptsNeeded', '2 of 3 attempts are on record.'],
  ['CriteriaNotMet', 'e-mail address, company'],
  ['ReasonNotAllowed', '“No answer after the agreed attempts”'],
] as const)('%s names what it is about', (type, part) => {
  const [refusal] = examples[type];
  expect(refusal && say(refusal)).toContain(part);
});

describe('on a page', () => {
  test('is said aloud at once', () => {
    show(<RefusalText refusal={{ type: 'OptedOut' }} definition={dealStage} people={people} />);
    screen.getByRole('alert');
  });

  test('leads to the lead that is there already', async () => {
    const open = vi.fn();
    const { user } = show(
      <RefusalText
        refusal={{ type: 'DuplicateLead', leadId: 'other', by: 'mail' }}
        definition={dealStage}
        people={people}
        onOpenLead={open}
      />,
    );
    await user.click(screen.getByRole('button', { name: 'Open that lead' }));
    expect(open).toHaveBeenCalledExactlyOnceWith('other');
  });
});
