import { describe, expect, it } from 'vitest';
import { preparedRow } from '@/lib/messaging/imported-schema';
import { rowOf } from '@/test/actions/import/importing';

describe('a row of an import on its way to the background', () => {
  it('is taken as it is', () => {
    const row = {
      row: 2,
      ...rowOf('Ada', {
        stage: 'mql',
        activities: [{ activity: 'demo', occurredAt: 5, source: 'blog', programme: 'webinar-1' }],
      }),
    };
    expect(preparedRow.safeParse(row).data).toEqual(row);
  });

  it('tells of a hundred activities, and no more', () => {
    const did = (count: number): unknown => {
      const activities = Array.from({ length: count }, (_, at) => ({ activity: 'visit', occurredAt: at }));
      return { row: 2, ...rowOf('Ada', { activities }) };
    };
    expect(preparedRow.safeParse(did(100)).success).toBe(true);
    expect(preparedRow.safeParse(did(101)).success).toBe(false);
  });
});
