import { declarePersonal } from '../../request/access/masking.ts';
import { maskName } from '../../text.ts';

const characters = (text: string): string[] => [...text];

/** Keeps the first three and the last two digits. */
export const maskPhone = (phone: string): string =>
  phone.length > 6 ? `${phone.slice(0, 3)}****${phone.slice(-2)}` : '****';

/** Keeps the first letter and the domain. */
export const maskEmail = (email: string): string => {
  const at = email.lastIndexOf('@');
  return at > 0 ? `${characters(email)[0]}***${email.slice(at)}` : '***';
};

/** Keeps the first three characters: the town at most. */
export const maskAddress = (address: string): string => `${characters(address).slice(0, 3).join('')}****`;

const MASKS = { phone: maskPhone, email: maskEmail, name: maskName, address: maskAddress } as const;

interface Unless<T> {
  /** Objects whose value is about no person. */
  readonly unless: (row: T) => boolean;
}

/**
 * Personal data: masked in the way of the vendor's console, shown in the clear where its `reveal` gives a reason, the viewer
 * may, and the audit has recorded it.
 */
export const Personal = <T>(kind: keyof typeof MASKS, { unless }: Partial<Unless<T>> = {}) =>
  declarePersonal({ kind, mask: MASKS[kind], unless: unless && ((row) => unless(row as T)) });
