import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { saveFile } from '@/components/file/save-file';
import { FileLine } from '@/components/keep/FileLine';
import { wordingForFile } from '@/components/keep/wording-for-file';
import type { Desk } from '@/components/page/use-desk';
import type { Refusal } from '@/lib/funnel/refusal';
import { RefusalText } from '@/components/refusal/RefusalText';
import { personJob } from '@/lib/queries/keep/person/person-job';
import { useExport } from '@/lib/queries/keep/use-export';
import { words } from '@/lib/words';

type Props = {
  /** The lead; or somebody who is none any more, of whom the history tells. */
  readonly id: string;
  readonly name: string;
  readonly desk: Desk;
};

/** All that is kept of a person as a file, and the way to erase them. */
export function TheirFiles({ id, name, desk }: Props): ReactElement {
  const { state, start, cancel } = useExport(saveFile);
  const [isErasing, setErasing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const save = (as: 'html' | 'json'): void => start(personJob(id, Date.now(), as, wordingForFile));
  const erase = async (): Promise<void> => {
    setErasing(false);
    setRefusal(await desk.commands.run({ type: 'eraseLead', leadId: id }));
  };
  return (
    <div className="their-data">
      <p>{words('keep.their.about', [name])}</p>
      <div className="option-row">
        <Button small onPress={() => save('html')}>
          {words('keep.their.html')}
        </Button>
        <Button small onPress={() => save('json')}>
          {words('keep.their.json')}
        </Button>
      </div>
      <FileLine state={state} countWords={() => words('keep.their.whole')} onStop={cancel} />
      {isErasing ? (
        <fieldset className="their-erase">
          <legend>{words('keep.their.sure', [name])}</legend>
          <p>{words('keep.their.sureHint')}</p>
          <div className="option-row">
            <Button small look="primary" onPress={() => void erase()}>
              {words('keep.their.erase')}
            </Button>
            <Button small takesFocus onPress={() => setErasing(false)}>
              {words('common.cancel')}
            </Button>
          </div>
        </fieldset>
      ) : (
        <div className="option-row">
          <Button small look="quiet" icon="trash" onPress={() => setErasing(true)}>
            {words('keep.their.erase')}
          </Button>
        </div>
      )}
      {refusal && <RefusalText refusal={refusal} definition={desk.definition} people={desk.people} />}
    </div>
  );
}
