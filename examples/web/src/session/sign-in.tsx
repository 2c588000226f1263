import { useText } from '../text/text.tsx';
import type { Member } from './session.ts';

interface Props {
  readonly members: readonly Member[];
  readonly onSignIn: (member: Member) => void;
}

/** A customer has no roles. */
const rolesOf = ({ kind, roles }: Member): readonly string[] => (kind === 'customer' ? ['CUSTOMER'] : roles);

export const SignIn = ({ members, onSignIn }: Props) => {
  const text = useText();
  const people = members.filter(({ kind }) => kind === 'member' || kind === 'customer');
  return (
    <main className="sign-in">
      <h1>{text.title}</h1>
      <p className="dim">{text.signIn.about}</p>
      {Object.entries(Object.groupBy(people, ({ partner }) => partner)).map(([partner, some]) => (
        <section key={partner} className="card">
          <h2>
            {partner} <small className="dim">{text.sites[some?.[0]?.site ?? '']}</small>
          </h2>
          <ul className="people">
            {some?.map((member) => (
              <li key={member.accountName}>
                <button type="button" data-member={member.accountName} onClick={() => onSignIn(member)}>
                  <strong>{member.name}</strong>
                  <small>
                    {rolesOf(member)
                      .map((role) => text.roles[role] ?? role)
                      .join(', ')}
                  </small>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
};
