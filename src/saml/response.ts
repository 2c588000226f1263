import { SignedXml } from 'xml-crypto';
import { isoOf } from '../time/index.ts';
import { buildXml, type ElementMaker } from './build-xml.ts';
import {
  ASSERTION,
  BEARER,
  ENTITY,
  ENVELOPED,
  EXCLUSIVE_C14N,
  PROTOCOL,
  RSA_SHA256,
  SHA256,
  SUCCESS,
  TRANSIENT,
  UNSPECIFIED_CLASS,
  UNSPECIFIED_CONSENT,
  URI_NAMES,
} from './namespaces.ts';
import type { SigningKey } from './signing-keys.ts';

/** How long an assertion is valid. */
export const ASSERTION_MS = 5 * 60_000;
/** How far the vendor's clock may be behind the gateway's. */
const SKEW_MS = 60_000;

interface Answer {
  readonly key: SigningKey;
  readonly issuer: string;
  /** Entity id of the vendor. */
  readonly audience: string;
  readonly consumerUrl: string;
  /** Id of the vendor's request. */
  readonly inResponseTo: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Makes an id that no other message has. */
  readonly newId: () => string;
}

const attributeStatement = (element: ElementMaker, attributes: Answer['attributes']) =>
  element(
    ASSERTION,
    'saml:AttributeStatement',
    {},
    Object.entries(attributes).map(([name, value]) =>
      element(ASSERTION, 'saml:Attribute', { Name: name, FriendlyName: name, NameFormat: URI_NAMES }, [
        element(ASSERTION, 'saml:AttributeValue', {}, [value]),
      ]),
    ),
  );

const subject = (element: ElementMaker, { audience, consumerUrl, inResponseTo, now, newId }: Answer) =>
  element(ASSERTION, 'saml:Subject', {}, [
    element(ASSERTION, 'saml:NameID', { Format: TRANSIENT, NameQualifier: audience }, [newId()]),
    element(ASSERTION, 'saml:SubjectConfirmation', { Method: BEARER }, [
      element(ASSERTION, 'saml:SubjectConfirmationData', {
        InResponseTo: inResponseTo,
        NotOnOrAfter: isoOf(now + ASSERTION_MS),
        Recipient: consumerUrl,
      }),
    ]),
  ]);

const conditions = (element: ElementMaker, { audience, now }: Answer) =>
  element(ASSERTION, 'saml:Conditions', { NotBefore: isoOf(now - SKEW_MS), NotOnOrAfter: isoOf(now + ASSERTION_MS) }, [
    element(ASSERTION, 'saml:AudienceRestriction', {}, [element(ASSERTION, 'saml:Audience', {}, [audience])]),
    element(ASSERTION, 'saml:OneTimeUse'),
  ]);

const authentication = (element: ElementMaker, { audience, now, newId }: Answer) =>
  element(ASSERTION, 'saml:AuthnStatement', { AuthnInstant: isoOf(now), SessionIndex: newId() }, [
    element(ASSERTION, 'saml:SubjectLocality', { Address: audience }),
    element(ASSERTION, 'saml:AuthnContext', {}, [
      element(ASSERTION, 'saml:AuthnContextClassRef', {}, [UNSPECIFIED_CLASS]),
    ]),
  ]);

const buildUnsigned = (answer: Answer): string =>
  buildXml((element) => {
    const issuer = () => element(ASSERTION, 'saml:Issuer', { Format: ENTITY }, [answer.issuer]);
    const dated = { Version: '2.0', IssueInstant: isoOf(answer.now) };
    return element(
      PROTOCOL,
      'samlp:Response',
      {
        ID: answer.newId(),
        ...dated,
        Destination: answer.consumerUrl,
        InResponseTo: answer.inResponseTo,
        Consent: UNSPECIFIED_CONSENT,
      },
      [
        issuer(),
        element(PROTOCOL, 'samlp:Status', {}, [element(PROTOCOL, 'samlp:StatusCode', { Value: SUCCESS })]),
        element(ASSERTION, 'saml:Assertion', { ID: answer.newId(), ...dated }, [
          issuer(),
          subject(element, answer),
          conditions(element, answer),
          authentication(element, answer),
          attributeStatement(element, answer.attributes),
        ]),
      ],
    );
  });

const THE_ASSERTION = "/*/*[local-name(.)='Assertion']";

/** The response that a browser posts to the vendor, with a signed assertion. */
export const signedResponse = (answer: Answer): string => {
  const signature = new SignedXml({
    privateKey: answer.key.privateKey,
    publicCert: answer.key.certificate.toString(),
    signatureAlgorithm: RSA_SHA256,
    canonicalizationAlgorithm: EXCLUSIVE_C14N,
    idAttribute: 'ID',
  });
  signature.addReference({ xpath: THE_ASSERTION, transforms: [ENVELOPED, EXCLUSIVE_C14N], digestAlgorithm: SHA256 });
  // SAML's schema requires the signature directly after the issuer.
  signature.computeSignature(buildUnsigned(answer), {
    prefix: 'ds',
    location: { reference: `${THE_ASSERTION}/*[local-name(.)='Issuer']`, action: 'after' },
  });
  return signature.getSignedXml();
};
