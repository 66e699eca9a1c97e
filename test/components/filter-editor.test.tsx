// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { useState, type ReactElement } from 'react';
import { expect, test } from 'vitest';
import { FilterEditor } from '@/components/segment/FilterEditor';
import { usualScoring } from '@/lib/funnel/scoring/rules';
import type { Filter } from '@/lib/funnel/team/filter';
import { dealStage } from '@/test/funnel/story';
import { people, show } from './kit';

const choices = {
  definition: dealStage,
  people,
  programmes: [],
  sources: [],
  kinds: usualScoring().kinds,
};

test('points may be asked for from below zero up to below zero', async () => {
  let filter: Filter = {
    match: 'all',
    rules: [{ field: 'score', of: 'fit', not: false, range: { atLeast: 50 } }],
  };
  function Form(): ReactElement {
    const [draft, setDraft] = useState(filter);
    filter = draft;
    return <FilterEditor filter={draft} choices={choices} onChange={setDraft} />;
  }
  const { user } = show(<Form />);
  const least = screen.getByLabelText('At least');
  await user.clear(least);
  await user.type(least, '-20');
  await user.type(screen.getByLabelText('At most'), '-30');
  screen.getByText('This is less than the least.');
  await user.clear(screen.getByLabelText('At most'));
  await user.type(screen.getByLabelText('At most'), '-5');
  expect(screen.queryByText('This is less than the least.')).toBeNull();
  expect(filter.rules).toMatchObject([{ range: { atLeast: -20, atMost: -5 } }]);
});
