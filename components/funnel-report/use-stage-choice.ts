import { useState } from 'react';

/** Which stage a figure is of: the one that was chosen, as long as it is there, else the one with the most stays. */
export function useStageChoice(
  stages: readonly { readonly stage: string; readonly weight: number }[],
): readonly [string | null, (stage: string) => void] {
  const [chosen, choose] = useState<string | null>(null);
  const found = stages.find(({ stage }) => stage === chosen);
  const most = stages.reduce<(typeof stages)[number] | null>(
    (best, each) => (each.weight > (best?.weight ?? 0) ? each : best),
    null,
  );
  return [(found ?? most)?.stage ?? null, choose];
}
