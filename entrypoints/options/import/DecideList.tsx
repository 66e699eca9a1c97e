import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Picker } from '@/components/field/Picker';
import { TextInput } from '@/components/field/TextInput';
import { LongList } from '@/components/long-list/LongList';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { KnownDeed } from '@/lib/funnel/import/prepared-row';
import { words } from '@/lib/words';
import { deedsFor, kindAt, outcomeAt, type Check, type Decisions } from './check';
import { filtersOf, placesOf, type RowFilter } from './find-rows';
import { filterWords } from './filter-words';
import { KnownRow } from './KnownRow';
import { Pager } from './Pager';
import type { Setup } from './setup';
import type { Import } from './use-import';
import { useFoundRows, useRowsAt } from './use-found-rows';

/** What is decided about, and where decisions go. */
export type Deciding = {
  readonly setup: Setup;
  readonly check: Check;
  readonly decisions: Decisions;
  readonly running: Import;
  readonly definition: FunnelDefinition;
};

/** Rows that are shown at a time. */
const pageSize = 100;

/** Rows to be decided by themselves: page by page over all of them, filtered and searched; and all that are found at once. */
export function DecideList({ setup, check, decisions, running, definition }: Deciding): ReactElement {
  const filters = filtersOf(check);
  const [filter, setFilter] = useState<RowFilter>(filters[0] ?? 'all');
  const [sought, setSought] = useState('');
  const [page, setPage] = useState(0);
  const { places, isSearching } = useFoundRows(check, decisions, filter, sought.trim());
  const last = Math.max(0, Math.ceil(places.length / pageSize) - 1);
  const at = Math.min(page, last);
  const inSight = [...places.subarray(at * pageSize, (at + 1) * pageSize)];
  const rows = useRowsAt(check, inSight);
  const decide = (which: Iterable<number>, deed: KnownDeed): void =>
    running.decide({ ...decisions, own: decisions.own.with(which, deed) });
  const turn = (to: number): void => setPage(Math.max(0, Math.min(last, to)));
  return (
    <div className="known-list">
      <p className="field-hint">{words('import.known.listAbout')}</p>
      <div className="known-find">
        <Picker<RowFilter>
          label={words('import.known.show')}
          value={filter}
          choices={filters.map((id) => ({ id, label: filterWords(id, check) }))}
          onChange={(next) => {
            setFilter(next);
            setPage(0);
          }}
        />
        <TextInput
          label={words('import.known.search')}
          value={sought}
          onChange={(next) => {
            setSought(next);
            setPage(0);
          }}
        />
      </div>
      <ForAll places={places} isSearching={isSearching} onDecide={(deed) => decide(places, deed)} />
      <div className="known-scroll" aria-busy={rows === null}>
        {rows !== null && rows.length > 0 && (
          <LongList
            key={`${filter}/${sought}/${at}`}
            as="ul"
            className="known-rows"
            items={inSight.map((place, index) => ({ place, row: rows[index] }))}
            keyOf={({ place }) => String(place)}
            estimate={88}
          >
            {({ place, row }) => ({
              children: row && (
                <KnownRow
                  row={row}
                  outcome={outcomeAt(check, decisions, place)}
                  deeds={deedsFor(kindAt(check, place))}
                  alike={check.counts[row.kind]}
                  setup={setup}
                  definition={definition}
                  onChange={(deed) => decide([place], deed)}
                  onAlike={(deed) => {
                    if (row.kind !== 'rest') decide(placesOf(check, decisions, row.kind), deed);
                  }}
                />
              ),
            })}
          </LongList>
        )}
        {places.length === 0 && !isSearching && (
          <p className="known-none field-hint">{words('import.known.noMatch')}</p>
        )}
      </div>
      {last > 0 && <Pager at={at} last={last} size={pageSize} count={places.length} onTurn={turn} />}
    </div>
  );
}

/** What becomes of all rows that are found, at once. */
function ForAll({
  places,
  isSearching,
  onDecide,
}: {
  readonly places: Uint32Array;
  readonly isSearching: boolean;
  readonly onDecide: (deed: KnownDeed) => void;
}): ReactElement {
  const count = places.length;
  return (
    <div className="import-buttons">
      <output>
        {isSearching
          ? words('import.known.searching', [count.toLocaleString()])
          : words('import.known.found', count, [count.toLocaleString()])}
      </output>
      {count > 1 &&
        !isSearching &&
        (['skip', 'merge', 'update', 'add'] as const).map((deed) => (
          <Button key={deed} small onPress={() => onDecide(deed)}>
            {words(`import.known.all.${deed}`)}
          </Button>
        ))}
    </div>
  );
}
