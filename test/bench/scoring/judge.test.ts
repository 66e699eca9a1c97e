import { expect, test } from 'vitest';
import { judgeByFolds, judgeBySplit } from './judge';
import { makeLeads } from './many-leads';
import { readTableArguments, meansTable } from './table-arguments.mjs';

const closed = makeLeads(2000, 8, 4, 3);

test('the newest leads judge what the others taught', () => {
  const { training, learned, tested, ours, rolling, naiveBayes } = judgeBySplit(closed, 1400, 1);
  expect([learned, tested, training.scorecard.closed]).toEqual([1400, 600, 1400]);
  for (const found of [ours, rolling, naiveBayes]) {
    expect(found?.closed).toBe(600);
    expect(found?.auc.value).toBeGreaterThan(0.55);
  }
});

test('all leads judge by turns', () => {
  const { training, tested, ours, rolling, naiveBayes } = judgeByFolds(closed, 5, false, 1);
  expect([tested, training.scorecard.closed, training.shift]).toEqual([2000, 2000, 0]);
  expect(ours?.auc.value).toBeGreaterThan(0.55);
  expect(naiveBayes?.logLoss).toBeGreaterThan(ours?.logLoss ?? 0);
  expect(rolling).toBeNull();
});

test('nothing is measured where all ended alike', () => {
  const { ours, naiveBayes, training } = judgeByFolds(
    { ...closed, outcome: new Uint8Array(2000) },
    5,
    true,
    1,
  );
  expect([ours, naiveBayes, training.gate.kind]).toEqual([null, null, 'one-class']);
});

test('what is asked is read, or it is said what is missing', () => {
  const read = (text: string) => readTableArguments(text.split(' '));
  expect(read('scoring --csv a.csv --outcome end --drop a,b --drop c')).toEqual({
    csv: 'a.csv',
    wish: { outcome: 'end', won: undefined, order: undefined, drop: ['a', 'b', 'c'] },
    test: { folds: 5 },
    json: null,
  });
  expect(read('scoring --csv a.csv --outcome end --order seen')).toMatchObject({ test: { split: 0.7 } });
  expect(read('scoring --csv a.csv --outcome end --split 0.8 --json o.json')).toMatchObject({
    test: { split: 0.8 },
    json: 'o.json',
  });
  for (const wrong of [
    'scoring --csv a.csv',
    'scoring --outcome end',
    'gmail --csv a.csv --outcome end',
    'scoring --csv a.csv --outcome end --split 1.5',
    'scoring --csv a.csv --outcome end --folds 1',
    'scoring --csv a.csv --outcome end --folds 3 --split 0.5',
    'scoring --csv a.csv --outcome end --colour red',
  ])
    expect(read(wrong)).toMatchObject({ problem: expect.stringContaining('Usage: ') });
  expect(meansTable(['scoring', '--csv=a.csv'])).toBe(true);
  expect(meansTable(['scoring', '--json', 'out.json'])).toBe(false);
});
