import { isKeptOut } from '@/lib/store/reads/kept-out';
import { dayOf } from '@/lib/transfer/archive/file-name';
import { printedPage } from '@/lib/transfer/export/printed-page';
import { fact } from '@/lib/transfer/export/told';
import { words } from '@/lib/words';
import { readNames } from './describing';
import { textJob, type ExportJob } from './export-job';

/**
 * An answer to somebody of whom nothing is kept, to be handed out. That they asked is kept nowhere but in this file.
 * @param text by which they were looked for
 * @param isWholeLog the histories were looked through as well
 * @param now wall time in ms
 */
export function answerJob(text: string, isWholeLog: boolean, now: number): ExportJob {
  return textJob(`answer-${dayOf(now)}`, 'html', async ({ db }) => {
    const [isHashKept, names] = await Promise.all([isKeptOut(db, text), readNames(db)]);
    return printedPage(
      words('keep.answer.title'),
      [words(isHashKept ? 'keep.answer.hash' : 'keep.answer.nothing')],
      [
        {
          id: 'search',
          title: words('keep.answer.search'),
          facts: [
            fact(words('keep.answer.text'), text),
            fact(
              words('keep.answer.where'),
              words('keep.answer.leads'),
              isWholeLog ? words('keep.answer.log') : null,
              words('keep.answer.optOuts'),
            ),
            fact(words('keep.answer.when'), { at: now }),
            fact(words('keep.answer.by'), names.user(names.settings.me.id)),
          ],
        },
      ],
    );
  });
}
