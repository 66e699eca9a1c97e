import { describe, expect, it } from 'vitest';
import { sourceKindOf } from '@/lib/funnel/hand-off/sources';
import { allPresets, preset } from '@/test/funnel/preset';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import { smallFunnel } from '@/test/funnel/small-funnel';

describe('the sources that fit a stage', () => {
  it('are of prospects, leads and opportunities in list to client', () => {
    const kinds = preset('list-to-client').stages.map(({ id }) => [
      id,
      sourceKindOf(preset('list-to-client'), id),
    ]);
    expect(Object.fromEntries(kinds)).toMatchObject({
      prospect: 'prospect',
      lead: 'lead',
      'with-marketing': 'lead',
      opportunity: 'opportunity',
      client: 'opportunity',
    });
  });

  it.each([
    ['smarketing', 'visit', 'prospect'],
    ['six-stage', 'prospect', 'prospect'],
    ['hand-off-and-flip', 'awareness', 'prospect'],
    ['hubspot', 'subscriber', 'prospect'],
    ['gitlab', 'raw', 'prospect'],
    // Somebody is identified by a mention, and an inquiry is one: neither is a name on a list.
    ['deal-stage', 'identified', 'lead'],
    ['sirius-decisions', 'inquiry', 'lead'],
    ['salesforce', 'open-not-contacted', 'lead'],
    ['deal-stage', 'sql', 'lead'],
    ['deal-stage', 'sqo', 'opportunity'],
    ['hand-off-and-flip', 'advocate', 'opportunity'],
  ] as const)('in %s at "%s" are those of a %s', (id, stage, kind) => {
    expect(sourceKindOf(preset(id), stage)).toBe(kind);
  });

  it('never are of prospects once a funnel is past its first stage', () => {
    for (const definition of [...allPresets, definitionSchema.parse(smallFunnel)])
      for (const { id } of definition.stages.filter((stage) => stage.id !== definition.initial))
        expect(sourceKindOf(definition, id)).not.toBe('prospect');
  });
});
