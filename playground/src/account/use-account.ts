import { useCallback, useMemo, useRef, useState } from 'react';
import { type Operation, type Reply, type Sending, send } from '../client/send.ts';
import { fetchPersonas, type Persona, rememberedPersona, rememberPersona } from './personas.ts';
import { forget, type Session, type SignedIn, signOut } from './sign-in.ts';

export interface Opening {
  /** Null where the gateway has no demo personas. */
  readonly personas: readonly Persona[] | null;
  /** Null where the gateway has demo personas. */
  readonly signedIn: SignedIn | null;
}

/** Sends an operation with the current member's token. */
export type SendAsMember = (operation: Operation, sending: Omit<Sending, 'token'>) => Promise<Reply>;

const initial = (personas: readonly Persona[] | null): Persona | null => {
  const remembered = rememberedPersona();
  if (remembered === '') return null;
  return personas?.find(({ accountName }) => accountName === remembered) ?? personas?.[0] ?? null;
};

/** The account whose token operations are sent with: a demo persona's, a signed-in person's, or a pasted one. */
export const useAccount = ({ personas: first, signedIn }: Opening, tokenEnded: string) => {
  const [personas, setPersonas] = useState(first);
  const [persona, setPersona] = useState(() => initial(first));
  const [session, setSession] = useState<Session | null>(signedIn?.session ?? null);
  const [problem, setProblem] = useState(signedIn?.problem ?? null);
  const [pasted, setPasted] = useState('');
  const token = persona?.token ?? session?.token ?? (pasted || undefined);
  // A request that began before a change of member keeps the account with which it began.
  const current = useRef({ persona, session, token, tokenEnded });
  current.current = { persona, session, token, tokenEnded };

  const sendAsMember: SendAsMember = useCallback(async (operation, sending) => {
    const { persona: asked, session: open, token: used } = current.current;
    const reply = await send(operation, { ...sending, token: used });
    if (reply.status !== 401 || !used || current.current.token !== used) return reply;
    if (asked) {
      // Demo tokens are valid until the gateway that issued them stops; after its restart new ones are fetched, once.
      const fresh = await fetchPersonas();
      const same = fresh?.find(({ accountName }) => accountName === asked.accountName) ?? null;
      setPersonas(fresh);
      setPersona(same);
      return send(operation, { ...sending, token: same?.token });
    }
    if (open) {
      forget();
      setSession(null);
      setProblem(current.current.tokenEnded);
    }
    return reply;
  }, []);

  const choose = useCallback((chosen: Persona | null): void => {
    setPersona(chosen);
    rememberPersona(chosen?.accountName ?? null);
  }, []);

  const leave = useCallback((): void => {
    signOut();
    setSession(null);
    setProblem(null);
  }, []);

  return useMemo(
    () => ({
      personas,
      persona,
      session,
      problem,
      pasted,
      token,
      issuers: signedIn?.issuers ?? [],
      /** A text that differs for each account; null without an account. */
      identity: persona?.accountName ?? (session ? `session ${session.name}` : pasted || null),
      name: persona?.name ?? session?.name ?? null,
      sendAsMember,
      choose,
      leave,
      setProblem,
      setPasted,
    }),
    [personas, persona, session, problem, pasted, token, signedIn, sendAsMember, choose, leave],
  );
};

export type Account = ReturnType<typeof useAccount>;
