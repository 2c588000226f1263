import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './playground.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { fetchPersonas } from './session.ts';
import { fetchSignInOptions, openSession } from './sign-in.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');

const { demo, issuers } = await fetchSignInOptions();
const personas = demo ? await fetchPersonas() : null;
const signedIn = demo ? null : await openSession(issuers);
createRoot(root).render(
  <StrictMode>
    <App personas={personas} signedIn={signedIn} />
  </StrictMode>,
);
