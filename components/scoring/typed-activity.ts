import type { SuggestGroup } from '@/components/field/Suggest';
import { activityName, touches } from '@/components/lead/activity-words';
import { otherKind, type ActivityKind } from '@/lib/funnel/scoring/rules';
import { words } from '@/lib/words';
import { kindName } from './kind-words';

type Kinds = readonly Pick<ActivityKind, 'id' | 'label' | 'isOn'>[];

/** What to type as an activity: what is mostly recorded here, then every other kind that is on. */
export function activitySuggestions(kinds: Kinds, often: readonly string[]): readonly SuggestGroup[] {
  const on = kinds.filter(({ id, isOn }) => isOn && id !== otherKind).map(({ id }) => id);
  const named = (ids: readonly string[]): readonly string[] => ids.map((id) => activityName(id, kinds));
  return [
    { title: words('programme.often'), items: named(often.filter((id) => on.includes(id))) },
    { title: words('programme.others'), items: named(on.filter((id) => !often.includes(id))) },
  ].filter(({ items }) => items.length > 0);
}

/** The activity that was typed: a kind or a touch by its name, else the text itself. */
export function activityOfText(typed: string, kinds: Kinds): string {
  const text = fold(typed);
  const isCalled = (...names: readonly string[]): boolean => names.some((name) => fold(name) === text);
  const kind = kinds.find((each) => isCalled(kindName(each), activityName(each.id, kinds)));
  const touch = touches.find((each) => isCalled(activityName(each, kinds)));
  return kind?.id ?? touch ?? typed.trim();
}

function fold(text: string): string {
  return text.trim().toLocaleLowerCase();
}
