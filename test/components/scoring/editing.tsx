import type { UserEvent } from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import { findProblems, type ScoringProblem } from '@/components/scoring/find-problems';
import { usualScoring, type ScoringRules } from '@/lib/funnel/scoring/rules';
import { show } from '@/test/components/kit';

type Rendered = {
  readonly rules: ScoringRules;
  readonly problems: readonly ScoringProblem[];
  readonly change: (parts: Partial<ScoringRules>, taken?: string) => void;
  readonly newId: () => string;
};

/** One editor over a draft that takes its changes. */
export function editScoring(
  render: (given: Rendered) => ReactElement,
  begin: Partial<ScoringRules> = {},
): {
  readonly user: UserEvent;
  readonly draft: () => ScoringRules;
  readonly taken: () => string | undefined;
} {
  let last: ScoringRules = { ...usualScoring(), ...begin };
  let taken: string | undefined;
  let ids = 0;
  function Form(): ReactElement {
    const [rules, setRules] = useState(last);
    last = rules;
    return render({
      rules,
      problems: findProblems(rules),
      change: (parts, text) => {
        taken = text;
        setRules({ ...rules, ...parts });
      },
      newId: () => `10000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    });
  }
  const { user } = show(<Form />);
  return { user, draft: () => last, taken: () => taken };
}
