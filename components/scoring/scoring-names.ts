import type { IdealProfile, ScoringRule } from '@/lib/funnel/scoring/rules';
import { words } from '@/lib/words';

/** What stands in place of a name as long as nobody gave another one: the word list names it. */
const usual = ['decides', 'target', 'personalAddress'] as const;

/** What a profile of ideal customers, or a further rule, is called; empty while its name is being written anew. */
export function scoringName({ name }: Pick<IdealProfile | ScoringRule, 'name'>): string {
  const known = usual.find((each) => each === name);
  return known === undefined ? name : words(`score.usual.${known}`);
}

/** The same where it has to be told apart from others, whatever it is called. */
export function scoringNameOf(named: Pick<IdealProfile | ScoringRule, 'name'>): string {
  const name = scoringName(named).trim();
  return name === '' ? words('score.editor.nameless') : name;
}
