import type { ColumnGroup } from '@/components/import/ColumnPicker';
import type { Column, Field } from '@/lib/transfer/files/column';
import type { Surroundings } from '@/lib/transfer/files/plan';
import { words } from '@/lib/words';
import { columnWords } from './import-words';

const person: readonly Field[] = [
  'email',
  'name',
  'firstName',
  'middleName',
  'lastName',
  'company',
  'title',
  'phone',
  'profile',
  'buyingRole',
  'tags',
  'notes',
  'recordId',
];
const standing: readonly Field[] = [
  'stage',
  'stageAt',
  'owner',
  'source',
  'programme',
  'addedAt',
  'lastActivityAt',
  'changed',
  'optedOut',
];
const deal: readonly Field[] = ['dealName', 'dealValue', 'currency'];
const deeds: readonly Field[] = ['activity', 'activityAt', 'activitySource'];
const visits: readonly Field[] = ['visits', 'visitsFrom', 'visitsTo', 'source'];

/** Everything that a column may become, in the order in which people look for it. Empty id: it is not imported. */
export function columnGroups(around: Surroundings, rows: 'people' | 'visits'): readonly ColumnGroup[] {
  const group = (
    name: 'person' | 'standing' | 'came' | 'deal' | 'deeds' | 'did' | 'visits',
    columns: readonly Column[],
  ): ColumnGroup => ({
    title: words(`import.columns.group.${name}`),
    items: columns.map((id) => ({ id, label: columnWords(id, around) })),
  });
  const out: ColumnGroup = {
    title: words('import.columns.group.out'),
    items: [{ id: '', label: words('import.columns.nothing') }],
  };
  if (rows === 'visits') return [out, group('visits', visits)];
  const stages = around.definition.stages.filter((stage) => !stage.retired);
  return [
    out,
    group('person', person),
    group('standing', standing),
    group('deal', deal),
    group('deeds', deeds),
    group(
      'did',
      around.kinds.map(({ id }) => `did:${id}` as const),
    ),
    group(
      'came',
      stages.map(({ id }) => `entered:${id}` as const),
    ),
  ];
}
