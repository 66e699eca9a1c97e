import { touchedAt } from '@/lib/funnel/log/touched-at';
import { fact, type Section } from '@/lib/transfer/export/told';
import { words } from '@/lib/words';
import { monthsAfter } from '@/lib/queries/keep/months';
import type { KnownPerson } from './known-person';

/** Who sees it, where copies lie, for how long, and what they may ask (GDPR, 15 (1) c to f). */
export function howKept({ lead, names, history, rows, copies }: KnownPerson): Section {
  const { me, colleagues, retentionMonths } = names.settings;
  const named = new Set(
    [...rows.events.map(({ actor }) => actor.id), lead?.position.owner, lead?.position.assignee].filter(
      (id) => id !== null && id !== undefined,
    ),
  );
  const known = new Set([me.id, ...colleagues.map(({ id }) => id)]);
  const recipients = [...named].filter((id) => known.has(id)).map((id) => names.user(id));
  const touched = touchedAt(history.map(({ event }) => event));
  return {
    id: 'keeping',
    title: words('keep.person.keeping'),
    facts: [
      fact(words('keep.person.field.keptBy'), names.user(me.id)),
      fact(
        words('keep.person.field.recipients'),
        ...(recipients.length > 0 ? recipients : [names.user(me.id)]),
      ),
      fact(words('keep.person.field.sentTo'), words('keep.person.sentToNobody')),
      fact(words('keep.person.field.backups'), ...copies.backup.backups.map(({ at }) => ({ at }))),
      fact(words('keep.person.field.files'), copies.file.saved && { at: copies.file.saved.at }),
      fact(
        words('keep.person.field.retention'),
        retentionMonths === null
          ? words('keep.person.noRetention')
          : words('keep.person.retention', retentionMonths),
        retentionMonths === null ? null : { at: monthsAfter(touched, retentionMonths) },
      ),
      fact(words('keep.person.field.legal'), words('keep.person.legalUnknown')),
      fact(words('keep.person.field.rights'), words('keep.person.rights')),
    ],
  };
}
