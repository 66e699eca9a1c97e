import type { ImportedLead } from '@/lib/funnel/import/imported-lead';
import type { KnownDeed } from '@/lib/funnel/import/prepared-row';
import { namesGained } from '@/lib/funnel/log/identified';
import type { Lead } from '@/lib/funnel/log/lead';
import { amountText } from '@/lib/notation';
import { words } from '@/lib/words';

/** Something that a row says of a lead: what of, what it is then, and what it was; null: nothing. */
export type KnownChange = {
  readonly what: string;
  readonly now: string;
  readonly was: string | null;
};

/**
 * What would change of somebody who is a lead already, in words, as the background will carry it out.
 * @param lead null: nobody's yet, so that all the row says is new
 * @param programmeName what a programme is called, by its id or its name in the file
 */
export function knownChanges(
  lead: Lead | null,
  row: ImportedLead,
  deed: Extract<KnownDeed, 'merge' | 'update'>,
  programmeName: (named: string) => string,
): readonly KnownChange[] {
  const { person } = row;
  const gained = namesGained(lead ?? { emails: [], profiles: [], records: [] }, person);
  const list = (what: string, texts: readonly string[]): readonly KnownChange[] =>
    texts.length === 0 ? [] : [{ what, now: texts.join(', '), was: null }];
  const details = (['name', 'company', 'title', 'phone', 'buyingRole', 'dealValue'] as const).flatMap(
    (field) => {
      const now = detailWords({ [field]: person[field] });
      const was = lead === null ? null : detailWords({ [field]: lead[field] });
      const isWanted = now !== null && now !== was && (was === null || deed === 'update');
      return isWanted ? [{ what: words(`import.detail.${field}`), now, was }] : [];
    },
  );
  const known = new Set(
    lead?.activityTimes.flatMap((each) => each.times.map((at) => `${each.activity}/${at}`)),
  );
  const done = (row.activities ?? []).filter(
    (each) => !known.has(`${each.activity}/${each.occurredAt}`),
  ).length;
  return [
    ...details,
    ...list(words('import.detail.emails'), gained.emails),
    ...list(words('import.detail.profiles'), gained.profiles),
    ...list(words('import.detail.records'), gained.records),
    ...list(
      words('import.detail.tags'),
      (row.tags ?? []).filter((tag) => lead?.tags.includes(tag) !== true),
    ),
    ...list(
      words('import.detail.programmes'),
      (row.programmes ?? []).filter((id) => lead?.programmes.includes(id) !== true).map(programmeName),
    ),
    ...list(
      words('import.detail.notes'),
      (row.notes ?? []).filter((text) => lead?.notes.some((note) => note.text === text) !== true),
    ),
    ...(done === 0
      ? []
      : [{ what: '', now: words('import.detail.activities', done, [done.toLocaleString()]), was: null }]),
  ];
}

type Detail = Partial<Pick<Lead, 'name' | 'company' | 'title' | 'phone' | 'buyingRole' | 'dealValue'>>;

function detailWords(detail: { readonly [Field in keyof Detail]: Detail[Field] | undefined }): string | null {
  if (detail.buyingRole) return words(`score.role.${detail.buyingRole}`);
  if (detail.dealValue) return amountText(detail.dealValue);
  return detail.name ?? detail.company ?? detail.title ?? detail.phone ?? null;
}
