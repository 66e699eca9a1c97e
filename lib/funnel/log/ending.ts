import type { DefinitionByKey, FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { Lead, Stay } from './lead';
import { staysUntil } from './stays';

/** How a lead is counted by whoever learns from those that are closed. Wall times in ms. */
export type Ending = {
  readonly isWon: boolean;
  /** When it was known. */
  readonly closedAt: number;
  /** When it first ended, one way or another; null: it never did. Nothing from then on may tell of it beforehand. */
  readonly endedAt: number | null;
};

const day = 86_400_000;
const wonKinds = ['won', 'after-sale'] as const satisfies readonly StageKind[];
const endKinds: readonly StageKind[] = [...wonKinds, 'lost', 'closed'];
type StageKind = FunnelDefinition['stages'][number]['kind'];

/**
 * Whether a lead was won within a time of being added (SCORING.md section 1). One that ended otherwise was not; nor one
 * that is open still though its time is over, or that was won only later. Kinds of stages decide, as the definition of
 * each stay has them.
 * @param withinDays the time, in days
 * @param now wall time in ms
 * @returns null: it is open, and its time is not over yet
 */
export function endingOf(
  lead: Lead,
  definitions: DefinitionByKey,
  { withinDays, now }: { readonly withinDays: number; readonly now: number },
): Ending | null {
  const definition = definitions.get(lead.funnel);
  const stays = definition ? staysUntil(lead, definition, now) : lead.stays;
  const isOf = (kinds: readonly StageKind[], stay: Stay | undefined): boolean => {
    const kind = stay && definitions.get(stay.funnel)?.stages.find(({ id }) => id === stay.in)?.kind;
    return kind !== undefined && kinds.includes(kind);
  };
  const until = lead.addedAt + withinDays * day;
  const endedAt = stays.find((stay) => isOf(endKinds, stay))?.from ?? null;
  const wonAt = stays.find((stay) => isOf(wonKinds, stay))?.from ?? null;
  if (wonAt !== null && wonAt <= until) return { isWon: true, closedAt: wonAt, endedAt };
  const last = stays.at(-1);
  if (wonAt === null && last && isOf(endKinds, last)) return { isWon: false, closedAt: last.from, endedAt };
  return now > until ? { isWon: false, closedAt: until, endedAt } : null;
}
