import type { ReactElement, ReactNode } from 'react';
import { Button } from '@/components/button/Button';
import { ChoiceList } from '@/components/field/ChoiceList';
import { Tick } from '@/components/field/Tick';
import { Section } from '@/components/options/Section';
import { words } from '@/lib/words';
import { cardVersions, exportKinds, separatorNames, type ExportChoices } from './export-choices';
import './backup.css';
import './keep.css';

type Props = {
  readonly choices: ExportChoices;
  readonly onChange: (choices: ExportChoices) => void;
  /** Whether the browser lets the user choose a place. */
  readonly canAskPlace: boolean;
  readonly isBusy: boolean;
  readonly onWrite: () => void;
  /** How the file fares. */
  readonly children: ReactNode;
};

/** What a team takes along, and how it is written. */
export function ExportForm({
  choices,
  onChange,
  canAskPlace,
  isBusy,
  onWrite,
  children,
}: Props): ReactElement {
  const set = (changes: Partial<ExportChoices>): void => onChange({ ...choices, ...changes });
  const isTable = choices.kind === 'leads' || choices.kind === 'events';
  return (
    <Section id="your-data" title={words('keep.export.title')} about={words('keep.export.about')}>
      <ChoiceList
        label={words('keep.export.what')}
        choices={exportKinds.map((id) => ({
          id,
          label: words(`keep.export.kind.${id}`),
          hint: words(`keep.export.hint.${id}`),
        }))}
        value={choices.kind}
        onChange={(kind) => set({ kind })}
      />
      {isTable && (
        <ChoiceList
          flow="row"
          label={words('keep.export.separator')}
          choices={separatorNames.map((id) => ({ id, label: words(`keep.separator.${id}`) }))}
          value={choices.separator}
          onChange={(separator) => set({ separator })}
        />
      )}
      {choices.kind === 'cards' && (
        <ChoiceList
          flow="row"
          label={words('keep.export.version')}
          choices={cardVersions.map((id) => ({ id, label: id }))}
          value={choices.version}
          onChange={(version) => set({ version })}
        />
      )}
      <div className="keep-ticks">
        {isTable && (
          <Tick
            label={words('keep.export.mark')}
            isOn={choices.hasMark}
            onChange={(hasMark) => set({ hasMark })}
          />
        )}
        {choices.kind === 'cards' && (
          <Tick
            label={words('keep.export.stage')}
            isOn={choices.hasStage}
            onChange={(hasStage) => set({ hasStage })}
          />
        )}
        {canAskPlace && (
          <Tick
            label={words('keep.export.place')}
            isOn={choices.asksPlace}
            onChange={(asksPlace) => set({ asksPlace })}
          />
        )}
      </div>
      <div className="option-buttons">
        <Button look="primary" isPending={isBusy} onPress={onWrite}>
          {words('keep.export.write')}
        </Button>
      </div>
      {children}
      <p className="keep-quiet">
        {words('keep.export.whole')} <a href="#save-file">{words('keep.saveFile.title')}</a>
      </p>
    </Section>
  );
}
