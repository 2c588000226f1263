import { asList, asNumber, asParameters, type Variable, variable } from './variable.ts';
import { VIEWER_KINDS } from './viewer-kind.ts';

/** Settings of one identity provider, and of a second one for customers. The JSON file can list more. */
export const IDENTITY_VARIABLES: readonly Variable[] = [
  variable('OIDC_ISSUER', 'identity.0.issuer', 'Issuer of access tokens, equal to their iss claim'),
  variable('OIDC_AUDIENCE', 'identity.0.audience', 'Audience that tokens must carry'),
  variable('OIDC_JWKS_URL', 'identity.0.jwksUrl', "Where the issuer's public keys are; default: by discovery"),
  variable('OIDC_ALGORITHMS', 'identity.0.algorithms', 'Signature algorithms, separated by commas', asList),
  variable('OIDC_CLOCK_TOLERANCE_SECONDS', 'identity.0.clockToleranceSeconds', 'Clock difference allowed', asNumber),
  variable('OIDC_CLAIM_SUBJECT', 'identity.0.claims.subject', "Claim with the viewer's stable id"),
  variable('OIDC_CLAIM_NAME', 'identity.0.claims.name', "Claim with the viewer's name"),
  variable('OIDC_CLAIM_ACCOUNT_NAME', 'identity.0.claims.accountName', "Claim with the member's Partner Center login"),
  variable('OIDC_CLAIM_PARTNER', 'identity.0.claims.partner', "Claim with the partner's id"),
  variable('OIDC_CLAIM_ROLES', 'identity.0.claims.roles', 'Claim with the role names; dots reach into objects'),
  variable('OIDC_CLAIM_KIND', 'identity.0.claims.kind', 'Claim with the kind of viewer'),
  variable(
    'OIDC_CLAIM_RESELLER',
    'identity.0.claims.reseller',
    "Claim with the id of the reseller that a reseller's member works for, or that a customer is under",
  ),
  variable('OIDC_CLAIM_CUSTOMER', 'identity.0.claims.customer', "Claim with a customer's id at the vendor"),
  variable(
    'OIDC_VIEWERS',
    'identity.0.viewers',
    `Kinds of viewer that tokens may speak for, the first where they do not say; default: ${VIEWER_KINDS.join(',')}`,
    asList,
  ),
  variable('OIDC_PARTNERS', 'identity.0.partners', 'Partners that tokens may speak for; default: all', asList),
  variable('OIDC_PLAYGROUND_CLIENT_ID', 'identity.0.playground.clientId', 'Public client to sign in to the playground'),
  variable(
    'OIDC_PLAYGROUND_SCOPES',
    'identity.0.playground.scopes',
    'Scopes to ask for; default: openid,profile',
    asList,
  ),
  variable(
    'OIDC_PLAYGROUND_PARAMETERS',
    'identity.0.playground.parameters',
    'Further parameters for the provider, such as resource=https://api.example.com',
    asParameters,
  ),
  variable(
    'OIDC_PLAYGROUND_ORIGINS',
    'identity.0.playground.origins',
    "Origins where the provider answers apart from the issuer's",
    asList,
  ),
  variable('OIDC_CUSTOMERS_ISSUER', 'identity.1.issuer', 'A second issuer, whose tokens speak for customers only'),
  variable('OIDC_CUSTOMERS_AUDIENCE', 'identity.1.audience', 'Audience that its tokens must carry'),
  variable('OIDC_CUSTOMERS_JWKS_URL', 'identity.1.jwksUrl', 'Where its public keys are; default: by discovery'),
  variable('OIDC_CUSTOMERS_CLAIM_ACCOUNT_NAME', 'identity.1.claims.accountName', "Claim with the customer's login"),
  variable('OIDC_CUSTOMERS_CLAIM_PARTNER', 'identity.1.claims.partner', "Claim with the partner's id"),
  variable('OIDC_CUSTOMERS_CLAIM_CUSTOMER', 'identity.1.claims.customer', "Claim with the customer's id at the vendor"),
  variable('OIDC_CUSTOMERS_CLAIM_RESELLER', 'identity.1.claims.reseller', "Claim with the customer's reseller, if any"),
  variable('OIDC_CUSTOMERS_PARTNERS', 'identity.1.partners', 'Partners that its tokens may speak for', asList),
  variable(
    'OIDC_CUSTOMERS_PLAYGROUND_CLIENT_ID',
    'identity.1.playground.clientId',
    'Its public client for the playground',
  ),
];
