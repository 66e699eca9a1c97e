import { useEffect, useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import type { People } from '@/components/person/names';
import { RefusalText } from '@/components/refusal/RefusalText';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { words } from '@/lib/words';
import type { Commands } from './use-commands';
import './undo.css';

type Props = Pick<Commands, 'offer' | 'undo' | 'dismiss' | 'refusal'> & {
  readonly definition: FunnelDefinition;
  readonly people: People;
};

/**
 * What was just done and ten seconds to take it back, with the seconds in sight; Ctrl or Command with Z does it as
 * well. Said aloud once, not every second. It floats: nothing on the page moves for it.
 */
export function UndoBar({ offer, undo, dismiss, refusal, definition, people }: Props): ReactElement {
  useUndoKey(offer === null ? null : undo);
  return (
    <>
      <output className="unseen">{offer && words('common.undoSpoken', [offer.text])}</output>
      {(offer ?? refusal) && (
        <section className="undo-bar" aria-label={words('common.undo')}>
          {offer ? (
            <>
              <span className="undo-text" title={offer.text}>
                <bdi>{offer.text}</bdi>
              </span>
              <Seconds until={offer.until} />
              <Button small onPress={undo}>
                {words('common.undo')}
              </Button>
            </>
          ) : (
            refusal && <RefusalText refusal={refusal} definition={definition} people={people} />
          )}
          <Button small look="quiet" icon="close" label={words('common.close')} onPress={dismiss} />
        </section>
      )}
    </>
  );
}

/** The seconds that are left; for eyes only. */
function Seconds({ until }: { readonly until: number }): ReactElement {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="undo-seconds figures" aria-hidden="true">
      {words('common.seconds', [Math.max(0, Math.ceil((until - now) / 1000))])}
    </span>
  );
}

/** Control or Command with Z, except in a field that holds text of its own to undo. */
function useUndoKey(undo: (() => void) | null): void {
  useEffect(() => {
    if (undo === null) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      const field = event.target;
      const holdsText =
        (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.value !== '';
      if (!isUndo || holdsText) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo]);
}
