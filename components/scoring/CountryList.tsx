import { useRef, type ReactElement } from 'react';
import { countries, countryName } from '@/components/account/countries';
import { SearchPicker } from '@/components/field/SearchPicker';
import { useFocusNext } from '@/components/funnel-editor/use-focus-next';
import { words } from '@/lib/words';
import { PhraseChips } from './PhraseList';
import './scoring.css';

type Props = {
  readonly label: string;
  /** Countries by their two letters. */
  readonly value: readonly string[];
  readonly onChange: (countries: readonly string[]) => void;
  readonly error?: string | undefined;
};

/** Countries, any of which may be. */
export function CountryList({ label, value, onChange, error }: Props): ReactElement {
  const root = useRef<HTMLFieldSetElement>(null);
  const focusNext = useFocusNext(root);
  const change = (to: readonly string[]): void => {
    focusNext('input');
    onChange(to);
  };
  return (
    <fieldset className="field" ref={root}>
      <legend className="field-label">{label}</legend>
      <PhraseChips
        phrases={value.map((id) => ({ id, text: countryName(id) }))}
        onRemove={(id) => change(value.filter((each) => each !== id))}
      />
      <div className="country-add">
        <SearchPicker
          // Empty again for the next one.
          key={value.length}
          opensOn="input"
          label={words('score.editor.wish.addCountry')}
          choices={countries(null).filter(({ id }) => !value.includes(id))}
          value=""
          onChange={(id) => change([...value, id])}
          none={words('account.noSuchCountry')}
        />
      </div>
      {error !== undefined && <p className="field-error">{error}</p>}
    </fieldset>
  );
}
