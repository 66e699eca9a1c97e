import type { ReactElement } from 'react';
import { Button, ComboBox, Input, Label, Popover } from 'react-aria-components/ComboBox';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Icon } from '@/components/icon/Icon';
import './field.css';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly suggestions: readonly string[];
  readonly placeholder?: string;
  readonly maxLength?: number;
};

/** A line of text with what others wrote there before; anything may be typed. */
export function Suggest({
  label,
  value,
  onChange,
  suggestions,
  placeholder,
  maxLength,
}: Props): ReactElement {
  return (
    <ComboBox
      className="field"
      inputValue={value}
      onInputChange={onChange}
      allowsCustomValue
      menuTrigger="input"
      defaultItems={suggestions.map((text) => ({ id: text }))}
    >
      <Label className="field-label">{label}</Label>
      <span className="field-box field-suggest">
        <Input
          dir="auto"
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(maxLength === undefined ? {} : { maxLength })}
        />
        <Button className="field-open">
          <Icon name="down" size={12} />
        </Button>
      </span>
      <Popover className="popover field-popover">
        <ListBox className="options">
          {({ id }: { readonly id: string }) => (
            <ListBoxItem className="option" textValue={id}>
              <bdi>{id}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
