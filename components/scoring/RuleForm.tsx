import type { ReactElement } from 'react';
import { ChoiceList } from '@/components/field/ChoiceList';
import { TextInput } from '@/components/field/TextInput';
import { FilterEditor } from '@/components/segment/FilterEditor';
import { fieldsOffered } from '@/components/segment/rule-kinds';
import type { RuleChoices } from '@/components/segment/rule-choices';
import { mayScore } from '@/lib/funnel/scoring/barred-fields';
import type { ScoringRule } from '@/lib/funnel/scoring/rules';
import { words } from '@/lib/words';
import { bounds, problemAt, type ScoringProblem } from './find-problems';
import { PointsInput } from './PointsInput';
import { problemWords } from './problem-words';
import { scoringName } from './scoring-names';

/** What points may be given for. */
const scoredFields = fieldsOffered.filter((field) => mayScore(field));

type Props = {
  readonly rule: ScoringRule;
  readonly choices: RuleChoices;
  /** Of the draft: `rules[0]`. */
  readonly path: string;
  readonly problems: readonly ScoringProblem[];
  readonly onChange: (rule: ScoringRule) => void;
};

/** A further rule: its name, its conditions, and what it gives or takes where all of them hold. */
export function RuleForm({ rule, choices, path, problems, onChange }: Props): ReactElement {
  const pointsProblem = problemAt(problems, `${path}.points`);
  const wrong = problems.filter((problem) => problem.path.startsWith(`${path}.when`));
  return (
    <>
      <div className="scoring-pair">
        <div data-path={`${path}.name`}>
          <TextInput
            label={words('score.editor.rule.name')}
            value={scoringName(rule)}
            maxLength={120}
            isRequired
            error={problemAt(problems, `${path}.name`) && problemWords('name')}
            onChange={(name) => onChange({ ...rule, name })}
          />
        </div>
        <div data-path={`${path}.points`}>
          <PointsInput
            label={words('score.editor.rule.points')}
            value={rule.points}
            most={bounds.points}
            onChange={(points) => onChange({ ...rule, points })}
            error={pointsProblem && problemWords(pointsProblem)}
          />
        </div>
      </div>
      <ChoiceList
        flow="row"
        label={words('score.editor.rule.of')}
        choices={(['fit', 'interest'] as const).map((id) => ({ id, label: words(`segment.score.${id}`) }))}
        value={rule.of}
        onChange={(of) => onChange({ ...rule, of })}
      />
      <div data-path={`${path}.when`} className="scoring-when">
        <FilterEditor
          are="conditions"
          fields={scoredFields}
          filter={{ match: 'all', rules: rule.when }}
          choices={choices}
          onChange={({ rules }) => onChange({ ...rule, when: rules })}
        />
        <div aria-live="polite">
          {wrong.map(({ path: where, type }) => (
            <p key={where} className="field-error">
              {problemWords(type)}
            </p>
          ))}
        </div>
      </div>
    </>
  );
}
