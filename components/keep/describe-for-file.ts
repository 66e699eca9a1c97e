import { describeEvent, type EventWords } from '@/components/history/describe-event';
import { inFiles } from '@/lib/notation';
import { peopleByName } from './people-by-name';

type Telling = Parameters<typeof describeEvent>[1];

/** An event in the words of its history, where nobody is "you". */
export function describeForFile(event: Parameters<typeof describeEvent>[0], telling: Telling): EventWords {
  return describeEvent(event, {
    ...telling,
    people: peopleByName(telling.people),
    notation: inFiles(),
  });
}
