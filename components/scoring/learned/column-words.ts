import { countryName } from '@/components/account/countries';
import { kindName, type NamedKinds } from '@/components/scoring/kind-words';
import { seniorities } from '@/lib/funnel/person/title';
import { buyingRoles } from '@/lib/funnel/person/buying-role';
import { titleFunctions } from '@/lib/funnel/person/title-function';
import { fixedColumns, kindOfColumn, type ColumnId } from '@/lib/scoring/features';
import type { ScorecardBin } from '@/lib/scoring/learning/scorecard';
import { onScreen, type Notation } from '@/lib/notation';
import { words } from '@/lib/words';

/** What a column of a scorecard asks; one that no version knows any more goes by its id. */
export function columnName(column: ColumnId, kinds: NamedKinds = []): string {
  const kind = kindOfColumn(column);
  if (kind !== null) return kindName(kinds.find(({ id }) => id === kind) ?? { id: kind });
  const known = fixedColumns.find(({ id }) => id === column);
  switch (known?.id) {
    case undefined:
      return column;
    case 'size':
      return words('segment.field.companySize');
    case 'role':
      return words('segment.field.buyingRole');
    case 'function':
    case 'address':
      return words(`score.learned.column.${known.id}`);
    case 'industry':
    case 'country':
    case 'seniority':
    case 'source':
      return words(`segment.field.${known.id}`);
  }
}

/** A column with one of its answers. */
export function answerWords(
  column: ColumnId,
  bin: ScorecardBin,
  kinds?: NamedKinds,
  notation = onScreen,
): string {
  return words('score.receipt.is', [columnName(column, kinds), binWords(column, bin, notation)]);
}

function binWords(column: ColumnId, bin: ScorecardBin, notation: Notation): string {
  switch (bin.kind) {
    case 'zero':
      return words('score.learned.bin.zero');
    case 'missing':
      return words('score.learned.bin.missing');
    case 'other':
      return words('score.learned.bin.other');
    case 'label':
      return labelWords(column, bin.label, notation);
    case 'range':
      return rangeWords(bin, notation);
  }
}

function labelWords(column: ColumnId, label: string, notation: Notation): string {
  const seniority = seniorities.find((each) => each === label);
  const role = buyingRoles.find((each) => each === label);
  const does = titleFunctions.find((each) => each === label);
  if (column === 'seniority' && seniority) return words(`score.seniority.${seniority}`);
  if (column === 'role' && role) return words(`score.role.${role}`);
  if (column === 'function' && does) return words(`score.learned.function.${does}`);
  if (column === 'country') return countryName(label.toUpperCase(), notation);
  if (column === 'address')
    return words(label === 'personal' ? 'score.learned.address.personal' : 'score.learned.address.company');
  return label;
}

/** Limits that read alike are told as one number: faded counts often lie close together. */
function rangeWords({ above, upTo }: Extract<ScorecardBin, { kind: 'range' }>, { locale }: Notation): string {
  const numberText = (value: number): string =>
    value.toLocaleString(locale, { maximumFractionDigits: value < 10 ? 1 : 0 });
  if (above !== null && upTo !== null)
    return numberText(above) === numberText(upTo)
      ? words('score.learned.bin.about', [numberText(upTo)])
      : words('score.learned.bin.between', [numberText(above), numberText(upTo)]);
  if (above !== null) return words('score.learned.bin.above', [numberText(above)]);
  return upTo === null ? words('score.learned.bin.any') : words('score.learned.bin.upTo', [numberText(upTo)]);
}
