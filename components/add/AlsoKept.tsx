import type { ReactElement } from 'react';
import { keyWords } from '@/components/person/key-words';
import { identityKeys, type Identifiable } from '@/lib/funnel/person/identity';
import { words } from '@/lib/words';
import './add.css';

/** Further names that the page shows and that are stored with the lead, so that nothing is kept unseen. */
export function AlsoKept({ more }: { readonly more: Identifiable }): ReactElement | null {
  const keys = identityKeys(more);
  if (keys.length === 0) return null;
  return (
    <p className="add-also">
      {words('lead.add.alsoKept')}{' '}
      {keys.map((key, index) => (
        <span key={key}>
          {index > 0 && words('common.dot')}
          <bdi>{keyWords(key)}</bdi>
        </span>
      ))}
    </p>
  );
}
