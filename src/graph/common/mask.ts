/** Personal data as the vendor's console shows it to whoever did not ask to reveal it. */

/** Keeps the first three and the last two digits. */
export const maskPhone = (phone: string | null): string | null =>
  phone && (phone.length > 6 ? `${phone.slice(0, 3)}****${phone.slice(-2)}` : '****');

/** Keeps the first letter and the domain. */
export const maskEmail = (email: string | null): string | null => {
  if (!email) return null;
  const at = email.lastIndexOf('@');
  return at > 0 ? `${email.slice(0, 1)}***${email.slice(at)}` : '***';
};

/** Keeps the first character. */
export const maskName = (name: string | null): string | null => name && `${[...name][0]}**`;

/** Keeps the first three characters: the town at most. */
export const maskAddress = (address: string | null): string | null =>
  address && `${[...address].slice(0, 3).join('')}****`;
