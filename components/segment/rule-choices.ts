import type { SuggestGroup } from '@/components/field/Suggest';
import type { People } from '@/components/person/names';
import type { NamedKinds } from '@/components/scoring/kind-words';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import type { FilterRule } from '@/lib/funnel/team/filter';
import type { Programme } from '@/lib/funnel/team/programme';

/** What rules may choose from. */
export type RuleChoices = {
  readonly definition: FunnelDefinition;
  readonly people: People;
  readonly programmes: readonly Programme[];
  readonly sources: readonly SuggestGroup[];
  /** Kinds of activities that the team knows. */
  readonly kinds: NamedKinds;
};

/** What the fields of a rule are given that asks for one of these fields of a lead. */
export type RuleFieldsProps<Field extends FilterRule['field']> = {
  readonly rule: Extract<FilterRule, { readonly field: Field }>;
  readonly choices: RuleChoices;
  readonly onChange: (rule: FilterRule) => void;
};
