import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';
import { Section } from './Section';
import { useSaving } from './use-saving';

type Props = {
  /** Undefined while it is not known. */
  readonly areOn: boolean | undefined;
  /** Adds or removes them. @returns how many were touched */
  readonly onChange: (on: boolean) => Promise<number>;
};

/** Invented leads among the real ones, to look around with. */
export function SamplesSection({ areOn, onChange }: Props): ReactElement {
  const [said, setSaid] = useState('');
  const [saving, keep] = useSaving(async (on: boolean) => {
    setSaid('');
    const count = await onChange(on);
    setSaid(on ? addedText(count) : words('options.samples.removed'));
  });
  return (
    <Section
      id="samples"
      title={words('options.samples.title')}
      about={words('options.samples.about')}
      {...(saving === 'failed' ? { saving } : {})}
    >
      <div className="option-buttons">
        <Button
          isDisabled={areOn === undefined}
          isPending={saving === 'saving'}
          onPress={() => keep(areOn !== true)}
        >
          {words(areOn === true ? 'options.samples.remove' : 'options.samples.add')}
        </Button>
        <output>{said}</output>
      </div>
    </Section>
  );
}

function addedText(count: number): string {
  return count === 0 ? words('options.samples.none') : words('options.samples.added', count);
}
