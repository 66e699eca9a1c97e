import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';
import { Section } from './Section';

/** The way to the import. */
export function ImportSection({ onOpen }: { readonly onOpen: () => void }): ReactElement {
  return (
    <Section id="import-leads" title={words('options.import.title')} about={words('options.import.about')}>
      <div className="option-buttons">
        <Button onPress={onOpen}>{words('options.import.open')}</Button>
      </div>
    </Section>
  );
}
