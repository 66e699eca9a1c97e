import type { ReactElement, ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { words } from '@/lib/words';

/** Widgets speak and run in the language of the words, not in the browser's where that is another one. */
export function TextLocale({ children }: { readonly children: ReactNode }): ReactElement {
  return <I18nProvider locale={words('common.language')}>{children}</I18nProvider>;
}
