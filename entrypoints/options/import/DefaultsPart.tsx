import { useState, type ReactElement } from 'react';
import { sourceSuggestions } from '@/components/add/sources';
import { DateInput } from '@/components/field/DateInput';
import { Picker } from '@/components/field/Picker';
import { SearchPicker } from '@/components/field/SearchPicker';
import { Suggest } from '@/components/field/Suggest';
import { TextInput } from '@/components/field/TextInput';
import { dayOf, morningOf } from '@/components/format/days';
import { ImportPart } from '@/components/import/ImportPart';
import type { Settings } from '@/lib/funnel/settings';
import { words } from '@/lib/words';
import { withChoices, type Setup } from './setup';
import type { Import } from './use-import';

type Props = { readonly setup: Setup; readonly change: Import['change']; readonly settings: Settings };

const none = '';

/** What holds for all rows, or for those that say nothing else. */
export function DefaultsPart({ setup, change, settings }: Props): ReactElement {
  const { choices, around } = setup;
  if (choices.rows === 'visits')
    return (
      <ImportPart title={words('import.defaults.title')}>
        <div className="import-defaults">
          <SourceField setup={setup} change={change} own={settings.sources} />
        </div>
      </ImportPart>
    );
  const stages = around.definition.stages.filter((stage) => !stage.retired);
  return (
    <ImportPart title={words('import.defaults.title')}>
      <div className="import-defaults">
        <Picker
          label={words('import.defaults.stage')}
          value={choices.defaultStage ?? around.definition.initial}
          choices={stages.map(({ id, label }) => ({ id, label }))}
          onChange={(defaultStage) => change((now) => withChoices(now, { defaultStage }))}
        />
        <SourceField setup={setup} change={change} own={settings.sources} />
        <ActivityFields setup={setup} change={change} />
        {choices.mapping.includes('recordId') && <RecordFields setup={setup} change={change} />}
      </div>
    </ImportPart>
  );
}

function SourceField({
  setup,
  change,
  own,
}: Pick<Props, 'setup' | 'change'> & { readonly own: readonly string[] }): ReactElement {
  const { choices, around } = setup;
  return (
    <Suggest
      label={words('import.defaults.source')}
      value={choices.defaultSource ?? ''}
      groups={sourceSuggestions(around.definition, choices.defaultStage ?? around.definition.initial, own)}
      maxLength={200}
      onChange={(text) =>
        change((now) => withChoices(now, { defaultSource: text.trim() === '' ? null : text }))
      }
    />
  );
}

function ActivityFields({ setup, change }: Pick<Props, 'setup' | 'change'>): ReactElement {
  const { around, choices } = setup;
  const { activity } = choices;
  return (
    <>
      <SearchPicker
        label={words('import.defaults.activity')}
        value={activity?.kind ?? none}
        choices={[
          { id: none, label: words('import.defaults.activityNone') },
          ...around.kinds.map(({ id, name }) => ({ id, label: name })),
        ]}
        none={words('import.columns.noMatch')}
        opensOn="input"
        onChange={(kind) =>
          change((now) =>
            withChoices(now, {
              activity: kind === none ? null : { kind, at: now.choices.activity?.at ?? now.around.now },
            }),
          )
        }
      />
      {activity !== null && (
        <DateInput
          label={words('import.defaults.activityOn')}
          value={activity.at === null ? '' : dayOf(activity.at)}
          max={dayOf(around.now)}
          onChange={(day) => {
            const at = morningOf(day);
            change((now) =>
              withChoices(now, { activity: { ...activity, at: at && Math.min(at, now.around.now) } }),
            );
          }}
        />
      )}
    </>
  );
}

/** The site of the records: only with it an id is what somebody is known by. */
function RecordFields({ setup, change }: Pick<Props, 'setup' | 'change'>): ReactElement {
  const [host, setHost] = useState(setup.choices.record?.host ?? '');
  const [type, setType] = useState(setup.choices.record?.type ?? '');
  const tell = (): void => {
    const record = host.trim() === '' || type.trim() === '' ? null : { host: host.trim(), type: type.trim() };
    change((now) => withChoices(now, { record }));
  };
  return (
    <>
      <TextInput
        label={words('import.defaults.recordHost')}
        hint={words('import.defaults.recordHint')}
        value={host}
        onChange={setHost}
        onBlur={tell}
        maxLength={200}
      />
      <TextInput
        label={words('import.defaults.recordType')}
        value={type}
        onChange={setType}
        onBlur={tell}
        maxLength={80}
      />
    </>
  );
}
