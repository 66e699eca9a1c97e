import { renderPage } from '@/components/page/render-page';
import { words } from '@/lib/words';
import { App } from './App';
import './panel.css';

renderPage(words('panel.title'), <App />);
