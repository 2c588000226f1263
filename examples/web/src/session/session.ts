/** A demo member from the list of a gateway in sandbox mode; a real application lets members sign in at the partner's identity provider. */
export interface Member {
  readonly kind: string;
  readonly name: string;
  readonly accountName: string;
  readonly partner: string;
  readonly site: string;
  readonly roles: readonly string[];
  readonly token: string;
}

const STORAGE_KEY = 'partner-console:member';

/** Rejects where the gateway has no demo members. */
export const fetchMembers = async (): Promise<readonly Member[]> => {
  const response = await fetch('demo/members');
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as readonly Member[];
};

/** Login name of the member chosen last. Tokens are not stored; they are fetched from the gateway and kept in memory. */
export const rememberedMember = (): string | null => sessionStorage.getItem(STORAGE_KEY);

export const rememberMember = (member: Member | null): void => {
  if (member) sessionStorage.setItem(STORAGE_KEY, member.accountName);
  else sessionStorage.removeItem(STORAGE_KEY);
};
