import type { ReactElement } from 'react';
import { exactText } from '@/components/format/Moment';
import { sizeText } from '@/components/format/size';
import type { KeptBackup } from '@/lib/messaging/keep/keep-state';
import { words } from '@/lib/words';
import './backup.css';

/** What the browser keeps: when each was made, of how many leads, and how large it is. */
export function BackupTable({ backups }: { readonly backups: readonly KeptBackup[] }): ReactElement {
  return (
    <table className="keep-table" aria-label={words('keep.backup.listed')}>
      <thead>
        <tr>
          <th scope="col">{words('keep.backup.when')}</th>
          <th scope="col">{words('keep.backup.leads')}</th>
          <th scope="col">{words('keep.backup.size')}</th>
        </tr>
      </thead>
      <tbody>
        {backups.map(({ id, at, leads, bytes }) => (
          <tr key={id}>
            <th scope="row">{exactText(at)}</th>
            <td>{leads.toLocaleString()}</td>
            <td>
              <bdi>{sizeText(bytes)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
