import type { ReactElement } from 'react';
import { Button, ComboBox, Input, Label, Popover, Text } from 'react-aria-components/ComboBox';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Icon } from '@/components/icon/Icon';
import './field.css';

type Props = {
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly hint?: string;
  /** What is said where nothing matches what was typed. */
  readonly none: string;
  /** `input`: it opens by typing or by its button alone, where the focus comes back for the next choice. */
  readonly opensOn?: 'focus' | 'input';
};

/** One of many, found by typing a part of its name; what is typed beyond that is none. */
export function SearchPicker(props: Props): ReactElement {
  const { label, choices, value, onChange, hint, none, opensOn = 'focus' } = props;
  return (
    <ComboBox
      className="field"
      defaultItems={choices}
      selectedKey={value}
      onSelectionChange={(id) => {
        if (id !== null && id !== value) onChange(String(id));
      }}
      menuTrigger={opensOn}
      allowsEmptyCollection
    >
      <Label className="field-label">{label}</Label>
      <span className="field-box field-suggest">
        <Input dir="auto" onFocus={(event) => event.currentTarget.select()} />
        <Button className="field-open">
          <Icon name="down" size={12} />
        </Button>
      </span>
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <Popover className="popover field-popover">
        <ListBox
          className="options"
          renderEmptyState={() => <span className="option field-hint">{none}</span>}
        >
          {(choice: { readonly id: string; readonly label: string }) => (
            <ListBoxItem className="option" textValue={choice.label}>
              <bdi>{choice.label}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
