import { expect, it } from 'vitest';
import { healthOf } from '@/lib/sites/health';

it.each([
  ['ok', 3, 3, 0],
  ['ok', 3, 3, -1],
  ['degraded', 3, 3, 1],
  ['partial', 3, 2, 0],
  ['partial', 3, 2, 1],
  ['broken', 3, 0, -1],
  ['idle', 0, 0, -1],
] as const)('is %s at %i places, %i recognised, by rung %i', (state, places, recognised, row) => {
  expect(healthOf('list', [{ places, recognised, rungs: { row } }])).toEqual({
    state,
    view: 'list',
    places,
    recognised,
    rungs: { row },
  });
});

it('adds up the kinds of places on a page', () => {
  const rows = { places: 2, recognised: 2, rungs: { row: 0 } };
  const messages = { places: 1, recognised: 0, rungs: { sender: -1 } };
  expect(healthOf('thread', [rows, messages])).toMatchObject({
    state: 'partial',
    places: 3,
    recognised: 2,
    rungs: { row: 0, sender: -1 },
  });
  expect(healthOf('none', [])).toMatchObject({ state: 'idle', places: 0 });
});
