import { useCallback, useMemo, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { TextInput } from '@/components/field/TextInput';
import { ColumnLine } from '@/components/import/ColumnLine';
import { DataTable } from '@/components/import/DataTable';
import { ImportPart } from '@/components/import/ImportPart';
import { isManyValued, type Column } from '@/lib/transfer/files/column';
import type { FilePlan } from '@/lib/transfer/files/plan';
import { words } from '@/lib/words';
import { columnGroups } from './column-groups';
import { columnName, columnWords } from './import-words';
import { withColumn, type Setup } from './setup';
import type { Import } from './use-import';

type Props = { readonly setup: Setup; readonly change: Import['change'] };

/** Examples of a column, and letters of each. */
const examples = 3;
const longest = 120;
/** Above so many columns they can be searched. */
const searched = 20;

/** What each column becomes. */
export function ColumnsPart({ setup, change }: Props): ReactElement {
  const { plan, around, choices } = setup;
  const [isAll, setAll] = useState(false);
  const [sought, setSought] = useState('');
  const rows = choices.rows === 'visits' ? 'visits' : 'people';
  const groups = useMemo(() => columnGroups(around, rows), [around, rows]);
  const samples = useMemo(
    () => choices.mapping.map((_, place) => samplesOf(plan, place)),
    [plan, choices.mapping],
  );
  const pick = useCallback(
    (place: number, id: string) => change((now) => withColumn(now, place, id === '' ? null : (id as Column))),
    [change],
  );
  const columns = choices.mapping.map((column, place) => ({ place, column, name: columnName(plan, place) }));
  const filled = columns.filter(({ place, column }) => column !== null || (samples[place]?.length ?? 0) > 0);
  const offered = isAll ? columns : filled;
  const shown = offered.filter(({ name }) =>
    name.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase()),
  );
  const left = columns.length - filled.length;
  return (
    <ImportPart title={words('import.columns.title')} about={words('import.columns.about')}>
      {columns.length > searched && (
        <div className="column-find">
          <TextInput label={words('import.columns.search100')} value={sought} onChange={setSought} />
          <output className="field-hint">
            {words('import.columns.shownOf', [
              shown.length.toLocaleString(),
              columns.length.toLocaleString(),
            ])}
          </output>
        </div>
      )}
      <DataTable
        label={words('import.columns.table')}
        look="columns"
        heads={(['column', 'example', 'holds'] as const).map((head) => words(`import.columns.${head}`))}
      >
        {shown.map(({ place, column, name }) => (
          <ColumnLine
            key={place}
            place={place}
            name={name}
            samples={samples[place] ?? []}
            value={column ?? ''}
            picked={columnWords(column, around)}
            groups={groups}
            alike={alikeTo(setup, place)}
            onChange={pick}
          />
        ))}
      </DataTable>
      {left > 0 && (
        <div className="import-buttons">
          <Button
            small
            look="quiet"
            icon={isAll ? 'up' : 'down'}
            isExpanded={isAll}
            onPress={() => setAll(!isAll)}
          >
            {words('import.columns.empty', left, [left.toLocaleString()])}
          </Button>
        </div>
      )}
    </ImportPart>
  );
}

/** Another column that becomes the same thing, of which there is one. */
function alikeTo({ plan, choices: { mapping } }: Setup, place: number): string | null {
  const column = mapping[place] ?? null;
  if (column === null || isManyValued(column)) return null;
  const other = mapping.findIndex((each, at) => each === column && at !== place);
  return other < 0 ? null : columnName(plan, other);
}

function samplesOf({ sample }: FilePlan, place: number): readonly string[] {
  const filled = sample
    .map(({ cells }) => (cells[place] ?? '').trim().slice(0, longest))
    .filter((cell) => cell !== '');
  return [...new Set(filled)].slice(0, examples);
}
