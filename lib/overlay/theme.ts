import { toneLooks } from '@/lib/tones';

export type Theme = 'light' | 'dark';

/** The colours of all tones in one theme; chips know no others. */
export function tonesCss(theme: Theme): string {
  return Object.entries(toneLooks)
    .map(([tone, { [theme]: shade }]) => `.tone-${tone}{--ink:${shade.ink};--fill:${shade.fill}}`)
    .join('');
}
