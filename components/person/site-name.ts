import { siteDescriptions } from '@/lib/sites/describe';
import { words } from '@/lib/words';

/** What a site is called; a page without a site of its own is called by its id. */
export function siteName(id: string): string {
  const description = siteDescriptions.find((each) => each.id === id);
  return description ? words(description.name) : id;
}
