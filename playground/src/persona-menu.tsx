import { Menu } from './menu.tsx';
import { initials, type Persona, words } from './session.ts';

interface Props {
  readonly personas: readonly Persona[];
  readonly current: Persona | null;
  readonly onChoose: (persona: Persona | null) => void;
}

const KINDS = { reseller: 'Reseller’s member', customer: 'Customer', service: 'Service' } as const;

/** What one is: a member by the roles, anybody else by the kind of viewer. */
const rolesOf = ({ kind, roles }: Persona) => (kind === 'member' ? roles.map(words).join(', ') : KINDS[kind]);

const Avatar = ({ persona }: { persona: Persona | null }) => (
  <span className="pg-avatar" data-site={persona?.site ?? 'NONE'} aria-hidden="true">
    {persona ? initials(persona.name) : '?'}
  </span>
);

const byPartner = (personas: readonly Persona[]) => Object.entries(Object.groupBy(personas, ({ partner }) => partner));

/** Shows who the next operation runs as, and changes it. */
export const PersonaMenu = ({ personas, current, onChoose }: Props) => (
  <Menu
    label={`Signed in as ${current ? `${current.name}, ${rolesOf(current)}` : 'nobody'}; change`}
    align="end"
    button={
      <>
        <Avatar persona={current} />
        <span className="pg-who">
          <strong>{current?.name ?? 'Stranger'}</strong>
          <small>{current ? `${rolesOf(current)} · ${current.partner}` : 'No token is sent'}</small>
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
            <strong>{persona?.name ?? 'Stranger'}</strong>
            <small>{persona ? rolesOf(persona) : 'Without a token: every field refuses'}</small>
          </span>
        </button>
      );
      return (
        <>
          {byPartner(personas).map(([partner, members]) => (
            <div key={partner} className="pg-group">
              <div className="pg-heading">
                {partner} <span>{words(members?.[0]?.site ?? '')}</span>
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
