import { useCallback, useEffect, useState } from 'react';
import { identityKeys } from '@/lib/funnel/person/identity';
import { logProblem } from '@/lib/log';
import { send } from '@/lib/messaging/send';
import { cast, personOf, type CastId } from '@/lib/samples/cast';

/**
 * Whether the invented leads are among the user's, and how to change that.
 * @param leads how many leads there are: asked again when it changes
 */
export function useSamples(leads: number | undefined): {
  readonly areOn: boolean | undefined;
  readonly change: (on: boolean) => Promise<number>;
} {
  const [found, setFound] = useState<{ leads: number | undefined; areOn: boolean } | null>(null);
  useEffect(() => {
    let isGone = false;
    const look = async (): Promise<void> => {
      const people = (Object.keys(cast) as CastId[]).map((id) => identityKeys(personOf(id)));
      const { chips } = await send('lookUp', { people });
      if (!isGone) setFound({ leads, areOn: chips.some((chip) => chip !== null) });
    };
    look().catch((error: unknown) => logProblem('options', 'the samples were not looked up', error));
    return () => {
      isGone = true;
    };
  }, [leads]);
  const change = useCallback(
    async (on: boolean) => {
      const { count } = await send('sampleData', { space: 'main', on });
      setFound({ leads, areOn: on });
      return count;
    },
    [leads],
  );
  return { areOn: found?.areOn, change };
}
