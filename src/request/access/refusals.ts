import type { GraphQLField } from 'graphql';
import { Extensions } from 'type-graphql';
import type { Contract } from '../../contract/index.ts';
import type { ErrorCode } from '../../errors/index.ts';
import type { Access, RequestContext } from '../context.ts';
import { ACCESS, isOfferedBy } from './access.ts';

const REFUSES = 'refuses';

/** Declares error codes of a mutation in addition to those that follow from its arguments, access and write. */
export const Refuses = (...codes: readonly ErrorCode[]): MethodDecorator & PropertyDecorator =>
  Extensions({ [REFUSES]: codes });

const ofOperations = (access: Access, contracts: readonly Contract[]): readonly ErrorCode[] => {
  if (access.kind !== 'operations') return [];
  const asCustomer = contracts.some(({ operations }) =>
    access.operations.some((id) => (operations.get(id)?.facts.credential ?? 'partner') !== 'partner'),
  );
  return [
    ...(access.refuses ?? []),
    ...(contracts.every((contract) => isOfferedBy(access, contract)) ? [] : (['UNSUPPORTED_ON_SITE'] as const)),
    ...(asCustomer || access.asCustomer ? (['AGENCY_MISSING'] as const) : []),
  ];
};

/**
 * All error codes with which a mutation may refuse, sorted, from its arguments, its access, its write and `@Refuses`.
 */
export const refusalsOf = (
  { args, extensions }: Pick<GraphQLField<unknown, RequestContext>, 'args' | 'extensions'>,
  contracts: readonly Contract[],
): readonly ErrorCode[] => {
  const access = extensions[ACCESS] as Access | undefined;
  const codes: readonly ErrorCode[] = [
    ...(args.length > 0 ? (['BAD_USER_INPUT'] as const) : []),
    ...(access ? ofOperations(access, contracts) : []),
    ...((extensions[REFUSES] as readonly ErrorCode[] | undefined) ?? []),
  ];
  return [...new Set(codes)].sort();
};
