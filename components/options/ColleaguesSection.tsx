import { useState, type ReactElement } from 'react';
import { TextInput } from '@/components/field/TextInput';
import type { User } from '@/lib/funnel/settings';
import { words } from '@/lib/words';
import { EditableList } from './EditableList';
import { Section } from './Section';
import { useSaving } from './use-saving';

type Props = {
  readonly colleagues: readonly User[];
  readonly save: (colleagues: readonly User[]) => Promise<unknown>;
  /** An id that was never given before. */
  readonly newId: () => string;
};

/** The people whom leads can be assigned to. */
export function ColleaguesSection({ colleagues, save, newId }: Props): ReactElement {
  const [saving, keep] = useSaving(save);
  const [gone, setGone] = useState<ReadonlyMap<string, User>>(new Map());
  const isTaken = (name: string): boolean =>
    colleagues.some((user) => user.name.toLocaleLowerCase() === name.trim().toLocaleLowerCase());
  return (
    <Section
      id="colleagues"
      title={words('options.colleagues.title')}
      about={words('options.colleagues.about')}
      saving={saving}
    >
      <EditableList
        title={words('options.colleagues.title')}
        isTitleUnseen
        items={colleagues.map(({ id, name }) => ({ id, text: name }))}
        none={words('options.colleagues.none')}
        noneHint={words('options.colleagues.noneHint')}
        addLabel={words('options.colleagues.add')}
        addButton={words('options.colleagues.addButton')}
        removeLabel={(name) => words('options.colleagues.remove', [name])}
        check={(name) => (isTaken(name) ? words('options.colleagues.already') : null)}
        onAdd={(name) => keep([...colleagues, { id: newId(), name: name.trim() }])}
        onRemove={(id) => {
          const user = colleagues.find((each) => each.id === id);
          if (user) setGone(new Map([...gone, [id, user]]));
          keep(colleagues.filter((each) => each.id !== id));
        }}
        onPutBack={(place, id) => {
          const user = gone.get(id);
          if (user) keep(colleagues.toSpliced(place, 0, user));
        }}
        renderItem={({ id, text }) => (
          <NameField
            name={text}
            onRename={(name) => keep(colleagues.map((user) => (user.id === id ? { ...user, name } : user)))}
          />
        )}
      />
      {colleagues.length > 0 && <p className="field-hint">{words('options.colleagues.removeHint')}</p>}
    </Section>
  );
}

/** A name that is renamed where it stands; an emptied one keeps what it was. */
function NameField({
  name,
  onRename,
}: {
  readonly name: string;
  readonly onRename: (name: string) => void;
}): ReactElement {
  const [typed, setTyped] = useState(name);
  return (
    <div
      onBlur={() => {
        const next = typed.trim();
        if (next === '') setTyped(name);
        else if (next !== name) onRename(next);
      }}
    >
      <TextInput
        label={words('options.colleagues.name')}
        isLabelUnseen
        value={typed}
        onChange={setTyped}
        maxLength={200}
      />
    </div>
  );
}
