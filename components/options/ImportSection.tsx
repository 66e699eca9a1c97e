import type { ReactElement } from 'react';
import { FileDrop } from '@/components/import/FileDrop';
import { words } from '@/lib/words';
import { Section } from './Section';

/** The way to the import: the file is chosen here, everything else is on a page of its own. */
export function ImportSection({ onFile }: { readonly onFile: (file: File) => void }): ReactElement {
  return (
    <Section id="import-leads" title={words('options.import.title')} about={words('options.import.about')}>
      <FileDrop onFile={onFile} problem={null} />
    </Section>
  );
}
