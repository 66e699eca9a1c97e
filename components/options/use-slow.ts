import { useEffect, useState } from 'react';

/** What takes no longer than this goes unmentioned, in ms. */
const silence = 200;

/** Whether something that is under way takes long enough to be said. */
export function useSlow(isBusy: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setTimeout(() => setSlow(true), silence);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isBusy]);
  return isSlow;
}
