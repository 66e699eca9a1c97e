import { times } from '@/lib/times';
import { words } from '@/lib/words';
import type { Kept } from './kept';

/**
 * What remembered columns are called: by their name, else by when they were used.
 * @param now wall time in ms
 */
export function keptName({ name, savedAt }: Kept, now: number): string {
  return name ?? words('import.kept.unnamed', [times.date(savedAt, now)]);
}
