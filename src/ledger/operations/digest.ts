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
 * Tells that two inputs were the same without telling either. A phone number or a code has so few possibilities that a
 * plain hash would give it away: what is secret is hashed slowly, and differently for each key.
 */
export const digestOf = async ({ kind, input, secret, salt }: Digested): Promise<string> => {
  if (secret === undefined) return digest({ kind, input });
  const sealed = await slowly(canonical(secret), salt, LENGTH);
  return digest({ kind, input, secret: sealed.toString('hex') });
};
