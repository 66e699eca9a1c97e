import type { ReactElement } from 'react';
import { Icon } from '@/components/icon/Icon';
import { words } from '@/lib/words';
import type { Saving } from './use-saving';
import './options.css';

/** Says that a change is kept, or that it could not be. */
export function SavedMark({ saving }: { readonly saving: Saving }): ReactElement {
  return (
    <p className="saved-mark" data-state={saving} role={saving === 'failed' ? 'alert' : 'status'}>
      {saving === 'saved' && (
        <>
          <Icon name="check" size={12} /> {words('options.saved')}
        </>
      )}
      {saving === 'saving' && words('options.saving')}
      {saving === 'failed' && words('options.notSaved')}
    </p>
  );
}
