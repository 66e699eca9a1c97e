import { useEffect, useEffectEvent, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { words } from '@/lib/words';
import { Section } from './Section';
import { useSaving } from './use-saving';

type Props = {
  readonly leads: number;
  /**
   * Begins to erase everything, or takes that back.
   * @returns wall time in ms at which it happens; null: it does not
   */
  readonly erase: (cancel: boolean) => Promise<number | null>;
  /** The ten seconds are over: it cannot be taken back any more. */
  readonly onDue: () => void;
};

/** Erases everything, after a second question and ten seconds to think better of it. */
export function EraseSection({ leads, erase, onDue }: Props): ReactElement {
  const [isAsking, setAsking] = useState(false);
  const [dueAt, setDueAt] = useState<number | null>(null);
  const [wasStopped, setStopped] = useState(false);
  const [saving, keep] = useSaving(async (cancel: boolean) => {
    setDueAt(await erase(cancel));
    setStopped(cancel);
  });
  return (
    <Section
      id="erase"
      title={words('options.erase.title')}
      about={words('options.erase.about')}
      {...(saving === 'failed' ? { saving } : {})}
    >
      {dueAt !== null ? (
        <Countdown
          dueAt={dueAt}
          onStop={() => keep(true)}
          onDue={() => {
            setDueAt(null);
            onDue();
          }}
        />
      ) : isAsking ? (
        <fieldset className="erase-ask">
          <legend className="unseen">{words('options.erase.sure')}</legend>
          <p>
            <strong>{words('options.erase.sure')}</strong> {words('options.erase.sureLeads', leads)}
          </p>
          <div className="option-buttons">
            <span className="erase-yes">
              <Button
                look="primary"
                onPress={() => {
                  setAsking(false);
                  keep(false);
                }}
              >
                {words('options.erase.yes')}
              </Button>
            </span>
            <Button takesFocus onPress={() => setAsking(false)}>
              {words('options.erase.no')}
            </Button>
          </div>
        </fieldset>
      ) : (
        <div className="option-buttons">
          <Button icon="trash" onPress={() => setAsking(true)}>
            {words('options.erase.button')}
          </Button>
          {wasStopped && <output>{words('options.erase.stopped')}</output>}
        </div>
      )}
    </Section>
  );
}

function Countdown({
  dueAt,
  onStop,
  onDue,
}: {
  readonly dueAt: number;
  readonly onStop: () => void;
  readonly onDue: () => void;
}): ReactElement {
  const [now, setNow] = useState(() => Date.now());
  const isDue = now >= dueAt;
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  const told = useEffectEvent(onDue);
  useEffect(() => {
    if (isDue) told();
  }, [isDue]);
  const seconds = Math.max(0, Math.ceil((dueAt - now) / 1000));
  return (
    <div className="erase-ask">
      <p aria-hidden="true" className="figures">
        {words('options.erase.counting', [seconds])}
      </p>
      <output className="unseen">{words('options.erase.counting', [10])}</output>
      <div className="option-buttons">
        <Button look="primary" takesFocus onPress={onStop}>
          {words('options.erase.stop')}
        </Button>
      </div>
    </div>
  );
}
