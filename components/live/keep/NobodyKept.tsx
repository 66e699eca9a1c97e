import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { saveFile } from '@/components/file/save-file';
import { FileLine } from '@/components/keep/FileLine';
import { answerJob } from '@/lib/queries/keep/answer-job';
import { useExport } from '@/lib/queries/keep/use-export';
import { useKeptOut } from '@/lib/queries/keep/use-kept-out';
import { words } from '@/lib/words';

type Props = {
  readonly text: string;
  /** The histories were looked through as well. */
  readonly isWholeLog: boolean;
};

/** That nothing is kept of whoever asked, or the fingerprint of an address alone: with an answer to hand out. */
export function NobodyKept({ text, isWholeLog }: Props): ReactElement | null {
  const isKeptOut = useKeptOut(text);
  const { state, start, cancel } = useExport(saveFile);
  if (isKeptOut === undefined) return null;
  return (
    <div className="nobody-kept">
      <output>
        <strong>{words(isKeptOut ? 'keep.request.hash' : 'keep.request.nobody', [text.trim()])}</strong>{' '}
        {words(
          isKeptOut
            ? 'keep.request.hashHint'
            : isWholeLog
              ? 'keep.request.nobodyAtAll'
              : 'keep.request.nobodyHint',
        )}
      </output>
      <div className="option-row">
        <Button small onPress={() => start(answerJob(text.trim(), isWholeLog, Date.now()))}>
          {words('keep.request.answer')}
        </Button>
      </div>
      <FileLine state={state} countWords={() => words('keep.request.whole')} onStop={cancel} />
    </div>
  );
}
