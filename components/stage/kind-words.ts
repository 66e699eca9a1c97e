import type { Stage } from '@/lib/funnel/definition/definition';
import { words } from '@/lib/words';

const kinds = {
  open: 'open',
  'hand-off': 'handOff',
  won: 'won',
  lost: 'lost',
  closed: 'closed',
  parked: 'parked',
  'after-sale': 'afterSale',
} as const satisfies Readonly<Record<Stage['kind'], string>>;

/** What a kind of stage is called. */
export function kindWords(kind: Stage['kind']): string {
  return words(`options.funnel.kind.${kinds[kind]}`);
}
