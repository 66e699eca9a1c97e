import type { ReactElement } from 'react';
import { Button } from '@/components/button/Button';
import { leadName } from '@/components/person/names';
import type { Desk } from '@/components/page/use-desk';
import type { Lead } from '@/lib/funnel/log/lead';
import { useErased } from '@/lib/queries/keep/use-erased';
import { useLead } from '@/lib/queries/use-leads';
import { words } from '@/lib/words';
import { GoneLead } from './GoneLead';
import { TheirFiles } from './TheirFiles';

type Props = {
  readonly id: string;
  /** What somebody is called who is no lead any more; null: they are one. */
  readonly formerly: string | null;
  readonly desk: Desk;
  /** Back to the search. */
  readonly onBack: () => void;
};

/** Whoever asked, once they were found: who they are, their files, the way to erase them, and then the receipt. */
export function AskedPerson({ id, formerly, desk, onBack }: Props): ReactElement | null {
  const lead = useLead(id);
  const erased = useErased(id);
  if (lead === undefined || erased === undefined) return null;
  const isGone = lead === null && (formerly === null || erased !== null);
  return (
    <div className="asked-person">
      <div>
        <Button small look="quiet" icon="back" takesFocus onPress={onBack}>
          {words('keep.request.other')}
        </Button>
      </div>
      {isGone ? (
        <GoneLead id={id} />
      ) : (
        <>
          {lead ? <Who lead={lead} /> : <Former name={formerly ?? ''} />}
          <TheirFiles id={id} name={lead ? leadName(lead) : (formerly ?? '')} desk={desk} />
        </>
      )}
    </div>
  );
}

/** Enough to be sure that it is them. */
function Who({ lead }: { readonly lead: Lead }): ReactElement {
  const { emails, phone, company, title, otherNames } = lead;
  return (
    <div>
      <h3>
        <bdi>{leadName(lead)}</bdi>
      </h3>
      {[
        otherNames.join(', '),
        [title, company].filter(Boolean).join(words('common.dot')),
        emails.join(', '),
        phone,
      ]
        .filter(Boolean)
        .map((line) => (
          <p key={line} className="asked-line">
            <bdi>{line}</bdi>
          </p>
        ))}
    </div>
  );
}

function Former({ name }: { readonly name: string }): ReactElement {
  return (
    <div>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <p className="asked-line">{words('keep.request.former')}</p>
    </div>
  );
}
