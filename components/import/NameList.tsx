import type { ReactElement } from 'react';
import { SearchPicker } from '@/components/field/SearchPicker';
import { LongList } from '@/components/long-list/LongList';
import { words } from '@/lib/words';
import './columns.css';

/** A name in the file, how many rows have it, and whether it is known as it is. */
export type FoundName = {
  readonly key: string;
  readonly name: string;
  readonly rows: number;
  readonly proposed: string | null;
  readonly isKnown: boolean;
};

type Props = {
  readonly found: readonly FoundName[];
  readonly byName: ReadonlyMap<string, string | null>;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  /** What it is called that a name means nothing. */
  readonly none: string;
  /** @param id null: it means nothing */
  readonly onChange: (key: string, id: string | null) => void;
};

const nothing = '';

/** Names of the file that are not ours, each to be given a meaning; how many are known is said. */
export function NameList({ found, byName, choices, none, onChange }: Props): ReactElement {
  const known = found.filter(({ isKnown }) => isKnown).length;
  const open = found.filter(({ isKnown }) => !isKnown);
  const offered = [{ id: nothing, label: none }, ...choices.map(({ id, name }) => ({ id, label: name }))];
  return (
    <>
      {open.length > 0 && (
        <LongList as="ul" className="name-list" items={open} keyOf={({ key }) => key} estimate={44}>
          {({ key, name, rows, proposed }) => {
            const value = byName.get(key) ?? nothing;
            return {
              className: 'name-line',
              children: (
                <>
                  <SearchPicker
                    label={words('import.named.name', rows, [rows.toLocaleString(), name])}
                    choices={offered}
                    value={value}
                    none={words('import.columns.noMatch')}
                    opensOn="input"
                    onChange={(id) => onChange(key, id === nothing ? null : id)}
                  />
                  {value !== nothing && value === proposed && (
                    <span className="field-hint">{words('import.named.guessed')}</span>
                  )}
                </>
              ),
            };
          }}
        </LongList>
      )}
      {known > 0 && (
        <p className="field-hint">{words('import.named.known', known, [known.toLocaleString()])}</p>
      )}
    </>
  );
}
