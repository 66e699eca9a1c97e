// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LeadCard } from '@/components/lead/LeadCard';
import { QuadrantSteps } from '@/components/quadrants/QuadrantSteps';
import { preset } from '@/test/funnel/preset';
import { dealStage, tellUpTo } from '@/test/funnel/story';
import { people, show, textOf } from './kit';

it('shows what comes next in each quadrant, and for whom', () => {
  show(<QuadrantSteps definition={preset('six-stage')} />);
  const told = textOf(screen.getByRole('region', { name: 'Next step by fit and interest' }));
  expect(told).toMatch(/A: good fit, high interest.*Follow up at once ?For sales/);
  expect(told).toMatch(/B: good fit, low interest.*Nurture until the interest is there ?For marketing/);
});

it('is said on the card of a lead whose quadrant is known', () => {
  const story = tellUpTo('mql');
  show(
    <LeadCard definition={dealStage} lead={story.lead()} people={people} now={story.now()} quadrant="C" />,
  );
  screen.getByText('C: low fit, high interest. Next: Qualify first, before anything else is done');
});
