import { describe, expect, test } from 'vitest';
import { addFrequencies, countLeads, naiveBayes, type CountedLead, type Frequencies } from './naive-bayes';

/**
 * The leads of Odoo's test: country, state, e-mail state, source and stage, by place in its lists; null: not set. Their
 * telephone state is computed from a telephone number, of which none is set.
 */
const leads = [
  { team: 1, end: 'lost', of: [0, 0, 'correct', 0], stage: 0 },
  { team: 1, end: 'lost', of: [1, 1, 'incorrect', 1], stage: 1 },
  { team: 1, end: 'won', of: [2, 2, null, 2], stage: 2 },
  { team: 1, end: null, of: [0, 1, null, 2], stage: 1 },
  { team: 1, end: null, of: [1, 1, 'incorrect', 1], stage: 0 },
  { team: 2, end: 'lost', of: [0, 1, null, 1], stage: 2 },
  { team: 2, end: 'lost', of: [0, 1, 'correct', 2], stage: 1 },
  { team: 2, end: 'won', of: [0, 2, 'correct', 2], stage: 0 },
  { team: 2, end: null, of: [0, 1, null, 2], stage: 1 },
  { team: 2, end: null, of: [1, 0, 'incorrect', 1], stage: 1 },
  { team: 3, end: 'won', of: [1, 1, null, 1], stage: 2 },
  { team: 3, end: 'lost', of: [0, 1, 'incorrect', 0], stage: 0 },
  { team: 3, end: 'lost', of: [1, 2, 'correct', 2], stage: 0 },
  { team: 3, end: null, of: [0, 1, null, 2], stage: 1 },
] as const;

const stages = 4;

function counted(at: number): CountedLead {
  const lead = leads[at];
  if (!lead) throw new Error(`There is no lead ${at}.`);
  const fields = ['country', 'state', 'email', 'source'] as const;
  const values = fields.flatMap((field, place) => {
    const value = lead.of[place] ?? null;
    return value === null ? [] : [[field, String(value)] as const];
  });
  return { values, stage: lead.stage };
}

function teamCounts(team: number): Frequencies {
  const closed = leads.flatMap((lead, at) =>
    lead.team === team && lead.end !== null ? [{ ...counted(at), won: lead.end === 'won' }] : [],
  );
  return countLeads(closed, stages);
}

describe('naive Bayes, as Odoo has it, gives the figures of its own test', () => {
  test.each([
    [1, 3, 33.49],
    [2, 8, 7.74],
    [3, 13, 35.09],
  ])("of team %i's counts", (team, lead, percent) => {
    expect(naiveBayes(teamCounts(team))(counted(lead))).toBe(percent);
  });

  test('of the counts of all teams', () => {
    expect(naiveBayes(addFrequencies([1, 2, 3].map(teamCounts)))(counted(13))).toBe(35.19);
  });

  test('counts as there', () => {
    const cell = (team: number, field: string, value: string) => teamCounts(team).get(field)?.get(value);
    expect(cell(1, '(stage)', '0')).toEqual({ won: 1.1, lost: 2.1 });
    expect(cell(1, '(stage)', '3')).toEqual({ won: 1.1, lost: 0.1 });
    expect(cell(1, 'country', '1')).toEqual({ won: 0.1, lost: 1.1 });
    expect(cell(2, 'country', '1')).toBeUndefined();
  });
});

test('nothing is computed where all ended alike', () => {
  const lost = leads.flatMap((lead, at) => (lead.end === 'lost' ? [{ ...counted(at), won: false }] : []));
  expect(naiveBayes(countLeads(lost, stages))(counted(3))).toBeNull();
});
