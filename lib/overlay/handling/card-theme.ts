import type { Theme } from '@/lib/overlay/theme';

/** Grounds and texts of the card: the pages' own tokens (components/tokens.css) in what it needs. */
export const surfaces = {
  light: {
    ground: '#ffffff',
    text: '#1a201e',
    quiet: '#4a5351',
    rule: '#e1e5e3',
    edge: '#868f8c',
    hover: '#eaedec',
    accent: '#0b665c',
    'on-accent': '#ffffff',
    danger: '#a8241f',
    'danger-soft': '#fdeceb',
    focus: '#0b665c',
    shade: 'rgb(20 30 28 / 22%)',
  },
  dark: {
    ground: '#252b29',
    text: '#e8edeb',
    quiet: '#b6bfbc',
    rule: '#3a4240',
    edge: '#828c89',
    hover: '#333a38',
    accent: '#5fc4b3',
    'on-accent': '#06231f',
    danger: '#f3a7a1',
    'danger-soft': '#3d1f1d',
    focus: '#86d8ca',
    shade: 'rgb(0 0 0 / 55%)',
  },
} as const satisfies Readonly<Record<Theme, Readonly<Record<string, string>>>>;

export function surfacesCss(theme: Theme): string {
  const own = Object.entries(surfaces[theme]).map(([name, value]) => `--${name}:${value}`);
  return `:host{color-scheme:${theme}!important;${own.join(';')}}`;
}
