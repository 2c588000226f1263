/** A demo persona in the answer of `/demo/members`. */
export interface Persona {
  readonly kind: 'member' | 'reseller' | 'customer' | 'service';
  readonly name: string;
  readonly accountName: string;
  readonly partner: string;
  readonly site: string;
  readonly roles: readonly string[];
  readonly token: string;
}

/** The demo personas, or null where the gateway has none: outside sandbox mode. */
export const fetchPersonas = async (): Promise<readonly Persona[] | null> => {
  const response = await fetch('demo/members');
  return response.ok ? ((await response.json()) as Persona[]) : null;
};

const STORAGE_KEY = 'partnergraph:persona';

/** The account name chosen last. The token is not stored, because a restarted gateway issues new ones. */
export const rememberedPersona = (): string | null => localStorage.getItem(STORAGE_KEY);

export const rememberPersona = (accountName: string | null): void => {
  if (accountName === null) localStorage.setItem(STORAGE_KEY, '');
  else localStorage.setItem(STORAGE_KEY, accountName);
};

/** Initials of a name: `Chen Xia` → `CX`. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.charAt(0))
    .join('');
