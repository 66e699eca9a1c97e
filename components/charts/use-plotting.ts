import { useEffect, useState } from 'react';
import type { Plotting } from './plotting';

/** The parts of the chart library, once they are fetched; null until then. */
export function usePlotting(): Plotting | null {
  const [plotting, setPlotting] = useState<Plotting | null>(null);
  useEffect(() => {
    let isWanted = true;
    const fetchIt = async (): Promise<void> => {
      const { plotting: fetched } = await import('./plotting');
      if (isWanted) setPlotting(fetched);
    };
    void fetchIt();
    return () => {
      isWanted = false;
    };
  }, []);
  return plotting;
}
