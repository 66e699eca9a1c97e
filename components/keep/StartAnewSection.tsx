import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Section } from '@/components/options/Section';
import type { Saving } from '@/components/options/use-saving';
import { words } from '@/lib/words';

type Props = {
  readonly onStart: () => void;
  /** How it fares. */
  readonly saving: Saving;
};

/** A new, empty store in the place of one that cannot be opened; asked twice. */
export function StartAnewSection({ onStart, saving }: Props): ReactElement {
  const [isAsking, setAsking] = useState(false);
  return (
    <Section
      id="start-anew"
      title={words('keep.anew.title')}
      about={words('keep.anew.about')}
      {...(saving === 'failed' ? { saving } : {})}
    >
      <div className="option-buttons">
        {isAsking ? (
          <>
            <Button
              onPress={() => {
                setAsking(false);
                onStart();
              }}
            >
              {words('keep.anew.yes')}
            </Button>
            <Button takesFocus onPress={() => setAsking(false)}>
              {words('keep.restore.cancel')}
            </Button>
          </>
        ) : (
          <Button isPending={saving === 'saving'} onPress={() => setAsking(true)}>
            {words('keep.anew.button')}
          </Button>
        )}
      </div>
    </Section>
  );
}
