import { renderPage } from '@/components/page/render-page';
import { askStore } from '@/lib/queries/ask-store';
import { StoreProvider } from '@/lib/queries/StoreProvider';
import { words } from '@/lib/words';
import { App } from './App';

renderPage(
  words('options.title'),
  <StoreProvider space="main" ask={askStore}>
    <App />
  </StoreProvider>,
);
