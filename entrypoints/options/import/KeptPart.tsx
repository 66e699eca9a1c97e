import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { TextInput } from '@/components/field/TextInput';
import { ImportPart } from '@/components/import/ImportPart';
import { useAllKeptColumns } from '@/lib/queries/use-kept-columns';
import { useNow } from '@/lib/queries/use-now';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import { keptIn, longestName, renamed, type Kept } from './kept';
import { keptName } from './kept-words';
import { ask } from './post';

/** How the columns of earlier files were mapped: each can be called otherwise, and forgotten. Nothing where there is none. */
export function KeptPart(): ReactElement | null {
  const now = useNow(60_000);
  const kept = (useAllKeptColumns() ?? []).map(keptIn);
  if (kept.length === 0) return null;
  return (
    <ImportPart title={words('import.kept.title')} about={words('import.kept.about')}>
      <ul className="kept-list">
        {kept.map((each) => (
          <KeptLine key={each.id} kept={each} now={now} />
        ))}
      </ul>
    </ImportPart>
  );
}

function KeptLine({ kept, now }: { readonly kept: Kept; readonly now: number }): ReactElement {
  const [text, setText] = useState<string | null>(null);
  const name = keptName(kept, now);
  const facts = [
    ...(kept.columns === null
      ? []
      : [words('import.kept.columns', kept.columns, [kept.columns.toLocaleString()])]),
    words('import.kept.on', [times.date(kept.savedAt, now)]),
  ];
  const rename = (): void => {
    setText(null);
    if (text !== null && text.trim() !== '' && text !== name)
      void ask('keepColumns', { space: 'main', id: kept.id, value: renamed(kept, text) });
  };
  if (text !== null)
    return (
      <li>
        <form
          className="kept-form"
          onSubmit={(event) => {
            event.preventDefault();
            rename();
          }}
        >
          <TextInput
            label={words('import.kept.name')}
            value={text}
            onChange={setText}
            maxLength={longestName}
            takesFocus
          />
          <Button type="submit" look="primary" isDisabled={text.trim() === ''}>
            {words('import.kept.save')}
          </Button>
          <Button look="quiet" onPress={() => setText(null)}>
            {words('import.cancel')}
          </Button>
        </form>
      </li>
    );
  return (
    <li>
      <div className="kept-said">
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <span className="field-hint">{facts.join(' · ')}</span>
      </div>
      <Button
        small
        look="quiet"
        label={words('import.kept.renameOf', [name])}
        onPress={() => setText(kept.name ?? '')}
      >
        {words('import.kept.rename')}
      </Button>
      <Button
        small
        look="quiet"
        label={words('import.kept.forgetOf', [name])}
        onPress={() => void ask('keepColumns', { space: 'main', id: kept.id, value: null })}
      >
        {words('import.kept.forget')}
      </Button>
    </li>
  );
}
