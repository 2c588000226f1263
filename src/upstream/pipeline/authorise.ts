import type { Session } from '../credentials/session.ts';
import { failure } from '../errors/failure.ts';
import type { WireRequest } from '../wire.ts';
import { authorization } from './sign.ts';

interface Authorise {
  readonly request: WireRequest;
  /** As undici sends it: host name, and the port unless it is the scheme's default. */
  readonly host: string;
  readonly session: Session | null;
  /** The vendor's current time, as `sdkDate` writes it. */
  readonly date: string;
}

/** The vendor refuses larger bodies that are signed with an access key. */
const LARGEST_SIGNED_BODY = 12 * 1024 * 1024;

const lengthOf = (body: WireRequest['body']): number =>
  typeof body === 'string' ? Buffer.byteLength(body) : body.length;

const checkSize = (body: WireRequest['body']): void => {
  if (lengthOf(body) <= LARGEST_SIGNED_BODY) return;
  const hints = { argument: 'input', limit: '12 MiB in one request to the vendor' };
  throw failure('BAD_USER_INPUT', { stage: 'unsent', effect: 'NONE' }, { hints });
};

/**
 * Headers of a request. Only headers that no proxy changes are signed, so `User-Agent` and `X-Language` are not.
 * Without a session (IAM's password method) nothing identifies the caller.
 */
export const authorise = ({ request, host, session, date }: Authorise): Record<string, string> => {
  const type = { 'content-type': typeof request.body === 'string' ? 'application/json' : request.body.contentType };
  const unsigned = { 'user-agent': 'partnergraph', ...request.headers };
  if (session === null) return { ...type, ...unsigned };
  if (session.kind === 'token') return { ...type, ...unsigned, 'x-auth-token': session.token };
  checkSize(request.body);
  const identity = {
    ...type,
    'x-sdk-date': date,
    ...(session.domainId ? { 'x-domain-id': session.domainId } : {}),
    ...(session.securityToken ? { 'x-security-token': session.securityToken } : {}),
  };
  const signable = { ...request, headers: { host, ...identity } };
  return { ...identity, ...unsigned, authorization: authorization(signable, session) };
};
