import { keyOfPerson, siteOfName, type Suggestion } from '@/lib/funnel/person/suggestion';
import { words } from '@/lib/words';
import { keyWords } from './key-words';
import { siteName } from './site-name';

/** What was suggested, in words: "To be ada@example.com". */
export function suggestionWords(suggestion: Suggestion): string {
  const [kind, rest] = parted(suggestion, ':');
  const key = keyOfPerson(suggestion);
  if (key !== null) return words('lead.suggestion.key', [keyWords(key)]);
  const site = siteOfName(suggestion);
  if (site !== null) return words('lead.suggestion.name', [siteName(site)]);
  if (kind === 'company' || kind === 'title') return words(`lead.suggestion.${kind}`, [rest]);
  const [id, label] = parted(rest, '/');
  return words('lead.suggestion.stage', [siteName(id), label]);
}

function parted(text: string, by: string): readonly [string, string] {
  const at = text.indexOf(by);
  return [text.slice(0, at), text.slice(at + 1)];
}
