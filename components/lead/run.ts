import type { Command } from '@/lib/funnel/command';
import type { Refusal } from '@/lib/funnel/refusal';

/**
 * Carries out commands one after the other, as one step that is undone together. The first refusal ends it.
 * @returns the refusal, or null when all were carried out
 */
export type Run = (...commands: readonly Command[]) => Promise<Refusal | null>;
