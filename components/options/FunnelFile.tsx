import type { ReactElement, ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';
import { Section } from './Section';

type Props = {
  readonly onExport: () => void;
  readonly onFile: (file: File) => void;
  /** Whether a command is on its way. */
  readonly isBusy: boolean;
  /** What the file would do, what is wrong with it, or what was done. */
  readonly children: ReactNode;
};

/** The funnel to take along, and the way to another one. */
export function FunnelFile({ onExport, onFile, isBusy, children }: Props): ReactElement {
  return (
    <Section
      id="funnel-file"
      title={words('options.funnelFile.title')}
      about={words('options.funnelFile.about')}
    >
      <div className="option-buttons">
        <Button onPress={onExport}>{words('options.funnelFile.save')}</Button>
        <FileTrigger
          acceptedFileTypes={['.json', 'application/json']}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) onFile(file);
          }}
        >
          <Button isPending={isBusy}>{words('options.funnelFile.load')}</Button>
        </FileTrigger>
      </div>
      {children}
    </Section>
  );
}
