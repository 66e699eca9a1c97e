import type { ReactElement } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Button, Label, Popover, Select, SelectValue } from 'react-aria-components/Select';
import { Icon } from '@/components/icon/Icon';
import type { Choice } from './ChoiceList';
import './field.css';

type Props<Id extends string> = {
  readonly label: string;
  readonly choices: readonly Choice<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
};

/** One of several, folded away until it is opened. */
export function Picker<Id extends string>({ label, choices, value, onChange }: Props<Id>): ReactElement {
  return (
    <Select className="field" value={value} onChange={(id) => onChange(id as Id)}>
      <Label className="field-label">{label}</Label>
      <Button className="field-box field-picker">
        <SelectValue className="field-picked">{({ selectedText }) => <bdi>{selectedText}</bdi>}</SelectValue>
        <Icon name="down" size={12} />
      </Button>
      <Popover className="popover field-popover">
        <ListBox className="options" items={choices}>
          {(choice) => (
            <ListBoxItem className="option" textValue={choice.label}>
              <bdi>{choice.label}</bdi>
              {choice.hint !== undefined && <span className="field-hint">{choice.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
