import { verify } from 'node:crypto';
import { z } from 'zod';
import { RSA_SHA256 } from './namespaces.ts';
import { signOnRefusal } from './refused.ts';
import type { ServiceProvider } from './service-provider.ts';

/** The vendor's report that a user of the partner's platform was bound to an account, or was unbound. */
export interface BindingResult {
  /** The platform's id of the user, `xAccountId`. */
  readonly externalId: string;
  /** The customer's id at the vendor. */
  readonly customerId: string;
  readonly bound: boolean;
}

/** Fields of the form that the vendor has the browser post. */
export interface BindingForm {
  readonly bindRequest: string;
  readonly sigAlg: string;
  readonly signature: string;
}

const MOST_CHARACTERS = 16_384;

const id = z.string().min(1).max(128);
const resultSchema = z.object({ xAccountId: id, domainId: id, bindAction: z.coerce.string().regex(/^[01]$/) });

/** In this form the vendor uses the short name of RSA with SHA-256; its URI is accepted too. */
const ALGORITHMS: readonly string[] = ['rsa-sha256', RSA_SHA256];

/**
 * The vendor's pages say that `bindRequest` is signed, but not whether before or after base64. A signature over either
 * one is accepted.
 */
const isSigned = ({ bindRequest, signature }: BindingForm, { keys }: ServiceProvider): boolean => {
  const bytes = Buffer.from(signature, 'base64');
  const texts = [Buffer.from(bindRequest), Buffer.from(bindRequest, 'base64')];
  return keys.some((key) => texts.some((text) => verify('RSA-SHA256', text, key, bytes)));
};

const parse = (bindRequest: string): unknown => {
  try {
    return JSON.parse(Buffer.from(bindRequest, 'base64').toString('utf8'));
  } catch {
    throw signOnRefusal('binding-result');
  }
};

/** Throws SIGN_ON_REFUSED unless the vendor signed the result. */
export const readBindingResult = (form: BindingForm, from: ServiceProvider): BindingResult => {
  if (form.bindRequest.length > MOST_CHARACTERS) throw signOnRefusal('binding-result');
  if (!ALGORITHMS.includes(form.sigAlg.toLowerCase())) throw signOnRefusal('signature-algorithm');
  if (!isSigned(form, from)) throw signOnRefusal('signature');
  const parsed = resultSchema.safeParse(parse(form.bindRequest));
  if (!parsed.success) throw signOnRefusal('binding-result');
  const { xAccountId, domainId, bindAction } = parsed.data;
  return { externalId: xAccountId, customerId: domainId, bound: bindAction === '0' };
};
