import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import { firstSettings } from '@/lib/funnel/first-settings';
import { requestSchemas } from '@/lib/messaging/schemas';
import { labelFor, readLabel } from '@/lib/store/snapshot/label';
import { z } from '@/lib/zod';
import { dealStage } from '@/test/store/example';

const aside = {
  database: 'leads_g1',
  position: 7,
  frame: { definition: dealStage, settings: firstSettings('me') },
};
const label = labelFor(aside, { base: 'b', changes: null });

test('is believed where this edition wrote it', () => {
  expect(readLabel(label)).toEqual(label);
});

test.each([undefined, null, 'label', 3, {}, { ...label, edition: '0/0' }, { ...label, edition: undefined }])(
  'is not believed otherwise: %j',
  (value) => {
    expect(readLabel(value)).toBeNull();
  },
);

/**
 * What a label holds is not parsed when it is read. Where this fails, the shape of settings or definitions changed: raise
 * `labelEdition` in label.ts, then write down the new edition with the new shape here.
 */
test('names another edition once the shape of what it holds has changed', () => {
  const shapes = [definitionSchema, requestSchemas.saveSettings].map((schema) =>
    z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
  );
  const shape = createHash('sha256').update(JSON.stringify(shapes)).digest('hex').slice(0, 12);
  expect({ edition: label.edition, shape }).toEqual({ edition: '5/9', shape: '27d883be6bf7' });
});
