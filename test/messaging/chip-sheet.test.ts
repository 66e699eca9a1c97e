import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstSettings } from '@/lib/funnel/first-settings';
import { chipBuilder } from '@/lib/messaging/build-chip';
import { packChips, unpackChips } from '@/lib/messaging/chip-sheet';
import { dealStage, noon } from '@/test/store/example';
import { anyState, leadIn } from '@/test/store/snapshot/any-lead';

const settings = firstSettings('me');
const states = fc.array(anyState, { minLength: 1, maxLength: 12 });

describe('the chips of a page', () => {
  test('say of each lead what is said of it alone', () => {
    fc.assert(
      fc.property(states, (some) => {
        const leads = some.map((state, number) => leadIn(number, state, []));
        const together = leads.map(chipBuilder(dealStage, settings, noon));
        expect(together).toEqual(leads.map((lead) => chipBuilder(dealStage, settings, noon)(lead)));
      }),
    );
  });

  test('come out of a sheet as they went in, after it was sent', () => {
    fc.assert(
      fc.property(states, (some) => {
        const build = chipBuilder(dealStage, settings, noon);
        const chips = [null, ...some.map((state, number) => build(leadIn(number, state, [])))];
        const sent = JSON.parse(JSON.stringify(packChips(chips))) as ReturnType<typeof packChips>;
        expect(unpackChips(sent)).toEqual(chips);
      }),
    );
  });

  test('are sent without saying the same twice', () => {
    const build = chipBuilder(dealStage, settings, noon);
    const alike = Array.from({ length: 100 }, (_, number) => build(leadIn(number, {}, [])));
    const { stages, giveBack } = packChips(alike);
    expect([stages.length, giveBack.length]).toEqual([1, 1]);
  });

  test('that belong to nobody are none', () => {
    expect(unpackChips({ stages: [], giveBack: [], chips: [null] })).toEqual([null]);
  });
});
