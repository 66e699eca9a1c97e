import { toAddress } from '@/lib/sites/address';
import { attribute, closest, queryAll, textOf, tidy } from '@/lib/sites/dom';
import { above } from '@/lib/sites/roots';
import type { SeenPerson } from '@/lib/sites/site-adapter';
import { addresseesIn } from './mailto';
import type { Page } from './page';
import { profileIn } from './profile-in';

/** A person with all that markup of a public standard says of them. */
export type Card = { readonly element: Element; readonly person: SeenPerson };

/**
 * The people whom microformats (`h-card`, and its forerunner `vcard`) and microdata of schema.org describe. A card within
 * a card is the company's. One that names neither address nor profile, or several people, is no card: what lies in it is
 * read as elsewhere.
 */
export function readCards(page: Page): Card[] {
  const elements = page.find('card');
  const all = new Set(elements);
  return elements
    .filter((element) => !isInsideAny(element, all))
    .flatMap((element) => {
      const person = personOf(element);
      return person === null ? [] : [{ element, person }];
    });
}

/** Properties by the names of h-card, hCard and microdata. */
const NAME = '.p-name, .fn, [itemprop~="name"]';
const EMAIL = '.u-email, .email, [itemprop~="email"]';
const COMPANY = '.p-org, .org, [itemprop~="worksFor"], [itemprop~="affiliation"]';
const TITLE = '.p-job-title, [itemprop~="jobTitle"]';
const PROFILE = 'a[href*="linkedin.com/in/" i]';
const MAIL_LINK = 'a[href^="mailto:" i]';

function isInsideAny(element: Element, others: ReadonlySet<Element>): boolean {
  for (let at = above(element); at !== null; at = above(at)) if (others.has(at)) return true;
  return false;
}

function personOf(card: Element): SeenPerson | null {
  const texts = (property: string): string[] => [
    ...new Set(
      queryAll(card, property)
        .map(contentOf)
        .filter((text) => text !== ''),
    ),
  ];
  const [company] = texts(COMPANY);
  const [name, another] = texts(NAME).filter((text) => text !== company);
  const [title] = texts(TITLE);
  const [email, ...otherEmails] = new Set(queryAll(card, EMAIL).flatMap(emailsOf));
  const [profileUrl] = queryAll(card, PROFILE).flatMap(
    (link) => profileIn(attribute(link, 'href') ?? '') ?? [],
  );
  const isSeveral = another !== undefined && otherEmails.length > 0;
  if (isSeveral || (email === undefined && profileUrl === undefined)) return null;
  return {
    role: 'result',
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email }),
    ...(profileUrl === undefined ? {} : { profileUrl }),
    ...(otherEmails.length === 0 ? {} : { otherEmails }),
    ...(company === undefined ? {} : { company }),
    ...(title === undefined ? {} : { title }),
  };
}

/** Where several links lie in one property, somebody else put one there: then it says nothing. */
function emailsOf(element: Element): readonly string[] {
  const around = closest(element, MAIL_LINK);
  const links = around === null ? queryAll(element, MAIL_LINK) : [around];
  const [emails, ...others] = new Set(
    links.map((link) =>
      addresseesIn(attribute(link, 'href') ?? '')
        .map(({ email }) => email)
        .join(' '),
    ),
  );
  if (emails !== undefined) return others.length > 0 ? [] : emails.split(' ').filter((each) => each !== '');
  const email = toAddress(contentOf(element).replace(/^mailto:/iu, ''));
  return email === undefined ? [] : [email];
}

/** What a property says: its `content`, the name within it (a company is a card of its own), or its text. */
function contentOf(element: Element): string {
  const [inner] = queryAll(element, NAME);
  return tidy(attribute(element, 'content')) || textOf(inner ?? element);
}
