import type { ReactElement } from 'react';
import { Suggest } from '@/components/field/Suggest';
import { ImportPart } from '@/components/import/ImportPart';
import { words } from '@/lib/words';
import { programmeNamed, tellsOfDeeds, type Setup } from './setup';
import type { Import } from './use-import';

type Props = { readonly setup: Setup; readonly change: Import['change'] };

/** The programme that all of them get into, under which is noted what they did; one that is not there yet is set up. */
export function ProgrammePart({ setup, change }: Props): ReactElement {
  const { around, programme } = setup;
  const known = around.programmes.find(({ id }) => id === programme);
  return (
    <ImportPart
      title={words('import.programme.title')}
      about={words(tellsOfDeeds(setup) ? 'import.programme.ask' : 'import.programme.about')}
    >
      <div className="import-defaults">
        <div>
          <Suggest
            label={words('import.programme.all')}
            value={known?.name ?? programme ?? ''}
            groups={[
              { title: words('import.programme.yours'), items: around.programmes.map(({ name }) => name) },
            ]}
            maxLength={120}
            onChange={(text) => change((now) => ({ ...now, programme: programmeNamed(now, text) }))}
          />
          {programme !== null && known === undefined && (
            <output className="field-hint">{words('import.programme.new', [programme.trim()])}</output>
          )}
        </div>
      </div>
    </ImportPart>
  );
}
