import { StrictMode, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { words } from '@/lib/words';
import '@/components/base.css';

/**
 * Puts a page of ours on the screen. Language and direction are those of the words, not the browser's: where they
 * differ, the words are what is read.
 * @param title of the document
 */
export function renderPage(title: string, page: ReactElement): void {
  const root = document.querySelector('#root');
  if (!root) throw new Error('no #root in the page');
  document.title = title;
  document.documentElement.lang = words('common.language');
  document.documentElement.dir = words('common.direction');
  createRoot(root).render(<StrictMode>{page}</StrictMode>);
}
