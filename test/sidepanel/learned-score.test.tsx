// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { App } from '@/entrypoints/sidepanel/App';
import type { Learned } from '@/lib/funnel/scoring/rules';
import { show, textOf } from '@/test/components/kit';
import { openOffice, seen, type Office } from '@/test/components/office';
import { day } from '@/test/funnel/story';
import { learnedExample } from '@/test/scoring/learned-example';

let office: Office;

beforeEach(async () => {
  office = await openOffice();
});

/** Dora, a month known, who asked for a demo three days ago, while a scorecard is in force. */
async function shown(title: string | null, learned: Learned | null): Promise<void> {
  office.store.wait(-30 * day);
  const leadId = await office.store.add('Dora');
  if (title !== null) await office.store.does({ type: 'editLead', leadId, changes: { title } });
  if (learned !== null) await office.store.does({ type: 'saveScoring', changes: { learned } });
  office.store.wait(27 * day);
  await office.store.does({ type: 'recordActivity', leadId, activity: 'demo', direction: 'in' });
  office.store.wait(3 * day);
  await office.see([seen('Dora')]);
}

const card = async (): Promise<HTMLElement> => screen.findByRole('region', { name: 'Fit and interest' });

describe('a lead while points learned from closed leads are in force', () => {
  test('says how many of a hundred like it were won, and why, by its own answers alone', async () => {
    await shown('CEO', learnedExample);
    const { user } = show(<App />);
    // Log odds of -2 without points; 17 and 18 of them: logistic(-2 + 35 * ln 2 / 20).
    expect(
      within(await card()).getByText(
        'Of 100 leads with such points, about 31 were won within 90 days of being added.',
      ),
    ).toBeTruthy();
    await user.click(within(await card()).getByText('Why these points'));
    const [fit, interest] = await within(await card()).findAllByRole('table');
    if (!fit || !interest) throw new Error('no receipt');
    expect(textOf(fit)).toContain('Seniority: Board8 of 40 closed leads like this were won+17');
    expect(textOf(fit)).toContain('Industrynot known yet, worth up to +24?');
    expect(textOf(fit)).toContain('TogetherHigh from 20 on17');
    expect(textOf(interest)).toMatch(
      /Asked for a demo.* · 8 of 40 closed leads like this were won\+18TogetherHigh from 15 on18/u,
    );
    expect(textOf(interest)).not.toContain('Source');
  });

  test('is told with care where few leads were learned from', async () => {
    await shown(null, { ...learnedExample, gate: 'low-confidence' });
    show(<App />);
    expect(
      await within(await card()).findByText('Low confidence: learned from few closed leads.'),
    ).toBeTruthy();
  });

  test('promises nothing by points by hand', async () => {
    await shown('CEO', null);
    show(<App />);
    await card();
    expect(screen.queryByText(/Of 100 leads/u)).toBeNull();
  });
});
