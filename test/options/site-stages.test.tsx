// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { SiteStagesSection } from '@/components/options/SiteStagesSection';
import { show } from '@/test/components/kit';
import { dealStage } from '@/test/funnel/story';

const siteStages = {
  hubspot: { 'Marketing qualified lead': 'mql', 'Gone fishing': null, Customer: 'a-stage-of-before' },
  zoho: {},
};

test('a site’s own stages stand beside ours, and what each means is changed by picking', async () => {
  const save = vi.fn(async () => undefined);
  const { user } = show(<SiteStagesSection siteStages={siteStages} definition={dealStage} save={save} />);
  screen.getByRole('button', { name: /Marketing Qualified Lead.*Marketing qualified lead/u });
  // What a stage of a former funnel meant is suggested anew by its name.
  screen.getByRole('button', { name: /Outcome: Won.*Customer/u });
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: /None of yours.*Gone fishing/u }));
  await user.click(screen.getByRole('option', { name: 'Sales Qualified Lead' }));
  expect(save).toHaveBeenCalledExactlyOnceWith({
    ...siteStages,
    hubspot: { ...siteStages.hubspot, 'Gone fishing': 'sql' },
  });
});

test('nothing is shown before one was met', () => {
  const { container } = show(
    <SiteStagesSection
      siteStages={{ zoho: {} }}
      definition={dealStage}
      save={vi.fn(async () => undefined)}
    />,
  );
  expect(container.textContent).toBe('');
});
