import { describe, expect, test } from 'vitest';
import { indexFieldsOf } from '@/lib/store/index-fields';
import { snoozedRange, waitingRange, whomOf } from '@/lib/store/waiting';
import { dealStage, exampleLead, noon } from './example';

const mql = { step: 'lead-in' };
const hour = 3_600_000;

function waitingFor(changes: Parameters<typeof exampleLead>[1]): readonly (string | null)[] {
  return indexFieldsOf(exampleLead(1, changes), dealStage).waiting.map((entry) => whomOf(entry));
}

describe('index fields', () => {
  test('hold keys, owner, dues and account; what is absent is left out', () => {
    const fields = indexFieldsOf(
      exampleLead(1, {
        emails: ['ann@acme.example'],
        profiles: ['https://www.linkedin.com/in/ann'],
        records: ['crm.example/contact/7'],
        followUp: { of: 'contact', startedAt: noon, dueAt: noon + hour, hours: 1, working: false },
        position: { ...mql, owner: 'me' },
      }),
      dealStage,
    );
    expect(fields).toMatchObject({
      keys: ['mail:ann@acme.example', 'in:ann', 'crm:crm.example/contact/7'],
      stage: 'sal',
      owner: 'me',
      dueAt: noon + hour,
      account: 'acme.example',
      programmes: [],
      updatedAt: noon,
    });
    expect(Object.keys(indexFieldsOf(exampleLead(1), dealStage)).toSorted()).toEqual([
      'keys',
      'likeness',
      'programmes',
      'stage',
      'stays',
      'terms',
      'turns',
      'updatedAt',
      'waiting',
    ]);
  });

  test('a handed over lead waits for sales until it is routed', () => {
    expect(waitingFor({ position: mql })).toEqual(['sales']);
    expect(waitingFor({ position: { ...mql, assignee: 'ann' } })).toEqual(['user:ann']);
  });

  test('an owned lead waits for its owner while a clock runs', () => {
    const position = { ...mql, owner: 'ann' };
    expect(waitingFor({ position })).toEqual([]);
    expect(
      waitingFor({
        position,
        followUp: { of: 'contact', startedAt: noon, dueAt: noon + hour, hours: 1, working: false },
      }),
    ).toEqual(['user:ann']);
  });

  test('a parked lead waits for marketing, a new or finished one for nobody', () => {
    expect(waitingFor({ position: { parked: true } })).toEqual(['marketing']);
    expect(waitingFor({})).toEqual([]);
    expect(waitingFor({ position: { outcome: 'lost' } })).toEqual([]);
  });

  test('a snoozed lead stays listed and says until when', () => {
    const { waiting } = indexFieldsOf(exampleLead(1, { position: mql, snoozedUntil: noon }), dealStage);
    expect(waiting.map((entry) => whomOf(entry))).toEqual(['sales', null]);
    const asleep = (now: number): number => {
      const [from, to] = snoozedRange('sales', now);
      return waiting.filter((entry) => entry >= from && entry <= to).length;
    };
    expect([asleep(noon - 1), asleep(noon)]).toEqual([1, 0]);
  });

  test('entries sort by due time, those without one last, and never mix two people', () => {
    const due = [noon + 5 * hour, noon, null].map(
      (dueAt) =>
        indexFieldsOf(
          exampleLead(1, {
            position: { ...mql, assignee: 'ann' },
            followUp:
              dueAt === null ? null : { of: 'acceptance', startedAt: noon, dueAt, hours: 1, working: false },
          }),
          dealStage,
        ).waiting[0] ?? '',
    );
    expect(due.toSorted()).toEqual([due[1], due[0], due[2]]);
    const [from, to] = waitingRange('user:an');
    expect(due.filter((entry) => entry >= from && entry <= to)).toEqual([]);
  });
});
