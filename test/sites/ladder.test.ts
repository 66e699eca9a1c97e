// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { queryFirst } from '@/lib/sites/dom';
import { climb } from '@/lib/sites/ladder';
import { parsePage } from '@/test/contract/fixtures';

const page = parsePage(
  '<p class="new" id="a"></p><div><p class="old" id="b"></p></div><i class="older" id="c"></i>',
);
const all = () => true;
const ids = (found: ReturnType<typeof climb>) => [found.rung, ...found.hits.map(({ id }) => id)];

describe('a ladder', () => {
  it('is climbed to the first rung that hits', () => {
    expect(ids(climb(page, ['.none', '.old', '.older'], all))).toEqual([1, 'b']);
    expect(ids(climb(page, ['.none'], all))).toEqual([-1]);
    expect(ids(climb(page, [], all))).toEqual([-1]);
  });

  it('goes on where no hit is accepted', () => {
    expect(ids(climb(page, ['.new', '.old'], ({ id }) => id !== 'a'))).toEqual([1, 'b']);
  });

  it("treats a part of the page by the page's rung", () => {
    const part = queryFirst(page, 'div') as Element;
    expect(ids(climb(part, ['.new', '.old'], all))).toEqual([-1]);
    expect(ids(climb(part, ['.new', '.old'], all, ({ id }) => id !== 'a'))).toEqual([1, 'b']);
  });

  it('passes over what is no selector', () => {
    expect(ids(climb(page, ['p[', '', '.new'], all))).toEqual([2, 'a']);
  });

  it('counts the part itself', () => {
    const part = queryFirst(page, '#a') as Element;
    expect(ids(climb(part, ['p'], all))).toEqual([0, 'a']);
  });
});
