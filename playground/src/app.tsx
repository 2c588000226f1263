import type { Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { AccountMenu } from './account-menu.tsx';
import { PersonaMenu } from './persona-menu.tsx';
import { SampleMenu } from './sample-menu.tsx';
import { SAMPLES } from './samples.ts';
import { read, send } from './send.ts';
import { fetchPersonas, type Persona, rememberedPersona, rememberPersona } from './session.ts';
import { forget, type SignedIn, signOut } from './sign-in.ts';

interface Props {
  /** Null where the gateway has no demo personas. */
  readonly personas: readonly Persona[] | null;
  /** Null where it has; without an issuer to sign in at, the headers editor is where a token goes. */
  readonly signedIn: SignedIn | null;
}

const initial = (personas: readonly Persona[] | null): Persona | null => {
  const remembered = rememberedPersona();
  if (remembered === '') return null;
  return personas?.find(({ accountName }) => accountName === remembered) ?? personas?.[0] ?? null;
};

const TOKEN_HEADER = '{\n  "authorization": "Bearer "\n}';

const Mark = () => (
  <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
    <path d="M16 6 7 22h18z" fill="none" stroke="currentColor" strokeWidth="2.4" />
    <circle cx="16" cy="6" r="4" fill="currentColor" />
    <circle cx="7" cy="23" r="4" fill="currentColor" />
    <circle cx="25" cy="23" r="4" fill="currentColor" />
  </svg>
);

export const App = ({ personas: first, signedIn }: Props) => {
  const [personas, setPersonas] = useState(first);
  const [persona, setPersona] = useState(() => initial(first));
  const [session, setSession] = useState(signedIn?.session ?? null);
  const [problem, setProblem] = useState(signedIn?.problem ?? null);
  const [bar, setBar] = useState<HTMLElement | null>(null);
  // GraphiQL reads the schema again for a new fetcher, so there is one fetcher, and it looks up who is asking.
  const current = useRef({ persona, session });
  current.current = { persona, session };

  const { ask, fetcher } = useMemo(() => {
    /** Demo tokens end with the gateway that gave them; after its restart new ones are fetched, once. */
    const renew = async (): Promise<string | undefined> => {
      const fresh = await fetchPersonas();
      const same = fresh?.find(({ accountName }) => accountName === current.current.persona?.accountName);
      setPersonas(fresh);
      setPersona(same ?? null);
      return same?.token;
    };
    const ask = async (params: Parameters<typeof send>[0]['params'], headers: Record<string, string> = {}) => {
      const token = (current.current.persona ?? current.current.session)?.token;
      const response = await send({ params, headers, token });
      if (response.status !== 401 || !token || 'authorization' in headers) return read(response);
      if (current.current.persona) return read(await send({ params, headers, token: await renew() }));
      forget();
      setSession(null);
      setProblem('the token is not good any more');
      return read(response);
    };
    const fetcher: Fetcher = (params, options) => ask(params, options?.headers as Record<string, string> | undefined);
    return { ask, fetcher };
  }, []);

  const choose = (chosen: Persona | null) => {
    setPersona(chosen);
    rememberPersona(chosen?.accountName ?? null);
  };

  /** Nobody signs anybody in here. */
  const byHand = !personas && !signedIn?.issuers.length;

  const leave = () => {
    signOut();
    setSession(null);
    setProblem(null);
  };

  const anyId = async (field: string): Promise<string | undefined> => {
    const answer = (await ask({ query: `{ rows: ${field}s(first: 1) { nodes { id } } }` })) as {
      data?: { rows?: { nodes?: { id: string }[] } };
    };
    return answer.data?.rows?.nodes?.[0]?.id;
  };

  return (
    <>
      <header className="pg-bar">
        <span className="pg-brand">
          <Mark /> partnergraph
        </span>
        <div className="pg-samples" ref={setBar} />
        {personas && <PersonaMenu personas={personas} current={persona} onChoose={choose} />}
        {signedIn && !byHand && (
          <AccountMenu
            issuers={signedIn.issuers}
            session={session}
            problem={problem}
            onProblem={setProblem}
            onSignOut={leave}
          />
        )}
        {byHand && <span className="pg-hint">Put your token into “Headers” below the editor.</span>}
      </header>
      <GraphiQL
        fetcher={fetcher}
        defaultTabs={[{ query: SAMPLES[0]?.document ?? '', ...(byHand ? { headers: TOKEN_HEADER } : {}) }]}
        defaultHeaders={byHand ? TOKEN_HEADER : ''}
        defaultEditorToolsVisibility={byHand ? 'headers' : 'variables'}
        shouldPersistHeaders={false}
        showPersistHeadersSettings={false}
        className="pg-graphiql"
      >
        <GraphiQL.Logo>{bar && createPortal(<SampleMenu anyId={anyId} />, bar)}</GraphiQL.Logo>
      </GraphiQL>
    </>
  );
};
