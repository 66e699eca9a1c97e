import { isUsualKind, type UsualKindId } from './usual-kinds';

/** How an activity of a kind is recorded where a person did it. */
export type Recording = {
  /** `in`: they reached out to us; `none`: they just did it. */
  readonly direction: 'in' | 'none';
  /** Both talked with each other. */
  readonly held?: true;
  /** Begins the time anew in which a lead counts as active (DOMAIN.md section 1). */
  readonly keepsActive?: true;
};

const recordings: Readonly<Partial<Record<UsualKindId, Recording>>> = {
  // Heard of elsewhere: what keeps somebody identified.
  mention: { direction: 'none', keepsActive: true },
  comment: { direction: 'none', keepsActive: true },
  // Said to us: it wakes up who was given back, and answers what we tried.
  'social-reply': { direction: 'in' },
  form: { direction: 'in' },
  demo: { direction: 'in' },
  email: { direction: 'in', keepsActive: true },
  call: { direction: 'in', held: true },
  meeting: { direction: 'in', held: true },
};

/**
 * How an activity of theirs is recorded, by its kind. Whoever looks at a page, opens a mail or sits in a webinar has
 * not answered anybody: only what was said to us counts as reaching out.
 */
export function recordingOf(activity: string): Recording {
  return (isUsualKind(activity) && recordings[activity]) || { direction: 'none' };
}
