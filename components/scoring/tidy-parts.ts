import { isAlike } from '@/lib/funnel/definition/is-alike';
import type { ScoringRules } from '@/lib/funnel/scoring/rules';
import type { FilterRule } from '@/lib/funnel/team/filter';

/** What of the rules is edited here, each as a whole. */
export const draftParts = ['profiles', 'rules', 'kinds', 'cuts'] as const;
export type DraftPart = (typeof draftParts)[number];
export type DraftParts = Partial<Pick<ScoringRules, DraftPart>>;

/** The parts of a draft that are not in force already, as they would be saved. */
export function changedParts(inForce: ScoringRules, draft: DraftParts): DraftParts {
  const tidy = tidied(draft);
  return Object.fromEntries(
    draftParts
      .filter((part) => tidy[part] !== undefined && !isAlike(tidy[part], inForce[part]))
      .map((part) => [part, tidy[part]]),
  );
}

/** Without the blanks around what was typed, which are not saved. */
function tidied(parts: DraftParts): DraftParts {
  const { profiles, rules } = parts;
  return {
    ...parts,
    ...(profiles && { profiles: profiles.map((profile) => ({ ...profile, name: profile.name.trim() })) }),
    ...(rules && {
      rules: rules.map((rule) => ({ ...rule, name: rule.name.trim(), when: rule.when.map(tidyCondition) })),
    }),
  };
}

function tidyCondition(condition: FilterRule): FilterRule {
  return 'value' in condition ? { ...condition, value: condition.value.trim() } : condition;
}
