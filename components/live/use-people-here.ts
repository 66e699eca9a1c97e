import { useState } from 'react';
import { peopleOnPage, seenOf, type OnPage } from '@/components/page/people-on-page';
import type { TabState } from '@/lib/messaging/tab-state';
import { useRecognised } from '@/lib/queries/use-recognised';

/** Whom a tab's page shows. */
export type PeopleHere = {
  /** Where the page is from; `hand` where nothing of it is read. */
  readonly site: string;
  /** Each once. */
  readonly shown: readonly OnPage[];
  /** The one who is looked at, the first until another is chosen; absent: the page shows nobody. */
  readonly person: OnPage | undefined;
  readonly choose: (id: string) => void;
};

/** Whom a tab's page shows, and who of them is looked at; undefined until it is known who they are. */
export function usePeopleHere({ seen }: TabState): PeopleHere | undefined {
  const [chosen, choose] = useState<string | null>(null);
  const people = seen?.people ?? [];
  const site = seen?.site ?? 'hand';
  const recognised = useRecognised(people.map((person) => seenOf(person, site)));
  if (!recognised) return undefined;
  const shown = peopleOnPage(people, recognised, site);
  return { site, shown, person: shown.find(({ id }) => id === chosen) ?? shown[0], choose };
}
