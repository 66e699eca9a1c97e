import { memo, type ReactElement } from 'react';
import { words } from '@/lib/words';
import { ColumnPicker, type ColumnGroup } from './ColumnPicker';
import './columns.css';

type Props = {
  readonly place: number;
  readonly name: string;
  readonly samples: readonly string[];
  readonly value: string;
  readonly picked: string;
  readonly groups: readonly ColumnGroup[];
  /** Another column that becomes the same, where only one of them counts. */
  readonly alike: string | null;
  readonly onChange: (place: number, id: string) => void;
};

/** A column of the file: its header, what stands in it, and what it becomes. */
export const ColumnLine = memo(function ColumnLine(props: Props): ReactElement {
  const { place, name, samples, value, picked, groups, alike, onChange } = props;
  return (
    <tr data-out={value === '' || undefined}>
      <th scope="row">
        <bdi className="cell-line" title={name}>
          {name}
        </bdi>
      </th>
      <td className="cell-example">
        {samples.length === 0 && <span className="cell-note">{words('import.columns.noExample')}</span>}
        {samples.map((sample) => (
          <bdi key={sample} className="cell-line" title={sample}>
            {sample}
          </bdi>
        ))}
      </td>
      <td>
        <ColumnPicker
          column={name}
          picked={picked}
          value={value}
          groups={groups}
          onChange={(id) => onChange(place, id)}
        />
        {alike !== null && <span className="cell-note">{words('import.columns.alike', [alike])}</span>}
      </td>
    </tr>
  );
});
