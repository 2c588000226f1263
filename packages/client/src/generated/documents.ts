import type { TypedDocument } from '../typed-document.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Kind of identifier with which an account can be registered. */
export type AccountIdentifier =
  /** Login name: 5 to 32 characters, not digits only, not beginning with op_ or shadow_. */
  | 'ACCOUNT_NAME'
  /** E-mail address. */
  | 'EMAIL'
  /** Mobile number with country code, such as 0086-13000000000. */
  | 'MOBILE';

/** A quota to give to several resellers, the same amount to each. */
export type AllocateCouponQuotaInput = {
  /** Amount for each reseller. */
  amount: MoneyInput;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of the distributor's quota from which the resellers' quotas are taken. */
  quotaId: string | number;
  /** Ids of 1 to 100 resellers, without duplicates. */
  resellerIds: Array<string | number>;
};

/** Decision of the second member. */
export type ApprovalDecision =
  /** The member approved the write, and the gateway sent it. */
  | 'APPROVED'
  /** The write will never be sent. The member who requested it may reject it too, which withdraws it. */
  | 'REJECTED';

/** Customers to assign to an account manager. */
export type AssignAccountManagerInput = {
  /** Login name of an active account manager; null removes the assignment. */
  accountManager?: string | number | null | undefined;
  /** 1 to 100 customers of the partner. */
  customerIds: Array<string | number>;
};

/** A director to assign to an account manager. */
export type AssignDirectorInput = {
  /** Login name of an active account manager. */
  accountManager: string | number;
  /** Login name of an active account director; null removes the assignment. */
  director?: string | number | null | undefined;
};

/** New roles of a member. */
export type AssignRolesInput = {
  /** Login name. */
  accountName: string | number;
  /** One to three names of roles: ADMINISTRATOR alone; ACCOUNT_MANAGER or ACCOUNT_DIRECTOR, but not both; custom roles. */
  roles: Array<string>;
};

/** Narrows the assignments; all conditions must hold. */
export type AssignmentFilter = {
  /** Login name of the account manager. */
  accountManager?: string | null | undefined;
  /** Id of one customer. */
  customerId?: string | number | null | undefined;
};

/** Association of a customer with the partner, which decides who pays the vendor. */
export type AssociationModel =
  /** The customer pays the vendor itself. */
  | 'REFERRAL'
  /** China: the partner funds the account of the customer by allocations. */
  | 'RESALE'
  /** International: the partner sets a monthly or package budget. */
  | 'RESELLER'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Association of a customer with the partner, which decides who pays the vendor. */
export type AssociationModelInput =
  /** The customer pays the vendor itself. */
  | 'REFERRAL'
  /** China: the partner funds the account of the customer by allocations. */
  | 'RESALE'
  /** International: the partner sets a monthly or package budget. */
  | 'RESELLER';

/** Narrows the audit; all conditions must hold. */
export type AuditFilter = {
  /** At this moment or later. */
  from?: string | null | undefined;
  /** Kind of event. */
  kind?: AuditKind | null | undefined;
  /** Login name of the member who acted, exactly. */
  member?: string | null | undefined;
  /** Before this moment. */
  until?: string | null | undefined;
};

/** Kind of event in the audit. */
export type AuditKind =
  /** Customers were assigned to a manager, or a manager to a director. */
  | 'ASSIGNMENT'
  /** A member was added, changed or deactivated. */
  | 'MEMBER_CHANGE'
  /** A viewer was refused with FORBIDDEN; one record per viewer, operation and minute, with a count. */
  | 'REFUSAL'
  /** Personal data was shown in the clear. */
  | 'REVEAL'
  /** A role was made, changed or deleted, or a member got other roles. */
  | 'ROLE_CHANGE'
  /** A user was signed on to the vendor's console, or the vendor bound an account to a user. */
  | 'SIGN_ON'
  /** A write to the vendor, successful or not; one record when its outcome is settled. */
  | 'WRITE';

/** Whether something can be registered. */
export type Availability =
  /** Can be registered. */
  | 'AVAILABLE'
  /** Cannot be registered: taken, or used too often. */
  | 'TAKEN'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** A bank card that proves the identity of its holder; China site. */
export type BankCardInput = {
  /** Mobile number registered with the bank, with country code: 0086-…. */
  mobile: string;
  /** Number of the card. */
  number: string;
  /** Code that `sendVerificationCode` sent to this mobile number for BANK_CARD; not needed for a dry run. */
  verificationCode?: string | null | undefined;
};

/** Charging mode for which the vendor sums up a month. */
export type BilledMode =
  /** Paid for what was used. */
  | 'PAY_PER_USE'
  /** A discount for a committed spend. */
  | 'SAVINGS_PLAN'
  /** Paid in advance for months or years. */
  | 'YEARLY_MONTHLY';

/** Validity of a budget. */
export type BudgetTypeInput =
  /** One amount, valid until it is used up. */
  | 'BUDGET_PACKAGE'
  /** A new budget every month. */
  | 'MONTHLY';

/** An unpaid order to cancel. */
export type CancelOrderInput = {
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of an order in PENDING_PAYMENT; a combined order as a whole, not a part of it. */
  orderId: string | number;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
};

/** Identity of the company that a person becomes. The gateway keeps none of this data. */
export type ChangeToCompanyInput = {
  /** Registered address. */
  address?: string | null | undefined;
  /** Kind of the certificate. */
  certificate?: CompanyCertificate | null | undefined;
  /** Country of registration. */
  country?: string | null | undefined;
  /** Id of a customer of the partner that is verified as a person. */
  customerId: string | number;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** Relative paths in the bucket that the vendor gave the partner, in the order that it prescribes; jpg, jpeg, bmp, png, gif or pdf, at most 10 MB each. 1 to 10. */
  files: Array<string>;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Name as in the certificate. */
  name: string;
  /** Number of the certificate. */
  registrationNumber: string;
  /** Representative of the company. */
  representative?: RepresentativeInput | null | undefined;
};

/** Charging mode of a product or resource. */
export type ChargingMode =
  /** Paid for what was used. */
  | 'PAY_PER_USE'
  /** A discount on instances that are committed to. */
  | 'RESERVED_INSTANCE'
  /** A discount for a committed spend. */
  | 'SAVINGS_PLAN'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** Paid in advance for months or years. */
  | 'YEARLY_MONTHLY';

/** Document that proves the registration of a company. */
export type CompanyCertificate =
  /** License of an administrative body. */
  | 'ADMINISTRATION'
  /** License of a company. */
  | 'BUSINESS_LICENSE'
  /** Certificate of a public institution. */
  | 'INSTITUTION'
  /** Organization code certificate. */
  | 'ORGANIZATION_CODE'
  /** Another certificate. */
  | 'OTHER'
  /** Certificate of a social organization. */
  | 'SOCIAL_ORGANIZATION';

/** Narrows a list of coupons; all conditions must hold. */
export type CouponFilter = {
  /** Activated at this moment or later. */
  activatedFrom?: string | null | undefined;
  /** Activated at this moment or earlier. */
  activatedUntil?: string | null | undefined;
  /** Id of one coupon. */
  id?: string | number | null | undefined;
  /** Id of the order that the coupon paid for. */
  orderId?: string | number | null | undefined;
  /** Id of the coupon's plan. */
  planId?: string | number | null | undefined;
  /** Id of the source: a partner's account or a campaign. */
  sourceId?: string | number | null | undefined;
  /** State of the coupon. */
  status?: CouponStatusInput | null | undefined;
  /** Type of the coupon. */
  type?: CouponTypeInput | null | undefined;
};

/** Medium of a coupon. */
export type CouponMedium =
  /** Electronic. */
  | 'ELECTRONIC'
  /** On paper. */
  | 'PAPER'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Kind of operation on a coupon. */
export type CouponOperation =
  /** Taken back because the customer joined the partner. */
  | 'ASSOCIATED'
  /** Taken back because the customer left the partner. */
  | 'DISSOCIATED'
  /** Its validity ended. */
  | 'EXPIRED'
  /** Issued to the customer. */
  | 'ISSUED'
  /** Taken back because the model of the customer changed. */
  | 'MODEL_SWITCHED'
  /** Taken back by hand. */
  | 'RECLAIMED'
  /** A refund was undone. */
  | 'REFUND_REVERSED'
  /** The customer moved to another reseller. */
  | 'RESELLER_CHANGED'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** Taken back with an unsubscription. */
  | 'UNSUBSCRIBED';

/** Kind of operation on a coupon. */
export type CouponOperationInput =
  /** Taken back because the customer joined the partner. */
  | 'ASSOCIATED'
  /** Taken back because the customer left the partner. */
  | 'DISSOCIATED'
  /** Its validity ended. */
  | 'EXPIRED'
  /** Issued to the customer. */
  | 'ISSUED'
  /** Taken back because the model of the customer changed. */
  | 'MODEL_SWITCHED'
  /** Taken back by hand. */
  | 'RECLAIMED'
  /** A refund was undone. */
  | 'REFUND_REVERSED'
  /** The customer moved to another reseller. */
  | 'RESELLER_CHANGED'
  /** Taken back with an unsubscription. */
  | 'UNSUBSCRIBED';

/** Origin of a coupon. */
export type CouponOrigin =
  /** Claimed by the holder. */
  | 'CLAIMED'
  /** Given at an event. */
  | 'EVENT'
  /** Issued to the holder. */
  | 'ISSUED'
  /** Handed out offline. */
  | 'OFFLINE'
  /** Exchanged for something. */
  | 'REDEEMED'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Result of an operation on a coupon or quota. */
export type CouponOutcome =
  /** The operation failed. */
  | 'FAILED'
  /** The operation succeeded. */
  | 'SUCCEEDED'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Result of an operation on a coupon or quota. */
export type CouponOutcomeInput =
  /** The operation failed. */
  | 'FAILED'
  /** The operation succeeded. */
  | 'SUCCEEDED';

/** Narrows a list of coupon quotas; all conditions must hold. */
export type CouponQuotaFilter = {
  /** Set up at this moment or later. */
  createdFrom?: string | null | undefined;
  /** Set up at this moment or earlier. */
  createdUntil?: string | null | undefined;
  /** In effect from this moment or later. */
  effectiveFrom?: string | null | undefined;
  /** In effect from this moment or earlier. */
  effectiveUntil?: string | null | undefined;
  /** Expires at this moment or later. */
  expiresFrom?: string | null | undefined;
  /** Expires at this moment or earlier. */
  expiresUntil?: string | null | undefined;
  /** Ids of 1 to 100 quotas. */
  ids?: Array<string | number> | null | undefined;
  /** Rows with any of these values. */
  statuses?: Array<CouponQuotaStatusFilter> | null | undefined;
  /** Type of the coupons that can be issued from the quotas; VOUCHER when left out, because the vendor lists one type at a time. */
  type?: CouponQuotaTypeInput | null | undefined;
};

/** Kind of operation of a distributor on a coupon quota. */
export type CouponQuotaOperation =
  /** Given to a reseller. */
  | 'ISSUED'
  /** Taken back from a reseller. */
  | 'RECLAIMED'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Kind of operation of a distributor on a coupon quota. */
export type CouponQuotaOperationInput =
  /** Given to a reseller. */
  | 'ISSUED'
  /** Taken back from a reseller. */
  | 'RECLAIMED';

/** Narrows a list of quota records; all conditions must hold. */
export type CouponQuotaRecordFilter = {
  /** Done at this moment or later. */
  from?: string | null | undefined;
  /** What was done. */
  operation?: CouponQuotaOperationInput | null | undefined;
  /** Id of the distributor's quota out of which the resellers' quotas were given. */
  parentQuotaId?: string | number | null | undefined;
  /** Id of a reseller's quota. */
  quotaId?: string | number | null | undefined;
  /** Id of one reseller. */
  resellerId?: string | number | null | undefined;
  /** Done at this moment or earlier. */
  until?: string | null | undefined;
};

/** State of a coupon quota. */
export type CouponQuotaStatus =
  /** Being adjusted by the vendor; read only meanwhile. */
  | 'ADJUSTING'
  /** Frozen. */
  | 'FROZEN'
  /** Void. */
  | 'INVALID'
  /** Coupons can be issued from it. */
  | 'NORMAL'
  /** Taken back from the reseller. */
  | 'RECLAIMED'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** State by which the vendor filters own quotas; only a reseller's quota is ever RECLAIMED. */
export type CouponQuotaStatusFilter =
  /** Being adjusted by the vendor; read only meanwhile. */
  | 'ADJUSTING'
  /** Frozen. */
  | 'FROZEN'
  /** Void. */
  | 'INVALID'
  /** Coupons can be issued from it. */
  | 'NORMAL';

/** Type of the coupons that can be issued from a quota. */
export type CouponQuotaType =
  /** For flexi-purchase cash coupons. */
  | 'FLEXI_CASH'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** For cash coupons. */
  | 'VOUCHER';

/** Type of the coupons that can be issued from a quota. */
export type CouponQuotaTypeInput =
  /** For flexi-purchase cash coupons. */
  | 'FLEXI_CASH'
  /** For cash coupons. */
  | 'VOUCHER';

/** Narrows a list of coupon records; all conditions must hold. */
export type CouponRecordFilter = {
  /** Records of these coupons, 1 to 50. */
  couponIds?: Array<string | number> | null | undefined;
  /** Done at this moment or later. */
  from?: string | null | undefined;
  /** Rows with any of these values. */
  operations?: Array<CouponOperationInput> | null | undefined;
  /** Whether it succeeded. */
  outcome?: CouponOutcomeInput | null | undefined;
  /** Id of the quota that the coupons came from. */
  quotaId?: string | number | null | undefined;
  /** Type of the quota that the coupons came from. */
  quotaType?: CouponQuotaTypeInput | null | undefined;
  /** Done at this moment or earlier. */
  until?: string | null | undefined;
};

/** Whether a coupon can pay once or several times. */
export type CouponReuse =
  /** Pays until nothing is left. */
  | 'REUSABLE'
  /** Pays once; what is left afterwards is lost. */
  | 'SINGLE_USE'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** State of a coupon. */
export type CouponStatus =
  /** Past its validity. */
  | 'EXPIRED'
  /** Not activated yet. */
  | 'INACTIVE'
  /** Taken back. */
  | 'RECLAIMED'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** Can pay. */
  | 'USABLE'
  /** Used up. */
  | 'USED';

/** State of a coupon. */
export type CouponStatusInput =
  /** Past its validity. */
  | 'EXPIRED'
  /** Not activated yet. */
  | 'INACTIVE'
  /** Taken back. */
  | 'RECLAIMED'
  /** Can pay. */
  | 'USABLE'
  /** Used up. */
  | 'USED';

/** Type of a coupon. */
export type CouponType =
  /** Discount coupon; reserved on the International site. */
  | 'DISCOUNT'
  /** Flexi-purchase cash coupon; reserved on the International site. */
  | 'FLEXI_CASH'
  /** Coupon for a product; reserved on the International site. */
  | 'PRODUCT'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** Cash coupon. */
  | 'VOUCHER';

/** Type of a coupon. */
export type CouponTypeInput =
  /** Discount coupon; reserved on the International site. */
  | 'DISCOUNT'
  /** Flexi-purchase cash coupon; reserved on the International site. */
  | 'FLEXI_CASH'
  /** Coupon for a product; reserved on the International site. */
  | 'PRODUCT'
  /** Cash coupon. */
  | 'VOUCHER';

/** A member account to create. */
export type CreateEnterpriseMemberInput = {
  /** Login name, 5 to 32 characters. */
  accountName: string;
  /** Id of the customer who is the master of the enterprise. */
  customerId: string | number;
  /** Name that the master gives the member; the gateway does not store it. */
  displayName?: string | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** Whether the master manages the member's finances. */
  financialCustody?: boolean | null | undefined;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** The member's own mobile number, 0086-…, together with `verificationCode`; the master's when left out. */
  mobile?: string | null | undefined;
  /** 8 to 32 characters; the gateway does not store it. */
  password: string;
  /** Ids of the rights over the member that the master requests. */
  permissionIds?: Array<string | number> | null | undefined;
  /** For distributors: id of the customer's reseller. */
  resellerId?: string | number | null | undefined;
  /** Id of the parent unit; the root of `Enterprise.organization` when left out. */
  unitId: string | number;
  /** Code that `sendEnterpriseVerificationCode` sent to `mobile`; not needed for a dry run. */
  verificationCode?: string | null | undefined;
};

/** Narrows a list of customers; all conditions must hold. */
export type CustomerFilter = {
  /** Login name of the account manager; answered from the customer directory. */
  accountManager?: string | null | undefined;
  /** Part of the login name. */
  accountName?: string | null | undefined;
  /** Associated at this moment or later. */
  associatedFrom?: string | null | undefined;
  /** Associated at this moment or earlier. */
  associatedUntil?: string | null | undefined;
  /** Association model, which decides who funds the customer. */
  associationModel?: AssociationModelInput | null | undefined;
  /** Frozen or not; answered from the customer directory. */
  frozen?: FrozenStateInput | null | undefined;
  /** Part of the label. */
  label?: string | null | undefined;
  /** Level; answered from the customer directory. */
  level?: CustomerLevelInput | null | undefined;
  /** Part of the name. A person's name is compared in its masked form, unless the viewer may reveal names. */
  name?: string | null | undefined;
  /** Part of the login name, the name as for `name`, the label or the id; answered from the customer directory. */
  search?: string | null | undefined;
  /** Identity check; answered from the customer directory. */
  verification?: RealNameStatusInput | null | undefined;
};

/** An amount to move between the partner and a customer. */
export type CustomerFundsInput = {
  /** Amount. */
  amount: MoneyInput;
  /** Id of a RESALE customer. */
  customerId: string | number;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** For distributors: id of the customer's reseller; the amount then moves between the reseller's account and the customer's. */
  resellerId?: string | number | null | undefined;
};

/** Person or company. */
export type CustomerKind =
  /** An enterprise. */
  | 'COMPANY'
  /** A natural person. */
  | 'PERSON'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** Not stated yet. */
  | 'UNSET';

/** Level of a customer, China site. */
export type CustomerLevel =
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** Level 0. */
  | 'V0'
  /** Level 1. */
  | 'V1'
  /** Level 2. */
  | 'V2'
  /** Level 3. */
  | 'V3'
  /** Level 4. */
  | 'V4'
  /** Level 5, the highest. */
  | 'V5';

/** Level of a customer, China site. */
export type CustomerLevelInput =
  /** Level 0. */
  | 'V0'
  /** Level 1. */
  | 'V1'
  /** Level 2. */
  | 'V2'
  /** Level 3. */
  | 'V3'
  /** Level 4. */
  | 'V4'
  /** Level 5, the highest. */
  | 'V5';

/** Narrows a list of orders; all conditions must hold. A range of time spans one year at most. */
export type CustomerOrderFilter = {
  /** Placed at this moment or later. */
  createdFrom?: string | null | undefined;
  /** Placed at this moment or earlier. */
  createdUntil?: string | null | undefined;
  /** Paid at this moment or later. */
  paidFrom?: string | null | undefined;
  /** Paid at this moment or earlier. */
  paidUntil?: string | null | undefined;
  /** Code of the service. */
  serviceTypeCode?: string | null | undefined;
  /** State of the order; the vendor filters by no other. */
  status?: OrderStatusFilter | null | undefined;
  /** Type of the order. */
  type?: OrderTypeInput | null | undefined;
};

/** Order of a list of customers; answered from the customer directory. */
export type CustomerSort = {
  /** What to sort by; rows without the value come last. */
  by: CustomerSortField;
  /** Smallest or largest first. */
  direction?: SortDirection;
};

/** What customers are sorted by. */
export type CustomerSortField =
  /** Login name of the account. */
  | 'ACCOUNT_NAME'
  /** When the customer was associated with the partner. */
  | 'ASSOCIATED_AT'
  /** Level of the customer. */
  | 'LEVEL'
  /** Name, as the viewer sees it. */
  | 'NAME';

/** A member to deactivate. */
export type DeactivateMemberInput = {
  /** Login name. */
  accountName: string | number;
};

/** The decision of a second member. */
export type DecideOperationInput = {
  /** The gateway's id of a write that is PENDING_APPROVAL. */
  id: string | number;
};

/** A custom role that no member has. */
export type DeleteRoleInput = {
  /** Name of the role. */
  name: string | number;
};

/** A customer for which enterprise projects are switched on. */
export type EnableEnterpriseProjectsInput = {
  /** Id of the customer who is the master of the enterprise. */
  customerId: string | number;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** For distributors: id of the customer's reseller. */
  resellerId?: string | number | null | undefined;
};

/** Why consumption does not count as performance. */
export type ExclusionReason =
  /** Paid with cash coupons, with the bonus, or with flexi-purchase coupons that do not count. */
  | 'COUPONS'
  /** Selected marketplace goods, which earn a price difference instead. */
  | 'MARKETPLACE'
  /** The policy of the service is NEITHER. */
  | 'NO_PERFORMANCE_POLICY'
  /** A stored-value card was bought: it counts when it pays. */
  | 'STORED_VALUE_CARD_PURCHASE'
  /** Still owed, or written off. */
  | 'UNPAID';

/** What happens to a yearly/monthly resource when its paid period ends. */
export type ExpiryPolicy =
  /** The resource is renewed; the only policy that renews. */
  | 'AUTO_RENEW'
  /** The resource is deleted at once. */
  | 'DELETE'
  /** The resource is deleted when the retention period is over. */
  | 'DELETE_AFTER_RETENTION'
  /** The resource is frozen. */
  | 'FREEZE'
  /** The resource enters the grace period. */
  | 'GRACE_PERIOD'
  /** The resource is charged by use from then on. */
  | 'TO_PAY_PER_USE'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Schedule of payment in installments. */
export type FeeInstallments =
  /** Half at first, the rest in installments. */
  | 'HALF_PAY'
  /** Paid at once, without installments. */
  | 'NONE'
  /** Nothing at first, all in installments. */
  | 'ZERO_PAY';

/** Outcome that a member found in the vendor's records for a write whose answer was lost. */
export type FoundOutcome =
  /** The write was not applied. */
  | 'NOT_APPLIED'
  /** The write was applied. */
  | 'SUCCEEDED';

/** Customers to freeze. */
export type FreezeCustomersInput = {
  /** Ids of 1 to 10 RESELLER customers, without duplicates. */
  customerIds: Array<string | number>;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Reason, 1 to 256 characters; no personal data. */
  reason: string;
  /** For distributors: id of the customers' reseller. */
  resellerId?: string | number | null | undefined;
  /** What to freeze: the account alone, or its resources too. */
  scope?: FreezeScope;
};

/** Extent of a freeze. */
export type FreezeScope =
  /** The account: the customer can buy nothing new, existing resources keep running. */
  | 'ACCOUNT'
  /** The account and all its resources. */
  | 'ACCOUNT_AND_RESOURCES';

/** Whether the partner has frozen the customer. */
export type FrozenState =
  /** The account and its resources are frozen. */
  | 'ACCOUNT_AND_RESOURCES_FROZEN'
  /** The account is frozen; International sites do not report whether its resources are frozen too. */
  | 'ACCOUNT_FROZEN'
  /** Not frozen. */
  | 'ACTIVE'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Whether the partner has frozen the customer. */
export type FrozenStateInput =
  /** The account and its resources are frozen. */
  | 'ACCOUNT_AND_RESOURCES_FROZEN'
  /** The account is frozen; International sites do not report whether its resources are frozen too. */
  | 'ACCOUNT_FROZEN'
  /** Not frozen. */
  | 'ACTIVE';

/** Means of payment. */
export type FundKind =
  /** Bonus. */
  | 'BONUS'
  /** Prepaid cash. */
  | 'CASH'
  /** Cash coupons. */
  | 'COUPON'
  /** Credit line. */
  | 'CREDIT'
  /** Flexi-purchase coupons. */
  | 'FLEXI_CASH_COUPON'
  /** Stored-value cards. */
  | 'STORED_VALUE_CARD'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Kind of an identity document. */
export type IdentityDocument =
  /** Mainland travel permit for residents of Hong Kong and Macao. */
  | 'HONG_KONG_MACAO_PERMIT'
  /** Residence permit for residents of Hong Kong and Macao. */
  | 'HONG_KONG_MACAO_RESIDENCE'
  /** Passport. */
  | 'PASSPORT'
  /** Mainland travel permit for residents of Taiwan. */
  | 'TAIWAN_PERMIT'
  /** Residence permit for residents of Taiwan. */
  | 'TAIWAN_RESIDENCE';

/** Why the figures of a month are incomplete or not final. */
export type IncompleteReason =
  /** The month is not over. */
  | 'MONTH_RUNNING'
  /** The month is over, and the vendor still changes its bills: until the 5th of the next, 12:00 in UTC+8. */
  | 'NOT_FINAL'
  /** Referral customers consumed and are missing from the figures; `missingCustomers` counts them. */
  | 'REFERRAL_CUSTOMERS';

/** Tax or commercial invoice. */
export type InvoiceCategory =
  /** Commercial invoice. */
  | 'COMMERCIAL_INVOICE'
  /** Tax invoice. */
  | 'TAX_INVOICE'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Channel through which an invoice was requested. */
export type InvoiceChannel =
  /** The vendor itself. */
  | 'HUAWEI_CLOUD'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Basis of an invoice. */
export type InvoiceMethod =
  /** By billing month. */
  | 'BY_MONTH'
  /** By order. */
  | 'BY_ORDER'
  /** By money received. */
  | 'BY_PAYMENT'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Form in which an invoice is issued. */
export type InvoiceMode =
  /** On paper. */
  | 'PAPER'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Kind of request about an invoice. */
export type InvoiceRequest =
  /** Returns an invoice. */
  | 'INVOICE_RETURN'
  /** Requests an invoice. */
  | 'ISSUE'
  /** An invoice was issued and returned later. */
  | 'ISSUED_AND_RETURNED'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** State of an invoice. */
export type InvoiceState =
  /** Issued. */
  | 'COMPLETED'
  /** Not sent. */
  | 'DRAFT'
  /** Waits for the review. */
  | 'IN_REVIEW'
  /** Its rejection waits for the review. */
  | 'REJECTION_IN_REVIEW'
  /** Returned. */
  | 'RETURNED'
  /** The return failed. */
  | 'RETURN_FAILED'
  /** Its return waits for the review. */
  | 'RETURN_IN_REVIEW'
  /** Its return is being recorded. */
  | 'RETURN_PENDING'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** The file is being exported. */
  | 'WAITING_FOR_EXPORT'
  /** Waits for the invoice file. */
  | 'WAITING_FOR_FILE'
  /** Waits to be mailed. */
  | 'WAITING_FOR_MAILING'
  /** Mailed; the receipt is not confirmed. */
  | 'WAITING_FOR_RECEIPT';

/** Kind of recipient of an invoice. */
export type InvoiceTitle =
  /** A company. */
  | 'COMPANY'
  /** A person. */
  | 'PERSON'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Kind of transaction that an invoice is about. */
export type InvoiceTrade =
  /** Issued before the money came in. */
  | 'BEFORE_PAYMENT'
  /** Settled from a credit card. */
  | 'CREDIT_CARD_SETTLEMENT'
  /** For yearly/monthly products paid online. */
  | 'ONLINE_PAYMENT'
  /** For a partner's month. */
  | 'PARTNER_MONTH'
  /** For a top-up. */
  | 'TOP_UP'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** For a bill that is not settled. */
  | 'UNSETTLED_BILL'
  /** For a withdrawal. */
  | 'WITHDRAWAL';

/** Kind of VAT invoice. */
export type InvoiceType =
  /** Ordinary VAT invoice. */
  | 'ORDINARY_VAT'
  /** Special VAT invoice. */
  | 'SPECIAL_VAT'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Coupons to issue, one of the same value to each customer. */
export type IssueCouponsInput = {
  /** Ids of 1 to 100 RESALE customers, without duplicates. */
  customerIds: Array<string | number>;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** Start of validity of the coupons; that of the quota when left out. */
  effectiveAt?: string | null | undefined;
  /** End of validity of the coupons, at most that of the quota, which is the default. */
  expiresAt?: string | null | undefined;
  /** Face value of each coupon. */
  faceValue: MoneyInput;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Ids of 1 to 10 products that the coupons may pay for, within the quota's own restrictions. */
  productIds?: Array<string | number> | null | undefined;
  /** Id of the quota to issue from; it decides the type of the coupons. */
  quotaId: string | number;
  /** Free text for the record; no personal data. */
  remark?: string | null | undefined;
  /** For distributors: id of the customers' reseller, whose quota is used. */
  resellerId?: string | number | null | undefined;
  /** Codes of 1 to 10 services that the coupons may pay for, within the quota's own restrictions. */
  serviceTypeCodes?: Array<string> | null | undefined;
};

/** Narrows a list of issued coupons; all conditions must hold. */
export type IssuedCouponFilter = {
  /** Issued at this moment or later. */
  createdFrom?: string | null | undefined;
  /** Issued at this moment or earlier. */
  createdUntil?: string | null | undefined;
  /** Valid from this moment or later. */
  effectiveFrom?: string | null | undefined;
  /** Valid from this moment or earlier. */
  effectiveUntil?: string | null | undefined;
  /** Expires at this moment or later. */
  expiresFrom?: string | null | undefined;
  /** Expires at this moment or earlier. */
  expiresUntil?: string | null | undefined;
  /** Id of one coupon. */
  id?: string | number | null | undefined;
  /** Id of the order that the coupon paid for. */
  orderId?: string | number | null | undefined;
  /** State of the coupon. */
  status?: CouponStatusInput | null | undefined;
  /** Type of the coupon. */
  type?: CouponTypeInput | null | undefined;
};

/** Narrows a list of resellers' quotas; all conditions must hold. */
export type IssuedCouponQuotaFilter = {
  /** Id of one quota. */
  id?: string | number | null | undefined;
  /** Id of the distributor's quota out of which the quotas were given. */
  parentQuotaId?: string | number | null | undefined;
  /** Id of the reseller that has the quotas. */
  resellerId?: string | number | null | undefined;
};

/** System that decides which account manager looks after a customer. */
export type ManagerSource =
  /** The assignments that are stored in the gateway. */
  | 'GATEWAY'
  /** The vendor's customer row, as set in Partner Center. */
  | 'VENDOR';

/** What a unit measures. */
export type MeasureType =
  /** Area. */
  | 'AREA'
  /** Bandwidth, in steps of 1024. */
  | 'BANDWIDTH'
  /** Bandwidth, in steps of 1000. */
  | 'BANDWIDTH_DECIMAL'
  /** Cache bandwidth by time. */
  | 'CACHE_BANDWIDTH_TIME'
  /** Size. */
  | 'CAPACITY'
  /** Size by duration. */
  | 'CAPACITY_DURATION'
  /** Size by time. */
  | 'CAPACITY_TIME'
  /** Cores by time. */
  | 'CORE_TIME'
  /** Number of times. */
  | 'COUNT'
  /** Money. */
  | 'CURRENCY'
  /** Time. */
  | 'DURATION'
  /** Frames. */
  | 'FRAMES'
  /** Frequency. */
  | 'FREQUENCY'
  /** IOPS by time. */
  | 'IOPS_TIME'
  /** Length; China. */
  | 'LENGTH'
  /** Memory by time. */
  | 'MEMORY_TIME'
  /** Units of packages. */
  | 'PACKAGE_UNIT'
  /** Performance tests. */
  | 'PERFORMANCE_TEST'
  /** Periods. */
  | 'PERIOD'
  /** Per time. */
  | 'PER_TIME'
  /** Pieces. */
  | 'QUANTITY'
  /** Pieces by time. */
  | 'QUANTITY_TIME'
  /** Queries by time. */
  | 'QUERY_RATE'
  /** Resolution. */
  | 'RESOLUTION'
  /** Rows. */
  | 'ROWS'
  /** Kinds of test; International. */
  | 'TEST_TYPE'
  /** Thousands of tokens. */
  | 'THOUSAND_TOKENS'
  /** Throughput. */
  | 'THROUGHPUT'
  /** Throughput by time. */
  | 'THROUGHPUT_TIME'
  /** Tokens. */
  | 'TOKENS'
  /** Traffic, in steps of 1024. */
  | 'TRAFFIC'
  /** Traffic, in steps of 1000. */
  | 'TRAFFIC_DECIMAL'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** Video. */
  | 'VIDEO';

/** Narrows the members; all conditions must hold. */
export type MemberFilter = {
  /** Active or deactivated. */
  active?: boolean | null | undefined;
  /** Login name of the director whose managers are wanted. */
  director?: string | null | undefined;
  /** Name of a role. */
  role?: string | null | undefined;
  /** Part of the login name or the name. */
  search?: string | null | undefined;
};

/** State of a member of an enterprise. */
export type MemberStatus =
  /** In use. */
  | 'ACTIVE'
  /** Closed. */
  | 'CLOSED'
  /** Being closed. */
  | 'CLOSING'
  /** Being created. */
  | 'CREATING'
  /** Registration is under way. */
  | 'REGISTERING'
  /** Registered, not activated. */
  | 'TO_ACTIVATE'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** A list of the vendor's that the gateway copies. */
export type MirroredList =
  /** Source: ListPartnerAdjustRecords. */
  | 'ADJUSTMENTS'
  /** Source: ListCustomersBalancesDetail. */
  | 'BALANCES'
  /** Source: ListSubcustomerMonthlyBills. */
  | 'BILLS'
  /** Source: ListSubCustomerBudget. */
  | 'BUDGETS'
  /** Source: ListIssuedPartnerCoupons. */
  | 'COUPONS'
  /** Source: ListSubCustomers. */
  | 'CUSTOMERS'
  /** Source: ListCustomerOrders. */
  | 'ORDERS'
  /** Source: ListCustomerOnDemandResources. */
  | 'PAY_PER_USE'
  /** Source: ListPayPerUseCustomerResources. */
  | 'RESOURCES';

/** An amount to move. */
export type MoneyInput = {
  /** Above 0, at most two decimals. */
  amount: string;
  /** The currency of the partner's site; any other is refused. */
  currency: string;
};

/** Narrows monthly bills; all conditions must hold. */
export type MonthlyBillFilter = {
  /** Code of the service. */
  serviceTypeCode?: string | number | null | undefined;
  /** Kind of the sum. */
  type?: MonthlyBillTypeInput | null | undefined;
};

/** Kind of a monthly sum. */
export type MonthlyBillType =
  /** What was bought or used. */
  | 'CONSUMPTION'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** Refunds for what was given back; the amount is negative. */
  | 'UNSUBSCRIPTION'
  /** Debt that was written off; the amount is negative. */
  | 'WRITE_OFF';

/** Kind of a monthly sum. */
export type MonthlyBillTypeInput =
  /** What was bought or used. */
  | 'CONSUMPTION'
  /** Refunds for what was given back; the amount is negative. */
  | 'UNSUBSCRIPTION'
  /** Debt that was written off; the amount is negative. */
  | 'WRITE_OFF';

/** Whose console to open, and where. */
export type OpenConsoleInput = {
  /** The customer's id at the vendor. */
  customerId: string | number;
  /** Page of the vendor's console, up to 2,048 characters, at one of the origins that the partner has configured; its first page when left out. */
  target?: string | null | undefined;
};

/** Proof of the outcome of a write. */
export type OperationEvidence =
  /** The vendor’s answer. */
  | 'ANSWER'
  /** The vendor’s records: they carry an id that this write alone has sent. */
  | 'IDENTIFIER'
  /** A second member looked at the vendor's records and decided. */
  | 'PERSON'
  /** The vendor’s records: one for each write of its kind, receiver and amount. Only where the partner is configured as `exclusive`, because the records do not name who moved the money. */
  | 'RECORD'
  /** The object has, or lacks, the requested state, and no other write of this gateway explains that. The vendor does not report who changed it. */
  | 'STATE'
  /** The gateway stopped before it sent the write. */
  | 'UNSENT';

/** Narrows the operations; all conditions must hold. */
export type OperationFilter = {
  /** Id of an object of the writes: an order, a resource, a quota … */
  about?: string | number | null | undefined;
  /** Customer that the writes concern. */
  customerId?: string | number | null | undefined;
  /** Accepted at this moment or later. */
  from?: string | null | undefined;
  /** Kinds of write; one of these. */
  kinds?: Array<OperationKind> | null | undefined;
  /** Login name of the member who requested the writes, exactly. */
  member?: string | null | undefined;
  /** Outcomes; one of these. */
  outcomes?: Array<OperationOutcome> | null | undefined;
  /** Reseller that the writes concern. */
  resellerId?: string | number | null | undefined;
  /** Accepted before this moment. */
  until?: string | null | undefined;
};

/** What a write does at the vendor. */
export type OperationKind =
  /** Coupon quotas given to resellers. */
  | 'ALLOCATE_COUPON_QUOTA'
  /** Funds given to a customer. */
  | 'ALLOCATE_FUNDS'
  /** Funds given to a reseller. */
  | 'ALLOCATE_TO_RESELLER'
  /** An unpaid order cancelled. */
  | 'CANCEL_ORDER'
  /** Documents of a company's identity, submitted for a customer verified as a person. */
  | 'CHANGE_TO_COMPANY'
  /** An account made as a member of an enterprise. */
  | 'CREATE_ENTERPRISE_MEMBER'
  /** Enterprise projects switched on. */
  | 'ENABLE_ENTERPRISE_PROJECTS'
  /** Customers frozen. */
  | 'FREEZE_CUSTOMERS'
  /** Coupons issued to customers. */
  | 'ISSUE_COUPONS'
  /** An order paid from the customer’s account. */
  | 'PAY_ORDER'
  /** A coupon taken back from a customer. */
  | 'RECLAIM_COUPON'
  /** A coupon taken back from a member of an enterprise by its master. */
  | 'RECLAIM_COUPON_FROM_MEMBER'
  /** Coupon quotas taken back from resellers. */
  | 'RECLAIM_COUPON_QUOTAS'
  /** Funds taken back from a member of an enterprise by its master. */
  | 'RECLAIM_FROM_MEMBER'
  /** Funds taken back from a reseller. */
  | 'RECLAIM_FROM_RESELLER'
  /** Funds taken back from a customer. */
  | 'RECLAIM_FUNDS'
  /** A customer registered, and associated with the partner. */
  | 'REGISTER_CUSTOMER'
  /** Renewal of yearly/monthly resources. */
  | 'RENEW_RESOURCES'
  /** A verification code sent to a future member of an enterprise. */
  | 'SEND_ENTERPRISE_CODE'
  /** A verification code sent to a customer or a future customer. */
  | 'SEND_VERIFICATION_CODE'
  /** Automatic renewal of a resource switched on or off. */
  | 'SET_AUTO_RENEWAL'
  /** The budget of a customer. */
  | 'SET_BUDGET'
  /** Change of resources to pay-per-use when they expire, or its cancellation. */
  | 'SWITCH_AT_EXPIRY'
  /** Immediate change of resources to pay-per-use. */
  | 'SWITCH_AT_ONCE'
  /** A part of a coupon given by the master of an enterprise to a member. */
  | 'TRANSFER_COUPON_TO_MEMBER'
  /** Funds given by the master of an enterprise to a member. */
  | 'TRANSFER_TO_MEMBER'
  /** Customers unfrozen. */
  | 'UNFREEZE_CUSTOMERS'
  /** The day on which a customer's renewals are charged, or its renewed resources end. */
  | 'UNIFY_EXPIRY'
  /** Renewed periods of resources unsubscribed. */
  | 'UNSUBSCRIBE_RENEWED_PERIODS'
  /** Yearly/monthly resources unsubscribed. */
  | 'UNSUBSCRIBE_RESOURCES'
  /** Documents of a company's identity, submitted. */
  | 'VERIFY_COMPANY'
  /** Documents of a person's identity, submitted. */
  | 'VERIFY_PERSON';

/** State of a write. The same key never sends the write again, whatever its outcome. */
export type OperationOutcome =
  /** No answer came, and the records may show this write’s effect or another’s: a second member must look at them and decide with `settleOperation`. */
  | 'AMBIGUOUS'
  /** Being sent, or waiting for the answer. */
  | 'IN_PROGRESS'
  /** No answer came, the write was not applied, and the vendor no longer accepts a copy of the request. Another attempt needs another key. If a record appears later, the outcome becomes SUCCEEDED or AMBIGUOUS. */
  | 'NOT_APPLIED'
  /** Applied to some of several objects; see `rows`. */
  | 'PARTLY_SUCCEEDED'
  /** Waits until a second member agrees; nothing is sent before. See `approval`. */
  | 'PENDING_APPROVAL'
  /** The write was certainly not applied; see `error`. Another attempt needs another key. */
  | 'REFUSED'
  /** The write was applied; `evidence` names the proof. */
  | 'SUCCEEDED'
  /** No answer came; the write may have been applied. The gateway checks the vendor's records: query `operation` again. */
  | 'UNKNOWN';

/** Kind of a discount on an order. */
export type OrderDiscountType =
  /** The partner's discount rate. */
  | 'AGENT_DISCOUNT'
  /** The partner's fixed price. */
  | 'AGENT_FIXED_PRICE'
  /** The partner's reduction. */
  | 'AGENT_REDUCTION'
  /** China: part of the product. */
  | 'BUILT_IN'
  /** Commercial discount of the channel. */
  | 'CHANNEL_COMMERCIAL'
  /** Framework contract with the channel. */
  | 'CHANNEL_CONTRACT'
  /** Commercial discount. */
  | 'COMMERCIAL'
  /** Contract signed directly, offline. */
  | 'DIRECT_CONTRACT'
  /** General discount. */
  | 'DISCOUNT'
  /** Discount coupon. */
  | 'DISCOUNT_COUPON'
  /** Contract for earmarked funds. */
  | 'EARMARKED_CONTRACT'
  /** China: fixed base price. */
  | 'FIXED_BASE_PRICE'
  /** Flexi-purchase cash coupon. */
  | 'FLEXI_CASH_COUPON'
  /** Granted by the partner. */
  | 'PARTNER_GRANTED'
  /** Promotion. */
  | 'PROMOTION'
  /** Contract with a rebate. */
  | 'REBATE_CONTRACT'
  /** Discount for charged accounts. */
  | 'RECHARGE_ACCOUNT'
  /** The order was priced again. */
  | 'REPRICING'
  /** Contract authorized by telephone sales. */
  | 'TELESALES_CONTRACT'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** Voucher. */
  | 'VOUCHER'
  /** Waived. */
  | 'WAIVER';

/** Narrows the list of all orders; all conditions must hold. Conditions that the vendor cannot filter by are answered from the gateway's copy alone: NOT_READY until it is complete, MIRROR_OFF where none is kept. */
export type OrderFilter = {
  /** Login name of the account manager of the customer. From the copy. */
  accountManager?: string | null | undefined;
  /** Amount to pay, this much or more. From the copy. */
  amountFrom?: string | null | undefined;
  /** Amount to pay, this much or less. From the copy. */
  amountUntil?: string | null | undefined;
  /** Placed at this moment or later. */
  createdFrom?: string | null | undefined;
  /** Placed at this moment or earlier. */
  createdUntil?: string | null | undefined;
  /** Placed by one of these customers, 100 at most. From the copy. */
  customerIds?: Array<string | number> | null | undefined;
  /** Paid at this moment or later. */
  paidFrom?: string | null | undefined;
  /** Paid at this moment or earlier. */
  paidUntil?: string | null | undefined;
  /** Code of the service. */
  serviceTypeCode?: string | null | undefined;
  /** State of the order; the vendor filters by no other. */
  status?: OrderStatusFilter | null | undefined;
  /** In one of these states; any state. From the copy. */
  statuses?: Array<OrderStatusInput> | null | undefined;
  /** Type of the order. */
  type?: OrderTypeInput | null | undefined;
};

/** Order of the list of all orders; answered from the gateway's copy. */
export type OrderSort = {
  /** What to sort by; rows without the value come last. */
  by: OrderSortField;
  /** Smallest or largest first. */
  direction?: SortDirection;
};

/** What orders are sorted by. */
export type OrderSortField =
  /** Amount to pay. */
  | 'AMOUNT'
  /** When the order was placed. */
  | 'CREATED_AT'
  /** When the order was paid. */
  | 'PAID_AT';

/** Where an order came from. */
export type OrderSource =
  /** Placed on behalf of the customer. */
  | 'AGENT'
  /** Recorded afterwards. */
  | 'BACKFILLED'
  /** Given as compensation. */
  | 'COMPENSATION'
  /** A resource was deleted in its console. */
  | 'CONSOLE_DELETION'
  /** From a contract. */
  | 'CONTRACT'
  /** Placed by the customer. */
  | 'CUSTOMER'
  /** From a distributor. */
  | 'DISTRIBUTOR'
  /** Placed by the vendor. */
  | 'SYSTEM'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** State of an order. */
export type OrderStatus =
  /** Cancelled before payment. */
  | 'CANCELLED'
  /** The order is completed. */
  | 'COMPLETED'
  /** Goods are being exchanged. */
  | 'EXCHANGING'
  /** Waits for approval. */
  | 'PENDING_APPROVAL'
  /** Waits for confirmation. */
  | 'PENDING_CONFIRMATION'
  /** Waits for payment until `payBefore`. */
  | 'PENDING_PAYMENT'
  /** Goods wait to be collected. */
  | 'PENDING_PICKUP'
  /** Goods on their way. */
  | 'PENDING_RECEIPT'
  /** The refund has not been made yet. */
  | 'PENDING_REFUND'
  /** Goods not sent yet. */
  | 'PENDING_SHIPMENT'
  /** Being provisioned. */
  | 'PROCESSING'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** State by which the vendor filters orders. */
export type OrderStatusFilter =
  /** Cancelled before payment. */
  | 'CANCELLED'
  /** The order is completed. */
  | 'COMPLETED'
  /** Waits for approval. */
  | 'PENDING_APPROVAL'
  /** Waits for confirmation. */
  | 'PENDING_CONFIRMATION'
  /** Waits for payment until `payBefore`. */
  | 'PENDING_PAYMENT'
  /** Being provisioned. */
  | 'PROCESSING';

/** State of an order. */
export type OrderStatusInput =
  /** Cancelled before payment. */
  | 'CANCELLED'
  /** The order is completed. */
  | 'COMPLETED'
  /** Goods are being exchanged. */
  | 'EXCHANGING'
  /** Waits for approval. */
  | 'PENDING_APPROVAL'
  /** Waits for confirmation. */
  | 'PENDING_CONFIRMATION'
  /** Waits for payment until `payBefore`. */
  | 'PENDING_PAYMENT'
  /** Goods wait to be collected. */
  | 'PENDING_PICKUP'
  /** Goods on their way. */
  | 'PENDING_RECEIPT'
  /** The refund has not been made yet. */
  | 'PENDING_REFUND'
  /** Goods not sent yet. */
  | 'PENDING_SHIPMENT'
  /** Being provisioned. */
  | 'PROCESSING';

/** Type of an order. */
export type OrderType =
  /** Changes a specification. */
  | 'CHANGE'
  /** Corrects a charge. */
  | 'FEE_ADJUSTMENT'
  /** A first purchase. */
  | 'NEW'
  /** Renews resources. */
  | 'RENEWAL'
  /** China: from yearly/monthly to pay-per-use. */
  | 'TO_PAY_PER_USE'
  /** From pay-per-use to yearly/monthly. */
  | 'TO_YEARLY_MONTHLY'
  /** A trial. */
  | 'TRIAL'
  /** A trial turned into a purchase. */
  | 'TRIAL_TO_COMMERCIAL'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** Gives resources back; its amount is a refund. */
  | 'UNSUBSCRIPTION';

/** Type of an order. */
export type OrderTypeInput =
  /** Changes a specification. */
  | 'CHANGE'
  /** Corrects a charge. */
  | 'FEE_ADJUSTMENT'
  /** A first purchase. */
  | 'NEW'
  /** Renews resources. */
  | 'RENEWAL'
  /** China: from yearly/monthly to pay-per-use. */
  | 'TO_PAY_PER_USE'
  /** From pay-per-use to yearly/monthly. */
  | 'TO_YEARLY_MONTHLY'
  /** A trial. */
  | 'TRIAL'
  /** A trial turned into a purchase. */
  | 'TRIAL_TO_COMMERCIAL'
  /** Gives resources back; its amount is a refund. */
  | 'UNSUBSCRIPTION';

/** An order and the means that pay for it. */
export type PayOrderInput = {
  /** At most 3, and of each type no more than `Order.usableCoupons.useLimits` allows. */
  coupons?: Array<PaymentCouponInput> | null | undefined;
  /** Id of one of `Order.usableDiscounts`; where one of them has the type REPRICING, it must be given. */
  discountId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of an order in PENDING_PAYMENT; a combined order as a whole, not a part of it. */
  orderId: string | number;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
};

/** A product to price that is charged by use. */
export type PayPerUseProductInput = {
  /** Code of the availability zone. */
  availabilityZone?: string | null | undefined;
  /** Number of pieces, at least 1. */
  quantity?: number;
  /** The caller's name for the product, unique in the list; when left out, its place in the list, from 0. */
  reference?: string | number | null | undefined;
  /** Code of the region, such as "cn-north-4". */
  region: string;
  /** Code of the resource type, such as "hws.resource.type.vm". */
  resourceTypeCode: string;
  /** Code of the service, such as "hws.service.type.ec2". */
  serviceTypeCode: string;
  /** Size of a product sold by size, such as a disk or bandwidth; given together with `sizeUnitId`. */
  size?: number | null | undefined;
  /** The vendor's number of the size's unit: 15 Mbit/s, 17 GB, 14 pieces. */
  sizeUnitId?: number | null | undefined;
  /** Code of the specification, such as "s6.large.2.linux". */
  specificationCode: string;
  /** Amount to be used, above 0. */
  usageAmount: string;
  /** Measured quantity: a code of the usage types, such as "Duration" or "upflow". */
  usageFactor: string;
  /** The vendor's number of the use's unit: 4 hours, 10 GB of traffic. */
  usageUnitId: number;
};

/** A coupon or card that pays for an order. */
export type PaymentCouponInput = {
  /** Id of one of `Order.usableCoupons`, or of a stored-value card. */
  id: string | number;
  /** Type of the coupon. */
  type: PaymentCouponType;
};

/** What an order is paid with besides the account. */
export type PaymentCouponType =
  /** A coupon that takes a rate off. */
  | 'DISCOUNT_COUPON'
  /** A flexi-purchase cash coupon. */
  | 'FLEXI_CASH_COUPON'
  /** China: a stored-value card. */
  | 'STORED_VALUE_CARD'
  /** A voucher. */
  | 'VOUCHER';

/** Dimension by which performance is summed up. */
export type PerformanceBy =
  /** By customer. */
  | 'CUSTOMER'
  /** By account manager. */
  | 'MANAGER'
  /** By service. */
  | 'SERVICE';

/** Narrows performance; all conditions must hold. */
export type PerformanceFilter = {
  /** Login name of the account manager whose performance is listed. An account director has to name one: one of its own, where the organization has stored the director. */
  accountManager?: string | null | undefined;
  /** One customer; NOT_FOUND for an id that is unknown or that the viewer may not see. */
  customerId?: string | number | null | undefined;
  /** Code of one service. */
  serviceTypeCode?: string | number | null | undefined;
};

/** Class of the incentive policy of a service. */
export type PolicyClass =
  /** Neither performance nor rebate. */
  | 'NEITHER'
  /** Performance and the ordinary rebate. */
  | 'ORDINARY'
  /** Performance without rebate. */
  | 'PERFORMANCE_ONLY'
  /** Performance and a special rebate. */
  | 'SPECIAL'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Unit of the period that is bought. */
export type PricePeriod =
  /** Days. */
  | 'DAY'
  /** Hours. */
  | 'HOUR'
  /** Months. */
  | 'MONTH'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** Years. */
  | 'YEAR';

/** Unit of the period that is bought. */
export type PricePeriodInput =
  /** Days. */
  | 'DAY'
  /** Hours. */
  | 'HOUR'
  /** Months. */
  | 'MONTH'
  /** Years. */
  | 'YEAR';

/** Objects to rank. */
export type RankingBy =
  /** Customers. */
  | 'CUSTOMER'
  /** Account managers, by who looks after a customer today. */
  | 'MANAGER'
  /** Services. */
  | 'PRODUCT';

/** Decision of the vendor's reviewer about identity documents. */
export type RealNameReviewResult =
  /** Not decided. */
  | 'IN_REVIEW'
  /** Accepted. */
  | 'PASSED'
  /** Refused; see `opinion`. */
  | 'REJECTED'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** State of a customer's identity check. */
export type RealNameStatus =
  /** International: the check failed. */
  | 'FAILED'
  /** Submitted, not decided. */
  | 'IN_REVIEW'
  /** Nothing was submitted. */
  | 'NOT_VERIFIED'
  /** Refused by the reviewer. */
  | 'REJECTED'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** Identity confirmed. */
  | 'VERIFIED';

/** State of a customer's identity check. */
export type RealNameStatusInput =
  /** International: the check failed. */
  | 'FAILED'
  /** Submitted, not decided. */
  | 'IN_REVIEW'
  /** Nothing was submitted. */
  | 'NOT_VERIFIED'
  /** Refused by the reviewer. */
  | 'REJECTED'
  /** Identity confirmed. */
  | 'VERIFIED';

/** A coupon to take back from a member. */
export type ReclaimCouponFromMemberInput = {
  /** Id of the customer who is the master of the enterprise. */
  customerId: string | number;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** `memberCouponId` of one of `EnterpriseMember.retrievableCoupons`. */
  memberCouponId: string | number;
  /** Account id of the member. */
  memberId: string | number;
  /** For distributors: id of the customer's reseller. */
  resellerId?: string | number | null | undefined;
};

/** A coupon to take back. */
export type ReclaimCouponInput = {
  /** A coupon that the partner issued, with something left of it. */
  couponId: string | number;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** For distributors: id of the reseller whose customer has the coupon. */
  resellerId?: string | number | null | undefined;
};

/** Quotas to take back. */
export type ReclaimCouponQuotasInput = {
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Ids of 1 to 10 quotas of resellers, without duplicates. */
  quotaIds: Array<string | number>;
  /** Reason, at most 256 characters; no personal data. */
  remark?: string | null | undefined;
};

/** Funds to take back from a member. */
export type ReclaimFromMemberInput = {
  /** Amount. */
  amount: MoneyInput;
  /** Id of the customer who is the master of the enterprise. */
  customerId: string | number;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** For CREDIT: exact end of the credit to use; when left out, the credit without an end. */
  expiresAt?: string | null | undefined;
  /** Kind of money: cash or credit. */
  fund?: TransferableFund;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Account id of the member. */
  memberId: string | number;
  /** For distributors: id of the customer's reseller. */
  resellerId?: string | number | null | undefined;
};

/** How referral customers are treated: the vendor has no monthly sums of their consumption and lists their entries customer by customer (ListSubCustomerBillDetail). */
export type ReferralCustomers =
  /** Their entries are summed up: at least one call for each referral customer that consumed in the month, counted in the cost of the operation. */
  | 'INCLUDE'
  /** They are left out, and `missingCustomers` counts those that consumed. */
  | 'OMIT';

/** A customer to register. */
export type RegisterCustomerInput = {
  /** Login name, 5 to 32 characters; when left out, the vendor makes one. */
  accountName?: string | null | undefined;
  /** China site: RESALE, the default, or REFERRAL. On other sites the site decides. */
  associationModel?: AssociationModelInput | null | undefined;
  /** Country of registration, two letters of ISO 3166 such as "SG"; International sites, required there. */
  country?: string | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** E-mail address; International sites, together with `verificationCode`. */
  email?: string | null | undefined;
  /** The customer's user id on the partner's platform, unique to the customer, at most 128 characters; derived from `idempotencyKey` when left out. No personal data. */
  externalId?: string | number | null | undefined;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Whether the vendor may send advertisements to the customer. */
  marketing?: boolean;
  /** Mobile number with country code, 0086-…; China site, together with `verificationCode`. */
  mobile?: string | null | undefined;
  /** 8 to 32 characters; when left out, the customer can only sign in through the partner's platform. */
  password?: string | null | undefined;
  /** For distributors: id of the reseller whose customer it becomes. */
  resellerId?: string | number | null | undefined;
  /** Code that `sendVerificationCode` sent to the contact; not needed for a dry run. */
  verificationCode?: string | null | undefined;
  /** Whether the answer waits until the account is associated with the partner, which takes some seconds. */
  waitForAssociation?: boolean;
};

/** Resources to renew and the length of the renewal. */
export type RenewResourcesInput = {
  /** Whether the orders are paid at once from the account, without coupons; otherwise they wait for `payOrder`. */
  autoPay?: boolean;
  /** Id of the customer that has the resources; it must have authorized the partner. */
  customerId: string | number;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** 1 to 11, 12, 24 or 36. Either this or `years`. */
  months?: number | null | undefined;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
  /** Ids of 1 to 10 main resources, without duplicates; dependent resources are included. */
  resourceIds: Array<string | number>;
  /** 1 to 3. Either this or `months`. */
  years?: number | null | undefined;
};

/** Length of one renewal. */
export type RenewalTerm =
  /** A month. */
  | 'MONTH'
  /** A year. */
  | 'YEAR';

/** The representative of a company. */
export type RepresentativeInput = {
  /** Identity number of the legal representative. */
  idNumber: string;
  /** Name of the legal representative. */
  name: string;
  /** Role of the person who submits the documents, as the vendor spells it. */
  role?: string | null | undefined;
};

/** An amount to move between the partner and a reseller. */
export type ResellerFundsInput = {
  /** Amount. */
  amount: MoneyInput;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of a reseller of the partner. */
  resellerId: string | number;
};

/** State of a yearly/monthly resource. */
export type ResourceStatus =
  /** Unsubscribed or deleted. */
  | 'CLOSED'
  /** The paid period is over. */
  | 'EXPIRED'
  /** Kept, but not usable. */
  | 'FROZEN'
  /** In use. */
  | 'IN_USE'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Origin of a role. */
export type RoleKind =
  /** A role of Partner Center, whose rules about combinations apply. */
  | 'BUILT_IN'
  /** Defined in the gateway's configuration. */
  | 'CONFIGURED'
  /** Made by the administrator; the only kind that can be changed here. */
  | 'CUSTOM';

/** What became of a row of a list. */
export type RowChange =
  /** A copied field of it has another value. */
  | 'CHANGED'
  /** The vendor lists it for the first time. */
  | 'CREATED'
  /** The vendor lists it no more. */
  | 'REMOVED';

/** A member to add or to change; a deactivated member becomes active again. */
export type SaveMemberInput = {
  /** Login name in the partner's account, 1 to 64 characters; it cannot be changed. */
  accountName: string | number;
  /** Display name, 1 to 128 characters. */
  name: string;
  /** One to three names of roles; unchanged when left out, required for a new member. */
  roles?: Array<string> | null | undefined;
  /** Subject of the member's tokens, at most 255 characters; unchanged when left out. */
  subject?: string | null | undefined;
};

/** A custom role to add or to change. */
export type SaveRoleInput = {
  /** Purpose of the role, at most 200 characters. */
  description?: string;
  /** Names of permission items; at least one. */
  items: Array<string>;
  /** Capital letters, digits and underscores, such as COUPON_CLERK; not a built-in one. */
  name: string | number;
};

/** A verification code for a future member. */
export type SendEnterpriseVerificationCodeInput = {
  /** Id of the customer who is the master of the enterprise. */
  customerId: string | number;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Mobile number with country code: 0086-…. */
  mobile: string;
  /** For distributors: id of the customer's reseller. */
  resellerId?: string | number | null | undefined;
  /** Validity in minutes, 1 to 60. */
  validMinutes?: number;
};

/** A verification code to send; to a mobile number in China, to an e-mail address elsewhere. */
export type SendVerificationCodeInput = {
  /** Id of the customer that has the bank card; for BANK_CARD only. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** E-mail address; International sites. */
  email?: string | null | undefined;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Mobile number with country code, 0086-…; China site. */
  mobile?: string | null | undefined;
  /** Purpose of the code. */
  purpose?: VerificationPurpose;
  /** Validity in minutes, 1 to 60. */
  validMinutes?: number;
};

/** Automatic renewal of a resource, on or off. */
export type SetAutoRenewalInput = {
  /** Id of the customer that has the resources; it must have authorized the partner. */
  customerId: string | number;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** Whether the resource renews automatically. */
  enabled: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
  /** One resource; dependent resources are included. */
  resourceId: string | number;
  /** Length of each renewal; the vendor’s default when left out. Only when `enabled` is true. */
  term?: RenewalTerm | null | undefined;
  /** Number of renewals, 0 to 99; 0 renews without end. The vendor's default when left out. Only when `enabled` is true. */
  times?: number | null | undefined;
};

/** The budget of a customer. */
export type SetBudgetInput = {
  /** The whole budget, not a change of it; at most 2147483647. */
  amount: MoneyInput;
  /** Id of a RESELLER customer. */
  customerId: string | number;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** Whether the customer is frozen when the budget is used up; unchanged when left out. */
  freezeWhenUsedUp?: boolean | null | undefined;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Whether a freeze by the partner is lifted; not lifted when left out. */
  liftFreeze?: boolean | null | undefined;
  /** For distributors: id of the customer's reseller. */
  resellerId?: string | number | null | undefined;
  /** Type of the budget; when left out, the vendor's default, MONTHLY. */
  type?: BudgetTypeInput | null | undefined;
};

/** What a second member found in the vendor's records. */
export type SettleOperationInput = {
  /** The gateway's id of a write that is AMBIGUOUS. */
  id: string | number;
  /** Outcome found in the vendor's records. */
  outcome: FoundOutcome;
};

/** Where the partner is registered; decides currency, funding model and which operations exist. */
export type Site =
  /** Chinese mainland; customers are funded by allocations, in CNY. */
  | 'CHINA'
  /** Europe; as the international site, at its own address. */
  | 'EUROPE'
  /** International; customers have budgets, in USD. */
  | 'INTERNATIONAL';

/** Direction of a sorted list. */
export type SortDirection =
  /** Smallest, earliest or first letter first. */
  | 'ASCENDING'
  /** Largest, latest or last letter first. */
  | 'DESCENDING';

/** Charging mode that specifications are sold in. */
export type SpecChargingMode =
  /** Paid for what was used. */
  | 'PAY_PER_USE'
  /** Paid in advance for months or years. */
  | 'YEARLY_MONTHLY';

/** A statement exported from Partner Center: CSV or XLSX, the titles in the first row. Exactly one of the two fields. At most 20000 rows under the titles, 100 columns, 32767 characters a cell, and 32 MiB unpacked; read once an operation, even when several fields receive it. The configuration names the titles of the columns. */
export type StatementInput = {
  /** A CSV file (UTF-8 or GB 18030) or an XLSX file, in base64. */
  base64?: string | null | undefined;
  /** The text of a CSV file. */
  csv?: string | null | undefined;
};

/** Resources to change to pay-per-use and the moment of the change. */
export type SwitchToPayPerUseInput = {
  /** Whether the change happens at once, with a refund for the rest of the paid period (China site only); otherwise when the period ends. */
  atOnce?: boolean;
  /** Whether a planned change at the end of the paid period is cancelled; not with `atOnce`. */
  cancel?: boolean;
  /** Id of the customer that has the resources; it must have authorized the partner. */
  customerId: string | number;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
  /** Ids of main resources, without duplicates: 1 to 100; with `atOnce` 1 to 10. */
  resourceIds: Array<string | number>;
};

/** A part of a coupon to give to a member. */
export type TransferCouponToMemberInput = {
  /** Amount to transfer. */
  amount: MoneyInput;
  /** Id of one of `Enterprise.transferableCoupons`. */
  couponId: string | number;
  /** Id of the customer who is the master of the enterprise. */
  customerId: string | number;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Account id of the member. */
  memberId: string | number;
  /** For distributors: id of the customer's reseller. */
  resellerId?: string | number | null | undefined;
};

/** Funds to move to a member. */
export type TransferToMemberInput = {
  /** Amount. */
  amount: MoneyInput;
  /** Id of the customer who is the master of the enterprise. */
  customerId: string | number;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** For CREDIT: exact end of the credit to use; when left out, the credit without an end. */
  expiresAt?: string | null | undefined;
  /** Kind of money: cash or credit. */
  fund?: TransferableFund;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Account id of the member. */
  memberId: string | number;
  /** For distributors: id of the customer's reseller. */
  resellerId?: string | number | null | undefined;
};

/** Kind of money that moves between a master and its members. */
export type TransferableFund =
  /** Prepaid cash. */
  | 'CASH'
  /** Credit line. */
  | 'CREDIT';

/** Customers to unfreeze. */
export type UnfreezeCustomersInput = {
  /** Ids of 1 to 10 RESELLER customers, without duplicates. */
  customerIds: Array<string | number>;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Reason, 1 to 256 characters; no personal data. */
  reason: string;
  /** For distributors: id of the customers' reseller. */
  resellerId?: string | number | null | undefined;
  /** Scope that was frozen; the vendor refuses another one. */
  scope?: FreezeScope;
};

/** One of the two days that apply to all of a customer's renewals. */
export type UnifyExpiryInput = {
  /** Day of the month on which renewed resources end, 1 to 28; -1 for the last day. Either this or `deductionDaysBeforeExpiry`. */
  commonExpiryDay?: number | null | undefined;
  /** Id of the customer that has the resources; it must have authorized the partner. */
  customerId: string | number;
  /** Number of days before its end on which a resource's automatic renewal is charged, 2 to 7, at 03:00 UTC+8. Either this or `commonExpiryDay`. */
  deductionDaysBeforeExpiry?: number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
};

/** Resources to unsubscribe and the reason. */
export type UnsubscribeResourcesInput = {
  /** Reason in the customer’s words, at most 255 characters; sent to the vendor and not kept here. */
  comment?: string | null | undefined;
  /** Id of the customer that has the resources; it must have authorized the partner. */
  customerId: string | number;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Reason for unsubscribing. */
  reason?: UnsubscriptionReason | null | undefined;
  /** Unsubscribes only renewed periods that have not begun, and keeps the resource until then. */
  renewedPeriodsOnly?: boolean;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
  /** Ids of 1 to 10 main resources, without duplicates; dependent resources are included. */
  resourceIds: Array<string | number>;
};

/** Why a customer unsubscribes. */
export type UnsubscriptionReason =
  /** A needed function is missing. */
  | 'LACKS_FUNCTION'
  /** Hard to use. */
  | 'NOT_USABLE'
  /** Something else. */
  | 'OTHER'
  /** Dissatisfied with the service. */
  | 'SERVICE'
  /** Too complicated to operate. */
  | 'TOO_COMPLEX';

/** Purpose of a verification code. */
export type VerificationPurpose =
  /** China: verifies the identity of a customer by its bank card. */
  | 'BANK_CARD'
  /** To register a customer with a contact of its own. */
  | 'REGISTRATION';

/** Identity of a company. The gateway keeps none of this data. */
export type VerifyCompanyInput = {
  /** Registered address. */
  address?: string | null | undefined;
  /** Kind of the certificate. */
  certificate?: CompanyCertificate | null | undefined;
  /** Country of registration. */
  country?: string | null | undefined;
  /** Id of a customer of the partner that is not verified yet. */
  customerId: string | number;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** Relative paths in the bucket that the vendor gave the partner, in the order that it prescribes; jpg, jpeg, bmp, png, gif or pdf, at most 10 MB each. 1 to 10. */
  files: Array<string>;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Name as in the certificate. */
  name: string;
  /** Number of the certificate. */
  registrationNumber: string;
  /** Representative of the company. */
  representative?: RepresentativeInput | null | undefined;
};

/** Identity of a person. The gateway keeps none of this data. */
export type VerifyPersonInput = {
  /** Bank card of the person; China site, decided at once without a review. */
  bankCard?: BankCardInput | null | undefined;
  /** Id of a customer of the partner that is not verified yet. */
  customerId: string | number;
  /** Kind of the document; required unless `bankCard` is given. */
  document?: IdentityDocument | null | undefined;
  /** Number of the document. */
  documentNumber: string;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** Relative paths in the bucket that the vendor gave the partner, in the order that it prescribes; jpg, jpeg, bmp, png, gif or pdf, at most 10 MB each. Three of a document, one with a bank card. */
  files: Array<string>;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Name as in the document. */
  name: string;
};

/** Kind of caller that a token belongs to; limits what a query can return. */
export type ViewerKind =
  /** One customer, which sees its own data only. */
  | 'CUSTOMER'
  /** A member of the partner's staff. */
  | 'MEMBER'
  /** A member of one of the partner's resellers, which sees the customers of that reseller only. */
  | 'RESELLER'
  /** A program that acts for the partner. */
  | 'SERVICE';

/** A product to price that is paid in advance. */
export type YearlyMonthlyProductInput = {
  /** Code of the availability zone. */
  availabilityZone?: string | null | undefined;
  /** Schedule of installments; CloudPond on the China site only. */
  installments?: FeeInstallments | null | undefined;
  /** Unit of `periods`. */
  periodUnit?: PricePeriodInput;
  /** Number of time units, at least 1. */
  periods?: number;
  /** Number of pieces, at least 1. */
  quantity?: number;
  /** The caller's name for the product, unique in the list; when left out, its place in the list, from 0. */
  reference?: string | number | null | undefined;
  /** Code of the region, such as "cn-north-4". */
  region: string;
  /** Code of the resource type, such as "hws.resource.type.vm". */
  resourceTypeCode: string;
  /** Code of the service, such as "hws.service.type.ec2". */
  serviceTypeCode: string;
  /** Size of a product sold by size, such as a disk or bandwidth; given together with `sizeUnitId`. */
  size?: number | null | undefined;
  /** The vendor's number of the size's unit: 15 Mbit/s, 17 GB, 14 pieces. */
  sizeUnitId?: number | null | undefined;
  /** Code of the specification, such as "s6.large.2.linux". */
  specificationCode: string;
};

export type RenewResourcesMutationVariables = Exact<{
  input: RenewResourcesInput;
}>;


export type RenewResourcesMutation = { renewResources: { __typename: 'RenewResourcesPayload', customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null }, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, orders: Array<{ __typename: 'Order', contractId: string | null, createdAt: string | null, customerId: string, id: string, paidAt: string | null, payBefore: string | null, source: OrderSource | null, status: OrderStatus | null, type: OrderType | null, agentPayment: { __typename: 'AgentPayment', byAgent: boolean | null, payerId: string | null } | null, amount: { __typename: 'Money', amount: string, currency: string } | null, breakdown: { __typename: 'AmountBreakdown', commission: { __typename: 'Money', amount: string, currency: string } | null, consumed: { __typename: 'Money', amount: string, currency: string } | null, coupon: { __typename: 'Money', amount: string, currency: string } | null, discounts: Array<{ __typename: 'AppliedDiscount', type: OrderDiscountType | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, flexiCashCoupon: { __typename: 'Money', amount: string, currency: string } | null, storedValueCard: { __typename: 'Money', amount: string, currency: string } | null } | null, officialAmount: { __typename: 'Money', amount: string, currency: string } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null }>, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, price: { __typename: 'Money', amount: string, currency: string } | null, resources: Array<{ __typename: 'YearlyMonthlyResource', effectiveAt: string | null, expiresAt: string | null, expiryPolicy: ExpiryPolicy | null, id: string, isMain: boolean | null, mainId: string | null, name: string | null, productId: string | null, projectId: string | null, region: string | null, specification: string | null, status: ResourceStatus | null, subscriptionId: string | null, updatedAt: string | null, resourceType: { __typename: 'ResourceType', code: string | null, description: string | null, name: string | null, serviceTypeCode: string | null } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null, size: { __typename: 'Quantity', amount: string | null, unitId: number | null } | null }> } | null };

export type DeactivateMemberMutationVariables = Exact<{
  input: DeactivateMemberInput;
}>;


export type DeactivateMemberMutation = { deactivateMember: { __typename: 'MemberPayload', unassignedCustomers: number, member: { __typename: 'Member', accountName: string, active: boolean, name: string, roles: Array<string>, subject: string | null }, unassignedManagers: Array<{ __typename: 'Member', accountName: string, active: boolean, name: string, roles: Array<string>, subject: string | null }> } | null };

export type SaveRoleMutationVariables = Exact<{
  input: SaveRoleInput;
}>;


export type SaveRoleMutation = { saveRole: { __typename: 'SaveRolePayload', role: { __typename: 'Role', description: string, items: Array<string>, kind: RoleKind, name: string } } | null };

export type TransferToMemberMutationVariables = Exact<{
  input: TransferToMemberInput;
}>;


export type TransferToMemberMutation = { transferToMember: { __typename: 'TransferToMemberPayload', enterprise: { __typename: 'Enterprise' }, member: { __typename: 'EnterpriseMember', accountName: string | null, displayName: string | null, id: string, status: MemberStatus | null, unitId: string | null, unitName: string | null } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type PricesRenewalQueryVariables = Exact<{
  customerId: string | number;
  includeDependents?: boolean;
  months?: number | null | undefined;
  resourceIds: Array<string | number> | string | number;
  years?: number | null | undefined;
}>;


export type PricesRenewalQuery = { prices: { __typename: 'Prices', renewal: { __typename: 'RenewalQuote', failures: Array<{ __typename: 'RenewalFailure', code: string | null, resourceId: string | null, vendorCode: string | null }>, listPrice: { __typename: 'Money', amount: string, currency: string } | null, resources: Array<{ __typename: 'RenewalPrice', includesDependents: boolean | null, months: number | null, resourceId: string, amount: { __typename: 'Money', amount: string, currency: string } | null }> } | null } | null };

export type OrganizationAuditQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: AuditFilter | null | undefined;
  first?: number;
}>;


export type OrganizationAuditQuery = { organization: { __typename: 'Organization', audit: { __typename: 'AuditRecordConnection', totalCount: number | null, nodes: Array<{ __typename: 'AuditRecord', at: string, count: number, detail: string, hash: string, inputDigest: string | null, kind: AuditKind, on: string | null, requestId: string, seq: number, what: string, actor: { __typename: 'AuditActor', accountName: string, name: string, roles: Array<string>, subject: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type AllocateToResellerMutationVariables = Exact<{
  input: ResellerFundsInput;
}>;


export type AllocateToResellerMutation = { allocateToReseller: { __typename: 'ResellerFundsPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, partner: { __typename: 'Partner', id: string, name: string, site: Site, capabilities: Array<{ __typename: 'Capability', allowed: boolean, operation: string }>, mirror: Array<{ __typename: 'MirrorStatus', asOf: string | null, complete: boolean, driftRows: number, errorCode: string | null, etaSeconds: number | null, list: MirroredList, progressPercent: number, rows: number }> | null }, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, reseller: { __typename: 'Reseller', accountName: string | null, associatedAt: string | null, id: string, name: string | null, contact: { __typename: 'ResellerContact', email: string | null, phone: string | null } | null } | null } | null };

export type ResellersQueryVariables = Exact<{
  accountName?: string | null | undefined;
  after?: string | null | undefined;
  first?: number;
}>;


export type ResellersQuery = { resellers: { __typename: 'ResellerConnection', totalCount: number | null, nodes: Array<{ __typename: 'Reseller', accountName: string | null, associatedAt: string | null, id: string, name: string | null, contact: { __typename: 'ResellerContact', email: string | null, phone: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type RejectOperationMutationVariables = Exact<{
  input: DecideOperationInput;
}>;


export type RejectOperationMutation = { rejectOperation: { __typename: 'DecideOperationPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } } | null };

export type CustomerQueryVariables = Exact<{
  id: string | number;
}>;


export type CustomerQuery = { customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null } | null };

export type UnifyExpiryMutationVariables = Exact<{
  input: UnifyExpiryInput;
}>;


export type UnifyExpiryMutation = { unifyExpiry: { __typename: 'UnifyExpiryPayload', customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null }, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type CouponQuotaRecordsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: CouponQuotaRecordFilter | null | undefined;
  first?: number;
}>;


export type CouponQuotaRecordsQuery = { couponQuotaRecords: { __typename: 'CouponQuotaRecordConnection', totalCount: number | null, nodes: Array<{ __typename: 'CouponQuotaRecord', at: string | null, changedBy: string | null, id: string, operation: CouponQuotaOperation | null, outcome: CouponOutcome | null, parentQuotaId: string | null, quotaId: string | null, remark: string | null, resellerAccountName: string | null, resellerId: string | null, resellerName: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type CouponQuotaQueryVariables = Exact<{
  id: string | number;
}>;


export type CouponQuotaQuery = { couponQuota: { __typename: 'CouponQuota', createdAt: string | null, effectiveAt: string | null, expiresAt: string | null, id: string, status: CouponQuotaStatus | null, type: CouponQuotaType | null, updatedAt: string | null, balance: { __typename: 'Money', amount: string, currency: string } | null, limits: Array<{ __typename: 'CouponQuotaLimit', key: string | null, values: Array<{ __typename: 'CouponQuotaLimitValue', secondValue: string | null, value: string | null }> }>, value: { __typename: 'Money', amount: string, currency: string } | null } | null };

export type CouponRecordsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: CouponRecordFilter | null | undefined;
  first?: number;
  resellerId?: string | number | null | undefined;
}>;


export type CouponRecordsQuery = { couponRecords: { __typename: 'CouponRecordConnection', totalCount: number | null, nodes: Array<{ __typename: 'CouponRecord', at: string | null, couponId: string | null, customerId: string | null, id: string, operation: CouponOperation | null, outcome: CouponOutcome | null, quotaId: string | null, quotaType: CouponQuotaType | null, remark: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type ChangesNodesQueryVariables = Exact<{
  first?: number;
  lists?: Array<MirroredList> | MirroredList | null | undefined;
  resellerId?: string | number | null | undefined;
  since?: string | null | undefined;
}>;


export type ChangesNodesQuery = { changes: { __typename: 'Changes', nodes: Array<{ __typename: 'Change', customerId: string | null, kind: RowChange, list: MirroredList, resellerId: string | null, rowId: string, seenAt: string, sequence: string }> } | null };

export type OrganizationQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganizationQuery = { organization: { __typename: 'Organization', managerSource: ManagerSource, version: number, permissionItems: Array<{ __typename: 'PermissionItem', administratorOnly: boolean, name: string, operations: Array<string> }>, roles: Array<{ __typename: 'Role', description: string, items: Array<string>, kind: RoleKind, name: string }> } | null };

export type DeleteRoleMutationVariables = Exact<{
  input: DeleteRoleInput;
}>;


export type DeleteRoleMutation = { deleteRole: { __typename: 'DeleteRolePayload', name: string } | null };

export type ReclaimCouponQuotasMutationVariables = Exact<{
  input: ReclaimCouponQuotasInput;
}>;


export type ReclaimCouponQuotasMutation = { reclaimCouponQuotas: { __typename: 'ReclaimCouponQuotasPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type PayOrderMutationVariables = Exact<{
  input: PayOrderInput;
}>;


export type PayOrderMutation = { payOrder: { __typename: 'PayOrderPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, order: { __typename: 'Order', contractId: string | null, createdAt: string | null, customerId: string, id: string, paidAt: string | null, payBefore: string | null, source: OrderSource | null, status: OrderStatus | null, type: OrderType | null, agentPayment: { __typename: 'AgentPayment', byAgent: boolean | null, payerId: string | null } | null, amount: { __typename: 'Money', amount: string, currency: string } | null, breakdown: { __typename: 'AmountBreakdown', commission: { __typename: 'Money', amount: string, currency: string } | null, consumed: { __typename: 'Money', amount: string, currency: string } | null, coupon: { __typename: 'Money', amount: string, currency: string } | null, discounts: Array<{ __typename: 'AppliedDiscount', type: OrderDiscountType | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, flexiCashCoupon: { __typename: 'Money', amount: string, currency: string } | null, storedValueCard: { __typename: 'Money', amount: string, currency: string } | null } | null, officialAmount: { __typename: 'Money', amount: string, currency: string } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null }, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type UnfreezeCustomersMutationVariables = Exact<{
  input: UnfreezeCustomersInput;
}>;


export type UnfreezeCustomersMutation = { unfreezeCustomers: { __typename: 'UnfreezeCustomersPayload', customers: Array<{ __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null }>, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type CreateEnterpriseMemberMutationVariables = Exact<{
  input: CreateEnterpriseMemberInput;
}>;


export type CreateEnterpriseMemberMutation = { createEnterpriseMember: { __typename: 'CreateEnterpriseMemberPayload', enterprise: { __typename: 'Enterprise' }, member: { __typename: 'EnterpriseMember', accountName: string | null, displayName: string | null, id: string, status: MemberStatus | null, unitId: string | null, unitName: string | null } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type BillsConsumingCustomersQueryVariables = Exact<{
  accountManager?: string | null | undefined;
  after?: string | null | undefined;
  first?: number;
  month: string;
}>;


export type BillsConsumingCustomersQuery = { bills: { __typename: 'Bills', consumingCustomers: { __typename: 'ConsumingCustomerConnection', totalCount: number | null, nodes: Array<{ __typename: 'ConsumingCustomer', customerId: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type OperationQueryVariables = Exact<{
  id: string | number;
}>;


export type OperationQuery = { operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null };

export type ReclaimFromResellerMutationVariables = Exact<{
  input: ResellerFundsInput;
}>;


export type ReclaimFromResellerMutation = { reclaimFromReseller: { __typename: 'ResellerFundsPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, partner: { __typename: 'Partner', id: string, name: string, site: Site, capabilities: Array<{ __typename: 'Capability', allowed: boolean, operation: string }>, mirror: Array<{ __typename: 'MirrorStatus', asOf: string | null, complete: boolean, driftRows: number, errorCode: string | null, etaSeconds: number | null, list: MirroredList, progressPercent: number, rows: number }> | null }, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, reseller: { __typename: 'Reseller', accountName: string | null, associatedAt: string | null, id: string, name: string | null, contact: { __typename: 'ResellerContact', email: string | null, phone: string | null } | null } | null } | null };

export type SendVerificationCodeMutationVariables = Exact<{
  input: SendVerificationCodeInput;
}>;


export type SendVerificationCodeMutation = { sendVerificationCode: { __typename: 'SendVerificationCodePayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type IssueCouponsMutationVariables = Exact<{
  input: IssueCouponsInput;
}>;


export type IssueCouponsMutation = { issueCoupons: { __typename: 'IssueCouponsPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, quota: { __typename: 'CouponQuota', createdAt: string | null, effectiveAt: string | null, expiresAt: string | null, id: string, status: CouponQuotaStatus | null, type: CouponQuotaType | null, updatedAt: string | null, balance: { __typename: 'Money', amount: string, currency: string } | null, limits: Array<{ __typename: 'CouponQuotaLimit', key: string | null, values: Array<{ __typename: 'CouponQuotaLimitValue', secondValue: string | null, value: string | null }> }>, value: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type ResellerQueryVariables = Exact<{
  id: string | number;
}>;


export type ResellerQuery = { reseller: { __typename: 'Reseller', accountName: string | null, associatedAt: string | null, id: string, name: string | null, contact: { __typename: 'ResellerContact', email: string | null, phone: string | null } | null } | null };

export type IncentivesReconciliationQueryVariables = Exact<{
  accountManager?: string | null | undefined;
  file: StatementInput;
  month: string;
  referral?: ReferralCustomers;
  tolerance?: string;
}>;


export type IncentivesReconciliationQuery = { incentives: { __typename: 'Incentives', reconciliation: { __typename: 'Reconciliation', byService: boolean, complete: boolean, dataUntil: string | null, incompleteBecause: Array<IncompleteReason>, matched: number, missingCustomers: number, month: string, usedRows: number, totals: { __typename: 'ReconciliationTotals', computed: { __typename: 'Money', amount: string, currency: string }, difference: { __typename: 'Money', amount: string, currency: string }, estimatedIncentive: { __typename: 'Money', amount: string, currency: string } | null, stated: { __typename: 'Money', amount: string, currency: string }, statedIncentive: { __typename: 'Money', amount: string, currency: string } | null } } | null } | null };

export type SetBudgetMutationVariables = Exact<{
  input: SetBudgetInput;
}>;


export type SetBudgetMutation = { setBudget: { __typename: 'SetBudgetPayload', customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type ChangeToCompanyMutationVariables = Exact<{
  input: ChangeToCompanyInput;
}>;


export type ChangeToCompanyMutation = { changeToCompany: { __typename: 'ChangeToCompanyPayload', customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, review: { __typename: 'RealNameReview', opinion: string | null, result: RealNameReviewResult | null } | null } | null };

export type EnableEnterpriseProjectsMutationVariables = Exact<{
  input: EnableEnterpriseProjectsInput;
}>;


export type EnableEnterpriseProjectsMutation = { enableEnterpriseProjects: { __typename: 'EnableEnterpriseProjectsPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type ChangesQueryVariables = Exact<{
  first?: number;
  lists?: Array<MirroredList> | MirroredList | null | undefined;
  resellerId?: string | number | null | undefined;
  since?: string | null | undefined;
}>;


export type ChangesQuery = { changes: { __typename: 'Changes', hasGap: boolean, next: string, nodes: Array<{ __typename: 'Change', customerId: string | null, kind: RowChange, list: MirroredList, resellerId: string | null, rowId: string, seenAt: string, sequence: string }> } | null };

export type CatalogResourceSpecsQueryVariables = Exact<{
  after?: string | null | undefined;
  chargingMode: SpecChargingMode;
  code?: string | null | undefined;
  first?: number;
  region: string;
  resourceTypeCode: string | number;
  serviceTypeCode: string | number;
}>;


export type CatalogResourceSpecsQuery = { catalog: { __typename: 'Catalog', resourceSpecs: { __typename: 'ResourceSpecConnection', totalCount: number | null, nodes: Array<{ __typename: 'ResourceSpec', chargingMode: ChargingMode | null, code: string, name: string | null, region: string | null, resourceTypeCode: string | null, serviceTypeCode: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type ReclaimCouponFromMemberMutationVariables = Exact<{
  input: ReclaimCouponFromMemberInput;
}>;


export type ReclaimCouponFromMemberMutation = { reclaimCouponFromMember: { __typename: 'ReclaimCouponFromMemberPayload', enterprise: { __typename: 'Enterprise' }, member: { __typename: 'EnterpriseMember', accountName: string | null, displayName: string | null, id: string, status: MemberStatus | null, unitId: string | null, unitName: string | null } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type IncentivesPoliciesQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number;
  month: string;
  serviceTypeCode?: string | number | null | undefined;
}>;


export type IncentivesPoliciesQuery = { incentives: { __typename: 'Incentives', policies: { __typename: 'IncentivePolicyConnection', totalCount: number | null, nodes: Array<{ __typename: 'IncentivePolicy', allowsDiscount: boolean | null, policy: PolicyClass | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type AssignDirectorMutationVariables = Exact<{
  input: AssignDirectorInput;
}>;


export type AssignDirectorMutation = { assignDirector: { __typename: 'AssignDirectorPayload', accountManager: { __typename: 'Member', accountName: string, active: boolean, name: string, roles: Array<string>, subject: string | null }, director: { __typename: 'Member', accountName: string, active: boolean, name: string, roles: Array<string>, subject: string | null } | null } | null };

export type AllocateFundsMutationVariables = Exact<{
  input: CustomerFundsInput;
}>;


export type AllocateFundsMutation = { allocateFunds: { __typename: 'CustomerFundsPayload', operation: { __typename: 'Operation', id: string, kind: OperationKind, outcome: OperationOutcome, idempotencyKey: string, createdAt: string, settledAt: string | null, evidence: OperationEvidence | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', until: string, decision: ApprovalDecision | null, decidedBy: string | null, decidedAt: string | null } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, customer: { __typename: 'Customer', id: string, balance: { __typename: 'CustomerBalance', available: { __typename: 'Money', amount: string, currency: string } | null, debt: { __typename: 'Money', amount: string, currency: string } | null } | null } | null, partner: { __typename: 'Partner', id: string } } | null };

export type AllocateCouponQuotaMutationVariables = Exact<{
  input: AllocateCouponQuotaInput;
}>;


export type AllocateCouponQuotaMutation = { allocateCouponQuota: { __typename: 'AllocateCouponQuotaPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, quota: { __typename: 'CouponQuota', createdAt: string | null, effectiveAt: string | null, expiresAt: string | null, id: string, status: CouponQuotaStatus | null, type: CouponQuotaType | null, updatedAt: string | null, balance: { __typename: 'Money', amount: string, currency: string } | null, limits: Array<{ __typename: 'CouponQuotaLimit', key: string | null, values: Array<{ __typename: 'CouponQuotaLimitValue', secondValue: string | null, value: string | null }> }>, value: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type ChannelCustomersQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: CustomerFilter | null | undefined;
  first?: number;
}>;


export type ChannelCustomersQuery = { channel: { __typename: 'Channel', customers: { __typename: 'ChannelCustomerConnection', totalCount: number | null, nodes: Array<{ __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type OrganizationPermissionItemsQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganizationPermissionItemsQuery = { organization: { __typename: 'Organization', permissionItems: Array<{ __typename: 'PermissionItem', administratorOnly: boolean, name: string, operations: Array<string> }> } | null };

export type CustomersQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: CustomerFilter | null | undefined;
  first?: number;
  sort?: CustomerSort | null | undefined;
}>;


export type CustomersQuery = { customers: { __typename: 'CustomerConnection', totalCount: number | null, nodes: Array<{ __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type CatalogProvincesQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogProvincesQuery = { catalog: { __typename: 'Catalog', provinces: Array<{ __typename: 'Province', code: string, name: string | null }> | null } | null };

export type AccountAvailabilityQueryVariables = Exact<{
  by: AccountIdentifier;
  value: string;
}>;


export type AccountAvailabilityQuery = { accountAvailability: { __typename: 'AccountAvailability', remainingRegistrations: number | null, status: Availability | null } | null };

export type TransferCouponToMemberMutationVariables = Exact<{
  input: TransferCouponToMemberInput;
}>;


export type TransferCouponToMemberMutation = { transferCouponToMember: { __typename: 'TransferCouponToMemberPayload', enterprise: { __typename: 'Enterprise' }, member: { __typename: 'EnterpriseMember', accountName: string | null, displayName: string | null, id: string, status: MemberStatus | null, unitId: string | null, unitName: string | null } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type BillsMonthlyQueryVariables = Exact<{
  accountManager?: string | null | undefined;
  after?: string | null | undefined;
  chargingMode?: BilledMode | null | undefined;
  filter?: MonthlyBillFilter | null | undefined;
  first?: number;
  month: string;
}>;


export type BillsMonthlyQuery = { bills: { __typename: 'Bills', monthly: { __typename: 'MonthlyBillConnection', totalCount: number | null, nodes: Array<{ __typename: 'MonthlyBill', chargingMode: ChargingMode | null, customerId: string, type: MonthlyBillType | null, amount: { __typename: 'Money', amount: string, currency: string } | null, debt: { __typename: 'Money', amount: string, currency: string } | null, discount: { __typename: 'Money', amount: string, currency: string } | null, payments: Array<{ __typename: 'BillPayment', kind: FundKind | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, resourceType: { __typename: 'ResourceType', code: string | null, description: string | null, name: string | null, serviceTypeCode: string | null } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null, writtenOff: { __typename: 'Money', amount: string, currency: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type CouponsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: CouponFilter | null | undefined;
  first?: number;
  resellerId?: string | number | null | undefined;
}>;


export type CouponsQuery = { coupons: { __typename: 'CouponConnection', totalCount: number | null, nodes: Array<{ __typename: 'Coupon', activatedAt: string | null, code: string | null, createdAt: string | null, customerId: string | null, effectiveAt: string | null, expiresAt: string | null, frozen: boolean | null, id: string, lockedByOrderId: string | null, medium: CouponMedium | null, orderId: string | null, origin: CouponOrigin | null, planDescription: string | null, planId: string | null, planName: string | null, promotionId: string | null, reservedAt: string | null, reuse: CouponReuse | null, sourceId: string | null, status: CouponStatus | null, type: CouponType | null, usage: string | null, balance: { __typename: 'Money', amount: string, currency: string } | null, faceValue: { __typename: 'Money', amount: string, currency: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type CatalogConversionsQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogConversionsQuery = { catalog: { __typename: 'Catalog', conversions: Array<{ __typename: 'Conversion', ratio: string, referenceUnitId: number, type: MeasureType | null, unitId: number }> | null } | null };

export type PricesPayPerUseQueryVariables = Exact<{
  customerId: string | number;
  decimals?: number;
  products: Array<PayPerUseProductInput> | PayPerUseProductInput;
  projectId?: string | number | null | undefined;
}>;


export type PricesPayPerUseQuery = { prices: { __typename: 'Prices', payPerUse: { __typename: 'PayPerUseQuote', amount: { __typename: 'Money', amount: string, currency: string } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, products: Array<{ __typename: 'PayPerUsePrice', productId: string | null, reference: string, amount: { __typename: 'Money', amount: string, currency: string } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, saving: { __typename: 'Money', amount: string, currency: string } | null } | null>, saving: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type SwitchToPayPerUseMutationVariables = Exact<{
  input: SwitchToPayPerUseInput;
}>;


export type SwitchToPayPerUseMutation = { switchToPayPerUse: { __typename: 'SwitchToPayPerUsePayload', customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null }, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, orders: Array<{ __typename: 'Order', contractId: string | null, createdAt: string | null, customerId: string, id: string, paidAt: string | null, payBefore: string | null, source: OrderSource | null, status: OrderStatus | null, type: OrderType | null, agentPayment: { __typename: 'AgentPayment', byAgent: boolean | null, payerId: string | null } | null, amount: { __typename: 'Money', amount: string, currency: string } | null, breakdown: { __typename: 'AmountBreakdown', commission: { __typename: 'Money', amount: string, currency: string } | null, consumed: { __typename: 'Money', amount: string, currency: string } | null, coupon: { __typename: 'Money', amount: string, currency: string } | null, discounts: Array<{ __typename: 'AppliedDiscount', type: OrderDiscountType | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, flexiCashCoupon: { __typename: 'Money', amount: string, currency: string } | null, storedValueCard: { __typename: 'Money', amount: string, currency: string } | null } | null, officialAmount: { __typename: 'Money', amount: string, currency: string } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null }>, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, resources: Array<{ __typename: 'YearlyMonthlyResource', effectiveAt: string | null, expiresAt: string | null, expiryPolicy: ExpiryPolicy | null, id: string, isMain: boolean | null, mainId: string | null, name: string | null, productId: string | null, projectId: string | null, region: string | null, specification: string | null, status: ResourceStatus | null, subscriptionId: string | null, updatedAt: string | null, resourceType: { __typename: 'ResourceType', code: string | null, description: string | null, name: string | null, serviceTypeCode: string | null } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null, size: { __typename: 'Quantity', amount: string | null, unitId: number | null } | null }> } | null };

export type OrganizationMemberQueryVariables = Exact<{
  accountName: string | number;
}>;


export type OrganizationMemberQuery = { organization: { __typename: 'Organization', member: { __typename: 'Member', accountName: string, active: boolean, name: string, roles: Array<string>, subject: string | null } } | null };

export type AssignRolesMutationVariables = Exact<{
  input: AssignRolesInput;
}>;


export type AssignRolesMutation = { assignRoles: { __typename: 'MemberPayload', unassignedCustomers: number, member: { __typename: 'Member', accountName: string, active: boolean, name: string, roles: Array<string>, subject: string | null }, unassignedManagers: Array<{ __typename: 'Member', accountName: string, active: boolean, name: string, roles: Array<string>, subject: string | null }> } | null };

export type CatalogServiceTypesQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number;
  name?: string | null | undefined;
}>;


export type CatalogServiceTypesQuery = { catalog: { __typename: 'Catalog', serviceTypes: { __typename: 'ServiceTypeConnection', totalCount: number | null, nodes: Array<{ __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type ChannelBalancesQueryVariables = Exact<{ [key: string]: never; }>;


export type ChannelBalancesQuery = { channel: { __typename: 'Channel', balances: Array<{ __typename: 'ChannelBalances', failure: { __typename: 'ChannelFailure', code: string, message: string, retryable: boolean } | null }> | null } | null };

export type BillsRankingQueryVariables = Exact<{
  accountManager?: string | null | undefined;
  by: RankingBy;
  chargingMode?: BilledMode | null | undefined;
  month: string;
  referral?: ReferralCustomers;
  after?: string | null | undefined;
  first?: number;
}>;


export type BillsRankingQuery = { bills: { __typename: 'Bills', ranking: { __typename: 'Ranking', complete: boolean, dataUntil: string | null, incompleteBecause: Array<IncompleteReason>, missingCustomers: number, month: string, total: { __typename: 'Money', amount: string, currency: string }, entries: { __typename: 'RankingEntryConnection', totalCount: number | null, nodes: Array<{ __typename: 'RankingEntry', key: string | null, name: string | null, percent: string | null, rank: number, amount: { __typename: 'Money', amount: string, currency: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type IncentivesPerformanceQueryVariables = Exact<{
  by?: PerformanceBy;
  filter?: PerformanceFilter | null | undefined;
  month: string;
  referral?: ReferralCustomers;
  after?: string | null | undefined;
  first?: number;
}>;


export type IncentivesPerformanceQuery = { incentives: { __typename: 'Incentives', performance: { __typename: 'Performance', by: PerformanceBy, complete: boolean, dataUntil: string | null, incompleteBecause: Array<IncompleteReason>, missingCustomers: number, month: string, total: { __typename: 'PerformanceFigures', consumption: { __typename: 'Money', amount: string, currency: string }, estimatedIncentive: { __typename: 'Money', amount: string, currency: string } | null, excluded: Array<{ __typename: 'PerformanceExclusion', reason: ExclusionReason, amount: { __typename: 'Money', amount: string, currency: string } }>, performance: { __typename: 'Money', amount: string, currency: string }, rebatable: { __typename: 'Money', amount: string, currency: string } }, entries: { __typename: 'PerformanceEntryConnection', totalCount: number | null, nodes: Array<{ __typename: 'PerformanceEntry', key: string | null, policy: PolicyClass | null, consumption: { __typename: 'Money', amount: string, currency: string }, estimatedIncentive: { __typename: 'Money', amount: string, currency: string } | null, excluded: Array<{ __typename: 'PerformanceExclusion', reason: ExclusionReason, amount: { __typename: 'Money', amount: string, currency: string } }>, performance: { __typename: 'Money', amount: string, currency: string }, rebatable: { __typename: 'Money', amount: string, currency: string }, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type ReclaimFromMemberMutationVariables = Exact<{
  input: ReclaimFromMemberInput;
}>;


export type ReclaimFromMemberMutation = { reclaimFromMember: { __typename: 'ReclaimFromMemberPayload', enterprise: { __typename: 'Enterprise' }, member: { __typename: 'EnterpriseMember', accountName: string | null, displayName: string | null, id: string, status: MemberStatus | null, unitId: string | null, unitName: string | null } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type CatalogResourceTypesQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number;
  name?: string | null | undefined;
  serviceTypeCode?: string | null | undefined;
}>;


export type CatalogResourceTypesQuery = { catalog: { __typename: 'Catalog', resourceTypes: { __typename: 'ResourceTypeConnection', totalCount: number | null, nodes: Array<{ __typename: 'ResourceType', code: string | null, description: string | null, name: string | null, serviceTypeCode: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type PricesYearlyMonthlyQueryVariables = Exact<{
  customerId: string | number;
  products: Array<YearlyMonthlyProductInput> | YearlyMonthlyProductInput;
  projectId?: string | number | null | undefined;
}>;


export type PricesYearlyMonthlyQuery = { prices: { __typename: 'Prices', yearlyMonthly: { __typename: 'YearlyMonthlyQuote', listPrice: { __typename: 'Money', amount: string, currency: string } | null, products: Array<{ __typename: 'YearlyMonthlyPrice', productId: string | null, reference: string, best: { __typename: 'ProductOffer', productId: string | null, reference: string, amount: { __typename: 'Money', amount: string, currency: string } | null, installment: { __typename: 'Installment', period: PricePeriod | null, amount: { __typename: 'Money', amount: string, currency: string } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, saving: { __typename: 'Money', amount: string, currency: string } | null } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, saving: { __typename: 'Money', amount: string, currency: string } | null } | null, installment: { __typename: 'Installment', period: PricePeriod | null, amount: { __typename: 'Money', amount: string, currency: string } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, saving: { __typename: 'Money', amount: string, currency: string } | null } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null } | null> } | null } | null };

export type CatalogUsageTypesQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number;
  resourceTypeCode?: string | null | undefined;
}>;


export type CatalogUsageTypesQuery = { catalog: { __typename: 'Catalog', usageTypes: { __typename: 'UsageTypeConnection', totalCount: number | null, nodes: Array<{ __typename: 'UsageType', code: string, name: string | null, resourceTypeCode: string | null, serviceTypeCode: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type OrderQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderQuery = { order: { __typename: 'Order', contractId: string | null, createdAt: string | null, customerId: string, id: string, paidAt: string | null, payBefore: string | null, source: OrderSource | null, status: OrderStatus | null, type: OrderType | null, agentPayment: { __typename: 'AgentPayment', byAgent: boolean | null, payerId: string | null } | null, amount: { __typename: 'Money', amount: string, currency: string } | null, breakdown: { __typename: 'AmountBreakdown', commission: { __typename: 'Money', amount: string, currency: string } | null, consumed: { __typename: 'Money', amount: string, currency: string } | null, coupon: { __typename: 'Money', amount: string, currency: string } | null, discounts: Array<{ __typename: 'AppliedDiscount', type: OrderDiscountType | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, flexiCashCoupon: { __typename: 'Money', amount: string, currency: string } | null, storedValueCard: { __typename: 'Money', amount: string, currency: string } | null } | null, officialAmount: { __typename: 'Money', amount: string, currency: string } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null } | null };

export type CatalogMeasureUnitsQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogMeasureUnitsQuery = { catalog: { __typename: 'Catalog', measureUnits: Array<{ __typename: 'MeasureUnit', abbreviation: string | null, id: number, name: string | null, type: MeasureType | null }> | null } | null };

export type OrganizationAssignmentsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: AssignmentFilter | null | undefined;
  first?: number;
}>;


export type OrganizationAssignmentsQuery = { organization: { __typename: 'Organization', assignments: { __typename: 'CustomerAssignmentConnection', totalCount: number | null, nodes: Array<{ __typename: 'CustomerAssignment', accountManager: string | null, assignedAt: string, countsFrom: string, customerId: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type CouponQuotasQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: CouponQuotaFilter | null | undefined;
  first?: number;
}>;


export type CouponQuotasQuery = { couponQuotas: { __typename: 'CouponQuotaConnection', totalCount: number | null, nodes: Array<{ __typename: 'CouponQuota', createdAt: string | null, effectiveAt: string | null, expiresAt: string | null, id: string, status: CouponQuotaStatus | null, type: CouponQuotaType | null, updatedAt: string | null, balance: { __typename: 'Money', amount: string, currency: string } | null, limits: Array<{ __typename: 'CouponQuotaLimit', key: string | null, values: Array<{ __typename: 'CouponQuotaLimitValue', secondValue: string | null, value: string | null }> }>, value: { __typename: 'Money', amount: string, currency: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type CatalogProvinceQueryVariables = Exact<{
  code: string | number;
}>;


export type CatalogProvinceQuery = { catalog: { __typename: 'Catalog', province: { __typename: 'Province', code: string, name: string | null } | null } | null };

export type ApproveOperationMutationVariables = Exact<{
  input: DecideOperationInput;
}>;


export type ApproveOperationMutation = { approveOperation: { __typename: 'DecideOperationPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } } | null };

export type VerifyPersonMutationVariables = Exact<{
  input: VerifyPersonInput;
}>;


export type VerifyPersonMutation = { verifyPerson: { __typename: 'VerifyPersonPayload', customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, review: { __typename: 'RealNameReview', opinion: string | null, result: RealNameReviewResult | null } | null } | null };

export type BillsInvoicesQueryVariables = Exact<{
  after?: string | null | undefined;
  appliedFrom: string;
  appliedUntil: string;
  first?: number;
}>;


export type BillsInvoicesQuery = { bills: { __typename: 'Bills', invoices: { __typename: 'InvoiceConnection', totalCount: number | null, nodes: Array<{ __typename: 'Invoice', appliedAt: string | null, appliedBy: string | null, category: InvoiceCategory | null, channel: InvoiceChannel | null, form: InvoiceMode | null, id: string, method: InvoiceMethod | null, month: string | null, number: string | null, originalId: string | null, rejection: string | null, request: InvoiceRequest | null, signingEntityId: string | null, state: InvoiceState | null, title: string | null, titleKind: InvoiceTitle | null, trade: InvoiceTrade | null, type: InvoiceType | null, amount: { __typename: 'Money', amount: string, currency: string } | null, delivery: { __typename: 'InvoiceDelivery', address: string | null, email: string | null, phone: string | null, postalCode: string | null, recipient: string | null } | null, taxes: Array<{ __typename: 'InvoiceTax', kind: string | null, rate: string | null, subKind: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type CatalogConvertQueryVariables = Exact<{
  amount: string;
  from: number;
  to: number;
}>;


export type CatalogConvertQuery = { catalog: { __typename: 'Catalog', convert: { __typename: 'Quantity', amount: string | null, unitId: number | null } | null } | null };

export type SendEnterpriseVerificationCodeMutationVariables = Exact<{
  input: SendEnterpriseVerificationCodeInput;
}>;


export type SendEnterpriseVerificationCodeMutation = { sendEnterpriseVerificationCode: { __typename: 'SendEnterpriseVerificationCodePayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type SaveMemberMutationVariables = Exact<{
  input: SaveMemberInput;
}>;


export type SaveMemberMutation = { saveMember: { __typename: 'MemberPayload', unassignedCustomers: number, member: { __typename: 'Member', accountName: string, active: boolean, name: string, roles: Array<string>, subject: string | null }, unassignedManagers: Array<{ __typename: 'Member', accountName: string, active: boolean, name: string, roles: Array<string>, subject: string | null }> } | null };

export type IssuedCouponQuotasQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: IssuedCouponQuotaFilter | null | undefined;
  first?: number;
}>;


export type IssuedCouponQuotasQuery = { issuedCouponQuotas: { __typename: 'IssuedCouponQuotaConnection', totalCount: number | null, nodes: Array<{ __typename: 'IssuedCouponQuota', createdAt: string | null, effectiveAt: string | null, expiresAt: string | null, id: string, parentQuotaId: string | null, resellerAccountName: string | null, resellerId: string | null, resellerName: string | null, status: CouponQuotaStatus | null, type: CouponQuotaType | null, updatedAt: string | null, balance: { __typename: 'Money', amount: string, currency: string } | null, limits: Array<{ __typename: 'CouponQuotaLimit', key: string | null, values: Array<{ __typename: 'CouponQuotaLimitValue', secondValue: string | null, value: string | null }> }>, value: { __typename: 'Money', amount: string, currency: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type VerifyCompanyMutationVariables = Exact<{
  input: VerifyCompanyInput;
}>;


export type VerifyCompanyMutation = { verifyCompany: { __typename: 'VerifyCompanyPayload', customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, review: { __typename: 'RealNameReview', opinion: string | null, result: RealNameReviewResult | null } | null } | null };

export type OperationsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: OperationFilter | null | undefined;
  first?: number;
}>;


export type OperationsQuery = { operations: { __typename: 'OperationConnection', totalCount: number | null, nodes: Array<{ __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type ReclaimCouponMutationVariables = Exact<{
  input: ReclaimCouponInput;
}>;


export type ReclaimCouponMutation = { reclaimCoupon: { __typename: 'ReclaimCouponPayload', coupon: { __typename: 'IssuedCoupon', activatedAt: string | null, createdAt: string | null, customerId: string, effectiveAt: string | null, expiresAt: string | null, frozen: boolean | null, id: string, lastUsedAt: string | null, lockedByOrderId: string | null, medium: CouponMedium | null, orderId: string | null, origin: CouponOrigin | null, planDescription: string | null, planId: string | null, planName: string | null, promotionId: string | null, status: CouponStatus | null, type: CouponType | null, balance: { __typename: 'Money', amount: string, currency: string } | null, faceValue: { __typename: 'Money', amount: string, currency: string } | null } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type BillsPartnerBillQueryVariables = Exact<{
  month: string;
}>;


export type BillsPartnerBillQuery = { bills: { __typename: 'Bills', partnerBill: { __typename: 'PartnerBill', complete: boolean, month: string | null, adjustments: { __typename: 'Money', amount: string, currency: string } | null, consumption: { __typename: 'Money', amount: string, currency: string } | null, due: { __typename: 'Money', amount: string, currency: string } | null, refunds: { __typename: 'Money', amount: string, currency: string } | null, tax: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type BillsSpendQueryVariables = Exact<{
  accountManager?: string | null | undefined;
  chargingMode?: BilledMode | null | undefined;
  month: string;
  referral?: ReferralCustomers;
}>;


export type BillsSpendQuery = { bills: { __typename: 'Bills', spend: { __typename: 'MonthlySpend', complete: boolean, dataUntil: string | null, incompleteBecause: Array<IncompleteReason>, missingCustomers: number, month: string, amount: { __typename: 'Money', amount: string, currency: string }, consumption: { __typename: 'Money', amount: string, currency: string }, refunds: { __typename: 'Money', amount: string, currency: string }, writeOffs: { __typename: 'Money', amount: string, currency: string } } | null } | null };

export type ChannelOrdersQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: CustomerOrderFilter | null | undefined;
  first?: number;
}>;


export type ChannelOrdersQuery = { channel: { __typename: 'Channel', orders: { __typename: 'ChannelOrderConnection', totalCount: number | null, nodes: Array<{ __typename: 'Order', contractId: string | null, createdAt: string | null, customerId: string, id: string, paidAt: string | null, payBefore: string | null, source: OrderSource | null, status: OrderStatus | null, type: OrderType | null, agentPayment: { __typename: 'AgentPayment', byAgent: boolean | null, payerId: string | null } | null, amount: { __typename: 'Money', amount: string, currency: string } | null, breakdown: { __typename: 'AmountBreakdown', commission: { __typename: 'Money', amount: string, currency: string } | null, consumed: { __typename: 'Money', amount: string, currency: string } | null, coupon: { __typename: 'Money', amount: string, currency: string } | null, discounts: Array<{ __typename: 'AppliedDiscount', type: OrderDiscountType | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, flexiCashCoupon: { __typename: 'Money', amount: string, currency: string } | null, storedValueCard: { __typename: 'Money', amount: string, currency: string } | null } | null, officialAmount: { __typename: 'Money', amount: string, currency: string } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type OrderCountsQueryVariables = Exact<{
  filter?: OrderFilter | null | undefined;
}>;


export type OrderCountsQuery = { orderCounts: Array<{ __typename: 'OrderCount', count: number, status: OrderStatus | null }> | null };

export type ReclaimFundsMutationVariables = Exact<{
  input: CustomerFundsInput;
}>;


export type ReclaimFundsMutation = { reclaimFunds: { __typename: 'CustomerFundsPayload', operation: { __typename: 'Operation', id: string, kind: OperationKind, outcome: OperationOutcome, idempotencyKey: string, createdAt: string, settledAt: string | null, evidence: OperationEvidence | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', until: string, decision: ApprovalDecision | null, decidedBy: string | null, decidedAt: string | null } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, customer: { __typename: 'Customer', id: string, balance: { __typename: 'CustomerBalance', available: { __typename: 'Money', amount: string, currency: string } | null, debt: { __typename: 'Money', amount: string, currency: string } | null } | null } | null, partner: { __typename: 'Partner', id: string } } | null };

export type AssignAccountManagerMutationVariables = Exact<{
  input: AssignAccountManagerInput;
}>;


export type AssignAccountManagerMutation = { assignAccountManager: { __typename: 'AssignAccountManagerPayload', assignments: Array<{ __typename: 'CustomerAssignment', accountManager: string | null, assignedAt: string, countsFrom: string, customerId: string }> } | null };

export type SetAutoRenewalMutationVariables = Exact<{
  input: SetAutoRenewalInput;
}>;


export type SetAutoRenewalMutation = { setAutoRenewal: { __typename: 'SetAutoRenewalPayload', customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null }, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, resource: { __typename: 'YearlyMonthlyResource', effectiveAt: string | null, expiresAt: string | null, expiryPolicy: ExpiryPolicy | null, id: string, isMain: boolean | null, mainId: string | null, name: string | null, productId: string | null, projectId: string | null, region: string | null, specification: string | null, status: ResourceStatus | null, subscriptionId: string | null, updatedAt: string | null, resourceType: { __typename: 'ResourceType', code: string | null, description: string | null, name: string | null, serviceTypeCode: string | null } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null, size: { __typename: 'Quantity', amount: string | null, unitId: number | null } | null } | null } | null };

export type RegisterCustomerMutationVariables = Exact<{
  input: RegisterCustomerInput;
}>;


export type RegisterCustomerMutation = { registerCustomer: { __typename: 'RegisterCustomerPayload', associated: boolean, customerId: string | null, customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type FreezeCustomersMutationVariables = Exact<{
  input: FreezeCustomersInput;
}>;


export type FreezeCustomersMutation = { freezeCustomers: { __typename: 'FreezeCustomersPayload', customers: Array<{ __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null }>, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type OrdersQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: OrderFilter | null | undefined;
  first?: number;
  sort?: OrderSort | null | undefined;
}>;


export type OrdersQuery = { orders: { __typename: 'OrderConnection', totalCount: number | null, nodes: Array<{ __typename: 'Order', contractId: string | null, createdAt: string | null, customerId: string, id: string, paidAt: string | null, payBefore: string | null, source: OrderSource | null, status: OrderStatus | null, type: OrderType | null, agentPayment: { __typename: 'AgentPayment', byAgent: boolean | null, payerId: string | null } | null, amount: { __typename: 'Money', amount: string, currency: string } | null, breakdown: { __typename: 'AmountBreakdown', commission: { __typename: 'Money', amount: string, currency: string } | null, consumed: { __typename: 'Money', amount: string, currency: string } | null, coupon: { __typename: 'Money', amount: string, currency: string } | null, discounts: Array<{ __typename: 'AppliedDiscount', type: OrderDiscountType | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, flexiCashCoupon: { __typename: 'Money', amount: string, currency: string } | null, storedValueCard: { __typename: 'Money', amount: string, currency: string } | null } | null, officialAmount: { __typename: 'Money', amount: string, currency: string } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type PartnerQueryVariables = Exact<{ [key: string]: never; }>;


export type PartnerQuery = { partner: { __typename: 'Partner', id: string, name: string, site: Site, capabilities: Array<{ __typename: 'Capability', allowed: boolean, operation: string }>, mirror: Array<{ __typename: 'MirrorStatus', asOf: string | null, complete: boolean, driftRows: number, errorCode: string | null, etaSeconds: number | null, list: MirroredList, progressPercent: number, rows: number }> | null } | null };

export type OrganizationMembersQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: MemberFilter | null | undefined;
  first?: number;
}>;


export type OrganizationMembersQuery = { organization: { __typename: 'Organization', members: { __typename: 'MemberConnection', totalCount: number | null, nodes: Array<{ __typename: 'Member', accountName: string, active: boolean, name: string, roles: Array<string>, subject: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type UnsubscribeResourcesMutationVariables = Exact<{
  input: UnsubscribeResourcesInput;
}>;


export type UnsubscribeResourcesMutation = { unsubscribeResources: { __typename: 'UnsubscribeResourcesPayload', customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null }, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, orders: Array<{ __typename: 'Order', contractId: string | null, createdAt: string | null, customerId: string, id: string, paidAt: string | null, payBefore: string | null, source: OrderSource | null, status: OrderStatus | null, type: OrderType | null, agentPayment: { __typename: 'AgentPayment', byAgent: boolean | null, payerId: string | null } | null, amount: { __typename: 'Money', amount: string, currency: string } | null, breakdown: { __typename: 'AmountBreakdown', commission: { __typename: 'Money', amount: string, currency: string } | null, consumed: { __typename: 'Money', amount: string, currency: string } | null, coupon: { __typename: 'Money', amount: string, currency: string } | null, discounts: Array<{ __typename: 'AppliedDiscount', type: OrderDiscountType | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, flexiCashCoupon: { __typename: 'Money', amount: string, currency: string } | null, storedValueCard: { __typename: 'Money', amount: string, currency: string } | null } | null, officialAmount: { __typename: 'Money', amount: string, currency: string } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null }>, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, resources: Array<{ __typename: 'YearlyMonthlyResource', effectiveAt: string | null, expiresAt: string | null, expiryPolicy: ExpiryPolicy | null, id: string, isMain: boolean | null, mainId: string | null, name: string | null, productId: string | null, projectId: string | null, region: string | null, specification: string | null, status: ResourceStatus | null, subscriptionId: string | null, updatedAt: string | null, resourceType: { __typename: 'ResourceType', code: string | null, description: string | null, name: string | null, serviceTypeCode: string | null } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null, size: { __typename: 'Quantity', amount: string | null, unitId: number | null } | null }> } | null };

export type OrganizationRolesQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganizationRolesQuery = { organization: { __typename: 'Organization', roles: Array<{ __typename: 'Role', description: string, items: Array<string>, kind: RoleKind, name: string }> } | null };

export type OpenConsoleMutationVariables = Exact<{
  input: OpenConsoleInput;
}>;


export type OpenConsoleMutation = { openConsole: { __typename: 'OpenConsolePayload', bindsAccount: boolean, expiresAt: string, url: string } | null };

export type SettleOperationMutationVariables = Exact<{
  input: SettleOperationInput;
}>;


export type SettleOperationMutation = { settleOperation: { __typename: 'DecideOperationPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } } | null };

export type BillsTrendQueryVariables = Exact<{
  accountManager?: string | null | undefined;
  chargingMode?: BilledMode | null | undefined;
  from: string;
  referral?: ReferralCustomers;
  serviceTypeCode?: string | number | null | undefined;
  until: string;
}>;


export type BillsTrendQuery = { bills: { __typename: 'Bills', trend: Array<{ __typename: 'MonthlySpend', complete: boolean, dataUntil: string | null, incompleteBecause: Array<IncompleteReason>, missingCustomers: number, month: string, amount: { __typename: 'Money', amount: string, currency: string }, consumption: { __typename: 'Money', amount: string, currency: string }, refunds: { __typename: 'Money', amount: string, currency: string }, writeOffs: { __typename: 'Money', amount: string, currency: string } }> | null } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { __typename: 'Viewer', accountName: string, id: string, kind: ViewerKind, name: string, permissions: Array<string>, roles: Array<string>, seesOwnCustomersOnly: boolean } | null };

export type CancelOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelOrderMutation = { cancelOrder: { __typename: 'CancelOrderPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, order: { __typename: 'Order', contractId: string | null, createdAt: string | null, customerId: string, id: string, paidAt: string | null, payBefore: string | null, source: OrderSource | null, status: OrderStatus | null, type: OrderType | null, agentPayment: { __typename: 'AgentPayment', byAgent: boolean | null, payerId: string | null } | null, amount: { __typename: 'Money', amount: string, currency: string } | null, breakdown: { __typename: 'AmountBreakdown', commission: { __typename: 'Money', amount: string, currency: string } | null, consumed: { __typename: 'Money', amount: string, currency: string } | null, coupon: { __typename: 'Money', amount: string, currency: string } | null, discounts: Array<{ __typename: 'AppliedDiscount', type: OrderDiscountType | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, flexiCashCoupon: { __typename: 'Money', amount: string, currency: string } | null, storedValueCard: { __typename: 'Money', amount: string, currency: string } | null } | null, officialAmount: { __typename: 'Money', amount: string, currency: string } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null }, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type IssuedCouponsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: IssuedCouponFilter | null | undefined;
  first?: number;
  resellerId?: string | number | null | undefined;
}>;


export type IssuedCouponsQuery = { issuedCoupons: { __typename: 'IssuedCouponConnection', totalCount: number | null, nodes: Array<{ __typename: 'IssuedCoupon', activatedAt: string | null, createdAt: string | null, customerId: string, effectiveAt: string | null, expiresAt: string | null, frozen: boolean | null, id: string, lastUsedAt: string | null, lockedByOrderId: string | null, medium: CouponMedium | null, orderId: string | null, origin: CouponOrigin | null, planDescription: string | null, planId: string | null, planName: string | null, promotionId: string | null, status: CouponStatus | null, type: CouponType | null, balance: { __typename: 'Money', amount: string, currency: string } | null, faceValue: { __typename: 'Money', amount: string, currency: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };
export const AccountAvailabilityDocument: TypedDocument<AccountAvailabilityQuery, AccountAvailabilityQueryVariables> = {"id":"sha256:fd7150d56a09a46e45a8d089a31e2db5cd2dedc1831c440b199d479cdac7976b","name":"AccountAvailability","kind":"query","text":"query AccountAvailability($by:AccountIdentifier!$value:String!){accountAvailability(by:$by value:$value){__typename remainingRegistrations status}}"};
export const AllocateCouponQuotaDocument: TypedDocument<AllocateCouponQuotaMutation, AllocateCouponQuotaMutationVariables> = {"id":"sha256:4d077d00ba32d4e2ac8235e3837045954c30878dc7601b01940b2d2a05c3d36b","name":"AllocateCouponQuota","kind":"mutation","text":"mutation AllocateCouponQuota($input:AllocateCouponQuotaInput!){allocateCouponQuota(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}quota{__typename balance{__typename amount currency}createdAt effectiveAt expiresAt id limits{__typename key values{__typename secondValue value}}status type updatedAt value{__typename amount currency}}}}"};
export const AllocateFundsDocument: TypedDocument<AllocateFundsMutation, AllocateFundsMutationVariables> = {"id":"sha256:64ba765c0bc40f3b25beb09ee19903f064ae663581027505d0562a48a275340b","name":"AllocateFunds","kind":"mutation","text":"mutation AllocateFunds($input:CustomerFundsInput!){allocateFunds(input:$input){__typename operation{__typename id kind outcome amount{__typename amount currency}approval{__typename until decision decidedBy decidedAt}error{__typename code message upstreamCode}idempotencyKey createdAt settledAt evidence}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}customer{__typename id balance{__typename available{__typename amount currency}debt{__typename amount currency}}}partner{__typename id}}}"};
export const AllocateToResellerDocument: TypedDocument<AllocateToResellerMutation, AllocateToResellerMutationVariables> = {"id":"sha256:e87c8ef0cd0feb15d1405758e7e18134398adac85045a58156296ab5f89ae82c","name":"AllocateToReseller","kind":"mutation","text":"mutation AllocateToReseller($input:ResellerFundsInput!){allocateToReseller(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}partner{__typename capabilities{__typename allowed operation}id mirror{__typename asOf complete driftRows errorCode etaSeconds list progressPercent rows}name site}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}reseller{__typename accountName associatedAt contact{__typename email phone}id name}}}"};
export const ApproveOperationDocument: TypedDocument<ApproveOperationMutation, ApproveOperationMutationVariables> = {"id":"sha256:f3e385821430449a306bf679e6f47f40bd848fd21a47093f00efd9885b940fbb","name":"ApproveOperation","kind":"mutation","text":"mutation ApproveOperation($input:DecideOperationInput!){approveOperation(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}}}"};
export const AssignAccountManagerDocument: TypedDocument<AssignAccountManagerMutation, AssignAccountManagerMutationVariables> = {"id":"sha256:a59ae5b860db1123a0556472bc678e163453d948eca051ff861ceae43eeb7fd0","name":"AssignAccountManager","kind":"mutation","text":"mutation AssignAccountManager($input:AssignAccountManagerInput!){assignAccountManager(input:$input){__typename assignments{__typename accountManager assignedAt countsFrom customerId}}}"};
export const AssignDirectorDocument: TypedDocument<AssignDirectorMutation, AssignDirectorMutationVariables> = {"id":"sha256:25dfddffd4f2dbb002118bf7e7f066d70608140bc15d9f517f2a9ff4ac2b5659","name":"AssignDirector","kind":"mutation","text":"mutation AssignDirector($input:AssignDirectorInput!){assignDirector(input:$input){__typename accountManager{__typename accountName active name roles subject}director{__typename accountName active name roles subject}}}"};
export const AssignRolesDocument: TypedDocument<AssignRolesMutation, AssignRolesMutationVariables> = {"id":"sha256:2ef0495c1b0033b643487972084c18aaac24881ca884ae5a99fde9eb9ca0b9c9","name":"AssignRoles","kind":"mutation","text":"mutation AssignRoles($input:AssignRolesInput!){assignRoles(input:$input){__typename member{__typename accountName active name roles subject}unassignedCustomers unassignedManagers{__typename accountName active name roles subject}}}"};
export const BillsConsumingCustomersDocument: TypedDocument<BillsConsumingCustomersQuery, BillsConsumingCustomersQueryVariables> = {"id":"sha256:9d6206aa3523edc1864382d02d110be0171e946d1088dcb627651d320bd616a2","name":"BillsConsumingCustomers","kind":"query","text":"query BillsConsumingCustomers($accountManager:String$after:String$first:Int!=20$month:BillingMonth!){bills{__typename consumingCustomers(accountManager:$accountManager after:$after first:$first month:$month){__typename totalCount nodes{__typename customerId}pageInfo{__typename hasNextPage endCursor}}}}"};
export const BillsInvoicesDocument: TypedDocument<BillsInvoicesQuery, BillsInvoicesQueryVariables> = {"id":"sha256:ec7f02d199d555aa4abce4949728414af6eab5e60d56623d2461cb8ee962cf95","name":"BillsInvoices","kind":"query","text":"query BillsInvoices($after:String$appliedFrom:DateTime!$appliedUntil:DateTime!$first:Int!=20){bills{__typename invoices(after:$after appliedFrom:$appliedFrom appliedUntil:$appliedUntil first:$first){__typename totalCount nodes{__typename amount{__typename amount currency}appliedAt appliedBy category channel delivery{__typename address email phone postalCode recipient}form id method month number originalId rejection request signingEntityId state taxes{__typename amount{__typename amount currency}kind rate subKind}title titleKind trade type}pageInfo{__typename hasNextPage endCursor}}}}"};
export const BillsMonthlyDocument: TypedDocument<BillsMonthlyQuery, BillsMonthlyQueryVariables> = {"id":"sha256:5aa8dca7d42c12adb3f110e694d8adebd8fedd0655469eb84ed66c95f541e2ff","name":"BillsMonthly","kind":"query","text":"query BillsMonthly($accountManager:String$after:String$chargingMode:BilledMode$filter:MonthlyBillFilter$first:Int!=20$month:BillingMonth!){bills{__typename monthly(accountManager:$accountManager after:$after chargingMode:$chargingMode filter:$filter first:$first month:$month){__typename totalCount nodes{__typename amount{__typename amount currency}chargingMode customerId debt{__typename amount currency}discount{__typename amount currency}payments{__typename amount{__typename amount currency}kind}resourceType{__typename code description name serviceTypeCode}serviceType{__typename abbreviation code name}type writtenOff{__typename amount currency}}pageInfo{__typename hasNextPage endCursor}}}}"};
export const BillsPartnerBillDocument: TypedDocument<BillsPartnerBillQuery, BillsPartnerBillQueryVariables> = {"id":"sha256:dd2b5046278016ff4a3b52cfec6c35b04eafc3851d0a957cd982e9ac27fd1bea","name":"BillsPartnerBill","kind":"query","text":"query BillsPartnerBill($month:BillingMonth!){bills{__typename partnerBill(month:$month){__typename adjustments{__typename amount currency}complete consumption{__typename amount currency}due{__typename amount currency}month refunds{__typename amount currency}tax{__typename amount currency}}}}"};
export const BillsRankingDocument: TypedDocument<BillsRankingQuery, BillsRankingQueryVariables> = {"id":"sha256:896875fd1767da9581719ae435cfb5921fe270e7c9cd86bad3c828b0b0b9ffef","name":"BillsRanking","kind":"query","text":"query BillsRanking($accountManager:String$by:RankingBy!$chargingMode:BilledMode$month:BillingMonth!$referral:ReferralCustomers!=OMIT$after:String$first:Int!=20){bills{__typename ranking(accountManager:$accountManager by:$by chargingMode:$chargingMode month:$month referral:$referral){__typename complete dataUntil incompleteBecause missingCustomers month total{__typename amount currency}entries(after:$after first:$first){__typename totalCount nodes{__typename amount{__typename amount currency}key name percent rank}pageInfo{__typename hasNextPage endCursor}}}}}"};
export const BillsSpendDocument: TypedDocument<BillsSpendQuery, BillsSpendQueryVariables> = {"id":"sha256:f6035713eef3ae23a8f0e7aada3f58cde2cc2512733350eb3bb6c7010f9492c8","name":"BillsSpend","kind":"query","text":"query BillsSpend($accountManager:String$chargingMode:BilledMode$month:BillingMonth!$referral:ReferralCustomers!=OMIT){bills{__typename spend(accountManager:$accountManager chargingMode:$chargingMode month:$month referral:$referral){__typename amount{__typename amount currency}complete consumption{__typename amount currency}dataUntil incompleteBecause missingCustomers month refunds{__typename amount currency}writeOffs{__typename amount currency}}}}"};
export const BillsTrendDocument: TypedDocument<BillsTrendQuery, BillsTrendQueryVariables> = {"id":"sha256:9df4882931c806ae54266413bfba38f454114c8035cb7e79c757c7bba28208e6","name":"BillsTrend","kind":"query","text":"query BillsTrend($accountManager:String$chargingMode:BilledMode$from:BillingMonth!$referral:ReferralCustomers!=OMIT$serviceTypeCode:ID$until:BillingMonth!){bills{__typename trend(accountManager:$accountManager chargingMode:$chargingMode from:$from referral:$referral serviceTypeCode:$serviceTypeCode until:$until){__typename amount{__typename amount currency}complete consumption{__typename amount currency}dataUntil incompleteBecause missingCustomers month refunds{__typename amount currency}writeOffs{__typename amount currency}}}}"};
export const CancelOrderDocument: TypedDocument<CancelOrderMutation, CancelOrderMutationVariables> = {"id":"sha256:e6f893843d2821efd94ed59d720da2466f3814e96fd02d9f7977ab8eaa1c5cc5","name":"CancelOrder","kind":"mutation","text":"mutation CancelOrder($input:CancelOrderInput!){cancelOrder(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}order{__typename agentPayment{__typename byAgent payerId}amount{__typename amount currency}breakdown{__typename commission{__typename amount currency}consumed{__typename amount currency}coupon{__typename amount currency}discounts{__typename amount{__typename amount currency}type}flexiCashCoupon{__typename amount currency}storedValueCard{__typename amount currency}}contractId createdAt customerId id officialAmount{__typename amount currency}paidAt payBefore serviceType{__typename abbreviation code name}source status type}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}}}"};
export const CatalogConversionsDocument: TypedDocument<CatalogConversionsQuery, CatalogConversionsQueryVariables> = {"id":"sha256:a301a19c4dccb6b330f124f1ea3dcd999fd5f0035d560d3b74e23308d3f42703","name":"CatalogConversions","kind":"query","text":"query CatalogConversions{catalog{__typename conversions{__typename ratio referenceUnitId type unitId}}}"};
export const CatalogConvertDocument: TypedDocument<CatalogConvertQuery, CatalogConvertQueryVariables> = {"id":"sha256:2dc95fbff51bbfaaba71e3267c7a7fd1764dee76db2869c66a6c11f096d6093e","name":"CatalogConvert","kind":"query","text":"query CatalogConvert($amount:Decimal!$from:Int!$to:Int!){catalog{__typename convert(amount:$amount from:$from to:$to){__typename amount unitId}}}"};
export const CatalogMeasureUnitsDocument: TypedDocument<CatalogMeasureUnitsQuery, CatalogMeasureUnitsQueryVariables> = {"id":"sha256:c1670193b631778c9492230db9d0e571c7ac580243851f2e1fb95d6b883161e0","name":"CatalogMeasureUnits","kind":"query","text":"query CatalogMeasureUnits{catalog{__typename measureUnits{__typename abbreviation id name type}}}"};
export const CatalogProvinceDocument: TypedDocument<CatalogProvinceQuery, CatalogProvinceQueryVariables> = {"id":"sha256:c18586fdd03f14b07291b5491f36c40a2e83456edfdc1ad602a9c258a724fe85","name":"CatalogProvince","kind":"query","text":"query CatalogProvince($code:ID!){catalog{__typename province(code:$code){__typename code name}}}"};
export const CatalogProvincesDocument: TypedDocument<CatalogProvincesQuery, CatalogProvincesQueryVariables> = {"id":"sha256:dcb111e50bc6e0b8ea52b68c6bdbd93f98c12232eb8edee0d64d990d5efdf9e9","name":"CatalogProvinces","kind":"query","text":"query CatalogProvinces{catalog{__typename provinces{__typename code name}}}"};
export const CatalogResourceSpecsDocument: TypedDocument<CatalogResourceSpecsQuery, CatalogResourceSpecsQueryVariables> = {"id":"sha256:050a1f456e7218654b074fdbee40eeafb0f12f6f57992c011291c1e3b76dc1e4","name":"CatalogResourceSpecs","kind":"query","text":"query CatalogResourceSpecs($after:String$chargingMode:SpecChargingMode!$code:String$first:Int!=20$region:String!$resourceTypeCode:ID!$serviceTypeCode:ID!){catalog{__typename resourceSpecs(after:$after chargingMode:$chargingMode code:$code first:$first region:$region resourceTypeCode:$resourceTypeCode serviceTypeCode:$serviceTypeCode){__typename totalCount nodes{__typename chargingMode code name region resourceTypeCode serviceTypeCode}pageInfo{__typename hasNextPage endCursor}}}}"};
export const CatalogResourceTypesDocument: TypedDocument<CatalogResourceTypesQuery, CatalogResourceTypesQueryVariables> = {"id":"sha256:a3cc6750efa6c1529bc47edb4f450df6cdd211df7c5f0e56cbdd86b0e1af6fd3","name":"CatalogResourceTypes","kind":"query","text":"query CatalogResourceTypes($after:String$first:Int!=20$name:String$serviceTypeCode:String){catalog{__typename resourceTypes(after:$after first:$first name:$name serviceTypeCode:$serviceTypeCode){__typename totalCount nodes{__typename code description name serviceTypeCode}pageInfo{__typename hasNextPage endCursor}}}}"};
export const CatalogServiceTypesDocument: TypedDocument<CatalogServiceTypesQuery, CatalogServiceTypesQueryVariables> = {"id":"sha256:f4830975a873971747cc5f0d3557167e7c9d80f462f0d49f24f8fae329e83146","name":"CatalogServiceTypes","kind":"query","text":"query CatalogServiceTypes($after:String$first:Int!=20$name:String){catalog{__typename serviceTypes(after:$after first:$first name:$name){__typename totalCount nodes{__typename abbreviation code name}pageInfo{__typename hasNextPage endCursor}}}}"};
export const CatalogUsageTypesDocument: TypedDocument<CatalogUsageTypesQuery, CatalogUsageTypesQueryVariables> = {"id":"sha256:1eb9f10c7e2349a502791455507fb9763cd334cf0353879dcfaaad206812d322","name":"CatalogUsageTypes","kind":"query","text":"query CatalogUsageTypes($after:String$first:Int!=20$resourceTypeCode:String){catalog{__typename usageTypes(after:$after first:$first resourceTypeCode:$resourceTypeCode){__typename totalCount nodes{__typename code name resourceTypeCode serviceTypeCode}pageInfo{__typename hasNextPage endCursor}}}}"};
export const ChangeToCompanyDocument: TypedDocument<ChangeToCompanyMutation, ChangeToCompanyMutationVariables> = {"id":"sha256:a46703dfad1b1c992a7403941e6fcb9a8bb4e4597de79828a94a0fca08e8ac47","name":"ChangeToCompany","kind":"mutation","text":"mutation ChangeToCompany($input:ChangeToCompanyInput!){changeToCompany(input:$input){__typename customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}externalId externalPlatform frozen id kind label level name verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}review{__typename opinion result}}}"};
export const ChangesDocument: TypedDocument<ChangesQuery, ChangesQueryVariables> = {"id":"sha256:0639b4f869cc5f58814d3a01c1f613a9e5d7f444572c38579603c458a87d5bac","name":"Changes","kind":"query","text":"query Changes($first:Int!=100$lists:[MirroredList!]$resellerId:ID$since:String){changes(first:$first lists:$lists resellerId:$resellerId since:$since){__typename hasGap next nodes{__typename customerId kind list resellerId rowId seenAt sequence}}}"};
export const ChangesNodesDocument: TypedDocument<ChangesNodesQuery, ChangesNodesQueryVariables> = {"id":"sha256:401fb153db41f4ad1b663e2bf673a7043e003035c2bbfaf47633830deaadd762","name":"ChangesNodes","kind":"query","text":"query ChangesNodes($first:Int!=100$lists:[MirroredList!]$resellerId:ID$since:String){changes(first:$first lists:$lists resellerId:$resellerId since:$since){__typename nodes{__typename customerId kind list resellerId rowId seenAt sequence}}}"};
export const ChannelBalancesDocument: TypedDocument<ChannelBalancesQuery, ChannelBalancesQueryVariables> = {"id":"sha256:3a3b99f0c721a9f9067590b9f31ab0253b850261c0bd72d5f7a6da38e979f3c5","name":"ChannelBalances","kind":"query","text":"query ChannelBalances{channel{__typename balances{__typename failure{__typename code message retryable}}}}"};
export const ChannelCustomersDocument: TypedDocument<ChannelCustomersQuery, ChannelCustomersQueryVariables> = {"id":"sha256:4766be717c4af53bad21fb01e1d6f41a05cdc6b9501b3163dedb235a2bb45445","name":"ChannelCustomers","kind":"query","text":"query ChannelCustomers($after:String$filter:CustomerFilter$first:Int!=20){channel{__typename customers(after:$after filter:$filter first:$first){__typename totalCount nodes{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}externalId externalPlatform frozen id kind label level name verification}pageInfo{__typename hasNextPage endCursor}}}}"};
export const ChannelOrdersDocument: TypedDocument<ChannelOrdersQuery, ChannelOrdersQueryVariables> = {"id":"sha256:abbc0dc1f3b6a4511f4784e827b3ce94a67bc3e29a8d44d2f54bbb145820fff5","name":"ChannelOrders","kind":"query","text":"query ChannelOrders($after:String$filter:CustomerOrderFilter$first:Int!=20){channel{__typename orders(after:$after filter:$filter first:$first){__typename totalCount nodes{__typename agentPayment{__typename byAgent payerId}amount{__typename amount currency}breakdown{__typename commission{__typename amount currency}consumed{__typename amount currency}coupon{__typename amount currency}discounts{__typename amount{__typename amount currency}type}flexiCashCoupon{__typename amount currency}storedValueCard{__typename amount currency}}contractId createdAt customerId id officialAmount{__typename amount currency}paidAt payBefore serviceType{__typename abbreviation code name}source status type}pageInfo{__typename hasNextPage endCursor}}}}"};
export const CouponQuotaDocument: TypedDocument<CouponQuotaQuery, CouponQuotaQueryVariables> = {"id":"sha256:f3ba638c97024d6a9bf4ed9820f2a99053cf454c1a6750b274f6533be7d3d9ae","name":"CouponQuota","kind":"query","text":"query CouponQuota($id:ID!){couponQuota(id:$id){__typename balance{__typename amount currency}createdAt effectiveAt expiresAt id limits{__typename key values{__typename secondValue value}}status type updatedAt value{__typename amount currency}}}"};
export const CouponQuotaRecordsDocument: TypedDocument<CouponQuotaRecordsQuery, CouponQuotaRecordsQueryVariables> = {"id":"sha256:afdf0c76ff54dd4b5f608e84d0fd76d28f541da5fdd3e7d3f9ef066e8d56d883","name":"CouponQuotaRecords","kind":"query","text":"query CouponQuotaRecords($after:String$filter:CouponQuotaRecordFilter$first:Int!=20){couponQuotaRecords(after:$after filter:$filter first:$first){__typename totalCount nodes{__typename amount{__typename amount currency}at changedBy id operation outcome parentQuotaId quotaId remark resellerAccountName resellerId resellerName}pageInfo{__typename hasNextPage endCursor}}}"};
export const CouponQuotasDocument: TypedDocument<CouponQuotasQuery, CouponQuotasQueryVariables> = {"id":"sha256:290de57357912d3397ab8e13d999ec62a443308997ebc5f8105587652622409e","name":"CouponQuotas","kind":"query","text":"query CouponQuotas($after:String$filter:CouponQuotaFilter$first:Int!=20){couponQuotas(after:$after filter:$filter first:$first){__typename totalCount nodes{__typename balance{__typename amount currency}createdAt effectiveAt expiresAt id limits{__typename key values{__typename secondValue value}}status type updatedAt value{__typename amount currency}}pageInfo{__typename hasNextPage endCursor}}}"};
export const CouponRecordsDocument: TypedDocument<CouponRecordsQuery, CouponRecordsQueryVariables> = {"id":"sha256:27d123299cf9e61c15a269a7ab3ca8a4d5d8f04716f7f50b16732c64d39a9301","name":"CouponRecords","kind":"query","text":"query CouponRecords($after:String$filter:CouponRecordFilter$first:Int!=20$resellerId:ID){couponRecords(after:$after filter:$filter first:$first resellerId:$resellerId){__typename totalCount nodes{__typename amount{__typename amount currency}at couponId customerId id operation outcome quotaId quotaType remark}pageInfo{__typename hasNextPage endCursor}}}"};
export const CouponsDocument: TypedDocument<CouponsQuery, CouponsQueryVariables> = {"id":"sha256:845778574a3b079251db6152f3f276a947cf512eac058f5df50adfc95c1244b0","name":"Coupons","kind":"query","text":"query Coupons($after:String$filter:CouponFilter$first:Int!=20$resellerId:ID){coupons(after:$after filter:$filter first:$first resellerId:$resellerId){__typename totalCount nodes{__typename activatedAt balance{__typename amount currency}code createdAt customerId effectiveAt expiresAt faceValue{__typename amount currency}frozen id lockedByOrderId medium orderId origin planDescription planId planName promotionId reservedAt reuse sourceId status type usage}pageInfo{__typename hasNextPage endCursor}}}"};
export const CreateEnterpriseMemberDocument: TypedDocument<CreateEnterpriseMemberMutation, CreateEnterpriseMemberMutationVariables> = {"id":"sha256:2f38ee31f93b743efb3d728be634e7f41a0ad8389af230446f264f925634ca10","name":"CreateEnterpriseMember","kind":"mutation","text":"mutation CreateEnterpriseMember($input:CreateEnterpriseMemberInput!){createEnterpriseMember(input:$input){__typename enterprise{__typename}member{__typename accountName displayName id status unitId unitName}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}}}"};
export const CustomerDocument: TypedDocument<CustomerQuery, CustomerQueryVariables> = {"id":"sha256:3a5fd71526679c53fabbe75bb5f4d4cd3d41bccc9f11a23ba2a37c1c66cc63b5","name":"Customer","kind":"query","text":"query Customer($id:ID!){customer(id:$id){__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}externalId externalPlatform frozen id kind label level name verification}}"};
export const CustomersDocument: TypedDocument<CustomersQuery, CustomersQueryVariables> = {"id":"sha256:8a6e2ae43c5b661558f94970d3169cb18a272b06a41477485995025177a900b4","name":"Customers","kind":"query","text":"query Customers($after:String$filter:CustomerFilter$first:Int!=20$sort:CustomerSort){customers(after:$after filter:$filter first:$first sort:$sort){__typename totalCount nodes{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}externalId externalPlatform frozen id kind label level name verification}pageInfo{__typename hasNextPage endCursor}}}"};
export const DeactivateMemberDocument: TypedDocument<DeactivateMemberMutation, DeactivateMemberMutationVariables> = {"id":"sha256:6a540cec0a046aafb9cdefd7ee15d0e1c4ca2c2b59a616480b9386cdd98443bc","name":"DeactivateMember","kind":"mutation","text":"mutation DeactivateMember($input:DeactivateMemberInput!){deactivateMember(input:$input){__typename member{__typename accountName active name roles subject}unassignedCustomers unassignedManagers{__typename accountName active name roles subject}}}"};
export const DeleteRoleDocument: TypedDocument<DeleteRoleMutation, DeleteRoleMutationVariables> = {"id":"sha256:c4b3e0262e3a6c701ae52330a9e3198d7c58568b9fe3591dc90e8a88bca616aa","name":"DeleteRole","kind":"mutation","text":"mutation DeleteRole($input:DeleteRoleInput!){deleteRole(input:$input){__typename name}}"};
export const EnableEnterpriseProjectsDocument: TypedDocument<EnableEnterpriseProjectsMutation, EnableEnterpriseProjectsMutationVariables> = {"id":"sha256:6e2d7a813d6532b6826d9bfefd496cd46039071e5ae07b14c9513a82c84a6471","name":"EnableEnterpriseProjects","kind":"mutation","text":"mutation EnableEnterpriseProjects($input:EnableEnterpriseProjectsInput!){enableEnterpriseProjects(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}}}"};
export const FreezeCustomersDocument: TypedDocument<FreezeCustomersMutation, FreezeCustomersMutationVariables> = {"id":"sha256:a6b097a789f0d28babc78e598df015ceb9060c588506b643e3b5fd551192c3b5","name":"FreezeCustomers","kind":"mutation","text":"mutation FreezeCustomers($input:FreezeCustomersInput!){freezeCustomers(input:$input){__typename customers{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}externalId externalPlatform frozen id kind label level name verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}}}"};
export const IncentivesPerformanceDocument: TypedDocument<IncentivesPerformanceQuery, IncentivesPerformanceQueryVariables> = {"id":"sha256:35e9f8a4f5a0ccee6a9a5285a638ff08efbfc1d8f3a5fd05bc0941ab98f3e918","name":"IncentivesPerformance","kind":"query","text":"query IncentivesPerformance($by:PerformanceBy!=CUSTOMER$filter:PerformanceFilter$month:BillingMonth!$referral:ReferralCustomers!=OMIT$after:String$first:Int!=20){incentives{__typename performance(by:$by filter:$filter month:$month referral:$referral){__typename by complete dataUntil incompleteBecause missingCustomers month total{__typename consumption{__typename amount currency}estimatedIncentive{__typename amount currency}excluded{__typename amount{__typename amount currency}reason}performance{__typename amount currency}rebatable{__typename amount currency}}entries(after:$after first:$first){__typename totalCount nodes{__typename consumption{__typename amount currency}estimatedIncentive{__typename amount currency}excluded{__typename amount{__typename amount currency}reason}key performance{__typename amount currency}policy rebatable{__typename amount currency}serviceType{__typename abbreviation code name}}pageInfo{__typename hasNextPage endCursor}}}}}"};
export const IncentivesPoliciesDocument: TypedDocument<IncentivesPoliciesQuery, IncentivesPoliciesQueryVariables> = {"id":"sha256:1b0d44f7384839e8d17789085955e1c997eee154a5627656af133b8dd0deacea","name":"IncentivesPolicies","kind":"query","text":"query IncentivesPolicies($after:String$first:Int!=20$month:BillingMonth!$serviceTypeCode:ID){incentives{__typename policies(after:$after first:$first month:$month serviceTypeCode:$serviceTypeCode){__typename totalCount nodes{__typename allowsDiscount policy serviceType{__typename abbreviation code name}}pageInfo{__typename hasNextPage endCursor}}}}"};
export const IncentivesReconciliationDocument: TypedDocument<IncentivesReconciliationQuery, IncentivesReconciliationQueryVariables> = {"id":"sha256:5ba5864f770a695e45502953ca0304fe66ea5147927b49719a6129fbf3af50fb","name":"IncentivesReconciliation","kind":"query","text":"query IncentivesReconciliation($accountManager:String$file:StatementInput!$month:BillingMonth!$referral:ReferralCustomers!=OMIT$tolerance:Decimal!=\"0.01\"){incentives{__typename reconciliation(accountManager:$accountManager file:$file month:$month referral:$referral tolerance:$tolerance){__typename byService complete dataUntil incompleteBecause matched missingCustomers month totals{__typename computed{__typename amount currency}difference{__typename amount currency}estimatedIncentive{__typename amount currency}stated{__typename amount currency}statedIncentive{__typename amount currency}}usedRows}}}"};
export const IssueCouponsDocument: TypedDocument<IssueCouponsMutation, IssueCouponsMutationVariables> = {"id":"sha256:41555b674eb201e23b3b941ce970699ff341a4617d3feb90ed7f374e6699a35c","name":"IssueCoupons","kind":"mutation","text":"mutation IssueCoupons($input:IssueCouponsInput!){issueCoupons(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}quota{__typename balance{__typename amount currency}createdAt effectiveAt expiresAt id limits{__typename key values{__typename secondValue value}}status type updatedAt value{__typename amount currency}}}}"};
export const IssuedCouponQuotasDocument: TypedDocument<IssuedCouponQuotasQuery, IssuedCouponQuotasQueryVariables> = {"id":"sha256:140c4855aebe403cdf43cbb48fa441e5cdf85017df43e32498f2d2296062b993","name":"IssuedCouponQuotas","kind":"query","text":"query IssuedCouponQuotas($after:String$filter:IssuedCouponQuotaFilter$first:Int!=20){issuedCouponQuotas(after:$after filter:$filter first:$first){__typename totalCount nodes{__typename balance{__typename amount currency}createdAt effectiveAt expiresAt id limits{__typename key values{__typename secondValue value}}parentQuotaId resellerAccountName resellerId resellerName status type updatedAt value{__typename amount currency}}pageInfo{__typename hasNextPage endCursor}}}"};
export const IssuedCouponsDocument: TypedDocument<IssuedCouponsQuery, IssuedCouponsQueryVariables> = {"id":"sha256:61b8d751dd7e2ae10ead31d7adcc6a10aade3a31ef9da16a6cd9632162c871a7","name":"IssuedCoupons","kind":"query","text":"query IssuedCoupons($after:String$filter:IssuedCouponFilter$first:Int!=20$resellerId:ID){issuedCoupons(after:$after filter:$filter first:$first resellerId:$resellerId){__typename totalCount nodes{__typename activatedAt balance{__typename amount currency}createdAt customerId effectiveAt expiresAt faceValue{__typename amount currency}frozen id lastUsedAt lockedByOrderId medium orderId origin planDescription planId planName promotionId status type}pageInfo{__typename hasNextPage endCursor}}}"};
export const OpenConsoleDocument: TypedDocument<OpenConsoleMutation, OpenConsoleMutationVariables> = {"id":"sha256:40ef420cf236f4199c7e7171b78ed33752569d02935af4983cb57e9a4f590071","name":"OpenConsole","kind":"mutation","text":"mutation OpenConsole($input:OpenConsoleInput!){openConsole(input:$input){__typename bindsAccount expiresAt url}}"};
export const OperationDocument: TypedDocument<OperationQuery, OperationQueryVariables> = {"id":"sha256:84785386b129e9ce2f9aa1b84d02f3ca77f85a7239dd21e3d7051dce43a587db","name":"Operation","kind":"query","text":"query Operation($id:ID!){operation(id:$id){__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}}"};
export const OperationsDocument: TypedDocument<OperationsQuery, OperationsQueryVariables> = {"id":"sha256:8ae12a0c556a62d204f68da88f455c514bb6c55871d53b49b0c87d2a5fc297a1","name":"Operations","kind":"query","text":"query Operations($after:String$filter:OperationFilter$first:Int!=20){operations(after:$after filter:$filter first:$first){__typename totalCount nodes{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}pageInfo{__typename hasNextPage endCursor}}}"};
export const OrderDocument: TypedDocument<OrderQuery, OrderQueryVariables> = {"id":"sha256:346d8c71f47a612651a58765855892af1385afceca378328daa458ea4b9253ff","name":"Order","kind":"query","text":"query Order($id:ID!){order(id:$id){__typename agentPayment{__typename byAgent payerId}amount{__typename amount currency}breakdown{__typename commission{__typename amount currency}consumed{__typename amount currency}coupon{__typename amount currency}discounts{__typename amount{__typename amount currency}type}flexiCashCoupon{__typename amount currency}storedValueCard{__typename amount currency}}contractId createdAt customerId id officialAmount{__typename amount currency}paidAt payBefore serviceType{__typename abbreviation code name}source status type}}"};
export const OrderCountsDocument: TypedDocument<OrderCountsQuery, OrderCountsQueryVariables> = {"id":"sha256:f3a0d2c4483f556a0ab8fe0979ee65479b91c95700d9682bdc008dbabd578150","name":"OrderCounts","kind":"query","text":"query OrderCounts($filter:OrderFilter){orderCounts(filter:$filter){__typename count status}}"};
export const OrdersDocument: TypedDocument<OrdersQuery, OrdersQueryVariables> = {"id":"sha256:8a8021563e9f2daceecf05b2d32e49ad0c23cd29b7d7d602150042c0c2eec83b","name":"Orders","kind":"query","text":"query Orders($after:String$filter:OrderFilter$first:Int!=20$sort:OrderSort){orders(after:$after filter:$filter first:$first sort:$sort){__typename totalCount nodes{__typename agentPayment{__typename byAgent payerId}amount{__typename amount currency}breakdown{__typename commission{__typename amount currency}consumed{__typename amount currency}coupon{__typename amount currency}discounts{__typename amount{__typename amount currency}type}flexiCashCoupon{__typename amount currency}storedValueCard{__typename amount currency}}contractId createdAt customerId id officialAmount{__typename amount currency}paidAt payBefore serviceType{__typename abbreviation code name}source status type}pageInfo{__typename hasNextPage endCursor}}}"};
export const OrganizationDocument: TypedDocument<OrganizationQuery, OrganizationQueryVariables> = {"id":"sha256:2d3cdc15fa9e7434629e216a0b61205c5ddaba89f350a716d68c68c7b4cb8abb","name":"Organization","kind":"query","text":"query Organization{organization{__typename managerSource permissionItems{__typename administratorOnly name operations}roles{__typename description items kind name}version}}"};
export const OrganizationAssignmentsDocument: TypedDocument<OrganizationAssignmentsQuery, OrganizationAssignmentsQueryVariables> = {"id":"sha256:9087a589b5a1cac9ff06926374c11725c09db15ff873ddb0aa70715719ea7889","name":"OrganizationAssignments","kind":"query","text":"query OrganizationAssignments($after:String$filter:AssignmentFilter$first:Int!=20){organization{__typename assignments(after:$after filter:$filter first:$first){__typename totalCount nodes{__typename accountManager assignedAt countsFrom customerId}pageInfo{__typename hasNextPage endCursor}}}}"};
export const OrganizationAuditDocument: TypedDocument<OrganizationAuditQuery, OrganizationAuditQueryVariables> = {"id":"sha256:afa831c702adf236612a77355e7ac5fbc6627d38a5cf0fdb480cd30d31193004","name":"OrganizationAudit","kind":"query","text":"query OrganizationAudit($after:String$filter:AuditFilter$first:Int!=20){organization{__typename audit(after:$after filter:$filter first:$first){__typename totalCount nodes{__typename actor{__typename accountName name roles subject}at count detail hash inputDigest kind on requestId seq what}pageInfo{__typename hasNextPage endCursor}}}}"};
export const OrganizationMemberDocument: TypedDocument<OrganizationMemberQuery, OrganizationMemberQueryVariables> = {"id":"sha256:7d315301214afa0b73f0a565ac08e5959ffaf0f0580ec9ea12c2fc29e19c1be6","name":"OrganizationMember","kind":"query","text":"query OrganizationMember($accountName:ID!){organization{__typename member(accountName:$accountName){__typename accountName active name roles subject}}}"};
export const OrganizationMembersDocument: TypedDocument<OrganizationMembersQuery, OrganizationMembersQueryVariables> = {"id":"sha256:127945810290f0a77659b27c609add7eeb0e84c7f1a1729137247be0bf9f4f84","name":"OrganizationMembers","kind":"query","text":"query OrganizationMembers($after:String$filter:MemberFilter$first:Int!=20){organization{__typename members(after:$after filter:$filter first:$first){__typename totalCount nodes{__typename accountName active name roles subject}pageInfo{__typename hasNextPage endCursor}}}}"};
export const OrganizationPermissionItemsDocument: TypedDocument<OrganizationPermissionItemsQuery, OrganizationPermissionItemsQueryVariables> = {"id":"sha256:6d7408f9927bea33b068cb335ea5bf5971842bf58556b1a5c6fb204635f5c363","name":"OrganizationPermissionItems","kind":"query","text":"query OrganizationPermissionItems{organization{__typename permissionItems{__typename administratorOnly name operations}}}"};
export const OrganizationRolesDocument: TypedDocument<OrganizationRolesQuery, OrganizationRolesQueryVariables> = {"id":"sha256:4247f6c3eacb04ef179200cff31cd41aa57eecc9e9ecea07cd700e306dbe58bf","name":"OrganizationRoles","kind":"query","text":"query OrganizationRoles{organization{__typename roles{__typename description items kind name}}}"};
export const PartnerDocument: TypedDocument<PartnerQuery, PartnerQueryVariables> = {"id":"sha256:ad7c1ac574f6de2af10277bc0fbfb5e724184488095fa1d9fa8d22ef63f2f5b6","name":"Partner","kind":"query","text":"query Partner{partner{__typename capabilities{__typename allowed operation}id mirror{__typename asOf complete driftRows errorCode etaSeconds list progressPercent rows}name site}}"};
export const PayOrderDocument: TypedDocument<PayOrderMutation, PayOrderMutationVariables> = {"id":"sha256:df82fec0f90398feec9059b16c5e3bae771e25999a7e1c4dda6b8344f8547656","name":"PayOrder","kind":"mutation","text":"mutation PayOrder($input:PayOrderInput!){payOrder(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}order{__typename agentPayment{__typename byAgent payerId}amount{__typename amount currency}breakdown{__typename commission{__typename amount currency}consumed{__typename amount currency}coupon{__typename amount currency}discounts{__typename amount{__typename amount currency}type}flexiCashCoupon{__typename amount currency}storedValueCard{__typename amount currency}}contractId createdAt customerId id officialAmount{__typename amount currency}paidAt payBefore serviceType{__typename abbreviation code name}source status type}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}}}"};
export const PricesPayPerUseDocument: TypedDocument<PricesPayPerUseQuery, PricesPayPerUseQueryVariables> = {"id":"sha256:b9cdd85ff2380a8a36ccf39b306efde0d77899b737adcde9192c12a7c0012aaa","name":"PricesPayPerUse","kind":"query","text":"query PricesPayPerUse($customerId:ID!$decimals:Int!=6$products:[PayPerUseProductInput!]!$projectId:ID){prices(customerId:$customerId){__typename payPerUse(decimals:$decimals products:$products projectId:$projectId){__typename amount{__typename amount currency}listPrice{__typename amount currency}products{__typename amount{__typename amount currency}listPrice{__typename amount currency}productId reference saving{__typename amount currency}}saving{__typename amount currency}}}}"};
export const PricesRenewalDocument: TypedDocument<PricesRenewalQuery, PricesRenewalQueryVariables> = {"id":"sha256:495a1f7dbd11557e24900f6ff4c618b5c073380f03c4fb202c0e19d33fd7780b","name":"PricesRenewal","kind":"query","text":"query PricesRenewal($customerId:ID!$includeDependents:Boolean!=true$months:Int$resourceIds:[ID!]!$years:Int){prices(customerId:$customerId){__typename renewal(includeDependents:$includeDependents months:$months resourceIds:$resourceIds years:$years){__typename failures{__typename code resourceId vendorCode}listPrice{__typename amount currency}resources{__typename amount{__typename amount currency}includesDependents months resourceId}}}}"};
export const PricesYearlyMonthlyDocument: TypedDocument<PricesYearlyMonthlyQuery, PricesYearlyMonthlyQueryVariables> = {"id":"sha256:98c8e3023cd63d7a346bb28c5eb0fb1e7b5a94bb6ced6a79d67f7607a1ab326f","name":"PricesYearlyMonthly","kind":"query","text":"query PricesYearlyMonthly($customerId:ID!$products:[YearlyMonthlyProductInput!]!$projectId:ID){prices(customerId:$customerId){__typename yearlyMonthly(products:$products projectId:$projectId){__typename listPrice{__typename amount currency}products{__typename best{__typename amount{__typename amount currency}installment{__typename amount{__typename amount currency}listPrice{__typename amount currency}period saving{__typename amount currency}}listPrice{__typename amount currency}productId reference saving{__typename amount currency}}installment{__typename amount{__typename amount currency}listPrice{__typename amount currency}period saving{__typename amount currency}}listPrice{__typename amount currency}productId reference}}}}"};
export const ReclaimCouponDocument: TypedDocument<ReclaimCouponMutation, ReclaimCouponMutationVariables> = {"id":"sha256:cce877c48ea92bdf1d8beffdd8c9db6a225c601c263f682e321e721da83fb480","name":"ReclaimCoupon","kind":"mutation","text":"mutation ReclaimCoupon($input:ReclaimCouponInput!){reclaimCoupon(input:$input){__typename coupon{__typename activatedAt balance{__typename amount currency}createdAt customerId effectiveAt expiresAt faceValue{__typename amount currency}frozen id lastUsedAt lockedByOrderId medium orderId origin planDescription planId planName promotionId status type}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}}}"};
export const ReclaimCouponFromMemberDocument: TypedDocument<ReclaimCouponFromMemberMutation, ReclaimCouponFromMemberMutationVariables> = {"id":"sha256:fda05a6bfc854b1b1ef0f3ad101a8156668b97af5edb26f44afe2694a81d2840","name":"ReclaimCouponFromMember","kind":"mutation","text":"mutation ReclaimCouponFromMember($input:ReclaimCouponFromMemberInput!){reclaimCouponFromMember(input:$input){__typename enterprise{__typename}member{__typename accountName displayName id status unitId unitName}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}}}"};
export const ReclaimCouponQuotasDocument: TypedDocument<ReclaimCouponQuotasMutation, ReclaimCouponQuotasMutationVariables> = {"id":"sha256:1bdd957090a536db373972e41f87c8ddf9723e02c6252e40ce24f2f7858b0b5f","name":"ReclaimCouponQuotas","kind":"mutation","text":"mutation ReclaimCouponQuotas($input:ReclaimCouponQuotasInput!){reclaimCouponQuotas(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}}}"};
export const ReclaimFromMemberDocument: TypedDocument<ReclaimFromMemberMutation, ReclaimFromMemberMutationVariables> = {"id":"sha256:0868837b933b98464a725c3105a5056ebccd08262efa8aa6cb405cfb1517c456","name":"ReclaimFromMember","kind":"mutation","text":"mutation ReclaimFromMember($input:ReclaimFromMemberInput!){reclaimFromMember(input:$input){__typename enterprise{__typename}member{__typename accountName displayName id status unitId unitName}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}}}"};
export const ReclaimFromResellerDocument: TypedDocument<ReclaimFromResellerMutation, ReclaimFromResellerMutationVariables> = {"id":"sha256:0abe60dcdeafbacdd744f26d0c5951f6b53ec8b0841b39f26d7cf1a771253ae4","name":"ReclaimFromReseller","kind":"mutation","text":"mutation ReclaimFromReseller($input:ResellerFundsInput!){reclaimFromReseller(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}partner{__typename capabilities{__typename allowed operation}id mirror{__typename asOf complete driftRows errorCode etaSeconds list progressPercent rows}name site}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}reseller{__typename accountName associatedAt contact{__typename email phone}id name}}}"};
export const ReclaimFundsDocument: TypedDocument<ReclaimFundsMutation, ReclaimFundsMutationVariables> = {"id":"sha256:b9b1453d34b5b83d0aae0f10e1ca5e8045288035f1b0fc99edf8b2e8448ec1e2","name":"ReclaimFunds","kind":"mutation","text":"mutation ReclaimFunds($input:CustomerFundsInput!){reclaimFunds(input:$input){__typename operation{__typename id kind outcome amount{__typename amount currency}approval{__typename until decision decidedBy decidedAt}error{__typename code message upstreamCode}idempotencyKey createdAt settledAt evidence}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}customer{__typename id balance{__typename available{__typename amount currency}debt{__typename amount currency}}}partner{__typename id}}}"};
export const RegisterCustomerDocument: TypedDocument<RegisterCustomerMutation, RegisterCustomerMutationVariables> = {"id":"sha256:7419bd4c4cafa27f61c253126a53dbde7f88f4b5f40d8f34caa332bf78db41ea","name":"RegisterCustomer","kind":"mutation","text":"mutation RegisterCustomer($input:RegisterCustomerInput!){registerCustomer(input:$input){__typename associated customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}externalId externalPlatform frozen id kind label level name verification}customerId operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}}}"};
export const RejectOperationDocument: TypedDocument<RejectOperationMutation, RejectOperationMutationVariables> = {"id":"sha256:085a8a57bc01c6f679e0ce021a1ca8fa65d6bbc004d20dd4ebf4f2b98d32e056","name":"RejectOperation","kind":"mutation","text":"mutation RejectOperation($input:DecideOperationInput!){rejectOperation(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}}}"};
export const RenewResourcesDocument: TypedDocument<RenewResourcesMutation, RenewResourcesMutationVariables> = {"id":"sha256:31f434e0d25124576c77cfd562020fbc26f2adc429867f280dc39400dfd8d57f","name":"RenewResources","kind":"mutation","text":"mutation RenewResources($input:RenewResourcesInput!){renewResources(input:$input){__typename customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}externalId externalPlatform frozen id kind label level name verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}orders{__typename agentPayment{__typename byAgent payerId}amount{__typename amount currency}breakdown{__typename commission{__typename amount currency}consumed{__typename amount currency}coupon{__typename amount currency}discounts{__typename amount{__typename amount currency}type}flexiCashCoupon{__typename amount currency}storedValueCard{__typename amount currency}}contractId createdAt customerId id officialAmount{__typename amount currency}paidAt payBefore serviceType{__typename abbreviation code name}source status type}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}price{__typename amount currency}resources{__typename effectiveAt expiresAt expiryPolicy id isMain mainId name productId projectId region resourceType{__typename code description name serviceTypeCode}serviceType{__typename abbreviation code name}size{__typename amount unitId}specification status subscriptionId updatedAt}}}"};
export const ResellerDocument: TypedDocument<ResellerQuery, ResellerQueryVariables> = {"id":"sha256:df2f998ce2c729336cb5be8bad465bbb1b3bf2405fb70d4ecac824171c2a5a13","name":"Reseller","kind":"query","text":"query Reseller($id:ID!){reseller(id:$id){__typename accountName associatedAt contact{__typename email phone}id name}}"};
export const ResellersDocument: TypedDocument<ResellersQuery, ResellersQueryVariables> = {"id":"sha256:57b3439eae1b94859aff36b474d91933b257658661a0bc83c47ffbdd90875736","name":"Resellers","kind":"query","text":"query Resellers($accountName:String$after:String$first:Int!=20){resellers(accountName:$accountName after:$after first:$first){__typename totalCount nodes{__typename accountName associatedAt contact{__typename email phone}id name}pageInfo{__typename hasNextPage endCursor}}}"};
export const SaveMemberDocument: TypedDocument<SaveMemberMutation, SaveMemberMutationVariables> = {"id":"sha256:568ce1c1e24e8093f046d7cefd54418bb3110fcffad6358d54b9fe9a84b2c195","name":"SaveMember","kind":"mutation","text":"mutation SaveMember($input:SaveMemberInput!){saveMember(input:$input){__typename member{__typename accountName active name roles subject}unassignedCustomers unassignedManagers{__typename accountName active name roles subject}}}"};
export const SaveRoleDocument: TypedDocument<SaveRoleMutation, SaveRoleMutationVariables> = {"id":"sha256:6a4c20a572a696db6a0ca307484fb64c2ca61d5f7abe4a79c2f7ce49934835c2","name":"SaveRole","kind":"mutation","text":"mutation SaveRole($input:SaveRoleInput!){saveRole(input:$input){__typename role{__typename description items kind name}}}"};
export const SendEnterpriseVerificationCodeDocument: TypedDocument<SendEnterpriseVerificationCodeMutation, SendEnterpriseVerificationCodeMutationVariables> = {"id":"sha256:fecc943ef8af0936db2a947b2f04183007ec6a7dc55ba0eaf962953691de4a3f","name":"SendEnterpriseVerificationCode","kind":"mutation","text":"mutation SendEnterpriseVerificationCode($input:SendEnterpriseVerificationCodeInput!){sendEnterpriseVerificationCode(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}}}"};
export const SendVerificationCodeDocument: TypedDocument<SendVerificationCodeMutation, SendVerificationCodeMutationVariables> = {"id":"sha256:b67bd8a4c3e5cc587c184b608cd2d308e9c92dfd0d9bb5171d6e4c6dac215107","name":"SendVerificationCode","kind":"mutation","text":"mutation SendVerificationCode($input:SendVerificationCodeInput!){sendVerificationCode(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}}}"};
export const SetAutoRenewalDocument: TypedDocument<SetAutoRenewalMutation, SetAutoRenewalMutationVariables> = {"id":"sha256:2f2056af32e699d123648cce2509031695d654f4891f1276fd479e619f25b618","name":"SetAutoRenewal","kind":"mutation","text":"mutation SetAutoRenewal($input:SetAutoRenewalInput!){setAutoRenewal(input:$input){__typename customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}externalId externalPlatform frozen id kind label level name verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}resource{__typename effectiveAt expiresAt expiryPolicy id isMain mainId name productId projectId region resourceType{__typename code description name serviceTypeCode}serviceType{__typename abbreviation code name}size{__typename amount unitId}specification status subscriptionId updatedAt}}}"};
export const SetBudgetDocument: TypedDocument<SetBudgetMutation, SetBudgetMutationVariables> = {"id":"sha256:87f640618e4980f731c583b144041ac25db554b400de4b7ca2267147cd0c372e","name":"SetBudget","kind":"mutation","text":"mutation SetBudget($input:SetBudgetInput!){setBudget(input:$input){__typename customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}externalId externalPlatform frozen id kind label level name verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}}}"};
export const SettleOperationDocument: TypedDocument<SettleOperationMutation, SettleOperationMutationVariables> = {"id":"sha256:15bedaceb551995744d9abcbebb1e11c28398d4667f72dae3321e39e92650591","name":"SettleOperation","kind":"mutation","text":"mutation SettleOperation($input:SettleOperationInput!){settleOperation(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}}}"};
export const SwitchToPayPerUseDocument: TypedDocument<SwitchToPayPerUseMutation, SwitchToPayPerUseMutationVariables> = {"id":"sha256:c57c363c3d5c71bc4075b636af6c2b0af7c051144ad44f169eccc5617cca72ca","name":"SwitchToPayPerUse","kind":"mutation","text":"mutation SwitchToPayPerUse($input:SwitchToPayPerUseInput!){switchToPayPerUse(input:$input){__typename customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}externalId externalPlatform frozen id kind label level name verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}orders{__typename agentPayment{__typename byAgent payerId}amount{__typename amount currency}breakdown{__typename commission{__typename amount currency}consumed{__typename amount currency}coupon{__typename amount currency}discounts{__typename amount{__typename amount currency}type}flexiCashCoupon{__typename amount currency}storedValueCard{__typename amount currency}}contractId createdAt customerId id officialAmount{__typename amount currency}paidAt payBefore serviceType{__typename abbreviation code name}source status type}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}resources{__typename effectiveAt expiresAt expiryPolicy id isMain mainId name productId projectId region resourceType{__typename code description name serviceTypeCode}serviceType{__typename abbreviation code name}size{__typename amount unitId}specification status subscriptionId updatedAt}}}"};
export const TransferCouponToMemberDocument: TypedDocument<TransferCouponToMemberMutation, TransferCouponToMemberMutationVariables> = {"id":"sha256:a41680b938fbc9716176d5a55c6e5de6acd11f92c45ffa4d8ab2c4dffd74b8e1","name":"TransferCouponToMember","kind":"mutation","text":"mutation TransferCouponToMember($input:TransferCouponToMemberInput!){transferCouponToMember(input:$input){__typename enterprise{__typename}member{__typename accountName displayName id status unitId unitName}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}}}"};
export const TransferToMemberDocument: TypedDocument<TransferToMemberMutation, TransferToMemberMutationVariables> = {"id":"sha256:bd26a2b4a4e6cd658410ca61be3d19fab0ded8b5bd4f4e3c9af8b8c9e7d1ddc1","name":"TransferToMember","kind":"mutation","text":"mutation TransferToMember($input:TransferToMemberInput!){transferToMember(input:$input){__typename enterprise{__typename}member{__typename accountName displayName id status unitId unitName}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}}}"};
export const UnfreezeCustomersDocument: TypedDocument<UnfreezeCustomersMutation, UnfreezeCustomersMutationVariables> = {"id":"sha256:9219e20da2050bca1334ed749dc5405725ba053fb02a88f30e6f3f503e2eaeb1","name":"UnfreezeCustomers","kind":"mutation","text":"mutation UnfreezeCustomers($input:UnfreezeCustomersInput!){unfreezeCustomers(input:$input){__typename customers{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}externalId externalPlatform frozen id kind label level name verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}}}"};
export const UnifyExpiryDocument: TypedDocument<UnifyExpiryMutation, UnifyExpiryMutationVariables> = {"id":"sha256:cc7173099f856e2099753dc8b9ec84e46280a725d3932ee49757682388183f0f","name":"UnifyExpiry","kind":"mutation","text":"mutation UnifyExpiry($input:UnifyExpiryInput!){unifyExpiry(input:$input){__typename customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}externalId externalPlatform frozen id kind label level name verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}}}"};
export const UnsubscribeResourcesDocument: TypedDocument<UnsubscribeResourcesMutation, UnsubscribeResourcesMutationVariables> = {"id":"sha256:9ea50fa08feca1609eb3519ff8bfe4b4697547f68e4c951f2ca134df9b137f6c","name":"UnsubscribeResources","kind":"mutation","text":"mutation UnsubscribeResources($input:UnsubscribeResourcesInput!){unsubscribeResources(input:$input){__typename customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}externalId externalPlatform frozen id kind label level name verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}orders{__typename agentPayment{__typename byAgent payerId}amount{__typename amount currency}breakdown{__typename commission{__typename amount currency}consumed{__typename amount currency}coupon{__typename amount currency}discounts{__typename amount{__typename amount currency}type}flexiCashCoupon{__typename amount currency}storedValueCard{__typename amount currency}}contractId createdAt customerId id officialAmount{__typename amount currency}paidAt payBefore serviceType{__typename abbreviation code name}source status type}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}resources{__typename effectiveAt expiresAt expiryPolicy id isMain mainId name productId projectId region resourceType{__typename code description name serviceTypeCode}serviceType{__typename abbreviation code name}size{__typename amount unitId}specification status subscriptionId updatedAt}}}"};
export const VerifyCompanyDocument: TypedDocument<VerifyCompanyMutation, VerifyCompanyMutationVariables> = {"id":"sha256:8bc6cbd91505c55922fab1f153056602f49d07bfed62f8b81454822cdcb57136","name":"VerifyCompany","kind":"mutation","text":"mutation VerifyCompany($input:VerifyCompanyInput!){verifyCompany(input:$input){__typename customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}externalId externalPlatform frozen id kind label level name verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}review{__typename opinion result}}}"};
export const VerifyPersonDocument: TypedDocument<VerifyPersonMutation, VerifyPersonMutationVariables> = {"id":"sha256:012aba3e132b0afed13b48044cb97a709e4bc62f97e5a838ba603eb4fe5e8e45","name":"VerifyPerson","kind":"mutation","text":"mutation VerifyPerson($input:VerifyPersonInput!){verifyPerson(input:$input){__typename customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}externalId externalPlatform frozen id kind label level name verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member outcome requestId resellerId sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}review{__typename opinion result}}}"};
export const ViewerDocument: TypedDocument<ViewerQuery, ViewerQueryVariables> = {"id":"sha256:1aad436009e884360dccda43dcfa74176cc3920047e25503833a97f204dbbcab","name":"Viewer","kind":"query","text":"query Viewer{viewer{__typename accountName id kind name permissions roles seesOwnCustomersOnly}}"};
