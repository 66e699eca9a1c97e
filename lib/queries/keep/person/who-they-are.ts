import { fact, type Section } from '@/lib/transfer/export/told';
import { words } from '@/lib/words';
import type { KnownPerson } from './known-person';

/** Name, addresses and what else says who somebody is; of somebody who is no lead any more what they were called alone. */
export function whoTheyAre({ called, lead, account, referred, rows, wording }: KnownPerson): Section {
  const about = {
    id: 'person',
    title: words('keep.person.who'),
    ...(lead ? {} : { about: words('keep.person.noLead') }),
  };
  if (!lead) return { ...about, facts: [fact(words('keep.person.field.name'), called)] };
  return {
    ...about,
    facts: [
      fact(words('keep.person.field.name'), lead.name),
      fact(words('keep.person.field.otherNames'), ...lead.otherNames),
      fact(words('keep.person.field.email'), ...lead.emails),
      fact(words('keep.person.field.phone'), lead.phone),
      fact(words('keep.person.field.profile'), ...lead.profiles),
      fact(words('keep.person.field.records'), ...lead.records),
      fact(words('keep.person.field.company'), lead.company ?? account?.name),
      fact(words('keep.person.field.title'), lead.title),
      fact(words('keep.person.field.role'), lead.buyingRole && words(`score.role.${lead.buyingRole}`)),
      fact(words('keep.person.field.tags'), ...lead.tags),
      fact(words('keep.person.field.bant'), ...wording.bant(lead.bant)),
      fact(words('keep.person.field.denied'), ...lead.denied.map((each) => wording.suggestion(each))),
      fact(words('keep.person.field.madeOf'), counted(lead.madeOf.length)),
      fact(words('keep.person.field.alike'), counted(rows.pairs.length)),
      fact(words('keep.person.field.apartFrom'), counted(lead.apartFrom.length)),
      fact(words('keep.person.field.referredBy'), lead.referredBy && words('keep.person.somebodyElse')),
      fact(words('keep.person.field.referred'), counted(referred)),
    ],
  };
}

/** What is known of the company that they belong to by their address. */
export function theirCompany({ account, wording }: KnownPerson): Section {
  return {
    id: 'company',
    title: words('keep.person.company'),
    facts: account
      ? [
          fact(words('keep.person.field.company'), account.name),
          fact(words('keep.person.field.domain'), account.id),
          fact(words('segment.field.industry'), account.industry),
          fact(words('segment.field.companySize'), account.size),
          fact(words('segment.field.country'), account.country && wording.country(account.country)),
          fact(words('keep.person.field.target'), account.isTarget ? words('keep.yes') : null),
        ]
      : [],
  };
}

function counted(count: number): number | null {
  return count === 0 ? null : count;
}
