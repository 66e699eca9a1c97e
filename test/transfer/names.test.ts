import { describe, expect, it } from 'vitest';
import { proposeStage } from '@/lib/transfer/files/names';
import { dealStage } from '@/test/funnel/story';

describe('what a name of a stage may mean', () => {
  it.each([
    ['marketingqualifiedlead', 'mql'],
    ['SalesQualifiedLead', 'sql'],
    ['Sales-Qualified Opportunity', 'sqo'],
    ['lead', 'identified'],
    ['purpleelephant', null],
  ])('%s', (name, stage) => {
    expect(proposeStage(dealStage, null, name)).toBe(stage);
  });
});
