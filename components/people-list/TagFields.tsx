import type { ReactElement } from 'react';
import { sourceSuggestions } from '@/components/add/sources';
import { Picker } from '@/components/field/Picker';
import { Suggest } from '@/components/field/Suggest';
import { TextInput } from '@/components/field/TextInput';
import type { FunnelDefinition } from '@/lib/funnel/definition/definition';
import { stagesToAdd } from '@/lib/funnel/definition/stages-to-add';
import type { Programme } from '@/lib/funnel/team/programme';
import { words } from '@/lib/words';
import './people-list.css';

/** What is said of several people at once. */
export type Tagging = {
  /** Empty: where the page says, else where leads begin. */
  readonly stage: string;
  readonly source: string;
  /** Empty: none. */
  readonly programme: string;
  /** Parted by commas. */
  readonly tags: string;
};

type Props = {
  readonly value: Tagging;
  readonly onChange: (value: Tagging) => void;
  readonly definition: FunnelDefinition;
  readonly sources: readonly string[];
  readonly programmes: readonly Programme[];
  /** The page itself shows where some of them stand. */
  readonly pageSays: boolean;
};

export const untagged: Tagging = { stage: '', source: '', programme: '', tags: '' };

/** The tags as they are typed, each once. */
export function tagsOf({ tags }: Tagging): readonly string[] {
  const typed = tags.split(',').map((tag) => tag.trim().slice(0, 80));
  return [...new Set(typed.filter((tag) => tag !== ''))].slice(0, 50);
}

/** Stage and source of those who are new, programme and tags of all. */
export function TagFields({
  value,
  onChange,
  definition,
  sources,
  programmes,
  pageSays,
}: Props): ReactElement {
  const change = (part: Partial<Tagging>): void => onChange({ ...value, ...part });
  const stages = stagesToAdd(definition).map(({ id, label }) => ({ id, label }));
  return (
    <div className="tag-fields">
      <Picker
        label={words('peopleList.stage')}
        choices={pageSays ? [{ id: '', label: words('peopleList.asPageSays') }, ...stages] : stages}
        value={value.stage === '' && !pageSays ? definition.initial : value.stage}
        onChange={(stage) => change({ stage })}
      />
      <Suggest
        label={words('peopleList.source')}
        value={value.source}
        onChange={(source) => change({ source })}
        groups={sourceSuggestions(definition, value.stage || definition.initial, sources)}
        maxLength={200}
      />
      {programmes.length > 0 && (
        <Picker
          label={words('peopleList.programme')}
          choices={[
            { id: '', label: words('peopleList.noProgramme') },
            ...programmes.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={value.programme}
          onChange={(programme) => change({ programme })}
        />
      )}
      <TextInput
        label={words('peopleList.tags')}
        value={value.tags}
        onChange={(tags) => change({ tags })}
        hint={words('peopleList.tagsHint')}
        maxLength={400}
      />
    </div>
  );
}
