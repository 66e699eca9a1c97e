import { words } from '@/lib/words';

const sources = [
  'website',
  'blog',
  'socialMedia',
  'tradeShow',
  'whitePaper',
  'webinar',
  'referral',
  'list',
] as const;

/** Where leads mostly come from (DOMAIN.md section 1, S5), to start typing from; any other may be typed. */
export function sourceSuggestions(): readonly string[] {
  return sources.map((source) => words(`lead.source.${source}`));
}
