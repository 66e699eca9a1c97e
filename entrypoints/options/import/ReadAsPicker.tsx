import type { ReactElement } from 'react';
import { Picker } from '@/components/field/Picker';
import { useAllKeptColumns } from '@/lib/queries/use-kept-columns';
import { presets } from '@/lib/transfer/files/presets/presets';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import { presetWords } from './import-words';
import { keptIn } from './kept';
import { keptName } from './kept-words';
import type { Setup } from './setup';
import type { Import } from './use-import';

type Props = { readonly setup: Setup; readonly reread: Import['reread'] };
type Choice = 'own' | `preset:${string}` | `kept:${string}`;

/** What the file is: an export that is known, a table of the user's own, or one like those of before. */
export function ReadAsPicker({ setup, reread }: Props): ReactElement {
  const { plan, remembered, wish, around } = setup;
  const kept = (useAllKeptColumns() ?? []).map(keptIn);
  const value: Choice =
    remembered !== null ? `kept:${remembered.id}` : plan.preset === null ? 'own' : `preset:${plan.preset}`;
  const recognised = { hint: words('import.file.recognised') };
  return (
    <Picker<Choice>
      label={words('import.file.readAs')}
      value={value}
      choices={[
        ...kept.map((each) => ({
          id: `kept:${each.id}` as const,
          label: keptName(each, around.now),
          hint: words('import.kept.on', [times.date(each.savedAt, around.now)]),
        })),
        {
          id: 'own',
          label: words('import.file.own'),
          ...(plan.recognised === null ? recognised : {}),
        },
        ...presets.map(({ id }) => ({
          id: `preset:${id}` as const,
          label: presetWords(id),
          ...(plan.recognised === id ? recognised : {}),
        })),
      ]}
      onChange={(choice) => {
        if (choice !== value) reread({ ...wish, ...wishOf(choice) });
      }}
    />
  );
}

function wishOf(choice: Choice): Pick<Setup['wish'], 'preset' | 'kept'> {
  if (choice.startsWith('kept:')) return { preset: undefined, kept: choice.slice('kept:'.length) };
  return { kept: undefined, preset: choice === 'own' ? null : choice.slice('preset:'.length) };
}
