import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { Hitched } from '@/components/import/Hitched';
import type { Settings } from '@/lib/funnel/settings';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import { AmountsPart } from './AmountsPart';
import { ColumnsPart } from './ColumnsPart';
import { DatesPart } from './DatesPart';
import { DefaultsPart } from './DefaultsPart';
import { FileLine } from './FileLine';
import type { ImportState } from './import-state';
import { hitchWords } from './import-words';
import { keptName } from './kept-words';
import { NamesParts } from './NamesParts';
import { ProgrammePart } from './ProgrammePart';
import { RowsPart } from './RowsPart';
import { SamplePart } from './SamplePart';
import { canCount, tellsOfDeeds, tellsWho } from './setup';
import type { Import } from './use-import';

type Props = {
  readonly state: Extract<ImportState, { readonly type: 'columns' }>;
  readonly running: Import;
  readonly settings: Settings;
};

/** What the file holds, as it was understood; all of it can be changed. */
export function ColumnsStep({
  state: { setup, hitch, isRereading },
  running,
  settings,
}: Props): ReactElement {
  const { choices, remembered, survey } = setup;
  const isVisits = choices.rows === 'visits';
  // Lists of registrants are mostly of one programme: that is asked first.
  const isAsking = !isVisits && tellsOfDeeds(setup);
  const isEnough = isVisits ? canCount(setup) : tellsWho(setup);
  return (
    <>
      {hitch && <Hitched text={hitchWords(hitch)} isCalm={hitch.type === 'stopped'} />}
      <FileLine setup={setup} reread={running.reread} />
      {remembered !== null && (
        <p className="import-remembered">
          <span>
            {words('import.lastTime.mapped', [
              keptName(remembered, setup.around.now),
              times.date(remembered.savedAt, setup.around.now),
            ])}
          </span>
          <Button small look="quiet" onPress={running.forget}>
            {words('import.lastTime.forget')}
          </Button>
        </p>
      )}
      {isAsking && <ProgrammePart setup={setup} change={running.change} />}
      <ColumnsPart setup={setup} change={running.change} />
      {!isEnough && (
        <p className="file-problem" role="alert">
          {words(isVisits ? 'import.noCount' : 'import.noIdentity')}
        </p>
      )}
      {isEnough && !isVisits && <SamplePart setup={setup} />}
      {setup.plan.kind === 'csv' && <RowsPart setup={setup} change={running.change} />}
      <DatesPart setup={setup} change={running.change} />
      {!isVisits && (
        <>
          <AmountsPart setup={setup} change={running.change} />
          <NamesParts setup={setup} change={running.change} settings={settings} />
        </>
      )}
      {!isVisits && !isAsking && <ProgrammePart setup={setup} change={running.change} />}
      <DefaultsPart setup={setup} change={running.change} settings={settings} />
      <div className="import-bar">
        <Button look="quiet" onPress={running.reset}>
          {words('import.another')}
        </Button>
        <span className="import-bar-end">
          <output className="field-hint">
            {words(survey === null || isRereading ? 'import.columns.surveying' : 'import.lookHint')}
          </output>
          <Button
            look="primary"
            isDisabled={!isEnough || survey === null || isRereading}
            onPress={running.look}
          >
            {words('import.look')}
          </Button>
        </span>
      </div>
    </>
  );
}
