import type { Actor } from '@/lib/funnel/log/event';
import type { PastEvent } from '@/lib/store/writes/append-history';
import { personOf, scatter } from './people';

const day = 86_400_000;

/** Colleagues of the user in a seeded store. */
const colleagueCount = 40;
/** Of so many of sales' leads one is the user's: enough to fill a page of a small store. */
const mineOneIn = 4;

/**
 * What happened to the person of a number. Of a hundred leads some sixty are marketing's, fifteen wait for sales,
 * twenty are somebody's in sales, five have come to an end; six of marketing's came back.
 * @param now wall time in ms up to which everything happened
 * @param me id of the user, who owns one lead in four of those with sales
 */
export function pastOf(number: number, now: number, me: string): readonly PastEvent[] {
  const age = scatter(number, 11) % 400;
  const at = (days: number): number => now - Math.max(0, age - days) * day - (scatter(number, 12) % day);
  const isMine = scatter(number, 15) % mineOneIn === 0;
  const colleague = `colleague-${scatter(number, 13) % colleagueCount}`;
  const sales: Actor = { id: isMine ? me : colleague, role: 'sales' };
  const { name, email, company } = personOf(number);
  const added: PastEvent = {
    at: at(0),
    actor: marketing,
    payload: {
      kind: 'added',
      person: { name, emails: [email], profiles: [], records: [], company },
      capturedFrom: 'import',
      source: 'bench',
    },
  };
  const qualified: PastEvent = { at: at(3), actor: marketing, payload: { kind: 'qualified' } };
  const accepted: PastEvent = { at: at(4), actor: sales, payload: { kind: 'accepted' } };
  const returned: PastEvent = {
    at: at(5),
    actor: sales,
    payload: { kind: 'returned', reason: 'bad-data' },
  };
  const validated: PastEvent = { at: at(9), actor: sales, payload: { kind: 'stepped', to: 'validated' } };
  const won: PastEvent = { at: at(40), actor: sales, payload: { kind: 'outcomeSet', outcome: 'won' } };
  const share = scatter(number, 14) % 100;
  if (share < 54) return [added];
  if (share < 60) return [added, qualified, returned];
  if (share < 75) return [added, qualified];
  if (share < 87) return [added, qualified, accepted];
  if (share < 95) return [added, qualified, accepted, validated];
  return [added, qualified, accepted, validated, won];
}

const marketing: Actor = { id: 'colleague-marketing', role: 'marketing' };
