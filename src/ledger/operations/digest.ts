import { scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { canonical, digest } from '../audit/index.ts';
import type { OperationInput } from './operation.ts';

interface Digested {
  readonly kind: string;
  readonly input: OperationInput;
  readonly secret: OperationInput | undefined;
  readonly salt: string;
}

const LENGTH = 32;

const slowly = promisify<string, string, number, Buffer>(scrypt);

/**
 * Hash by which two inputs can be compared without keeping either. A phone number or a code has so few possible values
 * that trying them all against a plain hash would reveal it. So secret input is hashed slowly, with a salt for each
 * key.
 */
export const digestOf = async ({ kind, input, secret, salt }: Digested): Promise<string> => {
  if (secret === undefined) return digest({ kind, input });
  const sealed = await slowly(canonical(secret), salt, LENGTH);
  return digest({ kind, input, secret: sealed.toString('hex') });
};
