import { GatewayError } from '../../errors/index.ts';
import type { Api, Input } from '../../request/api.ts';
import { type Codes, UNRECOGNIZED } from '../../upstream/mapping/index.ts';

export const refuse = (argument: string, limit: string): never => {
  throw new GatewayError('BAD_USER_INPUT', { hints: { argument, limit } });
};

/** The vendor's code of a word; undefined where nothing is asked. BAD_USER_INPUT for a word without a code. */
export const codeOf = <Word extends string>(
  codes: Codes<Word>,
  word: Word | typeof UNRECOGNIZED | null | undefined,
  argument: string,
): string | undefined => {
  if (word === undefined || word === null) return undefined;
  return word === UNRECOGNIZED ? refuse(argument, 'a known word') : codes.encode(word);
};

/** The same where the vendor wants a number. */
export const numberOf = <Word extends string>(
  codes: Codes<Word>,
  word: Word | typeof UNRECOGNIZED | null | undefined,
  argument: string,
): number | undefined => {
  const code = codeOf(codes, word, argument);
  return code === undefined ? undefined : Number(code);
};

/** BAD_USER_INPUT for a range that ends before it begins; names as in `filter.<name>From`. */
export const checkOrder = (
  from: string | null | undefined,
  until: string | null | undefined,
  fromName: string,
  untilName: string,
): void => {
  if (from && until && from > until) refuse(`filter.${fromName}`, `not after filter.${untilName}`);
};

/** BAD_USER_INPUT for an empty list, one that is too long, or one with a blank. */
export const checkIds = (ids: readonly string[] | null | undefined, max: number, argument: string): void => {
  if (ids && (ids.length < 1 || ids.length > max || ids.some((id) => id.trim() === '')))
    refuse(argument, `1 to ${max} ids`);
};

/** Another one's scope, where the site's operation knows resellers; UNSUPPORTED_ON_SITE else. */
export const throughReseller = (api: Api, operation: string, resellerId: string | null | undefined): Input => {
  if (resellerId === null || resellerId === undefined) return {};
  if (resellerId.trim() === '') return refuse('resellerId', 'not empty');
  const { parameters, body } = api.operation(operation);
  const known =
    parameters.some(({ name }) => name === 'indirect_partner_id') || 'indirect_partner_id' in (body?.properties ?? {});
  if (!known) throw new GatewayError('UNSUPPORTED_ON_SITE', { hints: { operation, argument: 'resellerId' } });
  return { indirectPartnerId: resellerId };
};
