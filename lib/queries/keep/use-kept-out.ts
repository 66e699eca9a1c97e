import { isKeptOut } from '@/lib/store/reads/kept-out';
import { useLive } from '@/lib/queries/use-live';

/** Whether a text is an address of somebody who opted out and was erased; undefined: not known yet. */
export function useKeptOut(text: string): boolean | undefined {
  return useLive(isKeptOut, text);
}
