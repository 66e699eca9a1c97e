import { useState, type ReactElement } from 'react';
import { SearchBox } from '@/components/search/SearchBox';
import type { Desk } from '@/components/page/use-desk';
import { AskedPerson } from './AskedPerson';
import { PersonSearch } from './PersonSearch';

type Chosen = { readonly id: string; readonly formerly: string | null };

/** Finds whoever asked what is kept of them, or wants to be erased, and answers them. */
export function PersonRequests({ desk }: { readonly desk: Desk }): ReactElement {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [wasChosen, setWasChosen] = useState(false);
  if (chosen) return <AskedPerson key={chosen.id} {...chosen} desk={desk} onBack={() => setChosen(null)} />;
  return (
    <SearchBox text={text} onText={setText} takesFocus={wasChosen}>
      <div className="asked-found">
        <PersonSearch
          text={text}
          desk={desk}
          onChoose={(id, formerly) => {
            setWasChosen(true);
            setChosen({ id, formerly });
          }}
        />
      </div>
    </SearchBox>
  );
}
