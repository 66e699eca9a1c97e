import { compareEvents, type LeadEvent } from '@/lib/funnel/log/event';
import { foldLead } from '@/lib/funnel/log/fold';
import { nameOf } from '@/lib/funnel/person/name-of';
import type { Door } from '@/lib/store/reads/door';
import { readDefinitions } from '@/lib/store/reads/definitions';
import { scanPageWithLogs } from '@/lib/store/reads/scan';
import type { ExportedEvent } from '@/lib/transfer/export/events-csv';
import { words } from '@/lib/words';
import { tell, type Describe, type Names } from './describing';

/** Leads whose logs are read at a time. */
const pageSize = 200;

/**
 * Everything that happened, lead by lead, each log in the order in which it counts, with those of the leads that became
 * part of it. Of people who are being erased nothing.
 * @param now wall time in ms, by which days are told
 */
export async function* eventLines(
  db: Door,
  names: Names,
  describe: Describe,
  now: number,
): AsyncGenerator<readonly ExportedEvent[]> {
  const definitions = await readDefinitions(db);
  for (let after: string | null = ''; after !== null;) {
    const page = await scanPageWithLogs(db, after, pageSize, () => true);
    yield page.people.flatMap(({ lead, log }) => {
      const own = new Set([lead.id, ...lead.madeOf]);
      const { undone, voids } = foldLead(log ?? [], definitions, lead.id);
      const [isUndone, isVoid] = [new Set(undone), new Set(voids)];
      const effectOf = ({ id }: LeadEvent): string => {
        if (isVoid.has(id)) return words('keep.effect.void');
        return words(isUndone.has(id) ? 'keep.effect.undone' : 'keep.effect.counts');
      };
      return (log ?? [])
        .filter(({ subject }) => own.has(subject.id))
        .toSorted(compareEvents)
        .map((event) => ({
          event,
          leadId: lead.id,
          leadName: nameOf(lead) ?? lead.id,
          who: names.user(event.actor.id),
          role: event.actor.role,
          ...tell(names, describe, event, now),
          effect: effectOf(event),
        }));
    });
    ({ after } = page);
  }
}
