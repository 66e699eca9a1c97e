import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { definitionSchema } from '@/lib/funnel/definition/definition-schema';
import { findProblems } from '@/lib/funnel/definition/find-problems';
import { runs } from '@/test/chance';
import { allPresets } from '@/test/funnel/preset';
import { anyEdit } from './any-edit';

it.each(allPresets.map((definition) => [definition.id, definition] as const))(
  'whatever is done to %s is taken by the schema, or said to be wrong',
  (_, preset) => {
    const edits = fc.array(anyEdit([preset]), { maxLength: 12 });
    fc.assert(
      fc.property(edits, (made) => {
        let draft = preset;
        for (const { apply } of made) {
          draft = apply(draft);
          const problems = findProblems(draft);
          const isTaken = definitionSchema.safeParse(JSON.parse(JSON.stringify(draft))).success;
          expect(problems.length === 0, JSON.stringify(problems)).toBe(isTaken);
        }
      }),
      { numRuns: runs(60) },
    );
  },
);
