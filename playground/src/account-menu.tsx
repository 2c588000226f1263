import { Menu } from './menu.tsx';
import { initials } from './session.ts';
import { type Issuer, reasonOf, type Session, type SignedIn, signIn } from './sign-in.ts';

interface Props extends SignedIn {
  readonly onProblem: (problem: string | null) => void;
  readonly onSignOut: () => void;
}

/** `https://id.example.com/realms/staff/` → `id.example.com/realms/staff`: realms may share a host. */
const placeOf = ({ issuer }: Issuer): string => issuer.replace(/^https?:\/\/|\/$/g, '');

const SignedInMenu = ({ session, onSignOut }: { session: Session; onSignOut: () => void }) => (
  <Menu
    label={`Signed in as ${session.name}`}
    align="end"
    button={
      <>
        <span className="pg-avatar" aria-hidden="true">
          {initials(session.name)}
        </span>
        <span className="pg-who">
          <strong>{session.name}</strong>
          <small>Until {new Date(session.until).toLocaleTimeString([], { timeStyle: 'short' })}</small>
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
        <strong>Sign out</strong>
        <small>The token is forgotten in this tab</small>
      </button>
    )}
  </Menu>
);

/** Who is signed in at the identity provider, with the way in and out. */
export const AccountMenu = ({ issuers, session, problem, onProblem, onSignOut }: Props) => {
  if (session) return <SignedInMenu session={session} onSignOut={onSignOut} />;
  return (
    <div className="pg-sign-in">
      {problem && (
        <span className="pg-problem" role="alert">
          Not signed in: {problem}
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
          {issuers.length === 1 ? 'Sign in' : `Sign in at ${placeOf(each)}`}
        </button>
      ))}
    </div>
  );
};
