import type { ReactElement } from 'react';
import { words } from '@/lib/words';
import { EditableList } from './EditableList';
import { Section } from './Section';
import { useSaving } from './use-saving';

type Props = {
  readonly sources: readonly string[];
  readonly save: (sources: readonly string[]) => Promise<unknown>;
};

/** The team's own sources: typed once when somebody was added, or put here, and offered from then on. */
export function SourcesSection({ sources, save }: Props): ReactElement {
  const [saving, keep] = useSaving(save);
  const isTaken = (typed: string): boolean =>
    sources.some((each) => each.toLocaleLowerCase() === typed.trim().toLocaleLowerCase());
  return (
    <Section
      id="sources"
      title={words('options.sources.title')}
      about={words('options.sources.about')}
      saving={saving}
    >
      <EditableList
        title={words('options.sources.title')}
        isTitleUnseen
        items={sources.map((source) => ({ id: source, text: source }))}
        none={words('options.sources.none')}
        noneHint={words('options.sources.noneHint')}
        addLabel={words('options.sources.add')}
        addButton={words('options.sources.addButton')}
        removeLabel={(source) => words('options.sources.remove', [source])}
        check={(typed) => (isTaken(typed) ? words('options.sources.already') : null)}
        onAdd={(typed) => keep([...sources, typed.trim()])}
        onRemove={(source) => keep(sources.filter((each) => each !== source))}
        onPutBack={(place, source) => keep(sources.toSpliced(place, 0, source))}
      />
      {sources.length > 0 && <p className="field-hint">{words('options.sources.removeHint')}</p>}
    </Section>
  );
}
