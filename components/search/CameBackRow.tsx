import type { ReactElement } from 'react';
import { exactText } from '@/components/format/Moment';
import { reasonLabel } from '@/components/lead/return-words';
import { leadName, userNameWithin } from '@/components/person/names';
import { times } from '@/lib/times';
import { words } from '@/lib/words';
import type { RowProps } from './LeadRow';

/** A lead that came back, in two lines: who and how long ago, then why and from whom. */
export function CameBackRow({ lead, definition, people, now }: RowProps): ReactElement | null {
  const { givenBack } = lead;
  if (givenBack === null) return null;
  return (
    <>
      <span className="row-line">
        <bdi className="row-name">{leadName(lead)}</bdi>
        <span className="row-since figures" title={words('cameBack.since', [exactText(givenBack.at)])}>
          {times.short(now - givenBack.at)}
        </span>
      </span>
      <span className="row-line row-second">
        <bdi className="row-company">{reasonLabel(definition, givenBack.reason)}</bdi>
        {lead.wakeAt !== null && lead.wakeAt <= now && (
          <span className="row-urgent">{words('cameBack.lookAgain')}</span>
        )}
        <span>{words('cameBack.from', [userNameWithin(people, givenBack.by)])}</span>
      </span>
    </>
  );
}
