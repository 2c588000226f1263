import type { ErrorCode } from '../../errors/index.ts';

/** Whether a write took effect, by the vendor's answer or without one. */
export type Effect = 'NONE' | 'UNKNOWN' | 'APPLIED';

export interface TableEntry {
  /**
   * `CREDENTIAL`: the vendor did not accept the caller's credential; the code then depends on whether it was the
   * partner's or a customer's.
   */
  readonly code: ErrorCode | 'CREDENTIAL';
  /** Set only where the status alone would give a wrong effect. */
  readonly effect?: Effect;
  /** Set for codes that look like an outage although the service works. */
  readonly healthy?: true;
}

const CREDENTIAL: TableEntry = { code: 'CREDENTIAL' };
const FORBIDDEN: TableEntry = { code: 'UPSTREAM_FORBIDDEN' };
const REFUSED: TableEntry = { code: 'UPSTREAM_REFUSED' };
const NOT_FOUND: TableEntry = { code: 'NOT_FOUND' };
const WRONG_STATE: TableEntry = { code: 'WRONG_STATE' };
const DUPLICATE: TableEntry = { code: 'DUPLICATE' };
const BUSY: TableEntry = { code: 'UPSTREAM_BUSY' };
const POOR: TableEntry = { code: 'INSUFFICIENT_BALANCE' };
const THROTTLED: TableEntry = { code: 'UPSTREAM_THROTTLED' };
const UNAVAILABLE: TableEntry = { code: 'UPSTREAM_UNAVAILABLE' };
const UNSUPPORTED: TableEntry = { code: 'UNSUPPORTED_ON_SITE' };

/** The vendor's codes and the gateway's. A code that is missing here is classified by its HTTP status. */
export const VENDOR_CODES: Readonly<Record<string, TableEntry>> = {
  // The API gateway in front of every service.
  'APIG.0101': UNSUPPORTED, // no such API
  'APIG.0301': CREDENTIAL, // signature or token not accepted
  'APIG.0302': FORBIDDEN,
  'APIG.0303': CREDENTIAL,
  'APIG.0304': FORBIDDEN,
  'APIG.0305': CREDENTIAL,
  'APIG.0306': FORBIDDEN,
  'APIG.0307': CREDENTIAL, // token must be renewed
  'APIG.0308': THROTTLED,

  // Common to all BSS operations.
  'CBC.0100': REFUSED, // bad parameter
  'CBC.0101': REFUSED, // invalid parameter
  'CBC.0105': CREDENTIAL, // token invalid, older answer
  'CBC.0150': REFUSED, // illegal operation; with HTTP 403 an account of another site, see `classify`
  'CBC.0151': FORBIDDEN, // access denied
  'CBC.0154': CREDENTIAL, // token invalid or expired
  'CBC.0155': FORBIDDEN, // account or sub-account lacks the right
  'CBC.0156': { code: 'WRONG_SITE' }, // an account of another site
  'CBC.0250': THROTTLED,
  'CBC.0999': UNAVAILABLE,

  // Customers and resellers.
  'CBC.99000000': NOT_FOUND, // no right on this customer
  'CBC.99000035': NOT_FOUND, // not a customer of this partner
  'CBC.99000037': NOT_FOUND, // no right on this reseller
  'CBC.99000047': NOT_FOUND, // account does not exist
  'CBC.5002': NOT_FOUND,
  'CBC.5001': FORBIDDEN, // caller is not a partner
  'CBC.5004': FORBIDDEN,
  'CBC.99000038': DUPLICATE, // login name
  'CBC.99000029': DUPLICATE, // phone number
  'CBC.99000039': DUPLICATE, // partner-side user id
  'CBC.99000030': REFUSED, // too many accounts on one phone
  'CBC.99000031': REFUSED, // login name not acceptable
  'CBC.99000036': REFUSED, // password not acceptable
  // The account was created; only the wait for its association timed out.
  'CBC.99000050': { code: 'UPSTREAM_TIMEOUT', effect: 'APPLIED', healthy: true },
  'CBC.99000051': DUPLICATE, // already registered as another partner's opportunity
  'CBC.50010059': FORBIDDEN, // a first-tier distributor may not be linked
  'CBC.50010065': NOT_FOUND, // the reseller's distributor is gone
  'CBC.50010085': FORBIDDEN, // partner is restricted
  'CBC.50010086': FORBIDDEN,

  // Verification codes and real-name authentication.
  'CBC.99004008': REFUSED, // code expired
  'CBC.99004009': REFUSED, // too many wrong attempts
  'CBC.99004010': REFUSED, // wrong code
  'CBC.99004003': { code: 'UPSTREAM_UNAVAILABLE', healthy: true }, // the message could not be sent
  'CBC.99004015': REFUSED, // no more messages for this hour or day
  'CBC.99007197': REFUSED, // too many messages from this address
  'CBC.99007004': REFUSED,
  'CBC.99007188': WRONG_STATE, // already done
  'CBC.99007191': REFUSED, // no attempts left
  'CBC.99005030': UNSUPPORTED, // not enabled for this partner
  'CBC.99000100': REFUSED, // file format
  'CBC.99000026': REFUSED, // wrong code
  'CBC.99000027': REFUSED, // code expired
  'CBC.99000082': REFUSED, // too many messages

  // Money.
  'CBC.99005003': POOR,
  'CBC.5003': POOR,
  'CBC.30060005': POOR,
  'CBC.99000012': WRONG_STATE, // quota missing or in the wrong state
  'CBC.99000049': WRONG_STATE, // a reseller's customer has no balance
  'CBC.99000084': WRONG_STATE, // no ledger for this kind of customer
  'CBC.5021': WRONG_STATE, // a referral customer's balance cannot be adjusted
  'CBC.5023': WRONG_STATE, // association type does not match
  'CBC.5041': WRONG_STATE, // already unsubscribed
  'CBC.6006': REFUSED, // usage factor that the product is not priced by
  'CBC.6050': REFUSED, // the same, from another rating service
  'CBC.6055': REFUSED, // price above the maximum
  'CBC.99006006': REFUSED, // product not found: the specification does not fit the resource type
  'CBC.99006050': REFUSED, // unit in which the usage is not priced
  'CBC.99006055': REFUSED, // too many products in one quote
  'CBC.99006074': REFUSED, // usage factor that does not exist
  'CBC.50000054': REFUSED, // product missing from a coupon issue
  'CBC.50000055': REFUSED, // service type missing from a coupon issue
  'CBC.99000043': WRONG_STATE, // no credit that ends then
  'CBC.99007009': DUPLICATE, // this transaction has been made before
  'CBC.70300008': FORBIDDEN, // not the master of an enterprise
  'CBC.99007297': FORBIDDEN, // for the main account only
  'CBC.99007461': BUSY, // one transfer at a time
  'CBC.7181': { code: 'WRONG_STATE', effect: 'NONE' }, // the credit's validity is over

  // Orders and resources.
  'CBC.30000010': NOT_FOUND, // no such order, or not one of this partner's
  'CBC.99000088': BUSY, // payment in progress
  'CBC.99000089': REFUSED, // the combined order's id is wanted
  'CBC.99008040': BUSY, // too frequent
  'CBC.99008056': REFUSED, // daily cap of trades
  'CBC.99003651': BUSY, // trade in progress
  'CBC.99005026': WRONG_STATE, // not a refund or downgrade order
  'CBC.80021021': REFUSED, // time range too long
  'CBC.3002': WRONG_STATE, // resource locked
  'CBC.3006': WRONG_STATE, // the service does not support it
  'CBC.3016': WRONG_STATE, // expired resources among them
  'CBC.3106': WRONG_STATE,
  'CBC.3185': WRONG_STATE, // only the whole can be unsubscribed
  'CBC.30000053': WRONG_STATE, // under a savings plan
  'CBC.30050007': REFUSED, // not a main resource
  'CBC.30050008': REFUSED, // periods do not match
  'CBC.30050009': NOT_FOUND, // resource gone
  'CBC.30050010': WRONG_STATE, // in an unpaid order
  'CBC.30050011': WRONG_STATE, // being changed
  'CBC.30050012': REFUSED, // the same id twice
  'CBC.30050013': WRONG_STATE, // not renewable
  // The renewal's orders were created and wait for payment; nothing is renewed yet.
  'CBC.30050006': POOR,
  'CBC.30010036': REFUSED, // renewal of what is no main resource
  'CBC.30010069': REFUSED, // no such renewal period
  // Unsubscribed already, or unknown to the order service so far: never proof that an unsubscription happened.
  'CBC.30000067': WRONG_STATE,
  'CBC.99000092': REFUSED, // period not acceptable
  'CBC.99003012': NOT_FOUND, // no such resource
  'CBC.99003016': NOT_FOUND, // resource deleted, or none
  'CBC.99003100': WRONG_STATE, // resource in an unpaid order
  'CBC.99003106': WRONG_STATE, // order changed, cannot be paid
  'CBC.99003108': WRONG_STATE, // discount not for this order
  'CBC.99003112': WRONG_STATE, // coupon used, or not for this order
  'CBC.99003116': WRONG_STATE, // coupon not together with a discount
  'CBC.99003117': WRONG_STATE, // discount below what the coupon wants
  'CBC.99003128': WRONG_STATE, // no renewed period that has not begun
  'CBC.99003144': BUSY, // an order for the resource in progress
  'CBC.99003154': REFUSED, // longer than may be bought ahead
  'CBC.99003185': WRONG_STATE, // only the whole service
  'CBC.99003602': WRONG_STATE, // expired or frozen: no automatic renewal
  'CBC.99003605': WRONG_STATE, // automatic renewal is off already
  'CBC.99003610': WRONG_STATE, // expired: cannot become pay-per-use
  'CBC.99003623': BUSY, // another trade with the resource
  'CBC.99003656': WRONG_STATE, // frozen
  'CBC.99005010': WRONG_STATE, // order cannot be cancelled any more
  'CBC.18000016': FORBIDDEN, // the customer has to ask its partner
  'CBC.18000048': REFUSED, // too many independent members

  // Tickets: refusals come with HTTP 200. A code that is missing here is a refusal too.
  'OSM.01010002': FORBIDDEN, // no right on the ticket
  'OSM.01010004': BUSY, // urged too often
  'OSM.01010007': FORBIDDEN, // the account has no ticket role
  'OSM.01010011': FORBIDDEN, // another customer than the token's
  'OSM.01010014': { code: 'UPSTREAM_UNAVAILABLE', effect: 'UNKNOWN' },
  'OSM.01010015': NOT_FOUND, // no such ticket
  'OSM.01010017': { code: 'UPSTREAM_UNAVAILABLE', effect: 'UNKNOWN' },
  'OSM.01010024': BUSY, // a second code within a minute
  'OSM.01010060': { code: 'UPSTREAM_UNAVAILABLE', effect: 'NONE' }, // the customer could not be looked up
};
