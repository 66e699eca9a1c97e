// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { drawBars, type Bar } from '@/components/charts/draw-bars';
import { drawCurves } from '@/components/charts/draw-curves';
import { drawHeat } from '@/components/charts/draw-heat';
import { drawMonths } from '@/components/charts/draw-months';
import { Figure } from '@/components/charts/Figure';
import { figureCsv } from '@/components/charts/figure-csv';
import {
  noCell,
  textCell,
  type FigureCell,
  type FigureTable,
  type Opens,
} from '@/components/charts/figure-data';
import { patterns, type Look } from '@/components/charts/look';
import type { Picture } from '@/components/charts/sheet';
import { number, tell } from '@/components/charts/tell';
import { show, textOf } from '@/test/components/kit';
import { until } from '@/test/until';

afterEach(() => {
  vi.restoreAllMocks();
});

const look: Look = { tone: 'accent', pattern: 'rising' };

function counted(name: string, ids: readonly string[]): FigureCell {
  return {
    text: String(ids.length),
    raw: ids.length,
    opens: ids.length > 0 ? { name, leads: () => ids, count: ids.length } : undefined,
  };
}

function bar(name: string, ids: readonly string[], of: Look = look): Bar {
  return { value: ids.length, look: of, cell: counted(name, ids), said: `${name}: ${ids.length}` };
}

const stages = {
  First: ['ada', 'ben', 'cem'],
  Second: ['ada'],
  Third: [],
} as const;
const bars = Object.entries(stages).map(([name, ids]) => bar(name, ids));
const table: FigureTable = {
  columns: ['Stage', 'Leads'],
  rows: bars.map(({ cell }, place) => [textCell(Object.keys(stages)[place] ?? ''), cell]),
};
const picture = drawBars({
  rows: bars.map((each, place) => ({ name: Object.keys(stages)[place] ?? '', bars: [each] })),
});

function shown(given: Partial<Parameters<typeof Figure>[0]> = {}) {
  const onOpen = vi.fn();
  const result = show(
    <Figure
      title="Stages"
      says="Most are in the first."
      of="All leads"
      picture={picture}
      table={table}
      onOpen={onOpen}
      {...given}
    />,
  );
  return { ...result, onOpen };
}

const keysOf = async (): Promise<readonly HTMLElement[]> =>
  within(await screen.findByRole('group', { name: /^Picture of Stages/u })).getAllByRole('button');

describe('a figure', () => {
  test('says what it says, and shows the same numbers as a picture and as a table', async () => {
    const { user } = shown();
    expect(textOf(screen.getByRole('figure', { name: 'Stages' }))).toContain('Most are in the first.');
    const drawn = (await keysOf()).map((key) => key.getAttribute('aria-label'));
    await user.click(screen.getByRole('radio', { name: 'Table' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    const told = rows.map((row) => within(row).getByRole('rowheader').textContent);
    const numbers = rows.map((row) => within(row).getByRole('cell').textContent);
    expect(drawn).toEqual(told.slice(0, 2).map((name, place) => `${name}: ${numbers[place]}`));
    expect(numbers).toEqual(['3', '1', '0']);
  });

  test('opens the leads behind a bar, by pointer and by keyboard', async () => {
    const { user, onOpen } = shown();
    const [first, second] = await keysOf();
    if (!first || !second) throw new Error('not drawn');
    expect([first.tabIndex, second.tabIndex]).toEqual([0, -1]);
    await user.click(second);
    expect(onOpen).toHaveBeenLastCalledWith(['ada'], 'Second', 1);
    first.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(second);
    await user.keyboard('{Home}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(['ada', 'ben', 'cem'], 'First', 3);
    await user.keyboard('{End} ');
    expect(onOpen).toHaveBeenLastCalledWith(['ada'], 'Second', 1);
    expect([first.tabIndex, second.tabIndex]).toEqual([-1, 0]);
  });

  test('opens them from the table too; of nobody there is nothing to open', async () => {
    const { user, onOpen } = shown();
    await user.click(screen.getByRole('radio', { name: 'Table' }));
    await user.click(screen.getByRole('button', { name: 'First: 3' }));
    expect(onOpen).toHaveBeenCalledWith(['ada', 'ben', 'cem'], 'First', 3);
    expect(screen.queryByRole('button', { name: /^Third/u })).toBeNull();
  });

  test('shows the table where there is nothing to draw', () => {
    shown({ picture: null });
    screen.getByRole('table', { name: '' });
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('button', { name: /PNG/u })).toBeNull();
  });

  test('is printed with its table and of what time it is, and is as before once it was', async () => {
    const seen: boolean[] = [];
    vi.stubGlobal('print', () => seen.push(screen.queryByRole('table') !== null));
    const { user } = shown();
    await user.click(screen.getByRole('button', { name: 'Print: Stages' }));
    expect(seen).toEqual([true]);
    window.dispatchEvent(new Event('afterprint'));
    await until(() => expect(screen.queryByRole('table')).toBeNull());
    vi.unstubAllGlobals();
  });

  test('opens each number of a text by itself, wherever the text stands', async () => {
    const opensOf = (name: string): Opens => ({ name, leads: () => [name] });
    const share = tell(
      (percent, counts) => `${percent} (${counts})`,
      number('50%', opensOf('Won')),
      tell((k, n) => `${k} of ${n}`, number('2', undefined), number('4', opensOf('All'))),
    );
    const { user, onOpen } = shown({
      says: tell((text) => `Won: ${text}.`, share),
      picture: drawBars({ rows: [{ name: 'One', detail: share, bars: bars.slice(0, 1) }] }),
    });
    const figure = screen.getByRole('figure', { name: 'Stages' });
    expect(textOf(figure)).toContain('Won: 50% (2 of 4).');
    const said = (await keysOf()).map((key) => key.getAttribute('aria-label'));
    // From the top to the foot, a line after the other.
    expect(said).toEqual(expect.arrayContaining(['Won: 50%', 'All: 4', 'First: 3']));
    const [sentence] = within(figure).getAllByRole('button', { name: 'All: 4' });
    if (!sentence) throw new Error('not told');
    await user.click(sentence);
    expect(onOpen).toHaveBeenLastCalledWith(['All'], 'All', undefined);
    within(await screen.findByRole('group', { name: /^Picture of Stages/u }))
      .getByRole('button', { name: 'Won: 50%' })
      .focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(['All'], 'All', undefined);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(['ada', 'ben', 'cem'], 'First', 3);
  });

  test('is saved as CSV, as raw numbers, and no cell is run as a formula', () => {
    const text = figureCsv({
      columns: ['Source', 'Share'],
      rows: [
        [textCell('=HYPERLINK("x")'), { text: '88%', raw: 0.88 }],
        [textCell('Fair, spring'), { text: '-5', raw: -5 }],
        [textCell('Nobody'), noCell],
      ],
    });
    expect(text).toBe('\uFEFFSource,Share\r\n"\'=HYPERLINK(""x"")",0.88\r\n"Fair, spring",-5\r\nNobody,\r\n');
  });
});

describe('pictures', () => {
  const drawn = async (of: Picture): Promise<HTMLElement> => {
    shown({ picture: of });
    return screen.findByRole('group', { name: /^Picture of Stages/u });
  };

  test('tell shapes apart without colour: each look is a pattern of its own', async () => {
    const group = await drawn(
      drawBars({
        rows: patterns.map((pattern) => ({
          name: pattern,
          bars: [bar(pattern, ['ada'], { tone: 'accent', pattern })],
        })),
      }),
    );
    const fills = [...group.querySelectorAll('rect[stroke]')].map((each) => each.getAttribute('fill'));
    expect(new Set(fills).size).toBe(patterns.length);
    const strokes = [...group.querySelectorAll('pattern')].map((each) =>
      each.querySelector('path')?.getAttribute('d'),
    );
    expect(strokes).toHaveLength(patterns.length - 1);
    expect(new Set(strokes).size).toBe(patterns.length - 1);
  });

  test('name and isolate what they draw, and keep their axes from being read twice', async () => {
    const group = await drawn(
      drawBars({ rows: [{ name: 'שלום', detail: 'a half', bars: [bar('x', ['ada'])] }] }),
    );
    expect(group.textContent).toContain('\u2068שלום\u2069');
    for (const text of group.querySelectorAll('text'))
      expect(text.closest('[aria-hidden=true]')).not.toBeNull();
  });

  test('curves are steps, with the places that matter as buttons', async () => {
    const group = await drawn(
      drawCurves({
        curves: [{ name: 'All', look, at: [0, 2, 5], share: [1, 0.5, 0.25] }],
        marks: [
          {
            at: 2,
            share: 0.5,
            cell: { ...counted('Half', ['ada']), text: 'Half: 2 d' },
            said: 'Half: 2 days',
          },
        ],
        along: 'Days',
        upTo: 8,
        shareText: (share) => `${share * 100}%`,
      }),
    );
    expect(
      within(group)
        .getAllByRole('button')
        .map((each) => each.getAttribute('aria-label')),
    ).toEqual(['Half: 2 days']);
    expect(group.textContent).toContain('Half: 2 d');
    expect(group.textContent).toContain('75%');
    const line = group.querySelector('path[d^="M"]:not(pattern path)');
    expect(line?.getAttribute('d')).not.toMatch(/[CQ]/u);
  });

  test('a point of a curve opens what it counts; points that could not be told apart are one', async () => {
    const at = [0, ...Array.from({ length: 400 }, (_, step) => step / 4)];
    const curves = drawCurves({
      curves: [
        {
          name: 'All',
          look,
          at,
          share: at.map((_, step) => 1 - step / 800),
          keyAt: (step) =>
            step === 0 ? null : { cell: counted(`by ${step}`, [`${step}`]), said: `by ${step}: 1` },
        },
      ],
      marks: [{ at: 50, share: 0.75, cell: counted('Half', ['ada']), said: 'Half' }],
      along: 'Days',
      upTo: 104,
      shareText: String,
    });
    const { user, onOpen } = shown({ picture: curves });
    const keys = await keysOf();
    const said = keys.map((key) => key.getAttribute('aria-label'));
    const steps = said.slice(0, -1).map((text) => Number(/\d+/u.exec(text ?? '')?.[0]));
    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
    expect(keys.length).toBeGreaterThan(10);
    const places = keys.map((key) => ['cx', 'cy'].map((name) => Number(key.getAttribute(name))));
    for (const [index, [x = 0, y = 0]] of places.entries())
      for (const [otherX = 0, otherY = 0] of places.slice(index + 1))
        expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThanOrEqual(23.9);
    // What matters first, then the points from the first to the last.
    keys[0]?.focus();
    await user.keyboard('{Home}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(['ada'], 'Half', 1);
    await user.keyboard('{ArrowRight}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith([`${steps[0]}`], `by ${steps[0]}`, 1);
    await user.keyboard('{End}{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith(['400'], 'by 400', 1);
    await user.click(keys[1] ?? document.body);
    expect(onOpen).toHaveBeenLastCalledWith([`${steps[1]}`], `by ${steps[1]}`, 1);
  });

  test('a curve whose last step lies beneath a mark has its point where it ends', async () => {
    const curves = drawCurves({
      curves: [
        {
          name: 'All',
          look,
          at: [0, 2],
          share: [1, 0.1],
          keyAt: (step) => (step === 0 ? null : { cell: counted('By 2', ['ada', 'ben']), said: 'By 2: 2' }),
        },
      ],
      marks: [{ at: 2, share: 0.1, cell: counted('Half', ['ada']), said: 'Half' }],
      along: 'Days',
      upTo: 50,
      shareText: String,
    });
    const { user, onOpen } = shown({ picture: curves });
    const [last, ...others] = await keysOf();
    expect(others.map((key) => key.getAttribute('aria-label'))).toEqual(['Half']);
    expect(Number(last?.getAttribute('cx'))).toBeGreaterThan(Number(others[0]?.getAttribute('cx')) + 100);
    await user.click(last ?? document.body);
    expect(onOpen).toHaveBeenLastCalledWith(['ada', 'ben'], 'By 2', 2);
  });

  test('shares of months and of heat tables open what they are of as well', async () => {
    const share = (name: string) => ({
      cell: { ...counted(name, ['a']), text: '50%' },
      said: `${name}: 50%`,
      whole: {
        cell: { ...counted(`${name}, out of`, ['a', 'b']), text: 'of 2' },
        brief: '2',
        said: `${name}, out of: 2`,
      },
    });
    const months = drawMonths({
      months: ['Jan', 'Feb'],
      rows: [{ name: 'Won', look, bars: ['Jan', 'Feb'].map((name) => ({ value: 0.5, ...share(name) })) }],
    });
    const heat = drawHeat({
      wholes: 'Leads',
      columns: ['Ever'],
      rows: [
        {
          name: 'Mar',
          whole: { cell: counted('Mar', ['a', 'b']), said: 'Mar: 2' },
          cells: [{ share: 0.5, ...share('Mar won') }],
        },
      ],
    });
    for (const [picture, said] of [
      [months, ['Jan: 50%', 'Jan, out of: 2', 'Feb: 50%', 'Feb, out of: 2']],
      [heat, ['Mar: 2', 'Mar won: 50%', 'Mar won, out of: 2']],
    ] as const) {
      const { user, onOpen, unmount } = shown({ picture });
      const keys = await keysOf();
      expect(keys.map((key) => key.getAttribute('aria-label'))).toEqual(said);
      const group = screen.getByRole('group', { name: /^Picture of Stages/u });
      expect(group.textContent).toContain('of 2');
      const last = keys.at(-1);
      if (!last) throw new Error('not drawn');
      await user.click(last);
      expect(onOpen).toHaveBeenLastCalledWith(['a', 'b'], said.at(-1)?.replace(': 2', ''), 2);
      last.focus();
      await user.keyboard('{ArrowLeft}{Enter}');
      expect(onOpen).toHaveBeenLastCalledWith(['a'], said.at(-2)?.replace(': 50%', ''), 1);
      unmount();
    }
  });

  test('months and heat tables draw every number, and each opens its leads', async () => {
    const months = drawMonths({
      months: ['Jan', 'Feb'],
      rows: [
        {
          name: 'New',
          look,
          bars: ['a', 'b'].map((id) => ({ value: 1, cell: counted(id, [id]), said: `New ${id}` })),
        },
      ],
    });
    const trend = await drawn(months);
    expect(within(trend).getAllByRole('button')).toHaveLength(2);
    expect(trend.textContent).toContain('Feb');
    const heat = drawHeat({
      wholes: 'Leads',
      columns: ['Ever', '30 days'],
      rows: [
        {
          name: 'Jan',
          whole: { cell: counted('Jan', ['a', 'b']), said: 'Jan: 2' },
          cells: [
            { share: 0.5, cell: { ...counted('Jan won', ['a']), text: '50%' }, said: 'Jan won: 50%' },
            { share: undefined, cell: noCell, said: '' },
          ],
        },
      ],
    });
    shown({ picture: heat, title: 'Cohorts' });
    const cohorts = await screen.findByRole('group', { name: /^Picture of Cohorts/u });
    expect(
      within(cohorts)
        .getAllByRole('button')
        .map((each) => each.getAttribute('aria-label')),
    ).toEqual(['Jan: 2', 'Jan won: 50%']);
    expect(cohorts.textContent).toContain('50%');
  });
});
