import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { ChoiceList } from '@/components/field/ChoiceList';
import { Picker } from '@/components/field/Picker';
import type { Filter, FilterRule } from '@/lib/funnel/team/filter';
import { words } from '@/lib/words';
import { blankRule, fieldsOffered } from './rule-kinds';
import type { RuleChoices } from './rule-choices';
import { RuleFields } from './RuleFields';
import './segment.css';

type Props = {
  readonly filter: Filter;
  readonly choices: RuleChoices;
  readonly onChange: (filter: Filter) => void;
  /** What rules may be about; absent: anything. */
  readonly fields?: readonly FilterRule['field'][];
  /** `conditions`: of one rule, and all of them hold, so that there is nothing to join. */
  readonly are?: 'rules' | 'conditions';
};

/** The rules of a filter, one under the other, and how they are joined. */
export function FilterEditor(props: Props): ReactElement {
  const { filter, choices, onChange, fields = fieldsOffered, are = 'rules' } = props;
  const { match, rules } = filter;
  // Rules have no id of their own; a key that stays keeps the focus where it is when one above goes.
  const [keys, setKeys] = useState(() => rules.map((_, index) => index));
  const nextKey = Math.max(-1, ...keys) + 1;
  const add = (): void => {
    const used = new Set(rules.map(({ field }) => field));
    const field = fields.find((each) => !used.has(each)) ?? fields[0] ?? 'activity';
    setKeys([...keys, nextKey]);
    onChange({ ...filter, rules: [...rules, blankRule(field, choices.definition)] });
  };
  return (
    <div className="filter">
      {rules.length > 1 && are === 'rules' && (
        <ChoiceList
          flow="row"
          label={words('segment.match')}
          choices={(['all', 'any'] as const).map((id) => ({ id, label: words(`segment.matches.${id}`) }))}
          value={match}
          onChange={(id) => onChange({ ...filter, match: id })}
        />
      )}
      <ol className="filter-rules">
        {rules.map((rule, index) => (
          <li key={keys[index] ?? index}>
            <RuleRow
              rule={rule}
              number={index + 1}
              fields={fields}
              choices={choices}
              onChange={(changed) => onChange({ ...filter, rules: rules.with(index, changed) })}
              onRemove={() => {
                setKeys(keys.toSpliced(index, 1));
                onChange({ ...filter, rules: rules.toSpliced(index, 1) });
              }}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button small icon="plus" onPress={add}>
          {words(are === 'rules' ? 'segment.addRule' : 'segment.addCondition')}
        </Button>
      </div>
    </div>
  );
}

type RowProps = {
  readonly rule: FilterRule;
  readonly number: number;
  readonly fields: readonly FilterRule['field'][];
  readonly choices: RuleChoices;
  readonly onChange: (rule: FilterRule) => void;
  readonly onRemove: () => void;
};

function RuleRow({ rule, number, fields, choices, onChange, onRemove }: RowProps): ReactElement {
  const waysOf = waysTo(rule);
  return (
    <fieldset className="filter-rule">
      <legend className="unseen">{words('segment.ruleNumber', [number])}</legend>
      <Picker
        label={words('segment.rule.field')}
        choices={fields.map((id) => ({ id, label: words(`segment.field.${id}`) }))}
        value={rule.field}
        onChange={(field) => {
          if (field !== rule.field) onChange(blankRule(field, choices.definition));
        }}
      />
      <Picker
        label={words('segment.rule.how')}
        choices={waysOf.map(({ id, label }) => ({ id, label }))}
        value={waysOf.find(({ rule: way }) => isSameWay(way, rule))?.id ?? waysOf[0]?.id ?? ''}
        onChange={(id) => onChange(waysOf.find((way) => way.id === id)?.rule ?? rule)}
      />
      <div className="filter-fields">
        <RuleFields rule={rule} choices={choices} onChange={onChange} />
      </div>
      <Button
        small
        look="quiet"
        icon="close"
        label={words('segment.removeRule', [number])}
        onPress={onRemove}
      />
    </fieldset>
  );
}

type Way = { readonly id: string; readonly label: string; readonly rule: FilterRule };

/** How a rule may compare: its verb, and the same turned round. */
function waysTo(rule: FilterRule): readonly Way[] {
  const verbs = 'how' in rule ? hows(rule) : [{ verb: verbOf(rule), rule }];
  return verbs.flatMap(({ verb, rule: each }) => [
    { id: verb, label: words(`segment.how.${verb}`), rule: { ...each, not: false } },
    { id: `not ${verb}`, label: words(`segment.howNot.${verb}`), rule: { ...each, not: true } },
  ]);
}

type Verb = 'is' | 'contains' | 'words' | 'within' | 'oneOf' | 'between' | 'done' | 'isOne';

function hows(rule: Extract<FilterRule, { how: string }>): readonly { verb: Verb; rule: FilterRule }[] {
  // Within and before are each other's opposite: two of the four would say the same twice.
  if ('days' in rule) return [{ verb: 'within', rule: { ...rule, how: 'within' } }];
  const verbs =
    rule.field === 'title' ? (['words', 'contains', 'is'] as const) : (['contains', 'is'] as const);
  return verbs.map((how) => ({ verb: how, rule: { ...rule, how } }));
}

function verbOf(rule: FilterRule): Verb {
  if ('anyOf' in rule) return 'oneOf';
  if ('range' in rule) return 'between';
  return rule.field === 'activity' ? 'done' : 'isOne';
}

function isSameWay(way: FilterRule, rule: FilterRule): boolean {
  if ('days' in way && 'days' in rule) return way.not === (rule.not !== (rule.how === 'before'));
  return way.not === rule.not && (!('how' in way) || !('how' in rule) || way.how === rule.how);
}
