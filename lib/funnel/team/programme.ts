import type { z } from '@/lib/zod';
import type { programmeChanges } from './team-event-schema';

/** DOMAIN.md, section 4: what both teams work on together. */
export const programmeKinds = [
  'account-list',
  'nurture',
  'webinar',
  'trade-show',
  'content',
  'prospecting',
] as const;
/** Sales, or marketing, proposes an account; sales approves it or not. */
export const targetStates = ['proposed', 'approved', 'declined'] as const;

export type ProgrammeKind = (typeof programmeKinds)[number];
export type TargetState = (typeof targetStates)[number];

export type Target = { readonly state: TargetState; readonly by: string; readonly at: number };

/** A programme of both teams; which leads are in it, each lead says itself. */
export type Programme = {
  readonly id: string;
  readonly name: string;
  readonly kind: ProgrammeKind;
  readonly about: string | null;
  /** Wall times in ms; null: open. */
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  /** Accounts by domain that it is aimed at. */
  readonly targets: Readonly<Record<string, Target>>;
  readonly by: string;
  readonly updatedAt: number;
};

export type ProgrammeChanges = Readonly<z.output<typeof programmeChanges>>;

/** A programme before anything of it was said. */
export function blankProgramme(id: string): Programme {
  return {
    id,
    name: '',
    kind: 'content',
    about: null,
    startsAt: null,
    endsAt: null,
    targets: {},
    by: '',
    updatedAt: 0,
  };
}
