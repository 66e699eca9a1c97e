// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { App } from '@/entrypoints/reports/App';
import { answerTraining } from '@/lib/queries/learning/answer-training';
import type { TrainingRequest } from '@/lib/queries/learning/training-messages';
import { readScoring } from '@/lib/store/reads/scoring';
import { show, textOf } from '@/test/components/kit';
import { openOffice, type Office } from '@/test/components/office';
import { closeLeads } from '@/test/scoring/closed-office';
import { learnedExample } from '@/test/scoring/learned-example';

let office: Office;
let workers: PageWorker[] = [];
/** While held, a worker answers nothing but how far it is. */
let isHeld = false;

/** There are no workers here: what one of them runs is run by the page, and its messages are copied as theirs are. */
class PageWorker extends EventTarget {
  isEnded = false;

  constructor() {
    super();
    workers.push(this);
  }

  postMessage(request: TrainingRequest): void {
    void answerTraining(structuredClone(request), (answer) => {
      if (this.isEnded || (isHeld && answer.type === 'done')) return;
      this.dispatchEvent(new MessageEvent('message', { data: structuredClone(answer) }));
    });
  }

  terminate(): void {
    this.isEnded = true;
  }
}

beforeEach(async () => {
  office = await openOffice();
  location.hash = 'scoring';
  sessionStorage.clear();
  workers = [];
  isHeld = false;
  vi.stubGlobal('Worker', PageWorker);
});

afterEach(() => vi.unstubAllGlobals());

async function part(): Promise<HTMLElement> {
  return screen.findByRole('region', { name: 'Learned from closed leads' });
}

async function train(): Promise<ReturnType<typeof show>['user']> {
  const { user } = show(<App />);
  const button = await within(await part()).findByRole('button', { name: 'Learn points' });
  await waitFor(() => expect(button).toHaveProperty('disabled', false));
  await user.click(button);
  return user;
}

const learnedNow = async () => (await readScoring(office.store.db)).learned;

describe('points learned from closed leads', () => {
  test('are not offered while too few leads are closed, and how many there are is said', async () => {
    await closeLeads(office.store, 12);
    show(<App />);
    await within(await part()).findByText('Not enough closed leads yet: 12 of 40.');
    expect(within(await part()).getByText(/^12 closed leads, \d of them won\.$/u)).toBeTruthy();
    expect(within(await part()).getByRole('button', { name: 'Learn points' })).toHaveProperty(
      'disabled',
      true,
    );
    expect(within(await part()).getByText('Points by hand count at the moment.')).toBeTruthy();
  });

  test('are not offered where nobody was won in the time that is asked for', async () => {
    await closeLeads(office.store, 42);
    const { user } = show(<App />);
    const days = await within(await part()).findByRole('textbox', {
      name: 'Time to win, in days',
    });
    await user.clear(days);
    await user.type(days, '9');
    await within(await part()).findByText('None of 42 closed leads was won.');
  });

  test('are shown with how sure they are and all that they rest on, before they are put in force', async () => {
    await closeLeads(office.store, 60);
    const user = await train();
    const lesson = await within(await part()).findByRole('region', { name: 'What closed leads taught' });
    within(lesson).getByText('Low confidence: 60 closed leads are few.');
    within(lesson).getByText(
      /^Of one won lead and one that was not, the won one has more points in about \d+ of 100/u,
    );
    within(lesson).getByText(/^The fifth with the most points was won \d(\.\d)? times as often as all\.$/u);
    const best = within(lesson).getByRole('table', { name: 'Speaks most for a lead' });
    expect(textOf(best)).toMatch(/Seniority: Owner or founder\d+ of 24 were won\+\d+/u);
    const worst = within(lesson).getByRole('table', { name: 'Speaks most against a lead' });
    expect(textOf(worst)).toContain('Seniority: Trainee, assistant');
    const calibration = within(lesson).getByRole('table', { name: 'Told beforehand, and what happened' });
    expect(within(calibration).getAllByRole('row').length).toBeGreaterThan(2);
    await within(lesson).findByRole('table', { name: /of 60 leads/u });
    expect(textOf(lesson)).toContain('The same for every lead:');
    expect(await learnedNow()).toBeNull();

    await user.click(within(lesson).getByRole('button', { name: 'Use these points' }));
    await waitFor(async () => expect(await learnedNow()).toMatchObject({ gate: 'low-confidence' }));
    await within(await part()).findByText(
      /^Points learned on .* from 60 closed leads count, \d+ of them won\.$/u,
    );
    // One step back by the undo bar, as for everything.
    await user.click(await screen.findByRole('button', { name: /^Undo/u }));
    await waitFor(async () => expect(await learnedNow()).toBeNull());
  });

  test('are ended at once where learning is cancelled', async () => {
    await closeLeads(office.store, 45);
    isHeld = true;
    const user = await train();
    await user.click(await within(await part()).findByRole('button', { name: 'Cancel' }));
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true]);
    await within(await part()).findByRole('button', { name: 'Learn points' });
    expect(await learnedNow()).toBeNull();
  });

  test('say so where learning does not work', async () => {
    await closeLeads(office.store, 45);
    isHeld = true;
    await train();
    await within(await part()).findByRole('button', { name: 'Cancel' });
    workers[0]?.dispatchEvent(new ErrorEvent('error', { error: new RangeError('memory') }));
    await screen.findByText('Learning did not work. Nothing has changed; try again.');
  });

  test('give way to points by hand, and earlier ones can be used again', async () => {
    await office.store.add('Ada');
    await office.store.does({ type: 'saveScoring', changes: { learned: learnedExample } });
    const { user } = show(<App />);
    await screen.findByText(/^Points learned from closed leads count at the moment\./u);
    await user.click(await within(await part()).findByRole('button', { name: 'Back to points by hand' }));
    await waitFor(async () => expect(await learnedNow()).toBeNull());
    await user.click(await within(await part()).findByText('Used before (1)'));
    await user.click(
      await within(await part()).findByRole('button', { name: /^Use the points learned on .* again$/u }),
    );
    await waitFor(async () => expect(await learnedNow()).toEqual(learnedExample));
  });
});
