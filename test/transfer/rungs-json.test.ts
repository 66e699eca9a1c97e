import { describe, expect, test } from 'vitest';
import { readRungs, writeRungs, type RungsProblem } from '@/lib/transfer/rungs-json';

const known = {
  targets: { gmail: ['row', 'sender'], page: ['address'] },
  isCss: (selector: string) => !selector.includes('{'),
};

const problemsIn = (text: string): readonly RungsProblem[] => {
  const read = readRungs(text, known);
  return read.ok ? [] : read.refusal;
};

test('selectors come back as they were written', () => {
  const rungs = { row: ['tr.zA', '[role="main"] tr'], sender: ['.gD'] };
  expect(readRungs(writeRungs('gmail', rungs), known)).toEqual({ ok: true, value: { gmail: rungs } });
});

test('several sites are taken at once, and spaces around a selector are not meant', () => {
  const text = JSON.stringify([
    { site: 'gmail', rungs: { row: [' tr.zA '] } },
    { site: 'page', rungs: { address: ['a'] } },
  ]);
  expect(readRungs(text, known)).toEqual({
    ok: true,
    value: { gmail: { row: ['tr.zA'] }, page: { address: ['a'] } },
  });
});

describe('what is wrong is named', () => {
  test.each<[string, unknown, readonly RungsProblem[]]>([
    ['another shape', { site: 'gmail', selectors: {} }, [{ type: 'form' }]],
    ['code beside it', { site: 'gmail', rungs: { row: ['a'] }, run: 'alert(1)' }, [{ type: 'form' }]],
    ['a selector that is no text', { site: 'gmail', rungs: { row: [1] } }, [{ type: 'form' }]],
    ['nothing', { site: 'gmail', rungs: {} }, [{ type: 'nothing' }]],
    [
      'an unknown site',
      { site: 'constructor', rungs: { row: ['a'] } },
      [{ type: 'unknownSite', site: 'constructor' }],
    ],
    [
      'an unknown target, and no CSS elsewhere',
      { site: 'gmail', rungs: { rows: ['a'], row: ['a{}', ' '] } },
      [
        { type: 'unknownTarget', site: 'gmail', target: 'rows', known: 'row, sender' },
        { type: 'notCss', target: 'row', selector: 'a{}' },
        { type: 'notCss', target: 'row', selector: ' ' },
      ],
    ],
    ['no selector', { site: 'gmail', rungs: { row: [] } }, [{ type: 'empty', target: 'row' }]],
    [
      'too many',
      { site: 'gmail', rungs: { row: Array.from({ length: 21 }, () => 'a') } },
      [{ type: 'tooMany', target: 'row' }],
    ],
    [
      'too long a one',
      { site: 'gmail', rungs: { row: ['a'.repeat(1001)] } },
      [{ type: 'tooLong', target: 'row', selector: 'a'.repeat(40) }],
    ],
  ])('%s', (_, pasted, problems) => {
    expect(problemsIn(JSON.stringify(pasted))).toEqual(problems);
  });

  test('no JSON', () => {
    expect(problemsIn('tr.zA')).toEqual([{ type: 'notJson' }]);
  });
});
