import { useText } from '../text/text.tsx';
import { Menu } from './menu.tsx';
import { initials } from './personas.ts';
import { type Issuer, reasonOf, type Session, type SignedIn, signIn } from './sign-in.ts';

interface Props extends Pick<SignedIn, 'issuers' | 'session' | 'problem'> {
  readonly onProblem: (problem: string | null) => void;
  readonly onSignOut: () => void;
}

/** `https://id.example.com/realms/staff/` → `id.example.com/realms/staff`: realms may share a host. */
const placeOf = ({ issuer }: Issuer): string => issuer.replace(/^https?:\/\/|\/$/g, '');

const SignedInMenu = ({ session, onSignOut }: { session: Session; onSignOut: () => void }) => {
  const text = useText();
  const until = new Date(session.until).toLocaleTimeString(text.code, { timeStyle: 'short' });
  return (
    <Menu
      label={text.account.signedInAs(session.name)}
      align="end"
      button={
        <>
          <span className="pg-avatar" aria-hidden="true">
            {initials(session.name)}
          </span>
          <span className="pg-who">
            <strong>{session.name}</strong>
            <small>{text.account.until(until)}</small>
          </span>
          <span className="pg-caret" aria-hidden="true" />
        </>
      }
    >
      {(close) => (
        <button
          type="button"
          role="menuitem"
          className="pg-item"
          onClick={() => {
            close();
            onSignOut();
          }}
        >
          <strong>{text.account.signOut}</strong>
          <small>{text.account.signOutAbout}</small>
        </button>
      )}
    </Menu>
  );
};

/** The signed-in person with a button to sign out, or the identity providers to sign in at. */
export const AccountMenu = ({ issuers, session, problem, onProblem, onSignOut }: Props) => {
  const { account } = useText();
  if (session) return <SignedInMenu session={session} onSignOut={onSignOut} />;
  return (
    <div className="pg-sign-in">
      {problem && (
        <span className="pg-problem" role="alert">
          {account.notSignedIn(problem)}
        </span>
      )}
      {issuers.map((each) => (
        <button
          key={each.issuer}
          type="button"
          className="pg-button"
          onClick={() => {
            onProblem(null);
            signIn(each).catch((error: unknown) => onProblem(reasonOf(error)));
          }}
        >
          {issuers.length === 1 ? account.signIn : account.signInAt(placeOf(each))}
        </button>
      ))}
    </div>
  );
};
