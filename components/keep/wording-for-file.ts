import { countryName } from '@/components/account/countries';
import { bantWords } from '@/components/bant/bant-words';
import { journeyStepWords } from '@/components/journey/journey-words';
import { activityName } from '@/components/lead/activity-words';
import { answerWords, reasonLabel } from '@/components/lead/return-words';
import { siteName } from '@/components/person/site-name';
import { suggestionWords } from '@/components/person/suggestion-words';
import { lineDetail, reasonWords } from '@/components/receipt/reason-words';
import { inFiles } from '@/lib/notation';
import { words } from '@/lib/words';
import { describeForFile } from './describe-for-file';

/** What a file for a person calls things by: as the pages do, where nobody is "you", and in one language. */
export const wordingForFile = {
  describe: describeForFile,
  scoreLine: (
    line: Parameters<typeof lineDetail>[0],
    known: Parameters<typeof reasonWords>[1],
    now: number,
  ) => ({
    what: reasonWords(line.reason, known, inFiles()),
    why: lineDetail(line, now, inFiles()),
  }),
  bant: bantWords,
  journeyStep: journeyStepWords,
  activity: activityName,
  reason: (definition: Parameters<typeof reasonLabel>[0], reason: string, answer: string | null): string => {
    const label = reasonLabel(definition, reason);
    const said = answerWords(definition, reason, answer);
    return said === null ? label : words('history.set', [label, said]);
  },
  suggestion: suggestionWords,
  site: siteName,
  country: (code: string): string => countryName(code, inFiles()),
} as const;
