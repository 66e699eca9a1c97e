import { expect, it } from 'vitest';
import { recentActivities } from '@/lib/store/reads/recent-activities';
import { teamStore } from '@/test/actions/team-store';

it('what was recorded lately is told once each, the last one first, without what we tried', async () => {
  const store = await teamStore();
  const ada = await store.add('Ada');
  const ben = await store.add('Ben');
  const told = [
    [ada, 'visit', 'none'],
    [ben, 'demo', 'in'],
    [ada, 'linkedin', 'out'],
    [ben, 'visit', 'none'],
  ] as const;
  for (const [leadId, activity, direction] of told) {
    store.wait(1000);
    await store.does({ type: 'recordActivity', leadId, activity, direction });
  }
  store.wait(1000);
  await store.does({ type: 'recordActivity', leadId: ada, activity: 'call', direction: 'out', held: true });
  expect(await recentActivities(store.db)).toEqual(['call', 'visit', 'demo']);
});
