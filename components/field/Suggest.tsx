import type { ReactElement } from 'react';
import { Button, ComboBox, Input, Label, Popover } from 'react-aria-components/ComboBox';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Icon } from '@/components/icon/Icon';
import './field.css';

export type SuggestGroup = { readonly title: string; readonly items: readonly string[] };

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is offered, under headings; each text once. */
  readonly groups: readonly SuggestGroup[];
  readonly placeholder?: string;
  readonly maxLength?: number;
};

/** A line of text with what others wrote there before; anything may be typed. */
export function Suggest({ label, value, onChange, groups, placeholder, maxLength }: Props): ReactElement {
  return (
    <ComboBox
      className="field"
      inputValue={value}
      onInputChange={onChange}
      allowsCustomValue
      menuTrigger="input"
      defaultItems={groups.map(({ title, items }) => ({
        id: title,
        items: items.map((text) => ({ id: text })),
      }))}
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
          {(group: { readonly id: string; readonly items: readonly { readonly id: string }[] }) => (
            <ListBoxSection>
              <Header className="options-title">{group.id}</Header>
              <Collection items={group.items}>
                {({ id }) => (
                  <ListBoxItem className="option" textValue={id}>
                    <bdi>{id}</bdi>
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
