import './playground.css';
import './panes.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { fetchPersonas } from './account/personas.ts';
import { fetchSignInOptions, openSession } from './account/sign-in.ts';
import { App } from './app.tsx';
import { withFreshKey } from './examples/example.ts';
import { fromFragment, type Shared } from './share/link.ts';
import { TextProvider } from './text/text.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');

/** The contents of a shared link. A link has no idempotency key, so variables that need one get a new one. */
const openLink = async (): Promise<Shared | null> => {
  const shared = await fromFragment(location.hash);
  if (!shared?.document.includes('$idempotencyKey')) return shared;
  return { ...shared, variables: withFreshKey(shared.variables || '{}') };
};

const opened = await openLink().then(
  (shared) => ({ shared, linkProblem: false }),
  () => ({ shared: null, linkProblem: true }),
);
const { demo, issuers } = await fetchSignInOptions();
const personas = demo ? await fetchPersonas() : null;
const signedIn = demo ? null : await openSession(issuers);
createRoot(root).render(
  <StrictMode>
    <TextProvider>
      <App personas={personas} signedIn={signedIn} {...opened} />
    </TextProvider>
  </StrictMode>,
);
