import { describe, expect, it } from 'vitest';
import {
  addLastChance,
  changeLastChance,
  mayAddLastChance,
  removeLastChance,
  silenceReasons,
} from '@/lib/funnel/editing/edit-last-chances';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import { findProblems } from '@/lib/funnel/definition/find-problems';
import { allPresets, preset } from '@/test/funnel/preset';
import { dealStage } from '@/test/funnel/story';

describe('a last chance that is added', () => {
  it('begins where somebody was written to, with the agreed attempts and the reason that waits for them', () => {
    const [chance] = addLastChance(dealStage, 'Hello {name}').lastChances ?? [];
    expect(chance).toEqual({
      id: 'last-chance',
      from: 'contacted',
      to: 'engaged',
      afterAttempts: 3,
      waitDays: 3,
      channel: 'email',
      template: 'Hello {name}',
      silence: { type: 'reason', reason: 'no-response' },
    });
  });

  it('leads a sub-step back where no reason waits for attempts', () => {
    const reasons = dealStage.reasons.filter(({ attempts }) => attempts === undefined);
    const [chance] = addLastChance({ ...dealStage, reasons }, 'Hello').lastChances ?? [];
    expect(chance?.silence).toEqual({ type: 'step', to: 'in-progress' });
  });

  it.each(allPresets.map((definition) => [definition.id, definition] as const))(
    'is sound in %s, until there is no sub-step left for one',
    (_, definition) => {
      let draft = definition;
      for (let count = 0; mayAddLastChance(draft) && count < 20; count += 1)
        draft = addLastChance(draft, 'Hello');
      expect(findProblems(draft)).toEqual([]);
      expect(definitionSchema.safeParse(JSON.parse(JSON.stringify(draft))).success).toBe(true);
      expect(addLastChance(draft, 'Hello')).toBe(draft);
      const froms = draft.lastChances?.map(({ from }) => from) ?? [];
      expect(new Set(froms).size).toBe(froms.length);
    },
  );
});

it('is changed and taken away again, and leaves nothing behind', () => {
  const added = addLastChance(dealStage, 'Hello');
  const changed = changeLastChance(added, 'last-chance', { waitDays: 5, channel: 'sms' });
  expect(changed.lastChances).toMatchObject([{ waitDays: 5, channel: 'sms', template: 'Hello' }]);
  expect(changeLastChance(dealStage, 'last-chance', { waitDays: 5 })).toBe(dealStage);
  expect(removeLastChance(changed, 'last-chance')).toEqual(dealStage);
});

it('is given back only by a reason that silence can answer', () => {
  const ids = silenceReasons(preset('deal-stage')).map(({ id }) => id);
  expect(ids).toContain('no-response');
  expect(ids).not.toContain('bad-timing');
  expect(ids).not.toContain('opted-out');
});
