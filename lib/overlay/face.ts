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
};

/**
 * What a lead's chip says, as something to do rather than a stage's name.
 * @param now wall time in ms
 */
export function leadFace(chip: Chip, now: number): Face {
  const { text, due } = saying(chip, now);
  const left = due === null ? null : due - now;
  const late = left !== null && left < 0;
  return {
    tone: chip.contactLocked ? 'closed' : chip.stage.tone,
    text,
    time: left === null ? null : late ? words('overlay.late', [times.short(left)]) : times.short(left),
    late,
    title: titleOf(chip, now),
    spoken: left === null ? text : words('overlay.chip.timed', [text, spanOf(left)]),
    act: chip.mayAccept ? 'accept' : null,
  };
}

/** Several leads in one place. */
export function severalFace(chips: readonly Chip[]): Face {
  const text = words('overlay.chip.leads', chips.length);
  return plainFace('several', text, words('overlay.chip.leadsTitle'));
}

/** Somebody who is no lead yet. */
export function strangerFace(): Face {
  return plainFace('stranger', words('overlay.chip.add'), words('overlay.chip.addTitle'));
}

/** For ten seconds after a command: what was done, and the way back. */
export function receiptFace(face: Face, done: string): Face {
  return { ...face, text: done, time: null, late: false, spoken: done, act: 'undo' };
}

/** "returned 62 days ago: no budget", or null where it is not with marketing. */
export function returnedText(chip: Chip, now: number): string | null {
  return chip.back && words('overlay.chip.returned', [times.ago(now - chip.back.at), chip.back.label]);
}

/** "3 hours left", "2 hours late". */
export function spanOf(left: number): string {
  return words(left < 0 ? 'overlay.late' : 'overlay.left', [times.long(left)]);
}

function saying(chip: Chip, now: number): { readonly text: string; readonly due: number | null } {
  const due = chip.due?.at ?? null;
  if (chip.contactLocked) return { text: words('overlay.chip.locked'), due: null };
  if (chip.back) {
    const woken = chip.back.wakeAt !== null && chip.back.wakeAt <= now;
    return { text: words(woken ? 'overlay.chip.lookAgain' : 'overlay.chip.withMarketing'), due: null };
  }
  switch (chip.whose) {
    case 'colleague':
      return { text: words('overlay.chip.colleague', [chip.initials ?? '?', chip.stage.code]), due: null };
    case 'yours':
      return { text: chip.step ?? chip.stage.label, due };
    case 'nobody':
      if (chip.stage.tone !== 'hand-off') return { text: chip.stage.label, due: null };
      return { text: words(chip.mayAccept ? 'overlay.chip.toAccept' : 'overlay.chip.withSales'), due };
  }
}

function titleOf(chip: Chip, now: number): string {
  return [
    words('overlay.chip.stage', [chip.stage.label, chip.stage.definition]),
    returnedText(chip, now),
    chip.quadrant && words('overlay.chip.quadrant', [chip.quadrant]),
    chip.contactLocked ? words('overlay.card.locked') : null,
  ]
    .filter((line) => line !== null)
    .join('\n');
}

function plainFace(tone: Face['tone'], text: string, title: string): Face {
  return { tone, text, time: null, late: false, title, spoken: text, act: null };
}
