import { renderPage } from '@/components/page/render-page';
import { words } from '@/lib/words';
import { App } from './App';
import './popup.css';

renderPage(words('popup.title'), <App />);
