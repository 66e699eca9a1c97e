import type { Lead } from '@/lib/funnel/log/lead';
import { companyOf } from './company-of';
import { foldCompany, foldName } from './fold-name';
import { identityKeys } from './identity';
import { addressBase } from './similar-mail';

/** What two leads are compared by. */
export type Comparable = Pick<Lead, 'name' | 'otherNames' | 'emails' | 'profiles' | 'records' | 'company'>;

/** What speaks for two leads being the same person, the strongest first. Only the first binds, and so is a tie. */
export type Evidence =
  /** Both have this identity key. */
  | { readonly by: 'key'; readonly key: string }
  /** Dots or a tag alone tell these addresses apart. */
  | { readonly by: 'similarMail'; readonly one: string; readonly other: string }
  /** One name, at one company: as they are written for the first of the two. */
  | { readonly by: 'nameAndCompany'; readonly name: string; readonly company: string };

/** More are of no use to anybody, and each is paid for at every write. */
const mostEntries = 16;

/**
 * What somebody else who is the same person would have in common with a lead, as entries of an index: two leads that
 * share one are a pair. An address without dots and tags, profiles, records, and each name at each company.
 */
export function likenessOf(lead: Comparable): readonly string[] {
  const bound = identityKeys(lead).filter((key) => !key.startsWith('mail:'));
  const names = namesOf(lead).flatMap(({ folded }) =>
    companiesOf(lead).map((company) => `name:${folded}|${company.folded}`),
  );
  const addresses = lead.emails.map((email) => addressBase(email));
  return [...new Set([...addresses, ...bound, ...names])].slice(0, mostEntries);
}

/** Why two leads may be the same person; empty: nothing speaks for it. */
export function evidenceFor(one: Comparable, other: Comparable): readonly Evidence[] {
  const theirs = new Set(identityKeys(other));
  const keys = identityKeys(one).filter((key) => theirs.has(key));
  const similar = one.emails.flatMap((email): readonly Evidence[] => {
    const alike = other.emails.find((each) => each !== email && addressBase(each) === addressBase(email));
    return alike === undefined ? [] : [{ by: 'similarMail', one: email, other: alike }];
  });
  const name = sharedOf(namesOf(one), namesOf(other));
  const company = sharedOf(companiesOf(one), companiesOf(other));
  return [
    ...keys.map((key): Evidence => ({ by: 'key', key })),
    ...similar,
    ...(name === undefined || company === undefined
      ? []
      : [{ by: 'nameAndCompany', name, company } as const]),
  ];
}

/** By which pairs are sorted: those that share what binds come first. */
export function rankOf(evidence: readonly Evidence[]): number {
  const order = ['key', 'similarMail', 'nameAndCompany'] as const;
  return Math.min(...evidence.map(({ by }) => order.indexOf(by)));
}

/** True where somebody said that the two are different people, under whichever of their names. */
export function isToldApart(
  one: Pick<Lead, 'id' | 'madeOf' | 'apartFrom'>,
  other: Pick<Lead, 'id' | 'madeOf' | 'apartFrom'>,
): boolean {
  const saysSo = (a: typeof one, b: typeof one): boolean =>
    [b.id, ...b.madeOf].some((id) => a.apartFrom.includes(id));
  return saysSo(one, other) || saysSo(other, one);
}

type Folded = { readonly text: string; readonly folded: string };

function namesOf({ name, otherNames }: Comparable): readonly Folded[] {
  return foldedBy([name ?? '', ...otherNames], foldName);
}

/** As it is said, and as the addresses name it. */
function companiesOf({ company, emails }: Comparable): readonly Folded[] {
  return foldedBy([company ?? '', ...emails.map((email) => companyOf(email))], foldCompany);
}

function foldedBy(texts: readonly string[], fold: (text: string) => string): readonly Folded[] {
  return texts.map((text) => ({ text, folded: fold(text) })).filter(({ folded }) => folded !== '');
}

function sharedOf(one: readonly Folded[], other: readonly Folded[]): string | undefined {
  return one.find(({ folded }) => other.some((each) => each.folded === folded))?.text;
}
