import {
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { Icon } from '@/components/icon/Icon';
import { words } from '@/lib/words';
import { nextOption } from './next-option';
import { SearchContext } from './search-context';
import './search.css';

type Props = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly takesFocus?: boolean;
  /** Below the field. A `ResultList` in it is walked through with the arrow keys while the field keeps the focus. */
  readonly children: ReactNode;
};

/**
 * Paste or type a name, an address or a profile's address. A combobox by hand, after the pattern of the ARIA
 * Authoring Practices (list autocomplete, manual selection): React Aria's takes 140 kB more, and this field has to
 * take the first letter while the rest of the popup is still being fetched.
 */
export function SearchBox({ text, onText, takesFocus = false, children }: Props): ReactElement {
  const [active, setActive] = useState<string | null>(null);
  const listId = useId();
  const below = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const isTyped = text.trim() !== '';
  const searching = useMemo(
    () => ({ listId, active, onActive: setActive, isTyped }),
    [listId, active, isTyped],
  );
  const onKey = (event: KeyboardEvent): void => {
    const options = [...(below.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
    const next = nextOption(event.key, options, active);
    if (next !== undefined && !event.nativeEvent.isComposing) {
      event.preventDefault();
      setActive(next.id);
      next.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      options.find(({ id }) => id === active)?.click();
    } else if (event.key === 'Escape' && text !== '') {
      // Once for the text; a popup closes at the next one.
      event.preventDefault();
      onText('');
    }
  };
  return (
    <SearchContext value={searching}>
      <search className="search">
        <Icon name="search" />
        <input
          ref={field}
          className="search-input"
          role="combobox"
          aria-label={words('common.search')}
          aria-autocomplete="list"
          aria-expanded={active !== null}
          aria-controls={active === null ? undefined : listId}
          aria-activedescendant={active ?? undefined}
          autoComplete="off"
          autoCapitalize="none"
          enterKeyHint="search"
          dir="auto"
          placeholder={words('common.searchHint')}
          maxLength={500}
          spellCheck={false}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={onKey}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- what the popup was opened for
          autoFocus={takesFocus}
        />
        {text !== '' && (
          <button
            type="button"
            className="search-clear"
            aria-label={words('common.searchClear')}
            onClick={() => {
              onText('');
              field.current?.focus();
            }}
          >
            <Icon name="close" size={12} />
          </button>
        )}
      </search>
      <div ref={below} className="search-below">
        {children}
      </div>
    </SearchContext>
  );
}
