import { renderPage } from '@/components/page/render-page';
import { words } from '@/lib/words';
import { App } from './App';

renderPage(words('practice.title'), <App />);
