import type { ReactElement, ReactNode } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Button, Input, Label, SearchField } from 'react-aria-components/SearchField';
import { Icon } from '@/components/icon/Icon';
import { words } from '@/lib/words';
import './search.css';

type Props = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly takesFocus?: boolean;
  /** Below the field. A `ResultList` in it is walked through with the arrow keys while the field keeps the focus. */
  readonly children: ReactNode;
};

/** Paste or type a name, an address or a profile's address; Escape empties it. */
export function SearchBox({ text, onText, takesFocus = false, children }: Props): ReactElement {
  return (
    <Autocomplete inputValue={text} onInputChange={onText}>
      <search>
        <SearchField
          className="search"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- what the popup was opened for
          autoFocus={takesFocus}
        >
          <Label className="unseen">{words('common.search')}</Label>
          <Icon name="search" />
          <Input
            className="search-input"
            dir="auto"
            placeholder={words('common.searchHint')}
            maxLength={500}
            spellCheck="false"
          />
          <Button className="search-clear" aria-label={words('common.searchClear')}>
            <Icon name="close" size={12} />
          </Button>
        </SearchField>
      </search>
      {children}
    </Autocomplete>
  );
}
