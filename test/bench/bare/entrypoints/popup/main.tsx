import { createRoot } from 'react-dom/client';

/** The least that a popup of React's can be: one element. */
const root = document.getElementById('root');
if (root) createRoot(root).render(<main />);
