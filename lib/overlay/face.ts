import type { Chip, StageTone } from '@/lib/messaging/chip';
import { times } from '@/lib/times';
import { words } from '@/lib/words';

/** What a chip says and does. Holds stage, quadrant letter, whose it is, times and reason labels, nothing else. */
export type Face = {
  readonly tone: StageTone | 'several' | 'stranger';
  readonly text: string;
  /** Time left or overdue; stays readable where the text is cut. */
  readonly time: string | null;
  readonly late: boolean;
  /** On hover: the stage's full name and definition, and why it came back. */
  readonly title: string;
  /** For screen readers: what is seen, with the time in words. */
  readonly spoken: string;
  readonly act: 'accept' | 'undo' | null;
  /** True where a command has been running for a while. */
  readonly busy?: boolean;
};

/**
 * What a lead's chip says, as something to do rather than a stage's name.
 * @param now wall time in ms
 */
export function leadFace(chip: Chip, now: number): Face {
  const { stage, back, contactLocked } = chip;
  const letter = letterNow(chip, now);
  const [text, due] = saying(chip, now);
  const left = due === null ? null : due - now;
  const late = left !== null && left < 0;
  const title = [
    words('overlay.chip.stage', [stage.label, stage.definition]),
    back && words('overlay.chip.returned', [times.ago(now - back.at), back.label]),
    letter && words('overlay.chip.quadrant', [letter]),
    contactLocked && words('overlay.card.locked'),
  ];
  const time = left === null ? null : late ? words('overlay.late', [times.short(left)]) : times.short(left);
  return {
    ...plainFace(contactLocked ? 'closed' : stage.tone, text, title.filter(Boolean).join('\n')),
    ...(left !== null && {
      late,
      time,
      // What is read out holds what is seen, word for word: who speaks to the browser says what they see.
      spoken: words('overlay.chip.timed', [`${text} · ${time}`, spanOf(left)]),
    }),
    act: chip.mayAccept ? 'accept' : null,
  };
}

/** The quadrant's letter, as long as it stands: none is better than one that is not so any more. */
export function letterNow({ quadrant }: Pick<Chip, 'quadrant'>, now: number): string | null {
  return quadrant !== null && quadrant.until > now ? quadrant.letter : null;
}

/** Several leads in one place. */
export function severalFace(count: number): Face {
  return plainFace('several', words('overlay.chip.leads', count), words('overlay.chip.leadsTitle'));
}

/** Somebody who is no lead yet. */
export function strangerFace(): Face {
  return plainFace('stranger', words('overlay.chip.add'), words('overlay.chip.addTitle'));
}

/** "3 hours left", "2 hours late". */
export function spanOf(left: number): string {
  return words(left < 0 ? 'overlay.late' : 'overlay.left', [times.long(left)]);
}

function plainFace(tone: Face['tone'], text: string, title: string): Face {
  return { tone, text, time: null, late: false, title, spoken: text, act: null };
}

/** The text, and the time that belongs to it. */
function saying(chip: Chip, now: number): readonly [string, number | null] {
  const { whose, stage, back } = chip;
  const due = chip.due?.at ?? null;
  if (chip.contactLocked) return [words('overlay.chip.locked'), null];
  if (back) {
    const woken = back.wakeAt !== null && back.wakeAt <= now;
    return [words(woken ? 'overlay.chip.lookAgain' : 'overlay.chip.withMarketing'), null];
  }
  if (whose === 'yours') return [chip.step ?? stage.label, due];
  if (whose === 'colleague')
    return [words('overlay.chip.colleague', [chip.initials ?? '?', stage.code]), null];
  if (stage.tone !== 'hand-off') return [stage.label, null];
  return [words(chip.mayAccept ? 'overlay.chip.toAccept' : 'overlay.chip.withSales'), due];
}
