import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { TextInput } from '@/components/field/TextInput';
import { leadName } from '@/components/person/names';
import type { Lead } from '@/lib/funnel/log/lead';
import { useSearch } from '@/lib/queries/use-search';
import { words } from '@/lib/words';
import '@/components/merge/merge.css';

/** As many as are offered for one search. */
const offered = 8;

type Props = {
  /** The one that is to be merged, who is no choice. */
  readonly lead: Lead;
  readonly onPick: (lead: Lead) => void;
  readonly onClose: () => void;
};

/** The other lead of the same person, found by name, company or address. */
export function MergePicker({ lead, onPick, onClose }: Props): ReactElement {
  const [text, setText] = useState('');
  const found = useSearch(text, offered + 1);
  const leads = (found?.leads ?? []).filter(({ id }) => id !== lead.id).slice(0, offered);
  const isNobody = text.trim() !== '' && found !== undefined && leads.length === 0;
  return (
    <section className="same-person step-form" aria-label={words('merge.with')}>
      <TextInput
        label={words('merge.search')}
        value={text}
        onChange={setText}
        hint={isNobody ? words('merge.nobody') : undefined}
        maxLength={200}
        takesFocus
      />
      {leads.length > 0 && (
        <ul>
          {leads.map((each) => (
            <li key={each.id}>
              <span className="same-who">
                <bdi>{leadName(each)}</bdi>
                <bdi className="pair-why">{each.company ?? each.emails[0] ?? ''}</bdi>
              </span>
              <Button small label={words('merge.compareWith', [leadName(each)])} onPress={() => onPick(each)}>
                {words('merge.compare')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="step-form-end">
        <Button look="quiet" onPress={onClose}>
          {words('common.cancel')}
        </Button>
      </div>
    </section>
  );
}
