import { wallOf } from '@/lib/funnel/log/clock';
import type { LeadEvent } from '@/lib/funnel/log/event';
import type { Section, Told } from '@/lib/transfer/export/told';
import { words } from '@/lib/words';
import type { KnownPerson } from './known-person';

/** Where each part of the data came from: by whom, from which page or file, through which source (GDPR, 15 (1) g). */
export function whereFrom(known: KnownPerson): Section {
  const files = new Map(known.rows.imports.map(({ id, name }) => [id, name]));
  return {
    id: 'origin',
    title: words('keep.person.origin'),
    table: {
      columns: [
        words('keep.person.column.when'),
        words('keep.person.column.what'),
        words('keep.person.column.from'),
        words('keep.person.column.source'),
        words('keep.person.column.file'),
        words('keep.person.column.by'),
      ],
      rows: known.history.flatMap(({ event, what, who }) => {
        const from = originOf(event, known);
        const file = files.get(event.batch ?? '') ?? '';
        const source = 'source' in event ? (event.source ?? '') : '';
        if (from === null && file === '' && source === '') return [];
        return [[{ at: wallOf(event.at) }, what, from ?? '', source, file, who]];
      }),
    },
  };
}

function originOf(event: LeadEvent, { wording }: KnownPerson): string | null {
  if (event.kind === 'identified')
    return event.seenOn === undefined ? words('keep.person.from.hand') : wording.site(event.seenOn);
  if (event.kind !== 'added') return null;
  const { capturedFrom } = event;
  if (capturedFrom === 'hand' || capturedFrom === 'import') return words(`keep.person.from.${capturedFrom}`);
  return wording.site(capturedFrom);
}

/** What a file says of them that waits to be imported. */
export function waitingRows({ rows: { importParts } }: KnownPerson): Section {
  return {
    id: 'waiting',
    title: words('keep.person.waiting'),
    table: {
      columns: [words('keep.person.column.row'), words('keep.person.column.said')],
      rows: importParts.map(({ row: { row, lead } }): readonly Told[] => [row, valuesIn(lead).join('\n')]),
    },
  };
}

/** Every text and number in it, in order. */
function valuesIn(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(valuesIn);
}
