// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { useState, type ReactElement } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { KindsEditor } from '@/components/scoring/KindsEditor';
import { usualScoring, type ActivityKind, type ScoringRules } from '@/lib/funnel/scoring/rules';
import { scoringChanges } from '@/lib/funnel/scoring/rules-schema';
import { isUsualKind } from '@/lib/funnel/scoring/usual-kinds';
import { show } from '../kit';

type Kinds = ScoringRules['kinds'];

/** A few are enough for most that is asked here. */
const few = usualScoring().kinds.filter(({ id }) => ['visit', 'mention', 'demo', 'other'].includes(id));

/** The editor as a page holds it, with what it told last. */
function edit(kinds: Kinds = few) {
  const told: Kinds[] = [];
  const onWrong = vi.fn<(isWrong: boolean) => void>();
  function Page(): ReactElement {
    const [now, setNow] = useState(kinds);
    const onChange = (next: Kinds): void => {
      told.push(next);
      setNow(next);
    };
    return <KindsEditor kinds={now} onChange={onChange} onWrong={onWrong} />;
  }
  const { user } = show(<Page />);
  const last = (): Kinds => told.at(-1) ?? kinds;
  const kindCalled = (id: string): ActivityKind | undefined => last().find((kind) => kind.id === id);
  const box = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });
  const fill = async (name: string, text: string): Promise<void> => {
    await user.clear(box(name));
    if (text !== '') await user.type(box(name), text);
  };
  return { user, told, onWrong, last, kindCalled, box, fill };
}

async function add(user: ReturnType<typeof edit>['user'], name: string): Promise<void> {
  await user.type(screen.getByRole('textbox', { name: 'A kind of your own' }), name);
  await user.click(screen.getByRole('button', { name: 'Add' }));
}

describe('what activities are worth', () => {
  test('is told in a row for each kind, by its name', () => {
    edit(usualScoring().kinds);
    const table = screen.getByRole('table');
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((cell) => cell.textContent),
    ).toEqual(expect.arrayContaining(['Asked for a demo', 'Attended a webinar', 'Looked at prices']));
    expect(within(table).getAllByRole('rowheader')).toHaveLength(usualScoring().kinds.length);
  });

  test('is changed in its boxes: points, half-life, a day, limit', async () => {
    const { fill, kindCalled } = edit();
    await fill('Asked for a demo: points', '55');
    await fill('Asked for a demo: half-life in days', '10,5');
    await fill('Asked for a demo: how many count on one day', '3');
    await fill('Asked for a demo: limit, how many times', '2');
    await fill('Asked for a demo: limit, within how many days', '7');
    expect(kindCalled('demo')).toMatchObject({
      points: 55,
      halfLifeDays: 10.5,
      perDay: 3,
      limit: { times: 2, days: 7 },
    });
  });

  test('may be less than nothing', async () => {
    const { fill, kindCalled } = edit();
    await fill('Mention: points', '-12');
    expect(kindCalled('mention')?.points).toBe(-12);
  });

  test('has no limit once both of its boxes are empty', async () => {
    const { fill, kindCalled } = edit();
    await fill('Visited our site: limit, how many times', '');
    expect(kindCalled('visit')?.limit).toEqual({ times: 5, days: 7 });
    await fill('Visited our site: limit, within how many days', '');
    expect(kindCalled('visit')?.limit).toBeNull();
  });

  test('is switched off, and marked as a sign of somebody about to buy', async () => {
    const { user, kindCalled } = edit();
    await user.click(screen.getByRole('checkbox', { name: 'Mention: counts' }));
    await user.click(screen.getByRole('checkbox', { name: 'Mention: shows that they are about to buy' }));
    expect(kindCalled('mention')).toMatchObject({ isOn: false, isHigh: true });
  });

  test('goes back to the usual values at a press, with what was typed wrongly', async () => {
    const { user, fill, last, box } = edit();
    expect(screen.queryByRole('button', { name: /back to the usual values/u })).toBeNull();
    await fill('Mention: points', '9');
    await fill('Mention: half-life in days', 'x');
    await user.click(screen.getByRole('button', { name: 'Mention: back to the usual values' }));
    expect(last()).toEqual(few);
    expect(box('Mention: points').value).toBe('5');
    expect(box('Mention: half-life in days').value).toBe('30');
    expect(screen.queryByRole('button', { name: /back to the usual values/u })).toBeNull();
  });
});

describe('what cannot be', () => {
  test.each([
    ['points', '900', 'Points: A whole number from −500 to 500.'],
    ['points', '1.5', 'Points: A whole number from −500 to 500.'],
    ['half-life in days', '0', 'Half-life: Days, more than 0 and up to 3650.'],
    ['how many count on one day', '', 'A day: A whole number from 1 to 100.'],
    [
      'limit, how many times',
      '1e3',
      'Limit: A whole number from 1 to 1000, or leave both boxes of the limit empty.',
    ],
  ])('is said, and is not saved: %s of "%s"', async (field, text, problem) => {
    const { fill, box, last, onWrong } = edit();
    await fill(`Visited our site: ${field}`, text);
    expect(screen.getByText(problem)).toBeTruthy();
    const wrong = box(`Visited our site: ${field}`);
    expect(wrong.value).toBe(text);
    expect(wrong.getAttribute('aria-invalid')).toBe('true');
    expect(document.querySelector(`[id="${wrong.getAttribute('aria-describedby')}"]`)?.textContent).toContain(
      problem,
    );
    expect(scoringChanges.safeParse({ kinds: last() }).success).toBe(true);
    expect(onWrong).toHaveBeenLastCalledWith(true);
  });

  test('is forgotten once it is put right', async () => {
    const { fill, kindCalled, onWrong } = edit();
    await fill('Mention: points', '9000');
    await fill('Mention: points', '90');
    expect(kindCalled('mention')?.points).toBe(90);
    expect(screen.queryByText(/A whole number/u)).toBeNull();
    expect(onWrong).toHaveBeenLastCalledWith(false);
  });
});

describe('a kind of one’s own', () => {
  test('is added under its name, before what stands for everything else', async () => {
    const { user, last } = edit();
    await add(user, ' Booth visit ');
    const [own, rest] = last().slice(-2);
    expect(own).toMatchObject({ id: 'Booth visit', label: 'Booth visit', isOn: true });
    expect(rest?.id).toBe('other');
    expect(scoringChanges.safeParse({ kinds: last() }).success).toBe(true);
  });

  test('is renamed and keeps its id, so that what was recorded still counts', async () => {
    const { user, fill, last, box } = edit();
    await add(user, 'Booth');
    await fill('Name of “Booth”', '');
    expect(screen.getByText('Activity: It needs a name.')).toBeTruthy();
    await user.type(box('Name of “Booth”'), 'Stand');
    expect(last().at(-2)).toMatchObject({ id: 'Booth', label: 'Stand' });
    await add(user, 'Booth');
    expect(last().at(-2)).toMatchObject({ id: 'Booth 2', label: 'Booth' });
  });

  test.each([
    ['   ', 'It needs a name.'],
    ['asked for a DEMO', 'Another kind has this name.'],
  ])('is not added where its name will not do: "%s"', async (name, problem) => {
    const { user, told } = edit();
    await add(user, name);
    expect(screen.getByText(problem)).toBeTruthy();
    expect(told).toEqual([]);
  });

  test('has an id that fits, however long its name is', async () => {
    const { user, last } = edit();
    await add(user, 'a'.repeat(79) + ' b');
    await add(user, 'a'.repeat(79) + ' c');
    expect(
      last()
        .slice(-3, -1)
        .map(({ id }) => id),
    ).toEqual(['a'.repeat(79), `${'a'.repeat(78)} 2`]);
    expect(scoringChanges.safeParse({ kinds: last() }).success).toBe(true);
  });

  test('is taken away, and put back where it was', async () => {
    const { user, last } = edit();
    await add(user, 'Booth');
    const before = last();
    await user.click(screen.getByRole('button', { name: 'Remove “Booth”' }));
    expect(last().every(({ id }) => isUsualKind(id))).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(last()).toEqual(before);
  });

  test('alone can be taken away: usual ones are switched off', () => {
    edit();
    expect(screen.queryByRole('button', { name: /^Remove/u })).toBeNull();
  });
});
