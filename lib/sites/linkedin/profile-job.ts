import { closest, queryFirst, queryWithin, textOf } from '@/lib/sites/dom';
import { jobInHeadline } from './employer';
import type { Draft } from './page';
import { BESIDE_NAME, COMPANY_LINK, HEADLINES, TOP_CARD } from './rungs';
import type { StructuredPerson } from './structured';
import { said, shownTextOf, toName } from './texts';

/**
 * Adds what a profile's top says of its owner's work: the headline, and the employer where the page itself states
 * one, as structured data, as a link, as the first of the two marks beside the name, or in the headline.
 * @param person is added to
 * @param name where the name stands
 */
export function addJob(person: Draft, name: Element, structured: StructuredPerson | null): void {
  const card = closest(name, TOP_CARD);
  const headline = card === null ? undefined : headlineIn(card, name, person.name ?? '');
  const said = jobInHeadline(headline);
  const company = structured?.company ?? (card === null ? undefined : employerBeside(card)) ?? said.company;
  const title = structured?.title ?? (said.company === company ? said.title : undefined);
  if (company !== undefined) person.company = company;
  if (title !== undefined) person.title = title;
  if (headline !== undefined) person.headline = headline;
}

function headlineIn(card: Element, heading: Element, name: string): string | undefined {
  for (const selector of HEADLINES) {
    const lines = queryWithin(card, selector)
      .filter((line) => follows(line, heading) && queryFirst(line, 'p, div') === null)
      .map((line) => said(textOf(line)));
    const headline = lines.find((line) => /^[^(\u2022\u00B7]*\p{L}/u.test(line) && line !== name);
    if (headline !== undefined) return headline;
  }
  return undefined;
}

function employerBeside(card: Element): string | undefined {
  const link = queryFirst(card, COMPANY_LINK);
  const beside = queryWithin(card, BESIDE_NAME);
  // A single mark may be the school.
  const [first] = link === null ? (beside.length === 2 ? beside : []) : [link];
  const company = first === undefined ? '' : shownTextOf(first);
  return toName(company) === '' ? undefined : said(company);
}

function follows(element: Element, earlier: Element): boolean {
  const position = Node.prototype.compareDocumentPosition.call(earlier, element);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
