import { useCallback, useEffect, useState } from 'react';

/** How the last change fares. */
export type Saving = 'idle' | 'saving' | 'saved' | 'failed';

/** How long "Saved" stays, in ms. */
const shown = 2500;
/** Saving that takes no longer than this goes unmentioned. */
const silence = 200;

/**
 * Saves at once and says how it went.
 * @param save writes a change; throws where it cannot be written
 */
export function useSaving<Change>(
  save: (change: Change) => Promise<unknown>,
): [Saving, (change: Change) => void] {
  const [saving, setSaving] = useState<Saving>('idle');
  useEffect(() => {
    if (saving !== 'saved') return undefined;
    const timer = setTimeout(() => setSaving('idle'), shown);
    return () => clearTimeout(timer);
  }, [saving]);
  const keep = useCallback(
    (change: Change) => {
      const slow = setTimeout(() => setSaving('saving'), silence);
      save(change)
        .then(
          () => setSaving('saved'),
          () => setSaving('failed'),
        )
        .finally(() => clearTimeout(slow));
    },
    [save],
  );
  return [saving, keep];
}
