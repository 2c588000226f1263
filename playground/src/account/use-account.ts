import { useCallback, useMemo, useRef, useState } from 'react';
import { type Operation, type Reply, type Sending, send } from '../client/send.ts';
import { fetchPersonas, type Persona, rememberedPersona, rememberPersona } from './personas.ts';
import { forget, type Session, type SignedIn, signOut } from './sign-in.ts';

export interface Opening {
  /** Null where the gateway has no demo personas. */
  readonly personas: readonly Persona[] | null;
  /** Null where it has. */
  readonly signedIn: SignedIn | null;
}

/** Sends as the current member. */
export type SendAsMember = (operation: Operation, sending: Omit<Sending, 'token'>) => Promise<Reply>;

const initial = (personas: readonly Persona[] | null): Persona | null => {
  const remembered = rememberedPersona();
  if (remembered === '') return null;
  return personas?.find(({ accountName }) => accountName === remembered) ?? personas?.[0] ?? null;
};

/** The account as which operations run: a demo persona, a signed-in person, or a pasted token. */
export const useAccount = ({ personas: first, signedIn }: Opening, tokenEnded: string) => {
  const [personas, setPersonas] = useState(first);
  const [persona, setPersona] = useState(() => initial(first));
  const [session, setSession] = useState<Session | null>(signedIn?.session ?? null);
  const [problem, setProblem] = useState(signedIn?.problem ?? null);
  const [pasted, setPasted] = useState('');
  const token = persona?.token ?? session?.token ?? (pasted || undefined);
  // A request that began before a change of member ends as the member that it began with.
  const current = useRef({ persona, session, token, tokenEnded });
  current.current = { persona, session, token, tokenEnded };

  const sendAsMember: SendAsMember = useCallback(async (operation, sending) => {
    const { persona: asked, session: open, token: used } = current.current;
    const reply = await send(operation, { ...sending, token: used });
    if (reply.status !== 401 || !used || current.current.token !== used) return reply;
    if (asked) {
      // Demo tokens end with the gateway that gave them; after its restart new ones are fetched, once.
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
      /** Changes when another member runs the next operation; null without one. */
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
