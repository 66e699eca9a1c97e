import type { SeenPerson } from '@/lib/sites/site-adapter';
import { onlyText, type CrmPage } from './page';

/**
 * What a record tells beside name and addresses. What it does not show, or shows in two ways, is left out.
 * @param document the whole page
 */
export function detailsOf(
  page: CrmPage<'company' | 'title' | 'stage'>,
  document: Document,
): Pick<SeenPerson, 'company' | 'title' | 'siteStage'> {
  const company = onlyText(page.find(document, 'company').hits);
  const title = onlyText(page.find(document, 'title').hits);
  const siteStage = onlyText(page.find(document, 'stage').hits);
  return {
    ...(company === undefined ? {} : { company }),
    ...(title === undefined ? {} : { title }),
    ...(siteStage === undefined ? {} : { siteStage }),
  };
}
