import { said } from './texts';

/** What a line says of somebody's present job. */
export type Job = { readonly company?: string; readonly title?: string };

/**
 * The employer in a headline, "Designer @ Calderon | Mentor": only its first part counts, and neither a school nor
 * what is over. These are the person's own words, in whatever language: one that is not known gives nothing.
 */
export function jobInHeadline(headline: string | undefined): Job {
  const [first = ''] = (headline ?? '').split(/\s*[|\u2022\u00B7]\s*/u);
  return jobIn(first);
}

/** The employer in the line of a search result that begins with "Current:" in the site's language. */
export function jobInCurrentLine(line: string): Job {
  const current = CURRENT.exec(line)?.[1];
  return current === undefined ? {} : jobIn(current);
}

function jobIn(text: string): Job {
  const [, title = '', company = ''] = JOB.exec(said(text.trim())) ?? [];
  if (company === '' || PAST.test(text) || SCHOOL.test(text)) return {};
  return title === '' ? { company } : { company, title };
}

const JOB =
  /^(.*?)\s*(?:@|(?:^|\s)(?:at|bei|chez|bij|presso)\s)\s*((?!.*(?:@|\s(?:at|bei|chez|bij|presso)\s)).+)$/iu;

const CURRENT = /^(?:Current|Aktuell|Actuel|Actual|Attuale|Atual|Huidig|Nuvarande|Nåværende)\s?:\s*(.+)$/iu;

const PAST = /^(?:ex|former|past|ehem\w*|ancien\w*)\b/iu;

const SCHOOL =
  /universi|college|academy|schule|[eé]cole|escuela|scuola|\bschool|\bstud[ei]|[eé]tudiant|estudiant/iu;
