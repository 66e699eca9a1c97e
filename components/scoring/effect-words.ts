import { placeWords } from '@/components/quadrants/place-words';
import { places, type Place } from '@/lib/scoring/placed';
import type { Effect } from '@/lib/scoring/preview';
import { words } from '@/lib/words';

/** What may follow from another place. */
export const consequences = ['proposed', 'notProposed', 'handedOver', 'letIn', 'keptOut'] as const;

/** A place where there is room for a letter. */
export function placeLetter(place: Place): string {
  return place === 'unknown' ? words('score.editor.preview.unknownLetter') : place;
}

/** What happens to a lead, in words. */
export function effectWords(effect: Effect): string {
  const plain = consequences.find((each) => each === effect);
  if (plain !== undefined) return words(`score.editor.preview.${plain}`);
  const [from, to] = effect.split('>').map((part) => places.find((place) => place === part) ?? 'unknown');
  return moveWords(from ?? 'unknown', to ?? 'unknown');
}

/** From where to where, or where it stays. */
export function moveWords(from: Place, to: Place): string {
  return from === to
    ? words('score.editor.preview.stays', [placeWords(from)])
    : words('score.editor.preview.goes', [placeWords(from), placeWords(to)]);
}

/** What an address names; null: nothing of this kind. */
export function effectOf(text: string | undefined): Effect | null {
  const known: readonly Effect[] = [
    ...consequences,
    ...places.flatMap((from) => places.map((to) => `${from}>${to}` as const)),
  ];
  return known.find((effect) => effect === text) ?? null;
}
