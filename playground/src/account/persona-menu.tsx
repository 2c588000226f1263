import type { Text } from '../text/en.ts';
import { useText } from '../text/text.tsx';
import { Menu } from './menu.tsx';
import { initials, type Persona } from './personas.ts';

interface Props {
  readonly personas: readonly Persona[];
  readonly current: Persona | null;
  readonly onChoose: (persona: Persona | null) => void;
}

/** A member's roles, or the kind of any other viewer. */
const rolesOf = ({ kind, roles }: Persona, text: Text): string =>
  kind === 'member' ? roles.map((role) => text.roles[role] ?? role).join(', ') : text.kinds[kind];

const Avatar = ({ persona }: { persona: Persona | null }) => (
  <span
    className="pg-avatar"
    data-site={persona?.site ?? 'NONE'}
    data-initials={persona ? initials(persona.name) : '?'}
    aria-hidden="true"
  />
);

const byPartner = (personas: readonly Persona[]) => Object.entries(Object.groupBy(personas, ({ partner }) => partner));

/** Shows the member who runs the next operation, and lets the user choose another. */
export const PersonaMenu = ({ personas, current, onChoose }: Props) => {
  const text = useText();
  const { account } = text;
  const [name, rest] = current
    ? [current.name, `${rolesOf(current, text)} · ${current.partner}`]
    : [account.stranger, account.strangerShort];
  return (
    <Menu
      // The label repeats the visible text, so that users of voice control can name the button.
      label={account.signedInAs(`${name} ${rest}`)}
      align="end"
      button={
        <>
          <Avatar persona={current} />
          <span className="pg-who">
            <strong>{name}</strong> <small>{rest}</small>
          </span>
          <span className="pg-caret" aria-hidden="true" />
        </>
      }
    >
      {(close) => {
        const item = (persona: Persona | null) => (
          <button
            key={persona?.accountName ?? ''}
            type="button"
            role="menuitemradio"
            aria-checked={persona?.accountName === current?.accountName}
            className="pg-item pg-person"
            data-persona={persona?.accountName ?? 'stranger'}
            onClick={() => {
              onChoose(persona);
              close();
            }}
          >
            <Avatar persona={persona} />
            <span className="pg-who">
              <strong>{persona?.name ?? account.stranger}</strong>
              <small>{persona ? rolesOf(persona, text) : account.strangerLong}</small>
            </span>
          </button>
        );
        return (
          <>
            {byPartner(personas).map(([partner, members]) => (
              <div key={partner} className="pg-group">
                <div className="pg-heading">
                  {partner} <span>{text.sites[members?.[0]?.site ?? '']}</span>
                </div>
                {members?.map(item)}
              </div>
            ))}
            <div className="pg-group">{item(null)}</div>
          </>
        );
      }}
    </Menu>
  );
};
