import { useState, type ReactElement } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Input, SearchField } from 'react-aria-components/SearchField';
import { Icon } from '@/components/icon/Icon';
import { words } from '@/lib/words';
import '@/components/field/field.css';
import './columns.css';

export type ColumnChoice = { readonly id: string; readonly label: string };
export type ColumnGroup = { readonly title: string; readonly items: readonly ColumnChoice[] };

type Props = {
  /** What the column is called. */
  readonly column: string;
  /** The choice that holds, in words. */
  readonly picked: string;
  readonly value: string;
  readonly groups: readonly ColumnGroup[];
  readonly onChange: (id: string) => void;
};

/**
 * What a column becomes, found by typing. The list is made when it is opened: a file has a hundred columns, and each may
 * become one of sixty things.
 */
export function ColumnPicker({ column, picked, value, groups, onChange }: Props): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        className="field-box field-picker"
        aria-label={words('import.columns.holdsOf', [column, picked])}
        data-empty={value === '' || undefined}
      >
        <span className="field-picked">
          <bdi>{picked}</bdi>
        </span>
        <Icon name="down" size={12} />
      </Button>
      <Popover className="popover field-popover column-popover" placement="bottom start">
        <Dialog className="column-dialog" aria-label={words('import.columns.holdsOf', [column, picked])}>
          <Choices
            groups={groups}
            value={value}
            onChange={(id) => {
              setOpen(false);
              if (id !== value) onChange(id);
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Choices({ groups, value, onChange }: Pick<Props, 'groups' | 'value' | 'onChange'>): ReactElement {
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <Autocomplete filter={contains}>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opens a list types into it next */}
      <SearchField className="column-search" aria-label={words('import.columns.search')} autoFocus>
        <Icon name="search" />
        <Input dir="auto" placeholder={words('import.columns.search')} />
      </SearchField>
      <ListBox
        className="options column-options"
        aria-label={words('import.columns.holds')}
        items={groups.map((group) => ({ id: group.title, ...group }))}
        selectionMode="single"
        selectedKeys={[value]}
        disallowEmptySelection
        onSelectionChange={(keys) => {
          const [id] = keys === 'all' ? [] : [...keys];
          if (id !== undefined) onChange(String(id));
        }}
        // The one that holds may be chosen again: that closes the list.
        onAction={(id) => {
          if (id === value) onChange(value);
        }}
        renderEmptyState={() => <span className="option field-hint">{words('import.columns.noMatch')}</span>}
      >
        {(group) => (
          <ListBoxSection>
            <Header className="options-title">{group.title}</Header>
            <Collection items={group.items}>
              {({ id, label }) => (
                <ListBoxItem id={id} className="option" textValue={label}>
                  <bdi>{label}</bdi>
                </ListBoxItem>
              )}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Autocomplete>
  );
}
