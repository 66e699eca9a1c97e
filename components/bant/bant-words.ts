import { bantParts, type BantAnswer, type BantPart } from '@/lib/funnel/log/event';
import { words } from '@/lib/words';

/** What is known of budget, authority, need and timeline. */
export type BantAnswers = Readonly<Partial<Record<BantPart, BantAnswer>>>;

/** Each answer that was given, with its note, in the order in which they are asked. */
export function bantWords(answers: BantAnswers): readonly string[] {
  return bantParts
    .filter((part) => answers[part] !== undefined)
    .map((part) => {
      const answer = words(`lead.bant.${answers[part]?.answer ?? 'unknown'}`);
      const note = answers[part]?.note ?? '';
      const line = words('history.set', [words(`lead.bant.${part}`), answer]);
      return note === '' ? line : `${line} (${note})`;
    });
}

/** The answers that were changed, a note alone included. */
export function changedAnswers(before: BantAnswers, after: BantAnswers): BantAnswers {
  const changed = bantParts.filter(
    (part) =>
      after[part] !== undefined &&
      (after[part].answer !== before[part]?.answer ||
        (after[part].note ?? '') !== (before[part]?.note ?? '')),
  );
  return Object.fromEntries(changed.map((part) => [part, after[part]]));
}
