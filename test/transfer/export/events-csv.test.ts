import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { eventColumns, eventsCsv, type ExportedEvent } from '@/lib/transfer/export/events-csv';
import { added, tellStory, leadId, start } from '@/test/funnel/story';
import { readMessage } from '@/test/words';
import { pagesOf, textOf } from './people';

it('tells of each event when it was, who did it, of whom, and what in words', async () => {
  const story = tellStory();
  const events = [
    story.write(added),
    story.write({
      kind: 'activity',
      activity: 'call',
      direction: 'out',
      occurredAt: start,
      keepsActive: true,
    }),
  ];
  const exported = events.map((event): ExportedEvent => ({
    event,
    leadId,
    leadName: 'Ada Example',
    who: 'Bo',
    role: 'both',
    what: '=Called',
    details: ['one', 'two'],
    effect: 'yes',
    takenBack: { at: start, by: '=Sam' },
  }));
  const text = await textOf(
    eventsCsv(pagesOf(exported.slice(0, 1), exported.slice(1)), {
      separator: ',',
      hasMark: false,
      heading: (column) => readMessage(`keep_eventColumn_${column}`),
    }),
  );
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(data).toHaveLength(2);
  expect(Object.keys(data[0] ?? {})).toHaveLength(eventColumns.length);
  expect(data[1]).toMatchObject({
    'Happened at': '2026-03-02T09:00:00.000Z',
    Who: 'Bo',
    Lead: 'Ada Example',
    'What happened': "'=Called",
    Details: 'one\ntwo',
    Kind: 'activity',
    'Taken back at': '2026-03-02T09:00:00.000Z',
    'Taken back by': "'=Sam",
    'Lead ID': leadId,
    'Event ID': events[1]?.id,
  });
  expect(Date.parse(data[0]?.['Recorded at'] ?? '')).toBeGreaterThanOrEqual(start);
});
