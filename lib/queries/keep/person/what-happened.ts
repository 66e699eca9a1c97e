import { wallOf } from '@/lib/funnel/log/clock';
import type { Section } from '@/lib/transfer/export/told';
import { words } from '@/lib/words';
import type { KnownPerson } from './known-person';

/** What the team wrote down about them; notes that were removed are told by the history. */
export function theirNotes({ lead, names }: KnownPerson): Section {
  return {
    id: 'notes',
    title: words('keep.person.notes'),
    table: {
      columns: [
        words('keep.person.column.when'),
        words('keep.person.column.by'),
        words('keep.person.column.note'),
      ],
      rows: (lead?.notes ?? []).map(({ at, by, text }) => [{ at }, names.user(by), text]),
    },
  };
}

/** What they did, and what was done to reach them: when it happened, not when it was written down. */
export function theirActivities({ history, programme }: KnownPerson): Section {
  return {
    id: 'activities',
    title: words('keep.person.activities'),
    table: {
      columns: [
        words('keep.person.column.when'),
        words('keep.person.column.what'),
        words('keep.person.column.source'),
        words('keep.person.column.programme'),
        words('keep.person.column.by'),
        words('keep.person.column.counts'),
      ],
      rows: history.flatMap(({ event, what, who, effect }) =>
        event.kind === 'activity'
          ? [
              [
                { at: event.occurredAt },
                what,
                event.source ?? '',
                event.programme === undefined ? '' : programme(event.programme),
                who,
                effect,
              ],
            ]
          : [],
      ),
    },
  };
}

/** Every entry of the history, oldest first, with what was taken back and what had no effect. */
export function whatHappened({ history }: KnownPerson): Section {
  return {
    id: 'history',
    title: words('keep.person.history'),
    about: words('keep.person.historyAbout'),
    table: {
      columns: [
        words('keep.person.column.recorded'),
        words('keep.person.column.what'),
        words('keep.person.column.details'),
        words('keep.person.column.by'),
        words('keep.person.column.counts'),
      ],
      rows: history.map(({ event, what, details, who, effect }) => [
        { at: wallOf(event.at) },
        what,
        details.join('\n'),
        who,
        effect,
      ]),
    },
  };
}
