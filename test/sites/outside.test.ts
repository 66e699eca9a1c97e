// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { outside } from '@/lib/sites/outside';

/** A list whose every third line lies in something hidden, and every ninth in two such things. */
function listOf(lines: number): Element {
  const list = document.createElement('main');
  list.innerHTML = Array.from({ length: lines }, (_, line) => {
    const inner = line % 9 === 0 ? '<div hidden><a></a></div>' : '<div><a></a></div>';
    return line % 3 === 0 ? `<section hidden>${inner}</section>` : `<section>${inner}</section>`;
  }).join('');
  return list;
}

function outsideCount(elements: readonly Element[]): number {
  return elements.filter(outside('[hidden]', 20)).length;
}

describe('what is outside of all that matches', () => {
  it.each([9, 45])('is told of each of %d lines of a page', (lines) => {
    const list = listOf(lines);
    document.body.replaceChildren(list);
    expect(outsideCount([...list.querySelectorAll('a')])).toBe((lines * 2) / 3);
    expect(outsideCount([...list.querySelectorAll('*')])).toBe(lines * 2);
    document.body.hidden = true;
    expect(outsideCount([...list.querySelectorAll('a')])).toBe(0);
    document.body.hidden = false;
  });

  it('is told of many lines that stand on no page', () => {
    const list = listOf(45);
    expect(outsideCount([...list.querySelectorAll('a')])).toBe(30);
  });

  it('does not change within one reading, and does from one to the next', () => {
    document.body.innerHTML = '<p></p>';
    const line = document.querySelector('p') as Element;
    const isOutside = outside('[hidden]');
    expect(isOutside(line)).toBe(true);
    line.toggleAttribute('hidden');
    expect(isOutside(line)).toBe(true);
    expect(outside('[hidden]')(line)).toBe(false);
  });
});
