import type { z } from '@/lib/zod';
import type { accountChanges } from './team-event-schema';

/** What is known of a company, once for all of its leads; its id is the domain that they roll up by. */
export type Account = {
  readonly id: string;
  readonly name: string | null;
  readonly industry: string | null;
  /** People who work there. */
  readonly size: number | null;
  readonly country: string | null;
  readonly isTarget: boolean;
  readonly updatedAt: number;
};

export type AccountChanges = Readonly<z.output<typeof accountChanges>>;

/** A company of which nothing is known but its domain. */
export function blankAccount(id: string): Account {
  return { id, name: null, industry: null, size: null, country: null, isTarget: false, updatedAt: 0 };
}
