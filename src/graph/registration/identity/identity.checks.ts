import { GatewayError } from '../../../errors/index.ts';
import { refuse } from '../../../request/schema/windows.ts';
import { type Customer } from '../../customers/index.ts';

const UNPROVEN: readonly Customer['verification'][] = [null, 'NOT_VERIFIED', 'REJECTED', 'FAILED'];

/** Throws WRONG_STATE for a customer whose identity is verified or in review. */
export const requireUnproven = ({ verification }: Customer): void => {
  if (UNPROVEN.includes(verification)) return;
  throw new GatewayError('WRONG_STATE', { hints: { rule: 'verification', limit: 'NOT_VERIFIED, REJECTED, FAILED' } });
};

/** Throws WRONG_STATE for a customer who is not verified as a person. */
export const requireProvenPerson = ({ verification, kind }: Customer): void => {
  if (verification !== 'VERIFIED') {
    throw new GatewayError('WRONG_STATE', { hints: { rule: 'verification', limit: 'VERIFIED' } });
  }
  if (kind === 'COMPANY') throw new GatewayError('WRONG_STATE', { hints: { rule: 'customer-kind', limit: 'PERSON' } });
};

/** A path below the root of the partner's bucket. */
const FILE = /^(?!.*\.\.)[^/\\].*\.(jpe?g|bmp|png|gif|pdf)$/i;

interface Count {
  readonly least: number;
  readonly most: number;
}

/** Throws BAD_USER_INPUT for too few or too many files, and for paths that the vendor would not open. */
export const checkFiles = (files: readonly string[], { least, most }: Count): void => {
  if (files.length < least || files.length > most)
    refuse('input.files', least === most ? `${least}` : `${least} to ${most}`);
  if (!files.every((file) => FILE.test(file))) {
    refuse('input.files', 'relative paths of jpg, jpeg, bmp, png, gif or pdf files');
  }
};
