import { useText } from '../text/text.tsx';
import type { Member } from './session.ts';

interface Props {
  readonly members: readonly Member[];
  readonly onSignIn: (member: Member) => void;
}

export const SignIn = ({ members, onSignIn }: Props) => {
  const text = useText();
  const staff = members.filter(({ kind }) => kind === 'member');
  return (
    <main className="sign-in">
      <h1>{text.title}</h1>
      <p className="dim">{text.signIn.about}</p>
      {Object.entries(Object.groupBy(staff, ({ partner }) => partner)).map(([partner, people]) => (
        <section key={partner} className="card">
          <h2>
            {partner} <small className="dim">{text.sites[people?.[0]?.site ?? '']}</small>
          </h2>
          <ul className="people">
            {people?.map((member) => (
              <li key={member.accountName}>
                <button type="button" data-member={member.accountName} onClick={() => onSignIn(member)}>
                  <strong>{member.name}</strong>
                  <small>{member.roles.map((role) => text.roles[role] ?? role).join(', ')}</small>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
};
