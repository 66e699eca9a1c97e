import { describe, expect, it } from 'vitest';
import { destinationsIn, mappingLines, mappingProblems } from '@/lib/funnel/migration/migration';
import { inNextVersion } from '@/lib/funnel/definition/next-version';
import { proposeMapping } from '@/lib/funnel/migration/propose-mapping';
import { definitionKey } from '@/lib/funnel/definition/definition';
import { plain, renamed, withoutSql } from '@/test/actions/next-funnels';
import { allPresets } from '@/test/funnel/preset';
import { dealStage, dealStageOnly } from '@/test/funnel/story';

const all = [...allPresets, plain];

describe('the proposed mapping', () => {
  it('keeps every stage that lives on', () => {
    const mapping = proposeMapping(dealStage, renamed);
    for (const { id } of dealStage.stages) expect(mapping[id]).toEqual({ stage: id });
  });

  it('takes a stage that is gone to the nearest one where work goes on', () => {
    expect(['sal', 'sqo']).toContain(proposeMapping(dealStage, withoutSql)['sql']?.stage);
  });

  it('takes ends to ends, and what was won to what is won', () => {
    expect(proposeMapping(dealStage, plain)).toMatchObject({
      identified: { stage: 'lead' },
      sqo: { stage: 'talking' },
      won: { stage: 'customer' },
      lost: { stage: 'gone' },
      closed: { stage: 'gone' },
    });
  });

  it('is sound between any two of the funnels that teams know', () => {
    for (const from of all)
      for (const to of all) {
        const counts = Object.fromEntries(from.stages.map(({ id }) => [id, 1]));
        expect(mappingProblems({ from, to }, proposeMapping(from, to), counts)).toEqual([]);
      }
  });
});

describe('what a mapping does', () => {
  it('is said by stage, with those that nobody owns apart', () => {
    const mapping = { ...proposeMapping(plain, dealStage), talking: { stage: 'sal' } };
    const counts = { lead: 0, talking: 41, customer: 2 };
    expect(mappingLines({ from: plain, to: dealStage }, mapping, counts)).toEqual([
      { from: 'talking', count: 41, to: { stage: 'sal' }, unowned: 'mql' },
      { from: 'customer', count: 2, to: { stage: 'won' }, unowned: null },
    ]);
  });

  it('is refused by name, but not for stages without leads', () => {
    const retired = {
      ...withoutSql,
      stages: withoutSql.stages.map((stage) => (stage.id === 'sal' ? { ...stage, retired: true } : stage)),
    };
    const change = { from: dealStage, to: retired };
    expect(destinationsIn(retired).map((stage) => stage.id)).not.toContain('sal');
    const counts = { mql: 1, sal: 1, sql: 1, sqo: 0, won: 1 };
    const mapping = {
      sal: { stage: 'sal' },
      sql: { stage: 'sql' },
      won: { stage: 'won', step: 'unheard-of' },
    };
    expect(mappingProblems(change, mapping, counts)).toEqual([
      { path: 'mapping.mql', problem: 'unmapped' },
      { path: 'mapping.sal.stage', problem: 'retired' },
      { path: 'mapping.sql.stage', problem: 'unknown' },
      { path: 'mapping.won.step', problem: 'unknown' },
    ]);
  });
});

it('a definition that is stored already gets the next version of its id', () => {
  const stored = new Map([...dealStageOnly, [definitionKey(withoutSql), withoutSql]]);
  expect(inNextVersion(dealStage, stored).version).toBe(3);
  expect(inNextVersion({ ...dealStage, version: 7 }, stored).version).toBe(3);
  expect(inNextVersion(plain, stored).version).toBe(1);
  expect(inNextVersion({ ...plain, version: 4 }, stored).version).toBe(4);
});
