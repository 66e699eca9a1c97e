import type { Person } from '@/lib/funnel/person/person';

/** One row of an import, checked by the page that read the file and again on receipt. Wall times in ms. */
export type ImportedLead = {
  readonly person: Person;
  readonly source?: string | undefined;
  /** Where it stands now; with a history, where that ends. */
  readonly stage?: string | undefined;
  readonly owner?: string | null | undefined;
  readonly tags?: readonly string[] | undefined;
  /** When it was created where it comes from; absent: it is new as of the import. */
  readonly addedAt?: number | undefined;
  /** The stages that it went through, oldest first, the one in which it is last; two hundred at most. */
  readonly history?: readonly ImportedStay[] | undefined;
  /** Ids of programmes. */
  readonly programmes?: readonly string[] | undefined;
  readonly notes?: readonly string[] | undefined;
  /** What they did before; a hundred at most. */
  readonly activities?: readonly ImportedActivity[] | undefined;
  /** The user saw the duplicate and wants a second lead all the same. */
  readonly evenIfDuplicate?: boolean | undefined;
};

/** When an imported lead came to a stage. `at`: wall time in ms; stages may be skipped, and be come to again. */
export type ImportedStay = { readonly stage: string; readonly at: number };

/** Something that an imported person did by themselves. */
export type ImportedActivity = {
  /** Id of a kind of activity, or whatever it is called. */
  readonly activity: string;
  /** Wall time in ms. */
  readonly occurredAt: number;
  readonly source?: string | undefined;
  /** Id of a programme. */
  readonly programme?: string | undefined;
};
