import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { exactText } from '@/components/format/Moment';
import type { KeptBackup } from '@/lib/messaging/keep/keep-state';
import { words } from '@/lib/words';
import './backup.css';

type Props = {
  readonly backups: readonly KeptBackup[];
  readonly onChoose: (id: KeptBackup['id']) => void;
};

/** One of the backups in the browser, to be looked at first. */
export function RestoreFromBackup({ backups, onChoose }: Props): ReactElement {
  return (
    <div className="keep-sources">
      <h3>{words('keep.restore.fromBackup')}</h3>
      <ul>
        {backups.map(({ id, at, leads }) => (
          <li key={id}>
            <Button onPress={() => onChoose(id)}>{words('keep.restore.look', [exactText(at)])}</Button>
            <span className="keep-quiet">
              {words('keep.restore.lookLeads', leads, [leads.toLocaleString()])}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
