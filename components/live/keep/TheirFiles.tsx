import { useState, type ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { saveFile } from '@/components/file/save-file';
import { FileLine } from '@/components/keep/FileLine';
import { wordingForFile } from '@/components/keep/wording-for-file';
import type { Desk } from '@/components/page/use-desk';
import { leadName } from '@/components/person/names';
import type { Lead } from '@/lib/funnel/log/lead';
import { personJob } from '@/lib/queries/keep/person/person-job';
import { useExport } from '@/lib/queries/keep/use-export';
import { words } from '@/lib/words';

type Props = { readonly lead: Lead; readonly desk: Desk };

/** All that is kept of a person as a file, and the way to erase them. */
export function TheirFiles({ lead, desk }: Props): ReactElement {
  const { state, start, cancel } = useExport(saveFile);
  const [isErasing, setErasing] = useState(false);
  const save = (as: 'html' | 'json'): void => start(personJob(lead.id, Date.now(), as, wordingForFile));
  return (
    <div className="their-data">
      <p>{words('keep.their.about', [leadName(lead)])}</p>
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
          <legend>{words('keep.their.sure', [leadName(lead)])}</legend>
          <p>{words('keep.their.sureHint')}</p>
          <div className="option-row">
            <Button
              small
              look="primary"
              onPress={() => void desk.commands.run({ type: 'eraseLead', leadId: lead.id })}
            >
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
    </div>
  );
}
