import { sign } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { isoOf } from '../time/index.ts';
import { buildXml } from './build-xml.ts';
import { ASSERTION, PROTOCOL, RSA_SHA256, SUCCESS } from './namespaces.ts';
import type { SigningKey } from './signing-keys.ts';

interface LogoutAnswer {
  readonly key: SigningKey;
  readonly issuer: string;
  readonly destination: string;
  readonly inResponseTo: string;
  readonly relayState: string | null;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly newId: () => string;
}

const message = ({ issuer, destination, inResponseTo, now, newId }: LogoutAnswer): string =>
  buildXml((element) =>
    element(
      PROTOCOL,
      'samlp:LogoutResponse',
      {
        ID: newId(),
        Version: '2.0',
        IssueInstant: isoOf(now),
        Destination: destination,
        InResponseTo: inResponseTo,
      },
      [
        element(ASSERTION, 'saml:Issuer', {}, [issuer]),
        element(PROTOCOL, 'samlp:Status', {}, [element(PROTOCOL, 'samlp:StatusCode', { Value: SUCCESS })]),
      ],
    ),
  );

/** Address at the vendor to which the browser is redirected to confirm the logout. */
export const logoutAnswerUrl = (answer: LogoutAnswer): string => {
  const parameters = [
    ['SAMLResponse', deflateRawSync(message(answer)).toString('base64')],
    ...(answer.relayState === null ? [] : [['RelayState', answer.relayState]]),
    ['SigAlg', RSA_SHA256],
  ].map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`);
  const text = parameters.join('&');
  const signature = sign('RSA-SHA256', Buffer.from(text), answer.key.privateKey).toString('base64');
  const joint = answer.destination.includes('?') ? '&' : '?';
  return `${answer.destination}${joint}${text}&Signature=${encodeURIComponent(signature)}`;
};
