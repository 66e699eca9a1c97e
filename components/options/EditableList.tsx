import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '@/components/button/Button';
import { EmptyState } from '@/components/page/EmptyState';
import { words } from '@/lib/words';
import { AddLine } from './AddLine';
import { TakeBack } from './TakeBack';
import './options.css';

type Item = { readonly id: string; readonly text: string };

type Props = {
  readonly title: string;
  readonly isTitleUnseen?: boolean;
  readonly hint?: string;
  readonly items: readonly Item[];
  readonly none: string;
  readonly noneHint: string;
  readonly addLabel: string;
  readonly addButton: string;
  readonly addType?: 'text' | 'email';
  readonly removeLabel: (text: string) => string;
  /** What is wrong with a new entry, in words; null: nothing. */
  readonly check: (text: string) => string | null;
  readonly onAdd: (text: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onPutBack: (place: number, id: string) => void;
  /** How an entry is shown; absent: as its text. */
  readonly renderItem?: (item: Item) => ReactNode;
};

/** A list to add to and take away from; what was removed can be put back for ten seconds. */
export function EditableList(props: Props): ReactElement {
  const { title, isTitleUnseen = false, hint, items, removeLabel, renderItem } = props;
  const [removed, setRemoved] = useState<(Item & { readonly place: number }) | null>(null);
  return (
    <div className="option-list">
      <h3 className={isTitleUnseen ? 'unseen' : 'field-label'}>{title}</h3>
      {hint !== undefined && <p className="field-hint">{hint}</p>}
      {items.length === 0 ? (
        <EmptyState title={props.none} hint={props.noneHint} />
      ) : (
        <ul className="option-items" aria-label={title}>
          {items.map((item, place) => (
            <li key={item.id} className="option-item">
              <span className="option-item-text">
                {renderItem ? renderItem(item) : <bdi>{item.text}</bdi>}
              </span>
              <Button
                small
                look="quiet"
                icon="close"
                label={removeLabel(item.text)}
                onPress={() => {
                  setRemoved({ ...item, place });
                  props.onRemove(item.id);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {removed && (
        <TakeBack
          key={removed.id}
          text={words('options.removed', [removed.text])}
          onUndo={() => {
            props.onPutBack(removed.place, removed.id);
            setRemoved(null);
          }}
          onEnd={() => setRemoved(null)}
        />
      )}
      <AddLine
        label={props.addLabel}
        type={props.addType ?? 'text'}
        maxLength={props.addType === 'email' ? 320 : 200}
        button={props.addButton}
        check={props.check}
        onAdd={props.onAdd}
      />
    </div>
  );
}
