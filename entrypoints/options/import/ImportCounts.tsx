import type { ReactElement } from 'react';
import type { ImportReading } from '@/lib/transfer/csv/read-rows';
import { words } from '@/lib/words';

type Props = {
  readonly reading: ImportReading;
  readonly known: ReadonlySet<number> | null;
  /** Null while it is not known. */
  readonly toAdd: number | null;
};

/** How many are added, refused, known already, twice in the file. */
export function ImportCounts({ reading, known, toAdd }: Props): ReactElement {
  const twice = reading.ready.filter((row) => row.sameAs !== null).length;
  const counts: readonly (readonly [kind: string, text: string])[] = [
    ['add', toAdd === null ? words('import.counts.looking') : counted('toAdd', toAdd)],
    ['refused', counted('refused', reading.refused.length)],
    ['known', counted('known', known?.size ?? 0)],
    ['twice', counted('twice', twice)],
    ['links', counted('links', reading.linksDropped)],
  ];
  return (
    <ul className="counts" aria-live="polite">
      {counts
        .filter(([, text]) => text !== '')
        .map(([kind, text]) => (
          <li key={kind} data-kind={kind}>
            {text}
          </li>
        ))}
    </ul>
  );
}

function counted(name: 'toAdd' | 'refused' | 'known' | 'twice' | 'links', count: number): string {
  return count === 0 && name !== 'toAdd'
    ? ''
    : words(`import.counts.${name}`, count, [count.toLocaleString()]);
}
