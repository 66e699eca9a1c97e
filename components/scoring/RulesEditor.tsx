import { useRef, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { blankRule, finished } from '@/components/segment/rule-kinds';
import { filterWords } from '@/components/segment/rule-words';
import type { RuleChoices } from '@/components/segment/rule-choices';
import type { ScoringRule } from '@/lib/funnel/scoring/rules';
import { words } from '@/lib/words';
import { bounds, type ScoringProblem } from './find-problems';
import { pointsWords } from './points-words';
import { RuleForm } from './RuleForm';
import { ScoringItem } from './ScoringItem';
import { scoringNameOf } from './scoring-names';
import { useOpenNext } from './use-open-next';
import { moved } from './use-row-keys';

type Rules = readonly ScoringRule[];

type Props = {
  readonly rules: Rules;
  readonly choices: RuleChoices;
  readonly problems: readonly ScoringProblem[];
  /** @param taken what was taken away, in words, where it should be possible to bring it back */
  readonly onChange: (rules: Rules, taken?: string) => void;
  readonly newId: () => string;
};

/** Further rules, for or against a lead; all that hold count. */
export function RulesEditor({ rules, choices, problems, onChange, newId }: Props): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const openNext = useOpenNext(root);
  return (
    <div className="scoring-list" ref={root}>
      {rules.length === 0 ? (
        <p className="scoring-none">{words('score.editor.rule.none')}</p>
      ) : (
        <ul className="editor-items">
          {rules.map((rule, index) => (
            <ScoringItem
              key={rule.id}
              name={scoringNameOf(rule)}
              meaning={meaningOf(rule, choices)}
              points={pointsWords(rule.points)}
              isOn={rule.isOn}
              path={`rules[${index}]`}
              place={index}
              count={rules.length}
              onSwitch={(isOn) => onChange(rules.with(index, { ...rule, isOn }))}
              onMove={(by) => onChange(moved(rules, index, by))}
              onRemove={() =>
                onChange(rules.toSpliced(index, 1), words('score.editor.removed', [scoringNameOf(rule)]))
              }
            >
              {() => (
                <RuleForm
                  rule={rule}
                  choices={choices}
                  path={`rules[${index}]`}
                  problems={problems}
                  onChange={(to) => onChange(rules.with(index, to))}
                />
              )}
            </ScoringItem>
          ))}
        </ul>
      )}
      {rules.length < bounds.rules && (
        <div>
          <Button
            small
            icon="plus"
            onPress={() => {
              openNext(`rules[${rules.length}].name`);
              onChange([...rules, fresh(newId(), rules.length + 1, choices)]);
            }}
          >
            {words('score.editor.rule.add')}
          </Button>
        </div>
      )}
    </div>
  );
}

function meaningOf({ of, when }: ScoringRule, choices: RuleChoices): string {
  const { rules } = finished({ match: 'all', rules: [...when] });
  const asked =
    rules.length === 0
      ? words('score.editor.rule.unfinished')
      : filterWords({ match: 'all', rules }, choices);
  return words('score.editor.rule.means', [words(`segment.score.${of}`), asked]);
}

function fresh(id: string, number: number, { definition }: RuleChoices): ScoringRule {
  return {
    id,
    name: words('score.editor.rule.fresh', [number]),
    isOn: true,
    of: 'interest',
    when: [blankRule('activity', definition)],
    points: 10,
  };
}
