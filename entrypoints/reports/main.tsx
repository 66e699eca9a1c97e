import { renderPage } from '@/components/page/render-page';
import { words } from '@/lib/words';
import { App } from './App';
import './reports-page.css';

renderPage(words('reports.title'), <App />);
