import type { ComponentProps, ReactElement } from 'react';
import { mergingOf } from '@/components/page/all-of';
import { PeopleSwitcher } from '@/components/page/PeopleSwitcher';
import type { TabState } from '@/lib/messaging/tab-state';
import type { PeopleHere } from './use-people-here';
import { WhoIsThis } from './WhoIsThis';

type Props = Omit<ComponentProps<typeof WhoIsThis>, 'merging'> & {
  readonly here: PeopleHere;
  readonly tab: TabState;
};

/** Who of a page's people is looked at, and who that is; where it shows several, a way to each of them. */
export function PersonHere({ here, person, tab, desk, ...around }: Props): ReactElement {
  return (
    <>
      {here.shown.length > 1 && (
        <PeopleSwitcher
          people={here.shown}
          chosen={person.id}
          onChoose={here.choose}
          definition={desk.definition}
          now={desk.now}
        />
      )}
      <WhoIsThis key={person.id} person={person} desk={desk} merging={mergingOf(tab)} {...around} />
    </>
  );
}
