import type { TeamStore } from '@/test/actions/team-store';
import { day } from '@/test/funnel/story';

/**
 * Leads that are closed, added on one day a hundred days ago: of every five two are founders who asked for a demo, and
 * those are mostly won; the others are trainees and mostly lost.
 */
export async function closeLeads(store: TeamStore, leads: number): Promise<void> {
  store.wait(-100 * day);
  const ids: string[] = [];
  for (let number = 0; number < leads; number += 1) {
    const isFounder = number % 5 < 2;
    const id = await store.add(`Lead${number}`, { source: number % 2 === 0 ? 'Fair' : 'Advert' });
    await store.does({
      type: 'editLead',
      leadId: id,
      changes: { title: isFounder ? 'Founder' : 'Trainee' },
    });
    if (isFounder)
      await store.does({ type: 'recordActivity', leadId: id, activity: 'demo', direction: 'in' });
    await store.does({ type: 'qualifyLead', leadId: id });
    await store.does({ type: 'acceptLead', leadId: id });
    ids.push(id);
  }
  store.wait(20 * day);
  for (const [number, id] of ids.entries()) {
    const isWon = number % 11 === 0 ? number % 5 >= 2 : number % 5 < 2;
    await store.does({ type: 'setOutcome', leadId: id, outcome: isWon ? 'won' : 'lost' });
    // Told to us once it was over: nothing that may be learned from.
    if (isWon) await store.does({ type: 'editLead', leadId: id, changes: { buyingRole: 'economicBuyer' } });
  }
  store.wait(80 * day);
}
