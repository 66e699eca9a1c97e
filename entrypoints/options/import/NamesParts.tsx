import type { ReactElement } from 'react';
import { ImportPart } from '@/components/import/ImportPart';
import { NameList } from '@/components/import/NameList';
import type { Settings } from '@/lib/funnel/settings';
import type { NameFound } from '@/lib/transfer/files/plan';
import { words } from '@/lib/words';
import { withChoices, type Setup } from './setup';
import type { Import } from './use-import';

type Props = { readonly setup: Setup; readonly change: Import['change']; readonly settings: Settings };

/** What the names of stages, owners, programmes and activities in the file mean. Nothing of what it has none of. */
export function NamesParts({ setup, change, settings }: Props): ReactElement | null {
  const { survey, choices, around } = setup;
  if (survey === null) return null;
  const stages = around.definition.stages.filter((stage) => !stage.retired);
  const users = [settings.me, ...settings.colleagues].filter(({ name }) => name.trim() !== '');
  return (
    <>
      {isAsked(survey.stages) && (
        <ImportPart title={words('import.stages.title')} about={words('import.stages.about')}>
          <NameList
            found={survey.stages}
            byName={choices.stageByName}
            choices={stages.map(({ id, label }) => ({ id, name: label }))}
            none={words('import.stages.refuse')}
            onChange={(name, id) =>
              change((now) => withChoices(now, { stageByName: withStage(now.choices.stageByName, name, id) }))
            }
          />
        </ImportPart>
      )}
      {isAsked(survey.owners) && (
        <ImportPart title={words('import.owners.title')} about={words('import.owners.about')}>
          <NameList
            found={survey.owners}
            byName={choices.ownerByName}
            choices={users}
            none={words('import.owners.none')}
            onChange={(name, id) =>
              change((now) =>
                withChoices(now, { ownerByName: new Map(now.choices.ownerByName).set(name, id) }),
              )
            }
          />
        </ImportPart>
      )}
      {isAsked(survey.programmes) && (
        <ImportPart title={words('import.programmes.title')} about={words('import.programmes.about')}>
          <NameList
            found={survey.programmes}
            byName={choices.programmeByName}
            choices={around.programmes}
            none={words('import.programmes.none')}
            onChange={(name, id) =>
              change((now) =>
                withChoices(now, { programmeByName: new Map(now.choices.programmeByName).set(name, id) }),
              )
            }
          />
        </ImportPart>
      )}
      {isAsked(survey.kinds) && (
        <ImportPart title={words('import.kinds.title')} about={words('import.kinds.about')}>
          <NameList
            found={survey.kinds}
            byName={choices.kindByName}
            choices={around.kinds}
            none={words('import.kinds.none')}
            onChange={(name, id) =>
              change((now) => withChoices(now, { kindByName: new Map(now.choices.kindByName).set(name, id) }))
            }
          />
        </ImportPart>
      )}
    </>
  );
}

/** Names that are known as they are need nobody's answer. */
function isAsked(found: readonly NameFound[]): boolean {
  return found.some(({ isKnown }) => !isKnown);
}

function withStage(
  byName: ReadonlyMap<string, string>,
  name: string,
  stage: string | null,
): ReadonlyMap<string, string> {
  const next = new Map(byName);
  if (stage === null) next.delete(name);
  else next.set(name, stage);
  return next;
}
