import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './playground.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { fetchPersonas } from './session.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');

const personas = await fetchPersonas();
createRoot(root).render(
  <StrictMode>
    <App personas={personas} />
  </StrictMode>,
);
