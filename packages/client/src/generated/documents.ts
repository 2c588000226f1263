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

/** Purpose of an account of the partner. */
export type AccountType =
  /** Funds that the partner may allocate to customers. */
  | 'ALLOCATABLE'
  /** Prepaid cash. */
  | 'BALANCE'
  /** Bonus. */
  | 'BONUS'
  /** Credit line. */
  | 'CREDIT'
  /** Deposit. */
  | 'DEPOSIT'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Labels to put on a ticket. */
export type AddTicketLabelsInput = {
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Ids of 1 to 5 labels of the account; a ticket has five at most. */
  labelIds: Array<string | number>;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
  /** Number of the ticket. */
  ticketId: string | number;
};

/** Narrows a list of adjustments; all conditions must hold. */
export type AdjustmentFilter = {
  /** At this moment or later. */
  from?: string | null | undefined;
  /** Direction of the movement. */
  kind?: AdjustmentKindInput | null | undefined;
  /** The vendor's full transaction id. */
  transactionId?: string | null | undefined;
  /** At this moment or earlier. */
  until?: string | null | undefined;
};

/** Direction of a movement of funds. */
export type AdjustmentKind =
  /** The partner gave funds. */
  | 'ALLOCATION'
  /** Funds came back because the customer left the partner. */
  | 'DISSOCIATION'
  /** The partner took funds back. */
  | 'RECLAIM'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Direction of a movement of funds. */
export type AdjustmentKindInput =
  /** The partner gave funds. */
  | 'ALLOCATION'
  /** Funds came back because the customer left the partner. */
  | 'DISSOCIATION'
  /** The partner took funds back. */
  | 'RECLAIM';

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

/** Answers to add to the form of a ticket, for example because a message asked for them. */
export type AnswerTicketFieldsInput = {
  /** Answers, 1 to 50, each key once. */
  answers: Array<TicketAnswerInput>;
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of the message that asked for them. */
  messageId?: string | number | null | undefined;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
  /** Number of the ticket. */
  ticketId: string | number;
};

/** Decision of the second member. */
export type ApprovalDecision =
  /** The member approved the write, and the gateway sent it. */
  | 'APPROVED'
  /** The write will never be sent. The member who requested it may reject it too, which withdraws it. */
  | 'REJECTED';

/** The opportunity, and what the step asks for. */
export type ApproveOpportunityInput = {
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  opportunityId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

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

/** Model in which a customer is to be associated. */
export type AssociationWish =
  /** The customer pays the vendor, who invoices the customer. */
  | 'REFERRAL'
  /** The partner funds the account of the customer and invoices the customer. */
  | 'RESALE';

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
  /** A record of the partner's own was created or changed; it is not sent to the vendor. */
  | 'RECORD'
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

/** Balance of an account; the vendor keeps a ledger for each. */
export type BalanceType =
  /** Prepaid cash. */
  | 'CASH'
  /** Credit line. */
  | 'CREDIT';

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

/** The opportunity, and what the step asks for. */
export type CancelOpportunityInput = {
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  opportunityId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

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

/** Granted access to take back. */
export type CancelTicketAccessInput = {
  /** Id of the request. */
  accessId: string | number;
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
};

/** A ticket that was not taken up yet, to withdraw. */
export type CancelTicketInput = {
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
  /** Number of the ticket. */
  ticketId: string | number;
};

/** A new contact for a ticket. */
export type ChangeTicketContactInput = {
  /** The contact; it replaces the one that the ticket has. */
  contact: TicketReachInput;
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
  /** Number of the ticket. */
  ticketId: string | number;
};

/** A label to change. */
export type ChangeTicketLabelInput = {
  /** New color, such as "#2f80ed". */
  color: string;
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of the label. */
  labelId: string | number;
  /** New name, 1 to 64 characters. */
  name: string;
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

/** A ticket to close. */
export type CloseTicketInput = {
  /** Why, at most 400 characters; free text for the vendor. */
  comment?: string | null | undefined;
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
  /** Number of the ticket. */
  ticketId: string | number;
};

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

/** The report of a customer, and what the step asks for. */
export type ConfirmCustomerReportInput = {
  /** Number or id of the record. */
  customerReportId: string | number;
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The invitation, and what the step asks for. */
export type ConfirmInvitationAcceptedInput = {
  /** Account id of the customer who accepted. */
  acceptedById: string | number;
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  invitationId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Narrows a list of coupons; all conditions must hold. */
export type CouponFilter = {
  /** Activated at this moment or later. */
  activatedFrom?: string | null | undefined;
  /** Activated at this moment or earlier. */
  activatedUntil?: string | null | undefined;
  /** Id of one coupon. */
  couponId?: string | number | null | undefined;
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
  quotaIds?: Array<string | number> | null | undefined;
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

/** The report of a customer to create. */
export type CreateCustomerReportInput = {
  /** Model in which the customer is to be associated. */
  associationType: AssociationWish;
  /** Talks with the company so far, with details of the project. */
  communication?: string | null | undefined;
  /** Full name of the company. */
  company: string;
  /** E-mail address of the contact. */
  contactEmail?: string | null | undefined;
  /** Name of the contact at the company. */
  contactName: string;
  /** Mobile number of the contact, with which the customer must register. */
  contactPhone: string;
  /** New consumption that is expected in a year. */
  expectedConsumption?: MoneyInput | null | undefined;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
};

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

/** The invitation to create. */
export type CreateInvitationInput = {
  /** Way in which the invitation reaches its customer. */
  channel: InvitationChannel;
  /** E-mail address to which the invitation goes. */
  contactEmail?: string | null | undefined;
  /** Name of the invited contact. */
  contactName?: string | null | undefined;
  /** Account id of the customer whom the record is about. */
  customerId?: string | number | null | undefined;
  /** The report of the invited customer; needed for an online invitation. */
  customerReportId?: string | number | null | undefined;
  /** End of the activity; needed for the link of an activity. */
  endsAt?: string | null | undefined;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Label by which customers who came through the invitation are known. */
  label?: string | null | undefined;
  /** For distributors: id of the reseller whose customer it is; only together with the customer's id. */
  resellerId?: string | number | null | undefined;
};

/** The marketing task to create. */
export type CreateMarketingTaskInput = {
  /** Account id of the customer whom the record is about. */
  customerId?: string | number | null | undefined;
  /** Last day on which it is in time. */
  dueOn: string;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** What else is to be known about it. */
  notes?: string | null | undefined;
  /** What must be done. */
  title: string;
};

/** The opportunity to create. */
export type CreateOpportunityInput = {
  /** Authority: who at the customer decides. */
  authority?: string | null | undefined;
  /** Budget: what the customer can spend, and who has granted it. */
  budget?: string | null | undefined;
  /** Cloud services that are to be used. */
  cloudServices?: Array<string> | null | undefined;
  /** Whether the partner has joined the co-sell plan. */
  coSellJoined: boolean;
  /** Full name of the customer’s company. */
  company: string;
  /** E-mail address of the contact. */
  contactEmail?: string | null | undefined;
  /** Name of the contact at the company. */
  contactName?: string | null | undefined;
  /** Phone number of the contact. */
  contactPhone?: string | null | undefined;
  /** Whether the customer has agreed that the opportunity is shared. */
  customerConsents: boolean;
  /** Account id of the customer whom the record is about. */
  customerId?: string | number | null | undefined;
  /** Name of the vendor’s development manager of the partner. */
  developmentManager?: string | null | undefined;
  /** Day on which the contract is expected. */
  expectedClosing?: string | null | undefined;
  /** Expected revenue in a year. */
  expectedRevenue?: MoneyInput | null | undefined;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** The need, in a few words; one open opportunity for each company and need. */
  need: string;
  /** The partner’s own solution or product that is offered. */
  offering?: string | null | undefined;
  /** Login names or names of the vendor’s solution managers of the office. */
  officeManagers?: Array<string> | null | undefined;
  /** Work before the sale that the partner has done. */
  presalesWork?: Array<PresalesWork> | null | undefined;
  /** Whether the project is in a public tender; such a project cannot be shared. */
  publicTender: boolean;
  /** Need: what the customer wants to reach, and why. */
  requirement?: string | null | undefined;
  /** Timetable: when the customer decides and begins. */
  timetable?: string | null | undefined;
  /** Name of the opportunity. */
  title: string;
};

/** A ticket to create. `TicketDesk` has what the form needs. */
export type CreateTicketInput = {
  /** Answers to the fields of the problem type. */
  answers?: Array<TicketAnswerInput> | null | undefined;
  /** Ids of files that `POST /attachments` has taken for this account, as many as `TicketDesk.attachments.most` allows. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** Id of the category that the product was chosen in. */
  categoryId?: string | number | null | undefined;
  /** Whom the vendor reaches about the ticket. */
  contact?: TicketReachInput | null | undefined;
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** The problem, 1 to 1900 characters of free text. The gateway adds a line with a short reference, by which it finds the ticket again where the answer of the vendor is lost. */
  description: string;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of a problem type of the product. */
  problemTypeId: string | number;
  /** Id of the product. */
  productId: string | number;
  /** Id of a region; needed where the problem type is a FAULT. */
  regionId?: string | number | null | undefined;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
  /** Id of one of the severities of the problem type. */
  severityId?: string | number | null | undefined;
  /** Id of the address among `TicketDesk.verifiedContacts`; needed where it is not registered. */
  verifiedEmailId?: string | number | null | undefined;
  /** Id of the number among `TicketDesk.verifiedContacts`; needed where it is not registered. */
  verifiedPhoneId?: string | number | null | undefined;
};

/** A label to make; an account has 30 at most. */
export type CreateTicketLabelInput = {
  /** Color, such as "#2f80ed". */
  color: string;
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Name, 1 to 64 characters, that no label of the account has. */
  name: string;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
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

/** Narrows the reports of customers; all conditions must hold. */
export type CustomerReportFilter = {
  /** Changed last at this moment or later. */
  changedFrom?: string | null | undefined;
  /** Changed last at this moment or earlier. */
  changedUntil?: string | null | undefined;
  /** Created at this moment or later. */
  createdFrom?: string | null | undefined;
  /** Created at this moment or earlier. */
  createdUntil?: string | null | undefined;
  /** Login name of the one who created the record. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Part of a name or another text of the record; names and contact data of persons are searched for viewers who may reveal them. */
  search?: string | null | undefined;
  /** Records in any of these states. */
  states?: Array<CustomerReportState> | null | undefined;
};

/** State of the report of a customer. */
export type CustomerReportState =
  /** The report is being prepared. */
  | 'DRAFT'
  /** The time of the report is over; the company may be reported again. */
  | 'EXPIRED'
  /** The vendor reviews the report. */
  | 'PENDING'
  /** The vendor has refused the report. */
  | 'REFUSED'
  /** The company is reported for this partner and may be invited. */
  | 'REPORTED'
  /** The partner has given the report up. */
  | 'WITHDRAWN';

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

/** A request for access to decline. */
export type DeclineTicketAccessInput = {
  /** Id of the request. */
  accessId: string | number;
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 300 characters; free text for the vendor. */
  reason?: string | null | undefined;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
};

/** A custom role that no member has. */
export type DeleteRoleInput = {
  /** Name of the role. */
  name: string | number;
};

/** A ticket that is over, to delete. */
export type DeleteTicketInput = {
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
  /** Number of the ticket. */
  ticketId: string | number;
};

/** A label to delete; it comes off all tickets. */
export type DeleteTicketLabelInput = {
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of the label. */
  labelId: string | number;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
};

/** The opportunity, and what the step asks for. */
export type DeliverOpportunityInput = {
  /** Day on which the delivery was accepted. */
  deliveredOn: string;
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  opportunityId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
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

/** The marketing task, and what the step asks for. */
export type FinishMarketingTaskInput = {
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  marketingTaskId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** What was done. */
  result?: string | null | undefined;
};

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

/** Way in which an invitation reaches its customer. */
export type InvitationChannel =
  /** A link or QR code of one activity, which ends with it. */
  | 'ACTIVITY_LINK'
  /** A link or QR code for anybody, which never expires; the customer becomes the inviter’s. */
  | 'GENERAL_LINK'
  /** A link by mail to one reported customer; it expires and is bound to the reported mobile number. */
  | 'ONLINE';

/** Narrows the invitations; all conditions must hold. */
export type InvitationFilter = {
  /** Changed last at this moment or later. */
  changedFrom?: string | null | undefined;
  /** Changed last at this moment or earlier. */
  changedUntil?: string | null | undefined;
  /** Created at this moment or later. */
  createdFrom?: string | null | undefined;
  /** Created at this moment or earlier. */
  createdUntil?: string | null | undefined;
  /** Account id of the customer whom the records are about. */
  customerId?: string | number | null | undefined;
  /** Login name of the one who created the record. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Part of a name or another text of the record; names and contact data of persons are searched for viewers who may reveal them. */
  search?: string | null | undefined;
  /** Records in any of these states. */
  states?: Array<InvitationState> | null | undefined;
};

/** State of the invitation. */
export type InvitationState =
  /** The customer is associated with the partner. */
  | 'ACCEPTED'
  /** The invitation is being prepared. */
  | 'DRAFT'
  /** The time of the invitation is over; it can be sent again. */
  | 'EXPIRED'
  /** The partner has taken the invitation back. */
  | 'REVOKED'
  /** The invitation is open and can be accepted. */
  | 'SENT';

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
  /** Id of one coupon. */
  couponId?: string | number | null | undefined;
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
  /** Id of the order that the coupon paid for. */
  orderId?: string | number | null | undefined;
  /** State of the coupon. */
  status?: CouponStatusInput | null | undefined;
  /** Type of the coupon. */
  type?: CouponTypeInput | null | undefined;
};

/** Narrows a list of resellers' quotas; all conditions must hold. */
export type IssuedCouponQuotaFilter = {
  /** Id of the distributor's quota out of which the quotas were given. */
  parentQuotaId?: string | number | null | undefined;
  /** Id of one quota. */
  quotaId?: string | number | null | undefined;
  /** Id of the reseller that has the quotas. */
  resellerId?: string | number | null | undefined;
};

/** Narrows a ledger; all conditions must hold. */
export type LedgerFilter = {
  /** First day, counted in UTC+8; not in the future. A year before today where left out. */
  from?: string | null | undefined;
  /** Why the balance changed. */
  tradeType?: TradeType | null | undefined;
  /** Last day, counted in UTC+8; within 366 days of `from`. Today where left out. */
  until?: string | null | undefined;
};

/** The opportunity, and what the step asks for. */
export type LoseOpportunityInput = {
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  opportunityId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** System that decides which account manager looks after a customer. */
export type ManagerSource =
  /** The assignments that are stored in the gateway. */
  | 'GATEWAY'
  /** The vendor's customer row, as set in Partner Center. */
  | 'VENDOR';

/** A ticket whose messages were read. */
export type MarkTicketReadInput = {
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
  /** Number of the ticket. */
  ticketId: string | number;
};

/** Narrows the marketing tasks; all conditions must hold. */
export type MarketingTaskFilter = {
  /** Changed last at this moment or later. */
  changedFrom?: string | null | undefined;
  /** Changed last at this moment or earlier. */
  changedUntil?: string | null | undefined;
  /** Created at this moment or later. */
  createdFrom?: string | null | undefined;
  /** Created at this moment or earlier. */
  createdUntil?: string | null | undefined;
  /** Account id of the customer whom the records are about. */
  customerId?: string | number | null | undefined;
  /** Login name of the one who created the record. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Part of a name or another text of the record; names and contact data of persons are searched for viewers who may reveal them. */
  search?: string | null | undefined;
  /** Records in any of these states. */
  states?: Array<MarketingTaskState> | null | undefined;
};

/** State of the marketing task. */
export type MarketingTaskState =
  /** It is done. */
  | 'DONE'
  /** It was not done in time. */
  | 'OVERDUE'
  /** It is still to be done. */
  | 'PENDING';

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
  /** Labels put on a ticket. */
  | 'ADD_TICKET_LABELS'
  /** Coupon quotas given to resellers. */
  | 'ALLOCATE_COUPON_QUOTA'
  /** Funds given to a customer. */
  | 'ALLOCATE_FUNDS'
  /** Funds given to a reseller. */
  | 'ALLOCATE_TO_RESELLER'
  /** Answers added to the form of a ticket. */
  | 'ANSWER_TICKET_FIELDS'
  /** An unpaid order cancelled. */
  | 'CANCEL_ORDER'
  /** A ticket withdrawn before it was taken up. */
  | 'CANCEL_TICKET'
  /** Granted access taken back. */
  | 'CANCEL_TICKET_ACCESS'
  /** The contact of a ticket changed. */
  | 'CHANGE_TICKET_CONTACT'
  /** A label renamed or given another color. */
  | 'CHANGE_TICKET_LABEL'
  /** Documents of a company's identity, submitted for a customer verified as a person. */
  | 'CHANGE_TO_COMPANY'
  /** A ticket closed. */
  | 'CLOSE_TICKET'
  /** An account made as a member of an enterprise. */
  | 'CREATE_ENTERPRISE_MEMBER'
  /** A ticket created. */
  | 'CREATE_TICKET'
  /** A label made. */
  | 'CREATE_TICKET_LABEL'
  /** Access declined that was asked for with a ticket. */
  | 'DECLINE_TICKET_ACCESS'
  /** A closed ticket deleted. */
  | 'DELETE_TICKET'
  /** A label deleted. */
  | 'DELETE_TICKET_LABEL'
  /** Enterprise projects switched on. */
  | 'ENABLE_ENTERPRISE_PROJECTS'
  /** Customers frozen. */
  | 'FREEZE_CUSTOMERS'
  /** Coupons issued to customers. */
  | 'ISSUE_COUPONS'
  /** The messages of a ticket marked as read. */
  | 'MARK_TICKET_READ'
  /** An order paid from the customer’s account. */
  | 'PAY_ORDER'
  /** A closed ticket rated. */
  | 'RATE_TICKET'
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
  /** A ticket related to others. */
  | 'RELATE_TICKETS'
  /** Labels taken off a ticket. */
  | 'REMOVE_TICKET_LABELS'
  /** Renewal of yearly/monthly resources. */
  | 'RENEW_RESOURCES'
  /** A message sent to those who handle a ticket. */
  | 'REPLY_TO_TICKET'
  /** A verification code sent to a future member of an enterprise. */
  | 'SEND_ENTERPRISE_CODE'
  /** A verification code sent to a contact of tickets. */
  | 'SEND_TICKET_CODE'
  /** A verification code sent to a customer or a future customer. */
  | 'SEND_VERIFICATION_CODE'
  /** Automatic renewal of a resource switched on or off. */
  | 'SET_AUTO_RENEWAL'
  /** The budget of a customer. */
  | 'SET_BUDGET'
  /** An agreement about tickets signed. */
  | 'SIGN_TICKET_AGREEMENT'
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
  /** A relation between two tickets ended. */
  | 'UNRELATE_TICKET'
  /** Renewed periods of resources unsubscribed. */
  | 'UNSUBSCRIBE_RENEWED_PERIODS'
  /** Yearly/monthly resources unsubscribed. */
  | 'UNSUBSCRIBE_RESOURCES'
  /** A ticket urged. */
  | 'URGE_TICKET'
  /** Documents of a company's identity, submitted. */
  | 'VERIFY_COMPANY'
  /** Documents of a person's identity, submitted. */
  | 'VERIFY_PERSON'
  /** A contact of tickets verified by its code. */
  | 'VERIFY_TICKET_CONTACT'
  /** A message withdrawn from a ticket. */
  | 'WITHDRAW_TICKET_MESSAGE';

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

/** Result for one of several objects. */
export type OperationRowOutcome =
  /** The vendor's answer did not contain the result, and the records allow more than one explanation. */
  | 'AMBIGUOUS'
  /** The vendor's answer did not contain the result; the records show that the row was not applied. */
  | 'NOT_APPLIED'
  /** Accepted by the vendor, which decides later. */
  | 'PENDING'
  /** The row was certainly not applied; see `error`. */
  | 'REFUSED'
  /** The row was applied. */
  | 'SUCCEEDED'
  /** The vendor's answer did not contain the result; the gateway is still checking the records. */
  | 'UNKNOWN';

/** Narrows the opportunities; all conditions must hold. */
export type OpportunityFilter = {
  /** Changed last at this moment or later. */
  changedFrom?: string | null | undefined;
  /** Changed last at this moment or earlier. */
  changedUntil?: string | null | undefined;
  /** Created at this moment or later. */
  createdFrom?: string | null | undefined;
  /** Created at this moment or earlier. */
  createdUntil?: string | null | undefined;
  /** Account id of the customer whom the records are about. */
  customerId?: string | number | null | undefined;
  /** Login name of the one who created the record. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Part of a name or another text of the record; names and contact data of persons are searched for viewers who may reveal them. */
  search?: string | null | undefined;
  /** Records in any of these states. */
  states?: Array<OpportunityState> | null | undefined;
};

/** Who at the vendor receives an opportunity. */
export type OpportunityRoute =
  /** The person whom the partner has agreed with the vendor, where there is neither. */
  | 'CONFIGURED_PERSON'
  /** The partner development manager, where the office has no solution manager. */
  | 'DEVELOPMENT_MANAGER'
  /** Every partner solution manager of the office of the customer. */
  | 'OFFICE_MANAGERS';

/** State of the opportunity. */
export type OpportunityState =
  /** The vendor has accepted it. */
  | 'APPROVED'
  /** The vendor has cancelled it after it was accepted. */
  | 'CANCELLED'
  /** The delivery was accepted. */
  | 'DELIVERED'
  /** It is being prepared. */
  | 'DRAFT'
  /** Partner and vendor work on it; progress is entered. */
  | 'IN_PROGRESS'
  /** The vendor verifies it. */
  | 'IN_REVIEW'
  /** The customer has decided against it. */
  | 'LOST'
  /** The vendor has refused it, or has not decided in time. */
  | 'REJECTED'
  /** It is handed in, and cannot be withdrawn any more. */
  | 'SUBMITTED'
  /** The customer has signed. */
  | 'WON';

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

/** Direction of an entry in a partner's ledger. */
export type PartnerLedgerDirection =
  /** The balance fell. */
  | 'EXPENSE'
  /** The balance rose. */
  | 'INCOME'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

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

/** State of a pay-per-use resource. */
export type PayPerUseStatus =
  /** In use. */
  | 'ACTIVE'
  /** Its specification is being changed. */
  | 'CHANGING'
  /** Deleted. */
  | 'CLOSED'
  /** Is being deleted. */
  | 'CLOSING'
  /** Is being frozen. */
  | 'FREEZING'
  /** Still usable although money is owed. */
  | 'GRACE_PERIOD'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** A coupon or card that pays for an order. */
export type PaymentCouponInput = {
  /** Id of one of `Order.usableCoupons`, or of a stored-value card. */
  couponId: string | number;
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

/** Work before a sale that the partner has done. */
export type PresalesWork =
  /** Demonstrations. */
  | 'DEMONSTRATION'
  /** A test of the solution at the customer. */
  | 'PROOF_OF_CONCEPT'
  /** A quotation. */
  | 'QUOTATION'
  /** The design of a solution. */
  | 'SOLUTION_DESIGN'
  /** Visits and talks. */
  | 'VISIT';

/** Party that grants a discount. */
export type PriceDiscountType =
  /** Contract with the distributor. */
  | 'CHANNEL_COMMERCIAL'
  /** Contract with the vendor. */
  | 'COMMERCIAL'
  /** Granted by the partner. */
  | 'PARTNER_GRANTED'
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

/** A closed ticket to rate. */
export type RateTicketInput = {
  /** What should be said about it, 1 to 400 characters. */
  comment: string;
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** A value for each dimension, each once. */
  ratings: Array<TicketRatingInput>;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
  /** Number of the ticket. */
  ticketId: string | number;
};

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

/** Order of a list of records. */
export type RecordSort = {
  /** What to sort by. */
  by: RecordSortField;
  /** Earliest or latest first. */
  direction?: SortDirection;
};

/** What records are sorted by. */
export type RecordSortField =
  /** When the record changed last. */
  | 'CHANGED_AT'
  /** When the record was created. */
  | 'CREATED_AT';

/** Where a state of a record comes from. No record is sent to the vendor. */
export type RecordSource =
  /** The gateway has set it by its rules, such as when a time was over. */
  | 'COMPUTED'
  /** It was read from a file that Partner Center exported. */
  | 'IMPORTED'
  /** Someone has entered it. */
  | 'MEMBER';

/** How referral customers are treated: the vendor has no monthly sums of their consumption and lists their entries customer by customer (ListSubCustomerBillDetail). */
export type ReferralCustomers =
  /** Their entries are summed up: at least one call for each referral customer that consumed in the month, counted in the cost of the operation. */
  | 'INCLUDE'
  /** They are left out, and `missingCustomers` counts those that consumed. */
  | 'OMIT';

/** Why a viewer may not use a field. */
export type RefusalReason =
  /** The field is about all customers of the partner, and the viewer sees own ones only. */
  | 'OWN_CUSTOMERS_ONLY'
  /** The roles lack permission items; see `missing`. */
  | 'PERMISSION_ITEMS'
  /** The partner's site does not offer the field. */
  | 'SITE'
  /** The field is closed to this kind of viewer. */
  | 'VIEWER_KIND';

/** The report of a customer, and what the step asks for. */
export type RefuseCustomerReportInput = {
  /** Number or id of the record. */
  customerReportId: string | number;
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

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

/** The opportunity, and what the step asks for. */
export type RejectOpportunityInput = {
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  opportunityId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Tickets to relate a ticket to. */
export type RelateTicketsInput = {
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Numbers of 1 to 3 other tickets of the account; a ticket has three at most. */
  relatedIds: Array<string | number>;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
  /** Number of the ticket. */
  ticketId: string | number;
};

/** Labels to take off a ticket. */
export type RemoveTicketLabelsInput = {
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Ids of 1 to 5 labels on the ticket. */
  labelIds: Array<string | number>;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
  /** Number of the ticket. */
  ticketId: string | number;
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

/** Narrows what falls due; all conditions must hold. */
export type RenewalFilter = {
  /** Login name of the account manager of the customer. */
  accountManager?: string | null | undefined;
  /** Whether the resource is renewed automatically; both kinds where left out. */
  autoRenewal?: boolean | null | undefined;
  /** Resources of these customers, 100 at most. */
  customerIds?: Array<string | number> | null | undefined;
  /** Code of the region. */
  region?: string | null | undefined;
  /** Code of the service. */
  serviceTypeCode?: string | null | undefined;
  /** In one of these states; all but CLOSED where left out. */
  statuses?: Array<ResourceStatusInput> | null | undefined;
  /** Whether resources that depend on others are listed too; they are renewed with their main resource. */
  withDependents?: boolean | null | undefined;
};

/** What the entries of a renewals calendar are about. */
export type RenewalGrouping =
  /** Customers. */
  | 'CUSTOMER'
  /** Days, counted in UTC+8. */
  | 'DAY'
  /** Account managers, by who looks after a customer today. */
  | 'MANAGER';

/** Order of resources that fall due. */
export type RenewalSort = {
  /** What to sort by; rows without the value come last. */
  by: RenewalSortField;
  /** Smallest or largest first. */
  direction?: SortDirection;
};

/** What resources that fall due are sorted by. */
export type RenewalSortField =
  /** When the paid period ends. */
  | 'EXPIRES_AT'
  /** Name that the customer gave. */
  | 'NAME'
  /** Code of the service. */
  | 'SERVICE';

/** Length of one renewal. */
export type RenewalTerm =
  /** A month. */
  | 'MONTH'
  /** A year. */
  | 'YEAR';

/** The marketing task, and what the step asks for. */
export type ReopenMarketingTaskInput = {
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  marketingTaskId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** A message to send with a ticket. */
export type ReplyToTicketInput = {
  /** Ids of up to 10 files that `POST /attachments` has taken for this account. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
  /** The message, 1 to 4000 characters. */
  text: string;
  /** Number of the ticket. */
  ticketId: string | number;
};

/** The opportunity, and what the step asks for. */
export type ReportOpportunityProgressInput = {
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  opportunityId: string | number;
  /** Progress at the last entry; the history has the instants of all entries. */
  progress: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

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

/** The invitation, and what the step asks for. */
export type ResendInvitationInput = {
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  invitationId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
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

/** State of a yearly/monthly resource. */
export type ResourceStatusInput =
  /** Unsubscribed or deleted. */
  | 'CLOSED'
  /** The paid period is over. */
  | 'EXPIRED'
  /** Kept, but not usable. */
  | 'FROZEN'
  /** In use. */
  | 'IN_USE';

/** The opportunity, and what the step asks for. */
export type ReviewOpportunityInput = {
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  opportunityId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The invitation, and what the step asks for. */
export type RevokeInvitationInput = {
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  invitationId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

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

/** The invitation, and what the step asks for. */
export type SendInvitationInput = {
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  invitationId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** A contact to send a verification code to. */
export type SendTicketCodeInput = {
  /** The contact; a country code is needed with an address too. */
  contact: TicketContactInput;
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
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

/** An agreement to sign. */
export type SignTicketAgreementInput = {
  /** Id of the version whose text the signer has read, from `TicketDesk.agreement`. */
  agreementId: string | number;
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
  /** For what the agreement is needed. */
  type: TicketAgreementTypeInput;
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

/** The report of a customer, and what the step asks for. */
export type SubmitCustomerReportInput = {
  /** Number or id of the record. */
  customerReportId: string | number;
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The opportunity, and what the step asks for. */
export type SubmitOpportunityInput = {
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  opportunityId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
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

/** Narrows a list of requests for access; all conditions must hold. */
export type TicketAccessFilter = {
  /** In this state. */
  status?: TicketAccessStatusInput | null | undefined;
  /** About this ticket. */
  ticketId?: string | number | null | undefined;
};

/** State of a request for access. */
export type TicketAccessStatus =
  /** Taken back by the account. */
  | 'CANCELLED'
  /** Declined. */
  | 'DECLINED'
  /** Its time is over. */
  | 'EXPIRED'
  /** Granted. */
  | 'GRANTED'
  /** Waits for the answer of the account. */
  | 'REQUESTED'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** Withdrawn by the vendor. */
  | 'WITHDRAWN';

/** State of a request for access. */
export type TicketAccessStatusInput =
  /** Taken back by the account. */
  | 'CANCELLED'
  /** Declined. */
  | 'DECLINED'
  /** Its time is over. */
  | 'EXPIRED'
  /** Granted. */
  | 'GRANTED'
  /** Waits for the answer of the account. */
  | 'REQUESTED'
  /** Withdrawn by the vendor. */
  | 'WITHDRAWN';

/** For what an agreement is needed. */
export type TicketAgreementType =
  /** For granting access. */
  | 'ACCESS'
  /** For creating tickets about products of the marketplace. */
  | 'NEW_MARKETPLACE_TICKET'
  /** For creating tickets. */
  | 'NEW_TICKET'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** For what an agreement is needed. */
export type TicketAgreementTypeInput =
  /** For granting access. */
  | 'ACCESS'
  /** For creating tickets about products of the marketplace. */
  | 'NEW_MARKETPLACE_TICKET'
  /** For creating tickets. */
  | 'NEW_TICKET';

/** The answer to a field of the form. */
export type TicketAnswerInput = {
  /** Key of the field. */
  key: string;
  /** The answer; of several choices their values with commas between them. */
  value: string;
};

/** A telephone number or an e-mail address: one of both. */
export type TicketContactInput = {
  /** Country code of the number, such as "86"; needed with it. */
  countryCode?: string | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** Telephone number without its country code. */
  phone?: string | null | undefined;
};

/** How a contact is reached. */
export type TicketContactWay =
  /** By e-mail. */
  | 'EMAIL'
  /** By telephone. */
  | 'PHONE'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Narrows a list of tickets; all conditions must hold. */
export type TicketFilter = {
  /** Created at this moment or later. */
  createdFrom?: string | null | undefined;
  /** Created at this moment or earlier. */
  createdUntil?: string | null | undefined;
  /** With these labels, five at most. */
  labelIds?: Array<string | number> | null | undefined;
  /** Words of the description, or the number of the ticket. */
  search?: string | null | undefined;
  /** In one of these states; any state. */
  statuses?: Array<TicketStatusInput> | null | undefined;
};

/** What a ticket is given in one dimension. */
export type TicketRatingInput = {
  /** Id of one of `TicketDesk.ratingDimensions`. */
  dimensionId: string | number;
  /** A step of the dimension, up to its highest value. */
  value: number;
};

/** Whom the vendor reaches about a ticket. */
export type TicketReachInput = {
  /** Country code of the number, such as "86"; needed with it. */
  countryCode?: string | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** When a call is welcome: "0" at any time, else hours such as "09:00-18:00". */
  hours?: string | null | undefined;
  /** Telephone number without its country code. */
  phone?: string | null | undefined;
};

/** Where a region is. */
export type TicketRegionSite =
  /** Elsewhere. */
  | 'INTERNATIONAL'
  /** In mainland China. */
  | 'MAINLAND_CHINA'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Who wrote a message of a ticket. */
export type TicketReplier =
  /** The account that has the ticket. */
  | 'CUSTOMER'
  /** Huawei Cloud. */
  | 'HUAWEI'
  /** A partner, or the vendor of a product. */
  | 'THIRD_PARTY'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** From which side a message of a ticket comes. */
export type TicketSide =
  /** The account that has the ticket. */
  | 'CUSTOMER'
  /** Those who handle the ticket. */
  | 'SERVICE'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Order of a list of tickets. The vendor sorts by nothing: the whole list is read, one call for 100 tickets. */
export type TicketSort = {
  /** What to sort by; tickets with equal values come newest first. */
  by: TicketSortField;
  /** Smallest or largest first. */
  direction?: SortDirection;
};

/** What tickets are sorted by. */
export type TicketSortField =
  /** When the ticket was created. */
  | 'CREATED_AT'
  /** Name of the product. */
  | 'PRODUCT'
  /** State, in the order of the life of a ticket. */
  | 'STATUS';

/** State of a ticket. */
export type TicketStatus =
  /** A solution was proposed; closing confirms it, a reply reopens the ticket. */
  | 'AWAITING_CONFIRMATION'
  /** The vendor has asked something and waits for a reply. */
  | 'AWAITING_FEEDBACK'
  /** Closed. */
  | 'COMPLETED'
  /** Deleted after it was closed. */
  | 'DELETED'
  /** Found invalid by the vendor. */
  | 'INVALID'
  /** Being worked on. */
  | 'IN_PROGRESS'
  /** Put aside by the vendor. */
  | 'SUSPENDED'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** Waits to be taken up. */
  | 'WAITING'
  /** Cancelled before it was taken up. */
  | 'WITHDRAWN';

/** State of a ticket. */
export type TicketStatusInput =
  /** A solution was proposed; closing confirms it, a reply reopens the ticket. */
  | 'AWAITING_CONFIRMATION'
  /** The vendor has asked something and waits for a reply. */
  | 'AWAITING_FEEDBACK'
  /** Closed. */
  | 'COMPLETED'
  /** Deleted after it was closed. */
  | 'DELETED'
  /** Found invalid by the vendor. */
  | 'INVALID'
  /** Being worked on. */
  | 'IN_PROGRESS'
  /** Put aside by the vendor. */
  | 'SUSPENDED'
  /** Waits to be taken up. */
  | 'WAITING'
  /** Cancelled before it was taken up. */
  | 'WITHDRAWN';

/** Why a balance changed. */
export type TradeType =
  /** A correction by the vendor. */
  | 'ADJUSTMENT'
  /** Funds given to a reseller or customer. */
  | 'ALLOCATION'
  /** A bonus was converted into money; in old entries only. */
  | 'BONUS_CONVERSION'
  /** Something was bought or used. */
  | 'DEDUCTION'
  /** A deposit; customers only. */
  | 'DEPOSIT'
  /** Funds came back when an association ended or its model changed. */
  | 'DISSOCIATION'
  /** The rest of a balance lapsed; customers only. */
  | 'EXPIRY'
  /** Money was frozen. */
  | 'FREEZE'
  /** The payer changed between partner and customer. */
  | 'MODE_SWITCH'
  /** Money was paid in. */
  | 'RECHARGE'
  /** Funds taken back. */
  | 'RECLAIM'
  /** Money came back for something given up. */
  | 'REFUND'
  /** Between balance and deposit; in old entries only. */
  | 'TRANSFER';

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

/** A relation to end. */
export type UnrelateTicketInput = {
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number of one of `Ticket.relations`. */
  relatedId: string | number;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
  /** Number of the ticket. */
  ticketId: string | number;
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

/** Values of the report of a customer to change; what is left out stays, null removes a value. */
export type UpdateCustomerReportInput = {
  /** Model in which the customer is to be associated. */
  associationType?: AssociationWish | null | undefined;
  /** Talks with the company so far, with details of the project. */
  communication?: string | null | undefined;
  /** Full name of the company. */
  company?: string | null | undefined;
  /** E-mail address of the contact. */
  contactEmail?: string | null | undefined;
  /** Name of the contact at the company. */
  contactName?: string | null | undefined;
  /** Mobile number of the contact, with which the customer must register. */
  contactPhone?: string | null | undefined;
  /** Number or id of the record. */
  customerReportId: string | number;
  /** New consumption that is expected in a year. */
  expectedConsumption?: MoneyInput | null | undefined;
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Values of the invitation to change; what is left out stays, null removes a value. */
export type UpdateInvitationInput = {
  /** Way in which the invitation reaches its customer. */
  channel?: InvitationChannel | null | undefined;
  /** E-mail address to which the invitation goes. */
  contactEmail?: string | null | undefined;
  /** Name of the invited contact. */
  contactName?: string | null | undefined;
  /** The report of the invited customer; needed for an online invitation. */
  customerReportId?: string | number | null | undefined;
  /** End of the activity; needed for the link of an activity. */
  endsAt?: string | null | undefined;
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  invitationId: string | number;
  /** Label by which customers who came through the invitation are known. */
  label?: string | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Values of the marketing task to change; what is left out stays, null removes a value. */
export type UpdateMarketingTaskInput = {
  /** Last day on which it is in time. */
  dueOn?: string | null | undefined;
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  marketingTaskId: string | number;
  /** What else is to be known about it. */
  notes?: string | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** What must be done. */
  title?: string | null | undefined;
};

/** Values of the opportunity to change; what is left out stays, null removes a value. */
export type UpdateOpportunityInput = {
  /** Authority: who at the customer decides. */
  authority?: string | null | undefined;
  /** Budget: what the customer can spend, and who has granted it. */
  budget?: string | null | undefined;
  /** Cloud services that are to be used. */
  cloudServices?: Array<string> | null | undefined;
  /** Whether the partner has joined the co-sell plan. */
  coSellJoined?: boolean | null | undefined;
  /** Full name of the customer’s company. */
  company?: string | null | undefined;
  /** E-mail address of the contact. */
  contactEmail?: string | null | undefined;
  /** Name of the contact at the company. */
  contactName?: string | null | undefined;
  /** Phone number of the contact. */
  contactPhone?: string | null | undefined;
  /** Whether the customer has agreed that the opportunity is shared. */
  customerConsents?: boolean | null | undefined;
  /** Name of the vendor’s development manager of the partner. */
  developmentManager?: string | null | undefined;
  /** Day on which the contract is expected. */
  expectedClosing?: string | null | undefined;
  /** Expected revenue in a year. */
  expectedRevenue?: MoneyInput | null | undefined;
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** The need, in a few words; one open opportunity for each company and need. */
  need?: string | null | undefined;
  /** The partner’s own solution or product that is offered. */
  offering?: string | null | undefined;
  /** Login names or names of the vendor’s solution managers of the office. */
  officeManagers?: Array<string> | null | undefined;
  /** Number or id of the record. */
  opportunityId: string | number;
  /** Work before the sale that the partner has done. */
  presalesWork?: Array<PresalesWork> | null | undefined;
  /** Whether the project is in a public tender; such a project cannot be shared. */
  publicTender?: boolean | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** Need: what the customer wants to reach, and why. */
  requirement?: string | null | undefined;
  /** Timetable: when the customer decides and begins. */
  timetable?: string | null | undefined;
  /** Name of the opportunity. */
  title?: string | null | undefined;
};

/** A ticket to urge. */
export type UrgeTicketInput = {
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
  /** Number of the ticket. */
  ticketId: string | number;
};

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

/** A contact to verify by the code that it was sent. */
export type VerifyTicketContactInput = {
  /** The code of six digits, valid for five minutes. */
  code: string;
  /** The contact. */
  contact: TicketContactInput;
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
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

/** The opportunity, and what the step asks for. */
export type WinOpportunityInput = {
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  opportunityId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The report of a customer, and what the step asks for. */
export type WithdrawCustomerReportInput = {
  /** Number or id of the record. */
  customerReportId: string | number;
  /** Version that you have seen; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** A message of one's own to withdraw. */
export type WithdrawTicketMessageInput = {
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of one of `Ticket.messages`. */
  messageId: string | number;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
  /** Number of the ticket. */
  ticketId: string | number;
};

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

export type PricesPayPerUseQueryVariables = Exact<{
  customerId: string | number;
  decimals?: number;
  products: Array<PayPerUseProductInput> | PayPerUseProductInput;
  projectId?: string | number | null | undefined;
}>;


export type PricesPayPerUseQuery = { prices: { __typename: 'Prices', id: string, payPerUse: { __typename: 'PayPerUseQuote', amount: { __typename: 'Money', amount: string, currency: string } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, products: Array<{ __typename: 'PayPerUsePrice', productId: string | null, reference: string, amount: { __typename: 'Money', amount: string, currency: string } | null, discounts: Array<{ __typename: 'PayPerUseDiscount', discountId: string | null, name: string | null, type: PriceDiscountType | null, saving: { __typename: 'Money', amount: string, currency: string } | null }>, listPrice: { __typename: 'Money', amount: string, currency: string } | null, saving: { __typename: 'Money', amount: string, currency: string } | null } | null>, saving: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type IncentivesReconciliationQueryVariables = Exact<{
  accountManager?: string | null | undefined;
  file: StatementInput;
  month: string;
  referral?: ReferralCustomers;
  tolerance?: string;
}>;


export type IncentivesReconciliationQuery = { incentives: { __typename: 'Incentives', id: string, reconciliation: { __typename: 'Reconciliation', byService: boolean, complete: boolean, dataUntil: string | null, incompleteBecause: Array<IncompleteReason>, matched: number, missingCustomers: number, month: string, usedRows: number, totals: { __typename: 'ReconciliationTotals', computed: { __typename: 'Money', amount: string, currency: string }, difference: { __typename: 'Money', amount: string, currency: string }, estimatedIncentive: { __typename: 'Money', amount: string, currency: string } | null, stated: { __typename: 'Money', amount: string, currency: string }, statedIncentive: { __typename: 'Money', amount: string, currency: string } | null } } | null } | null };

export type RenewalCalendarQueryVariables = Exact<{
  after?: string | null | undefined;
  days?: number | null | undefined;
  filter?: RenewalFilter | null | undefined;
  first?: number;
  from?: string | null | undefined;
  groupBy?: RenewalGrouping;
  until?: string | null | undefined;
}>;


export type RenewalCalendarQuery = { renewalCalendar: { __typename: 'RenewalGroupConnection', totalCount: number | null, nodes: Array<{ __typename: 'RenewalGroup', accountManager: string | null, autoRenewalCount: number, count: number, day: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type ReclaimFundsMutationVariables = Exact<{
  input: CustomerFundsInput;
}>;


export type ReclaimFundsMutation = { reclaimFunds: { __typename: 'CustomerFundsPayload', operation: { __typename: 'Operation', id: string, operationId: string, kind: OperationKind, outcome: OperationOutcome, idempotencyKey: string, createdAt: string, settledAt: string | null, evidence: OperationEvidence | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', until: string, decision: ApprovalDecision | null, decidedBy: string | null, decidedAt: string | null } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, customer: { __typename: 'Customer', id: string, customerId: string, balance: { __typename: 'CustomerBalance', available: { __typename: 'Money', amount: string, currency: string } | null, debt: { __typename: 'Money', amount: string, currency: string } | null } | null } | null, partner: { __typename: 'Partner', id: string, partnerId: string } } | null };

export type ReplyToTicketMutationVariables = Exact<{
  input: ReplyToTicketInput;
}>;


export type ReplyToTicketMutation = { replyToTicket: { __typename: 'TicketPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, ticket: { __typename: 'Ticket', category: string | null, confirmedAt: string | null, createdAt: string | null, description: string | null, id: string, problemType: string | null, product: string | null, region: string | null, resolution: string | null, rootCause: string | null, service: string | null, status: TicketStatus | null, submittedBy: string | null, ticketId: string, labels: Array<{ __typename: 'TicketLabel', color: string | null, labelId: string, name: string | null }> } | null } | null };

export type NodesQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type NodesQuery = { nodes: Array<
    | { __typename: 'Bills', id: string }
    | { __typename: 'Catalog', id: string }
    | { __typename: 'Channel', id: string }
    | { __typename: 'Coupon', id: string }
    | { __typename: 'CouponQuota', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'CustomerReport', id: string }
    | { __typename: 'Enterprise', id: string }
    | { __typename: 'EnterpriseMember', id: string }
    | { __typename: 'Incentives', id: string }
    | { __typename: 'Invitation', id: string }
    | { __typename: 'IssuedCoupon', id: string }
    | { __typename: 'IssuedCouponQuota', id: string }
    | { __typename: 'MarketingTask', id: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'Operation', id: string }
    | { __typename: 'Opportunity', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'OwnBills', id: string }
    | { __typename: 'Partner', id: string }
    | { __typename: 'PayPerUseResource', id: string }
    | { __typename: 'Prices', id: string }
    | { __typename: 'Reseller', id: string }
    | { __typename: 'Role', id: string }
    | { __typename: 'Ticket', id: string }
    | { __typename: 'Viewer', id: string }
    | { __typename: 'YearlyMonthlyResource', id: string }
   | null> | null };

export type BillsQueryVariables = Exact<{ [key: string]: never; }>;


export type BillsQuery = { bills: { __typename: 'Bills', id: string } | null };

export type ViewerCustomerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerCustomerQuery = { viewer: { __typename: 'Viewer', id: string, customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, customerId: string, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null, ticketDesk: { __typename: 'TicketDesk', mostCopies: number | null } } | null } | null };

export type CatalogMeasureUnitsQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogMeasureUnitsQuery = { catalog: { __typename: 'Catalog', id: string, measureUnits: Array<{ __typename: 'MeasureUnit', abbreviation: string | null, name: string | null, type: MeasureType | null, unitId: number }> | null } | null };

export type CatalogUsageTypesQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number;
  resourceTypeCode?: string | null | undefined;
}>;


export type CatalogUsageTypesQuery = { catalog: { __typename: 'Catalog', id: string, usageTypes: { __typename: 'UsageTypeConnection', totalCount: number | null, nodes: Array<{ __typename: 'UsageType', code: string, name: string | null, resourceTypeCode: string | null, serviceTypeCode: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type OrderQueryVariables = Exact<{
  id: string | number;
}>;


export type OrderQuery = { order: { __typename: 'Order', contractId: string | null, createdAt: string | null, customerId: string, id: string, orderId: string, paidAt: string | null, payBefore: string | null, source: OrderSource | null, status: OrderStatus | null, type: OrderType | null, agentPayment: { __typename: 'AgentPayment', byAgent: boolean | null, payerId: string | null } | null, amount: { __typename: 'Money', amount: string, currency: string } | null, breakdown: { __typename: 'AmountBreakdown', commission: { __typename: 'Money', amount: string, currency: string } | null, consumed: { __typename: 'Money', amount: string, currency: string } | null, coupon: { __typename: 'Money', amount: string, currency: string } | null, discounts: Array<{ __typename: 'AppliedDiscount', type: OrderDiscountType | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, flexiCashCoupon: { __typename: 'Money', amount: string, currency: string } | null, storedValueCard: { __typename: 'Money', amount: string, currency: string } | null } | null, enterpriseProjects: Array<{ __typename: 'EnterpriseProject', enterpriseProjectId: string | null, name: string | null }>, officialAmount: { __typename: 'Money', amount: string, currency: string } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null } | null };

export type UpdateOpportunityMutationVariables = Exact<{
  input: UpdateOpportunityInput;
}>;


export type UpdateOpportunityMutation = { updateOpportunity: { __typename: 'OpportunityPayload', opportunity: { __typename: 'Opportunity', authority: string | null, budget: string | null, changedAt: string, cloudServices: Array<string> | null, coSellJoined: boolean, company: string, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerConsents: boolean, customerId: string | null, decideBy: string | null, deliveredOn: string | null, developmentManager: string | null, expectedClosing: string | null, id: string, need: string, offering: string | null, officeManagers: Array<string> | null, opportunityId: string, owner: string, presalesWork: Array<PresalesWork> | null, progress: string | null, publicTender: boolean, requirement: string | null, resellerId: string | null, routedBy: OpportunityRoute | null, routedTo: Array<string> | null, source: RecordSource, state: OpportunityState, stateSince: string, timetable: string | null, title: string, version: number, expectedRevenue: { __typename: 'Money', amount: string, currency: string } | null, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type PartnerMirrorQueryVariables = Exact<{ [key: string]: never; }>;


export type PartnerMirrorQuery = { partner: { __typename: 'Partner', id: string, mirror: Array<{ __typename: 'MirrorStatus', asOf: string | null, complete: boolean, driftRows: number, errorCode: string | null, etaSeconds: number | null, list: MirroredList, progressPercent: number, rows: number }> | null } | null };

export type BillsPartnerBillQueryVariables = Exact<{
  month: string;
}>;


export type BillsPartnerBillQuery = { bills: { __typename: 'Bills', id: string, partnerBill: { __typename: 'PartnerBill', complete: boolean, month: string | null, adjustments: { __typename: 'Money', amount: string, currency: string } | null, consumption: { __typename: 'Money', amount: string, currency: string } | null, due: { __typename: 'Money', amount: string, currency: string } | null, refunds: { __typename: 'Money', amount: string, currency: string } | null, tax: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type ChannelQueryVariables = Exact<{ [key: string]: never; }>;


export type ChannelQuery = { channel: { __typename: 'Channel', id: string } | null };

export type SearchPayPerUseResourcesQueryVariables = Exact<{
  text: string;
  after?: string | null | undefined;
  first?: number;
}>;


export type SearchPayPerUseResourcesQuery = { search: { __typename: 'Search', payPerUseResources: { __typename: 'PayPerUseResourceConnection', totalCount: number | null, nodes: Array<{ __typename: 'PayPerUseResource', availabilityZone: string | null, effectiveAt: string | null, expiresAt: string | null, id: string, name: string | null, region: string | null, resourceId: string, specification: string | null, status: PayPerUseStatus | null, details: Array<{ __typename: 'ResourceDetail', name: string, value: string | null }> | null, resourceType: { __typename: 'ResourceType', code: string | null, description: string | null, name: string | null, serviceTypeCode: string | null } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type CancelOpportunityMutationVariables = Exact<{
  input: CancelOpportunityInput;
}>;


export type CancelOpportunityMutation = { cancelOpportunity: { __typename: 'OpportunityPayload', opportunity: { __typename: 'Opportunity', authority: string | null, budget: string | null, changedAt: string, cloudServices: Array<string> | null, coSellJoined: boolean, company: string, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerConsents: boolean, customerId: string | null, decideBy: string | null, deliveredOn: string | null, developmentManager: string | null, expectedClosing: string | null, id: string, need: string, offering: string | null, officeManagers: Array<string> | null, opportunityId: string, owner: string, presalesWork: Array<PresalesWork> | null, progress: string | null, publicTender: boolean, requirement: string | null, resellerId: string | null, routedBy: OpportunityRoute | null, routedTo: Array<string> | null, source: RecordSource, state: OpportunityState, stateSince: string, timetable: string | null, title: string, version: number, expectedRevenue: { __typename: 'Money', amount: string, currency: string } | null, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type ReclaimCouponFromMemberMutationVariables = Exact<{
  input: ReclaimCouponFromMemberInput;
}>;


export type ReclaimCouponFromMemberMutation = { reclaimCouponFromMember: { __typename: 'ReclaimCouponFromMemberPayload', enterprise: { __typename: 'Enterprise', id: string }, member: { __typename: 'EnterpriseMember', accountName: string | null, displayName: string | null, id: string, memberId: string, status: MemberStatus | null, unitId: string | null, unitName: string | null } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type TicketDeskServiceQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
  categoryId?: string | number | null | undefined;
  productId?: string | number | null | undefined;
}>;


export type TicketDeskServiceQuery = { ticketDesk: { __typename: 'TicketDesk', service: { __typename: 'TicketService', days: string | null, hours: string | null, partnerName: string | null, timeZone: string | null } | null } | null };

export type DeliverOpportunityMutationVariables = Exact<{
  input: DeliverOpportunityInput;
}>;


export type DeliverOpportunityMutation = { deliverOpportunity: { __typename: 'OpportunityPayload', opportunity: { __typename: 'Opportunity', authority: string | null, budget: string | null, changedAt: string, cloudServices: Array<string> | null, coSellJoined: boolean, company: string, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerConsents: boolean, customerId: string | null, decideBy: string | null, deliveredOn: string | null, developmentManager: string | null, expectedClosing: string | null, id: string, need: string, offering: string | null, officeManagers: Array<string> | null, opportunityId: string, owner: string, presalesWork: Array<PresalesWork> | null, progress: string | null, publicTender: boolean, requirement: string | null, resellerId: string | null, routedBy: OpportunityRoute | null, routedTo: Array<string> | null, source: RecordSource, state: OpportunityState, stateSince: string, timetable: string | null, title: string, version: number, expectedRevenue: { __typename: 'Money', amount: string, currency: string } | null, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type WithdrawCustomerReportMutationVariables = Exact<{
  input: WithdrawCustomerReportInput;
}>;


export type WithdrawCustomerReportMutation = { withdrawCustomerReport: { __typename: 'CustomerReportPayload', customerReport: { __typename: 'CustomerReport', associationType: AssociationWish, changedAt: string, communication: string | null, company: string, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerReportId: string, id: string, owner: string, resellerId: string | null, source: RecordSource, state: CustomerReportState, stateSince: string, validUntil: string | null, version: number, expectedConsumption: { __typename: 'Money', amount: string, currency: string } | null, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type CloseTicketMutationVariables = Exact<{
  input: CloseTicketInput;
}>;


export type CloseTicketMutation = { closeTicket: { __typename: 'TicketPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, ticket: { __typename: 'Ticket', category: string | null, confirmedAt: string | null, createdAt: string | null, description: string | null, id: string, problemType: string | null, product: string | null, region: string | null, resolution: string | null, rootCause: string | null, service: string | null, status: TicketStatus | null, submittedBy: string | null, ticketId: string, labels: Array<{ __typename: 'TicketLabel', color: string | null, labelId: string, name: string | null }> } | null } | null };

export type PartnerBalancesQueryVariables = Exact<{ [key: string]: never; }>;


export type PartnerBalancesQuery = { partner: { __typename: 'Partner', id: string, balances: Array<{ __typename: 'PartnerBalance', accountId: string, type: AccountType | null, available: { __typename: 'Money', amount: string, currency: string } | null, credit: { __typename: 'Money', amount: string, currency: string } | null, designated: { __typename: 'Money', amount: string, currency: string } | null }> | null } | null };

export type SendEnterpriseVerificationCodeMutationVariables = Exact<{
  input: SendEnterpriseVerificationCodeInput;
}>;


export type SendEnterpriseVerificationCodeMutation = { sendEnterpriseVerificationCode: { __typename: 'SendEnterpriseVerificationCodePayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type ChangesNodesQueryVariables = Exact<{
  first?: number;
  lists?: Array<MirroredList> | MirroredList | null | undefined;
  resellerId?: string | number | null | undefined;
  since?: string | null | undefined;
}>;


export type ChangesNodesQuery = { changes: { __typename: 'Changes', nodes: Array<{ __typename: 'Change', customerId: string | null, kind: RowChange, list: MirroredList, resellerId: string | null, rowId: string, seenAt: string, sequence: string }> } | null };

export type CatalogResourceSpecsQueryVariables = Exact<{
  after?: string | null | undefined;
  chargingMode: SpecChargingMode;
  code?: string | null | undefined;
  first?: number;
  region: string;
  resourceTypeCode: string | number;
  serviceTypeCode: string | number;
}>;


export type CatalogResourceSpecsQuery = { catalog: { __typename: 'Catalog', id: string, resourceSpecs: { __typename: 'ResourceSpecConnection', totalCount: number | null, nodes: Array<{ __typename: 'ResourceSpec', chargingMode: ChargingMode | null, code: string, name: string | null, region: string | null, resourceTypeCode: string | null, serviceTypeCode: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type OrganizationPermissionItemsQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganizationPermissionItemsQuery = { organization: { __typename: 'Organization', id: string, permissionItems: Array<{ __typename: 'PermissionItem', administratorOnly: boolean, name: string, operations: Array<string> }> } | null };

export type CatalogQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogQuery = { catalog: { __typename: 'Catalog', id: string } | null };

export type SaveMemberMutationVariables = Exact<{
  input: SaveMemberInput;
}>;


export type SaveMemberMutation = { saveMember: { __typename: 'MemberPayload', unassignedCustomers: number, member: { __typename: 'Member', accountName: string, active: boolean, id: string, name: string, roles: Array<string>, subject: string | null }, unassignedManagers: Array<{ __typename: 'Member', accountName: string, active: boolean, id: string, name: string, roles: Array<string>, subject: string | null }> } | null };

export type MarkTicketReadMutationVariables = Exact<{
  input: MarkTicketReadInput;
}>;


export type MarkTicketReadMutation = { markTicketRead: { __typename: 'TicketPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, ticket: { __typename: 'Ticket', category: string | null, confirmedAt: string | null, createdAt: string | null, description: string | null, id: string, problemType: string | null, product: string | null, region: string | null, resolution: string | null, rootCause: string | null, service: string | null, status: TicketStatus | null, submittedBy: string | null, ticketId: string, labels: Array<{ __typename: 'TicketLabel', color: string | null, labelId: string, name: string | null }> } | null } | null };

export type CustomersQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: CustomerFilter | null | undefined;
  first?: number;
  sort?: CustomerSort | null | undefined;
}>;


export type CustomersQuery = { customers: { __typename: 'CustomerConnection', totalCount: number | null, nodes: Array<{ __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, customerId: string, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null, ticketDesk: { __typename: 'TicketDesk', mostCopies: number | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type DeleteRoleMutationVariables = Exact<{
  input: DeleteRoleInput;
}>;


export type DeleteRoleMutation = { deleteRole: { __typename: 'DeleteRolePayload', name: string } | null };

export type SearchResourcesQueryVariables = Exact<{
  text: string;
  after?: string | null | undefined;
  first?: number;
}>;


export type SearchResourcesQuery = { search: { __typename: 'Search', resources: { __typename: 'YearlyMonthlyResourceConnection', totalCount: number | null, nodes: Array<{ __typename: 'YearlyMonthlyResource', effectiveAt: string | null, expiresAt: string | null, expiryPolicy: ExpiryPolicy | null, id: string, isMain: boolean | null, mainId: string | null, name: string | null, productId: string | null, projectId: string | null, region: string | null, resourceId: string, specification: string | null, status: ResourceStatus | null, subscriptionId: string | null, updatedAt: string | null, enterpriseProject: { __typename: 'EnterpriseProject', enterpriseProjectId: string | null, name: string | null } | null, resourceType: { __typename: 'ResourceType', code: string | null, description: string | null, name: string | null, serviceTypeCode: string | null } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null, size: { __typename: 'Quantity', amount: string | null, unitId: number | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type TicketDeskOwnRegionsQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
}>;


export type TicketDeskOwnRegionsQuery = { ticketDesk: { __typename: 'TicketDesk', ownRegions: Array<{ __typename: 'OwnTicketRegion', name: string | null, regionId: string }> | null } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { __typename: 'Viewer', accountName: string, id: string, kind: ViewerKind, name: string, permissions: Array<string>, roles: Array<string>, seesOwnCustomersOnly: boolean, subject: string } | null };

export type BillsMonthlyQueryVariables = Exact<{
  accountManager?: string | null | undefined;
  after?: string | null | undefined;
  chargingMode?: BilledMode | null | undefined;
  filter?: MonthlyBillFilter | null | undefined;
  first?: number;
  month: string;
}>;


export type BillsMonthlyQuery = { bills: { __typename: 'Bills', id: string, monthly: { __typename: 'MonthlyBillConnection', totalCount: number | null, nodes: Array<{ __typename: 'MonthlyBill', chargingMode: ChargingMode | null, customerId: string, type: MonthlyBillType | null, amount: { __typename: 'Money', amount: string, currency: string } | null, debt: { __typename: 'Money', amount: string, currency: string } | null, discount: { __typename: 'Money', amount: string, currency: string } | null, payments: Array<{ __typename: 'BillPayment', kind: FundKind | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, resourceType: { __typename: 'ResourceType', code: string | null, description: string | null, name: string | null, serviceTypeCode: string | null } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null, writtenOff: { __typename: 'Money', amount: string, currency: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type BillsRankingQueryVariables = Exact<{
  accountManager?: string | null | undefined;
  by: RankingBy;
  chargingMode?: BilledMode | null | undefined;
  month: string;
  referral?: ReferralCustomers;
  after?: string | null | undefined;
  first?: number;
}>;


export type BillsRankingQuery = { bills: { __typename: 'Bills', id: string, ranking: { __typename: 'Ranking', complete: boolean, dataUntil: string | null, incompleteBecause: Array<IncompleteReason>, missingCustomers: number, month: string, total: { __typename: 'Money', amount: string, currency: string }, entries: { __typename: 'RankingEntryConnection', totalCount: number | null, nodes: Array<{ __typename: 'RankingEntry', key: string | null, name: string | null, percent: string | null, rank: number, amount: { __typename: 'Money', amount: string, currency: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type TicketQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  id: string | number;
  resellerId?: string | number | null | undefined;
}>;


export type TicketQuery = { ticket: { __typename: 'Ticket', category: string | null, confirmedAt: string | null, createdAt: string | null, description: string | null, id: string, problemType: string | null, product: string | null, region: string | null, resolution: string | null, rootCause: string | null, service: string | null, status: TicketStatus | null, submittedBy: string | null, ticketId: string, labels: Array<{ __typename: 'TicketLabel', color: string | null, labelId: string, name: string | null }> } | null };

export type CatalogProvincesQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogProvincesQuery = { catalog: { __typename: 'Catalog', id: string, provinces: Array<{ __typename: 'Province', code: string, name: string | null }> | null } | null };

export type TicketDeskNewsQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
  since?: string | null | undefined;
  ticketIds: Array<string | number> | string | number;
}>;


export type TicketDeskNewsQuery = { ticketDesk: { __typename: 'TicketDesk', news: { __typename: 'TicketNewsPage', next: string | null, tickets: Array<{ __typename: 'TicketNews', ticketId: string, messages: Array<{ __typename: 'NewTicketMessage', isFirst: boolean | null, replier: TicketReplier | null, sender: string | null, senderName: string | null, sentAt: string | null, side: TicketSide | null, text: string | null, attachments: Array<{ __typename: 'TicketAttachment', attachmentId: string, name: string | null }> }> }> } | null } | null };

export type WinOpportunityMutationVariables = Exact<{
  input: WinOpportunityInput;
}>;


export type WinOpportunityMutation = { winOpportunity: { __typename: 'OpportunityPayload', opportunity: { __typename: 'Opportunity', authority: string | null, budget: string | null, changedAt: string, cloudServices: Array<string> | null, coSellJoined: boolean, company: string, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerConsents: boolean, customerId: string | null, decideBy: string | null, deliveredOn: string | null, developmentManager: string | null, expectedClosing: string | null, id: string, need: string, offering: string | null, officeManagers: Array<string> | null, opportunityId: string, owner: string, presalesWork: Array<PresalesWork> | null, progress: string | null, publicTender: boolean, requirement: string | null, resellerId: string | null, routedBy: OpportunityRoute | null, routedTo: Array<string> | null, source: RecordSource, state: OpportunityState, stateSince: string, timetable: string | null, title: string, version: number, expectedRevenue: { __typename: 'Money', amount: string, currency: string } | null, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type TicketDeskQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
}>;


export type TicketDeskQuery = { ticketDesk: { __typename: 'TicketDesk', mostCopies: number | null } | null };

export type AllocateCouponQuotaMutationVariables = Exact<{
  input: AllocateCouponQuotaInput;
}>;


export type AllocateCouponQuotaMutation = { allocateCouponQuota: { __typename: 'AllocateCouponQuotaPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, quota: { __typename: 'CouponQuota', createdAt: string | null, effectiveAt: string | null, expiresAt: string | null, id: string, quotaId: string, status: CouponQuotaStatus | null, type: CouponQuotaType | null, updatedAt: string | null, balance: { __typename: 'Money', amount: string, currency: string } | null, limits: Array<{ __typename: 'CouponQuotaLimit', key: string | null, values: Array<{ __typename: 'CouponQuotaLimitValue', secondValue: string | null, value: string | null }> }>, value: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type TicketDeskRatingDimensionsQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
}>;


export type TicketDeskRatingDimensionsQuery = { ticketDesk: { __typename: 'TicketDesk', ratingDimensions: Array<{ __typename: 'RatingDimension', categoryId: string | null, description: string | null, dimensionId: string, highest: number | null, name: string | null, step: number | null }> | null } | null };

export type UpdateMarketingTaskMutationVariables = Exact<{
  input: UpdateMarketingTaskInput;
}>;


export type UpdateMarketingTaskMutation = { updateMarketingTask: { __typename: 'MarketingTaskPayload', marketingTask: { __typename: 'MarketingTask', changedAt: string, createdAt: string, customerId: string | null, dueOn: string, id: string, marketingTaskId: string, notes: string | null, owner: string, resellerId: string | null, result: string | null, source: RecordSource, state: MarketingTaskState, stateSince: string, title: string, version: number, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type CreateOpportunityMutationVariables = Exact<{
  input: CreateOpportunityInput;
}>;


export type CreateOpportunityMutation = { createOpportunity: { __typename: 'OpportunityPayload', opportunity: { __typename: 'Opportunity', authority: string | null, budget: string | null, changedAt: string, cloudServices: Array<string> | null, coSellJoined: boolean, company: string, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerConsents: boolean, customerId: string | null, decideBy: string | null, deliveredOn: string | null, developmentManager: string | null, expectedClosing: string | null, id: string, need: string, offering: string | null, officeManagers: Array<string> | null, opportunityId: string, owner: string, presalesWork: Array<PresalesWork> | null, progress: string | null, publicTender: boolean, requirement: string | null, resellerId: string | null, routedBy: OpportunityRoute | null, routedTo: Array<string> | null, source: RecordSource, state: OpportunityState, stateSince: string, timetable: string | null, title: string, version: number, expectedRevenue: { __typename: 'Money', amount: string, currency: string } | null, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type SubmitCustomerReportMutationVariables = Exact<{
  input: SubmitCustomerReportInput;
}>;


export type SubmitCustomerReportMutation = { submitCustomerReport: { __typename: 'CustomerReportPayload', customerReport: { __typename: 'CustomerReport', associationType: AssociationWish, changedAt: string, communication: string | null, company: string, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerReportId: string, id: string, owner: string, resellerId: string | null, source: RecordSource, state: CustomerReportState, stateSince: string, validUntil: string | null, version: number, expectedConsumption: { __typename: 'Money', amount: string, currency: string } | null, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type CreateTicketLabelMutationVariables = Exact<{
  input: CreateTicketLabelInput;
}>;


export type CreateTicketLabelMutation = { createTicketLabel: { __typename: 'TicketDeskPayload', desk: { __typename: 'TicketDesk', mostCopies: number | null }, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type ReclaimCouponQuotasMutationVariables = Exact<{
  input: ReclaimCouponQuotasInput;
}>;


export type ReclaimCouponQuotasMutation = { reclaimCouponQuotas: { __typename: 'ReclaimCouponQuotasPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type BillsTrendQueryVariables = Exact<{
  accountManager?: string | null | undefined;
  chargingMode?: BilledMode | null | undefined;
  from: string;
  referral?: ReferralCustomers;
  serviceTypeCode?: string | number | null | undefined;
  until: string;
}>;


export type BillsTrendQuery = { bills: { __typename: 'Bills', id: string, trend: Array<{ __typename: 'MonthlySpend', complete: boolean, dataUntil: string | null, incompleteBecause: Array<IncompleteReason>, missingCustomers: number, month: string, amount: { __typename: 'Money', amount: string, currency: string }, consumption: { __typename: 'Money', amount: string, currency: string }, refunds: { __typename: 'Money', amount: string, currency: string }, writeOffs: { __typename: 'Money', amount: string, currency: string } }> | null } | null };

export type ChangesQueryVariables = Exact<{
  first?: number;
  lists?: Array<MirroredList> | MirroredList | null | undefined;
  resellerId?: string | number | null | undefined;
  since?: string | null | undefined;
}>;


export type ChangesQuery = { changes: { __typename: 'Changes', hasGap: boolean, next: string, nodes: Array<{ __typename: 'Change', customerId: string | null, kind: RowChange, list: MirroredList, resellerId: string | null, rowId: string, seenAt: string, sequence: string }> } | null };

export type RefuseCustomerReportMutationVariables = Exact<{
  input: RefuseCustomerReportInput;
}>;


export type RefuseCustomerReportMutation = { refuseCustomerReport: { __typename: 'CustomerReportPayload', customerReport: { __typename: 'CustomerReport', associationType: AssociationWish, changedAt: string, communication: string | null, company: string, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerReportId: string, id: string, owner: string, resellerId: string | null, source: RecordSource, state: CustomerReportState, stateSince: string, validUntil: string | null, version: number, expectedConsumption: { __typename: 'Money', amount: string, currency: string } | null, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type ConfirmCustomerReportMutationVariables = Exact<{
  input: ConfirmCustomerReportInput;
}>;


export type ConfirmCustomerReportMutation = { confirmCustomerReport: { __typename: 'CustomerReportPayload', customerReport: { __typename: 'CustomerReport', associationType: AssociationWish, changedAt: string, communication: string | null, company: string, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerReportId: string, id: string, owner: string, resellerId: string | null, source: RecordSource, state: CustomerReportState, stateSince: string, validUntil: string | null, version: number, expectedConsumption: { __typename: 'Money', amount: string, currency: string } | null, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type ChangeTicketLabelMutationVariables = Exact<{
  input: ChangeTicketLabelInput;
}>;


export type ChangeTicketLabelMutation = { changeTicketLabel: { __typename: 'TicketDeskPayload', desk: { __typename: 'TicketDesk', mostCopies: number | null }, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type SwitchToPayPerUseMutationVariables = Exact<{
  input: SwitchToPayPerUseInput;
}>;


export type SwitchToPayPerUseMutation = { switchToPayPerUse: { __typename: 'SwitchToPayPerUsePayload', customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, customerId: string, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null, ticketDesk: { __typename: 'TicketDesk', mostCopies: number | null } }, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, orders: Array<{ __typename: 'Order', contractId: string | null, createdAt: string | null, customerId: string, id: string, orderId: string, paidAt: string | null, payBefore: string | null, source: OrderSource | null, status: OrderStatus | null, type: OrderType | null, agentPayment: { __typename: 'AgentPayment', byAgent: boolean | null, payerId: string | null } | null, amount: { __typename: 'Money', amount: string, currency: string } | null, breakdown: { __typename: 'AmountBreakdown', commission: { __typename: 'Money', amount: string, currency: string } | null, consumed: { __typename: 'Money', amount: string, currency: string } | null, coupon: { __typename: 'Money', amount: string, currency: string } | null, discounts: Array<{ __typename: 'AppliedDiscount', type: OrderDiscountType | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, flexiCashCoupon: { __typename: 'Money', amount: string, currency: string } | null, storedValueCard: { __typename: 'Money', amount: string, currency: string } | null } | null, enterpriseProjects: Array<{ __typename: 'EnterpriseProject', enterpriseProjectId: string | null, name: string | null }>, officialAmount: { __typename: 'Money', amount: string, currency: string } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null }>, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, resources: Array<{ __typename: 'YearlyMonthlyResource', effectiveAt: string | null, expiresAt: string | null, expiryPolicy: ExpiryPolicy | null, id: string, isMain: boolean | null, mainId: string | null, name: string | null, productId: string | null, projectId: string | null, region: string | null, resourceId: string, specification: string | null, status: ResourceStatus | null, subscriptionId: string | null, updatedAt: string | null, enterpriseProject: { __typename: 'EnterpriseProject', enterpriseProjectId: string | null, name: string | null } | null, resourceType: { __typename: 'ResourceType', code: string | null, description: string | null, name: string | null, serviceTypeCode: string | null } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null, size: { __typename: 'Quantity', amount: string | null, unitId: number | null } | null }> } | null };

export type CatalogConversionsQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogConversionsQuery = { catalog: { __typename: 'Catalog', id: string, conversions: Array<{ __typename: 'Conversion', ratio: string, referenceUnitId: number, type: MeasureType | null, unitId: number }> | null } | null };

export type DeactivateMemberMutationVariables = Exact<{
  input: DeactivateMemberInput;
}>;


export type DeactivateMemberMutation = { deactivateMember: { __typename: 'MemberPayload', unassignedCustomers: number, member: { __typename: 'Member', accountName: string, active: boolean, id: string, name: string, roles: Array<string>, subject: string | null }, unassignedManagers: Array<{ __typename: 'Member', accountName: string, active: boolean, id: string, name: string, roles: Array<string>, subject: string | null }> } | null };

export type RejectOperationMutationVariables = Exact<{
  input: DecideOperationInput;
}>;


export type RejectOperationMutation = { rejectOperation: { __typename: 'DecideOperationPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } } | null };

export type ResendInvitationMutationVariables = Exact<{
  input: ResendInvitationInput;
}>;


export type ResendInvitationMutation = { resendInvitation: { __typename: 'InvitationPayload', invitation: { __typename: 'Invitation', acceptedById: string | null, changedAt: string, channel: InvitationChannel, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerId: string | null, customerReportId: string | null, endsAt: string | null, expiresAt: string | null, id: string, invitationId: string, label: string | null, owner: string, resellerId: string | null, sentAt: string | null, source: RecordSource, state: InvitationState, stateSince: string, timesSent: number | null, version: number, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type DeleteTicketLabelMutationVariables = Exact<{
  input: DeleteTicketLabelInput;
}>;


export type DeleteTicketLabelMutation = { deleteTicketLabel: { __typename: 'TicketDeskPayload', desk: { __typename: 'TicketDesk', mostCopies: number | null }, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type TicketDeskCountsQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
}>;


export type TicketDeskCountsQuery = { ticketDesk: { __typename: 'TicketDesk', counts: Array<{ __typename: 'TicketCount', count: number, status: TicketStatus | null }> | null } | null };

export type CreateCustomerReportMutationVariables = Exact<{
  input: CreateCustomerReportInput;
}>;


export type CreateCustomerReportMutation = { createCustomerReport: { __typename: 'CustomerReportPayload', customerReport: { __typename: 'CustomerReport', associationType: AssociationWish, changedAt: string, communication: string | null, company: string, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerReportId: string, id: string, owner: string, resellerId: string | null, source: RecordSource, state: CustomerReportState, stateSince: string, validUntil: string | null, version: number, expectedConsumption: { __typename: 'Money', amount: string, currency: string } | null, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type CatalogServiceTypesQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number;
  name?: string | null | undefined;
}>;


export type CatalogServiceTypesQuery = { catalog: { __typename: 'Catalog', id: string, serviceTypes: { __typename: 'ServiceTypeConnection', totalCount: number | null, nodes: Array<{ __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type RateTicketMutationVariables = Exact<{
  input: RateTicketInput;
}>;


export type RateTicketMutation = { rateTicket: { __typename: 'TicketPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, ticket: { __typename: 'Ticket', category: string | null, confirmedAt: string | null, createdAt: string | null, description: string | null, id: string, problemType: string | null, product: string | null, region: string | null, resolution: string | null, rootCause: string | null, service: string | null, status: TicketStatus | null, submittedBy: string | null, ticketId: string, labels: Array<{ __typename: 'TicketLabel', color: string | null, labelId: string, name: string | null }> } | null } | null };

export type AssignRolesMutationVariables = Exact<{
  input: AssignRolesInput;
}>;


export type AssignRolesMutation = { assignRoles: { __typename: 'MemberPayload', unassignedCustomers: number, member: { __typename: 'Member', accountName: string, active: boolean, id: string, name: string, roles: Array<string>, subject: string | null }, unassignedManagers: Array<{ __typename: 'Member', accountName: string, active: boolean, id: string, name: string, roles: Array<string>, subject: string | null }> } | null };

export type AccountAvailabilityQueryVariables = Exact<{
  by: AccountIdentifier;
  value: string;
}>;


export type AccountAvailabilityQuery = { accountAvailability: { __typename: 'AccountAvailability', remainingRegistrations: number | null, status: Availability | null } | null };

export type UnifyExpiryMutationVariables = Exact<{
  input: UnifyExpiryInput;
}>;


export type UnifyExpiryMutation = { unifyExpiry: { __typename: 'UnifyExpiryPayload', customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, customerId: string, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null, ticketDesk: { __typename: 'TicketDesk', mostCopies: number | null } }, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type RemoveTicketLabelsMutationVariables = Exact<{
  input: RemoveTicketLabelsInput;
}>;


export type RemoveTicketLabelsMutation = { removeTicketLabels: { __typename: 'TicketPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, ticket: { __typename: 'Ticket', category: string | null, confirmedAt: string | null, createdAt: string | null, description: string | null, id: string, problemType: string | null, product: string | null, region: string | null, resolution: string | null, rootCause: string | null, service: string | null, status: TicketStatus | null, submittedBy: string | null, ticketId: string, labels: Array<{ __typename: 'TicketLabel', color: string | null, labelId: string, name: string | null }> } | null } | null };

export type RenewResourcesMutationVariables = Exact<{
  input: RenewResourcesInput;
}>;


export type RenewResourcesMutation = { renewResources: { __typename: 'RenewResourcesPayload', customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, customerId: string, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null, ticketDesk: { __typename: 'TicketDesk', mostCopies: number | null } }, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, orders: Array<{ __typename: 'Order', contractId: string | null, createdAt: string | null, customerId: string, id: string, orderId: string, paidAt: string | null, payBefore: string | null, source: OrderSource | null, status: OrderStatus | null, type: OrderType | null, agentPayment: { __typename: 'AgentPayment', byAgent: boolean | null, payerId: string | null } | null, amount: { __typename: 'Money', amount: string, currency: string } | null, breakdown: { __typename: 'AmountBreakdown', commission: { __typename: 'Money', amount: string, currency: string } | null, consumed: { __typename: 'Money', amount: string, currency: string } | null, coupon: { __typename: 'Money', amount: string, currency: string } | null, discounts: Array<{ __typename: 'AppliedDiscount', type: OrderDiscountType | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, flexiCashCoupon: { __typename: 'Money', amount: string, currency: string } | null, storedValueCard: { __typename: 'Money', amount: string, currency: string } | null } | null, enterpriseProjects: Array<{ __typename: 'EnterpriseProject', enterpriseProjectId: string | null, name: string | null }>, officialAmount: { __typename: 'Money', amount: string, currency: string } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null }>, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, price: { __typename: 'Money', amount: string, currency: string } | null, resources: Array<{ __typename: 'YearlyMonthlyResource', effectiveAt: string | null, expiresAt: string | null, expiryPolicy: ExpiryPolicy | null, id: string, isMain: boolean | null, mainId: string | null, name: string | null, productId: string | null, projectId: string | null, region: string | null, resourceId: string, specification: string | null, status: ResourceStatus | null, subscriptionId: string | null, updatedAt: string | null, enterpriseProject: { __typename: 'EnterpriseProject', enterpriseProjectId: string | null, name: string | null } | null, resourceType: { __typename: 'ResourceType', code: string | null, description: string | null, name: string | null, serviceTypeCode: string | null } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null, size: { __typename: 'Quantity', amount: string | null, unitId: number | null } | null }> } | null };

export type ChannelOrdersQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: CustomerOrderFilter | null | undefined;
  first?: number;
}>;


export type ChannelOrdersQuery = { channel: { __typename: 'Channel', id: string, orders: { __typename: 'ChannelOrderConnection', totalCount: number | null, nodes: Array<{ __typename: 'Order', contractId: string | null, createdAt: string | null, customerId: string, id: string, orderId: string, paidAt: string | null, payBefore: string | null, source: OrderSource | null, status: OrderStatus | null, type: OrderType | null, agentPayment: { __typename: 'AgentPayment', byAgent: boolean | null, payerId: string | null } | null, amount: { __typename: 'Money', amount: string, currency: string } | null, breakdown: { __typename: 'AmountBreakdown', commission: { __typename: 'Money', amount: string, currency: string } | null, consumed: { __typename: 'Money', amount: string, currency: string } | null, coupon: { __typename: 'Money', amount: string, currency: string } | null, discounts: Array<{ __typename: 'AppliedDiscount', type: OrderDiscountType | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, flexiCashCoupon: { __typename: 'Money', amount: string, currency: string } | null, storedValueCard: { __typename: 'Money', amount: string, currency: string } | null } | null, enterpriseProjects: Array<{ __typename: 'EnterpriseProject', enterpriseProjectId: string | null, name: string | null }>, officialAmount: { __typename: 'Money', amount: string, currency: string } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type ViewerResellerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerResellerQuery = { viewer: { __typename: 'Viewer', id: string, reseller: { __typename: 'Reseller', accountName: string | null, associatedAt: string | null, id: string, name: string | null, resellerId: string, accountManager: { __typename: 'ResellerManager', accountName: string | null, managerId: string | null, name: string | null } | null, contact: { __typename: 'ResellerContact', email: string | null, phone: string | null } | null } | null } | null };

export type TicketDeskProductsQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
  name?: string | null | undefined;
}>;


export type TicketDeskProductsQuery = { ticketDesk: { __typename: 'TicketDesk', products: Array<{ __typename: 'TicketProduct', acronym: string | null, description: string | null, name: string | null, productId: string, takesSupportPlan: boolean | null }> | null } | null };

export type OrdersQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: OrderFilter | null | undefined;
  first?: number;
  sort?: OrderSort | null | undefined;
}>;


export type OrdersQuery = { orders: { __typename: 'OrderConnection', totalCount: number | null, nodes: Array<{ __typename: 'Order', contractId: string | null, createdAt: string | null, customerId: string, id: string, orderId: string, paidAt: string | null, payBefore: string | null, source: OrderSource | null, status: OrderStatus | null, type: OrderType | null, agentPayment: { __typename: 'AgentPayment', byAgent: boolean | null, payerId: string | null } | null, amount: { __typename: 'Money', amount: string, currency: string } | null, breakdown: { __typename: 'AmountBreakdown', commission: { __typename: 'Money', amount: string, currency: string } | null, consumed: { __typename: 'Money', amount: string, currency: string } | null, coupon: { __typename: 'Money', amount: string, currency: string } | null, discounts: Array<{ __typename: 'AppliedDiscount', type: OrderDiscountType | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, flexiCashCoupon: { __typename: 'Money', amount: string, currency: string } | null, storedValueCard: { __typename: 'Money', amount: string, currency: string } | null } | null, enterpriseProjects: Array<{ __typename: 'EnterpriseProject', enterpriseProjectId: string | null, name: string | null }>, officialAmount: { __typename: 'Money', amount: string, currency: string } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type InvitationQueryVariables = Exact<{
  id: string | number;
}>;


export type InvitationQuery = { invitation: { __typename: 'Invitation', acceptedById: string | null, changedAt: string, channel: InvitationChannel, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerId: string | null, customerReportId: string | null, endsAt: string | null, expiresAt: string | null, id: string, invitationId: string, label: string | null, owner: string, resellerId: string | null, sentAt: string | null, source: RecordSource, state: InvitationState, stateSince: string, timesSent: number | null, version: number, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } | null };

export type ViewerPartnerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerPartnerQuery = { viewer: { __typename: 'Viewer', id: string, partner: { __typename: 'Partner', id: string, name: string, partnerId: string, site: Site, capabilities: Array<{ __typename: 'Capability', allowed: boolean, operation: string }>, mirror: Array<{ __typename: 'MirrorStatus', asOf: string | null, complete: boolean, driftRows: number, errorCode: string | null, etaSeconds: number | null, list: MirroredList, progressPercent: number, rows: number }> | null } } | null };

export type IncentivesPerformanceQueryVariables = Exact<{
  by?: PerformanceBy;
  filter?: PerformanceFilter | null | undefined;
  month: string;
  referral?: ReferralCustomers;
  after?: string | null | undefined;
  first?: number;
}>;


export type IncentivesPerformanceQuery = { incentives: { __typename: 'Incentives', id: string, performance: { __typename: 'Performance', by: PerformanceBy, complete: boolean, dataUntil: string | null, incompleteBecause: Array<IncompleteReason>, missingCustomers: number, month: string, total: { __typename: 'PerformanceFigures', consumption: { __typename: 'Money', amount: string, currency: string }, estimatedIncentive: { __typename: 'Money', amount: string, currency: string } | null, excluded: Array<{ __typename: 'PerformanceExclusion', reason: ExclusionReason, amount: { __typename: 'Money', amount: string, currency: string } }>, performance: { __typename: 'Money', amount: string, currency: string }, rebatable: { __typename: 'Money', amount: string, currency: string } }, entries: { __typename: 'PerformanceEntryConnection', totalCount: number | null, nodes: Array<{ __typename: 'PerformanceEntry', key: string | null, policy: PolicyClass | null, consumption: { __typename: 'Money', amount: string, currency: string }, estimatedIncentive: { __typename: 'Money', amount: string, currency: string } | null, excluded: Array<{ __typename: 'PerformanceExclusion', reason: ExclusionReason, amount: { __typename: 'Money', amount: string, currency: string } }>, performance: { __typename: 'Money', amount: string, currency: string }, rebatable: { __typename: 'Money', amount: string, currency: string }, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type BillsSpendQueryVariables = Exact<{
  accountManager?: string | null | undefined;
  chargingMode?: BilledMode | null | undefined;
  month: string;
  referral?: ReferralCustomers;
}>;


export type BillsSpendQuery = { bills: { __typename: 'Bills', id: string, spend: { __typename: 'MonthlySpend', complete: boolean, dataUntil: string | null, incompleteBecause: Array<IncompleteReason>, missingCustomers: number, month: string, amount: { __typename: 'Money', amount: string, currency: string }, consumption: { __typename: 'Money', amount: string, currency: string }, refunds: { __typename: 'Money', amount: string, currency: string }, writeOffs: { __typename: 'Money', amount: string, currency: string } } | null } | null };

export type TicketDeskAccessRequestsQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
  after?: string | null | undefined;
  filter?: TicketAccessFilter | null | undefined;
  first?: number;
}>;


export type TicketDeskAccessRequestsQuery = { ticketDesk: { __typename: 'TicketDesk', accessRequests: { __typename: 'TicketAccessConnection', totalCount: number | null, nodes: Array<{ __typename: 'TicketAccess', accessId: string, declinedBecause: string | null, effectiveAt: string | null, expiresAt: string | null, letter: string | null, reason: string | null, requestedAt: string | null, resourceType: string | null, status: TicketAccessStatus | null, submittedBy: string | null, ticketDescription: string | null, ticketId: string | null, visitType: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type IssuedCouponQuotasQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: IssuedCouponQuotaFilter | null | undefined;
  first?: number;
}>;


export type IssuedCouponQuotasQuery = { issuedCouponQuotas: { __typename: 'IssuedCouponQuotaConnection', totalCount: number | null, nodes: Array<{ __typename: 'IssuedCouponQuota', createdAt: string | null, effectiveAt: string | null, expiresAt: string | null, id: string, parentQuotaId: string | null, quotaId: string, resellerAccountName: string | null, resellerId: string | null, resellerName: string | null, status: CouponQuotaStatus | null, type: CouponQuotaType | null, updatedAt: string | null, balance: { __typename: 'Money', amount: string, currency: string } | null, limits: Array<{ __typename: 'CouponQuotaLimit', key: string | null, values: Array<{ __typename: 'CouponQuotaLimitValue', secondValue: string | null, value: string | null }> }>, value: { __typename: 'Money', amount: string, currency: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type CreateTicketMutationVariables = Exact<{
  input: CreateTicketInput;
}>;


export type CreateTicketMutation = { createTicket: { __typename: 'TicketPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, ticket: { __typename: 'Ticket', category: string | null, confirmedAt: string | null, createdAt: string | null, description: string | null, id: string, problemType: string | null, product: string | null, region: string | null, resolution: string | null, rootCause: string | null, service: string | null, status: TicketStatus | null, submittedBy: string | null, ticketId: string, labels: Array<{ __typename: 'TicketLabel', color: string | null, labelId: string, name: string | null }> } | null } | null };

export type ResellersQueryVariables = Exact<{
  accountName?: string | null | undefined;
  after?: string | null | undefined;
  first?: number;
}>;


export type ResellersQuery = { resellers: { __typename: 'ResellerConnection', totalCount: number | null, nodes: Array<{ __typename: 'Reseller', accountName: string | null, associatedAt: string | null, id: string, name: string | null, resellerId: string, accountManager: { __typename: 'ResellerManager', accountName: string | null, managerId: string | null, name: string | null } | null, contact: { __typename: 'ResellerContact', email: string | null, phone: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type TicketDeskLabelsQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
  after?: string | null | undefined;
  first?: number;
  name?: string | null | undefined;
}>;


export type TicketDeskLabelsQuery = { ticketDesk: { __typename: 'TicketDesk', labels: { __typename: 'TicketLabelConnection', totalCount: number | null, nodes: Array<{ __typename: 'TicketLabel', color: string | null, labelId: string, name: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type PartnerLedgerQueryVariables = Exact<{
  after?: string | null | undefined;
  balance?: BalanceType;
  filter?: LedgerFilter | null | undefined;
  first?: number;
}>;


export type PartnerLedgerQuery = { partner: { __typename: 'Partner', id: string, ledger: { __typename: 'PartnerLedgerEntryConnection', totalCount: number | null, nodes: Array<{ __typename: 'PartnerLedgerEntry', customerAccountName: string | null, customerId: string | null, detailCode: string | null, direction: PartnerLedgerDirection | null, entryId: string | null, occurredAt: string | null, transactionId: string | null, balanceAfter: { __typename: 'Money', amount: string, currency: string } | null, change: { __typename: 'Money', amount: string, currency: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type InvitationsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: InvitationFilter | null | undefined;
  first?: number;
  sort?: RecordSort | null | undefined;
}>;


export type InvitationsQuery = { invitations: { __typename: 'InvitationConnection', totalCount: number | null, nodes: Array<{ __typename: 'Invitation', acceptedById: string | null, changedAt: string, channel: InvitationChannel, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerId: string | null, customerReportId: string | null, endsAt: string | null, expiresAt: string | null, id: string, invitationId: string, label: string | null, owner: string, resellerId: string | null, sentAt: string | null, source: RecordSource, state: InvitationState, stateSince: string, timesSent: number | null, version: number, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type CustomerReportsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: CustomerReportFilter | null | undefined;
  first?: number;
  sort?: RecordSort | null | undefined;
}>;


export type CustomerReportsQuery = { customerReports: { __typename: 'CustomerReportConnection', totalCount: number | null, nodes: Array<{ __typename: 'CustomerReport', associationType: AssociationWish, changedAt: string, communication: string | null, company: string, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerReportId: string, id: string, owner: string, resellerId: string | null, source: RecordSource, state: CustomerReportState, stateSince: string, validUntil: string | null, version: number, expectedConsumption: { __typename: 'Money', amount: string, currency: string } | null, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type UnfreezeCustomersMutationVariables = Exact<{
  input: UnfreezeCustomersInput;
}>;


export type UnfreezeCustomersMutation = { unfreezeCustomers: { __typename: 'UnfreezeCustomersPayload', customers: Array<{ __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, customerId: string, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null, ticketDesk: { __typename: 'TicketDesk', mostCopies: number | null } }>, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type SearchCustomersQueryVariables = Exact<{
  text: string;
  after?: string | null | undefined;
  first?: number;
}>;


export type SearchCustomersQuery = { search: { __typename: 'Search', customers: { __typename: 'CustomerConnection', totalCount: number | null, nodes: Array<{ __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, customerId: string, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null, ticketDesk: { __typename: 'TicketDesk', mostCopies: number | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type CancelOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelOrderMutation = { cancelOrder: { __typename: 'CancelOrderPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, order: { __typename: 'Order', contractId: string | null, createdAt: string | null, customerId: string, id: string, orderId: string, paidAt: string | null, payBefore: string | null, source: OrderSource | null, status: OrderStatus | null, type: OrderType | null, agentPayment: { __typename: 'AgentPayment', byAgent: boolean | null, payerId: string | null } | null, amount: { __typename: 'Money', amount: string, currency: string } | null, breakdown: { __typename: 'AmountBreakdown', commission: { __typename: 'Money', amount: string, currency: string } | null, consumed: { __typename: 'Money', amount: string, currency: string } | null, coupon: { __typename: 'Money', amount: string, currency: string } | null, discounts: Array<{ __typename: 'AppliedDiscount', type: OrderDiscountType | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, flexiCashCoupon: { __typename: 'Money', amount: string, currency: string } | null, storedValueCard: { __typename: 'Money', amount: string, currency: string } | null } | null, enterpriseProjects: Array<{ __typename: 'EnterpriseProject', enterpriseProjectId: string | null, name: string | null }>, officialAmount: { __typename: 'Money', amount: string, currency: string } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null }, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type AddTicketLabelsMutationVariables = Exact<{
  input: AddTicketLabelsInput;
}>;


export type AddTicketLabelsMutation = { addTicketLabels: { __typename: 'TicketPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, ticket: { __typename: 'Ticket', category: string | null, confirmedAt: string | null, createdAt: string | null, description: string | null, id: string, problemType: string | null, product: string | null, region: string | null, resolution: string | null, rootCause: string | null, service: string | null, status: TicketStatus | null, submittedBy: string | null, ticketId: string, labels: Array<{ __typename: 'TicketLabel', color: string | null, labelId: string, name: string | null }> } | null } | null };

export type EnableEnterpriseProjectsMutationVariables = Exact<{
  input: EnableEnterpriseProjectsInput;
}>;


export type EnableEnterpriseProjectsMutation = { enableEnterpriseProjects: { __typename: 'EnableEnterpriseProjectsPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type CatalogConvertQueryVariables = Exact<{
  amount: string;
  from: number;
  to: number;
}>;


export type CatalogConvertQuery = { catalog: { __typename: 'Catalog', id: string, convert: { __typename: 'Quantity', amount: string | null, unitId: number | null } | null } | null };

export type RevokeInvitationMutationVariables = Exact<{
  input: RevokeInvitationInput;
}>;


export type RevokeInvitationMutation = { revokeInvitation: { __typename: 'InvitationPayload', invitation: { __typename: 'Invitation', acceptedById: string | null, changedAt: string, channel: InvitationChannel, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerId: string | null, customerReportId: string | null, endsAt: string | null, expiresAt: string | null, id: string, invitationId: string, label: string | null, owner: string, resellerId: string | null, sentAt: string | null, source: RecordSource, state: InvitationState, stateSince: string, timesSent: number | null, version: number, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type RecordChangesNodesQueryVariables = Exact<{
  first?: number;
  since?: string | null | undefined;
}>;


export type RecordChangesNodesQuery = { recordChanges: { __typename: 'RecordChanges', nodes: Array<{ __typename: 'RecordChange', at: string, recordId: string, sequence: string, step: string, to: string, type: string, version: number }> } | null };

export type RejectOpportunityMutationVariables = Exact<{
  input: RejectOpportunityInput;
}>;


export type RejectOpportunityMutation = { rejectOpportunity: { __typename: 'OpportunityPayload', opportunity: { __typename: 'Opportunity', authority: string | null, budget: string | null, changedAt: string, cloudServices: Array<string> | null, coSellJoined: boolean, company: string, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerConsents: boolean, customerId: string | null, decideBy: string | null, deliveredOn: string | null, developmentManager: string | null, expectedClosing: string | null, id: string, need: string, offering: string | null, officeManagers: Array<string> | null, opportunityId: string, owner: string, presalesWork: Array<PresalesWork> | null, progress: string | null, publicTender: boolean, requirement: string | null, resellerId: string | null, routedBy: OpportunityRoute | null, routedTo: Array<string> | null, source: RecordSource, state: OpportunityState, stateSince: string, timetable: string | null, title: string, version: number, expectedRevenue: { __typename: 'Money', amount: string, currency: string } | null, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type AllocateToResellerMutationVariables = Exact<{
  input: ResellerFundsInput;
}>;


export type AllocateToResellerMutation = { allocateToReseller: { __typename: 'ResellerFundsPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, partner: { __typename: 'Partner', id: string, name: string, partnerId: string, site: Site, capabilities: Array<{ __typename: 'Capability', allowed: boolean, operation: string }>, mirror: Array<{ __typename: 'MirrorStatus', asOf: string | null, complete: boolean, driftRows: number, errorCode: string | null, etaSeconds: number | null, list: MirroredList, progressPercent: number, rows: number }> | null }, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, reseller: { __typename: 'Reseller', accountName: string | null, associatedAt: string | null, id: string, name: string | null, resellerId: string, accountManager: { __typename: 'ResellerManager', accountName: string | null, managerId: string | null, name: string | null } | null, contact: { __typename: 'ResellerContact', email: string | null, phone: string | null } | null } | null } | null };

export type CreateInvitationMutationVariables = Exact<{
  input: CreateInvitationInput;
}>;


export type CreateInvitationMutation = { createInvitation: { __typename: 'InvitationPayload', invitation: { __typename: 'Invitation', acceptedById: string | null, changedAt: string, channel: InvitationChannel, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerId: string | null, customerReportId: string | null, endsAt: string | null, expiresAt: string | null, id: string, invitationId: string, label: string | null, owner: string, resellerId: string | null, sentAt: string | null, source: RecordSource, state: InvitationState, stateSince: string, timesSent: number | null, version: number, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type ApproveOpportunityMutationVariables = Exact<{
  input: ApproveOpportunityInput;
}>;


export type ApproveOpportunityMutation = { approveOpportunity: { __typename: 'OpportunityPayload', opportunity: { __typename: 'Opportunity', authority: string | null, budget: string | null, changedAt: string, cloudServices: Array<string> | null, coSellJoined: boolean, company: string, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerConsents: boolean, customerId: string | null, decideBy: string | null, deliveredOn: string | null, developmentManager: string | null, expectedClosing: string | null, id: string, need: string, offering: string | null, officeManagers: Array<string> | null, opportunityId: string, owner: string, presalesWork: Array<PresalesWork> | null, progress: string | null, publicTender: boolean, requirement: string | null, resellerId: string | null, routedBy: OpportunityRoute | null, routedTo: Array<string> | null, source: RecordSource, state: OpportunityState, stateSince: string, timetable: string | null, title: string, version: number, expectedRevenue: { __typename: 'Money', amount: string, currency: string } | null, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type TicketDeskContactCheckQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
  contact: TicketContactInput;
}>;


export type TicketDeskContactCheckQuery = { ticketDesk: { __typename: 'TicketDesk', contactCheck: { __typename: 'ContactCheck', needsCode: boolean | null, verifiedUntil: string | null } | null } | null };

export type OpportunitiesQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: OpportunityFilter | null | undefined;
  first?: number;
  sort?: RecordSort | null | undefined;
}>;


export type OpportunitiesQuery = { opportunities: { __typename: 'OpportunityConnection', totalCount: number | null, nodes: Array<{ __typename: 'Opportunity', authority: string | null, budget: string | null, changedAt: string, cloudServices: Array<string> | null, coSellJoined: boolean, company: string, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerConsents: boolean, customerId: string | null, decideBy: string | null, deliveredOn: string | null, developmentManager: string | null, expectedClosing: string | null, id: string, need: string, offering: string | null, officeManagers: Array<string> | null, opportunityId: string, owner: string, presalesWork: Array<PresalesWork> | null, progress: string | null, publicTender: boolean, requirement: string | null, resellerId: string | null, routedBy: OpportunityRoute | null, routedTo: Array<string> | null, source: RecordSource, state: OpportunityState, stateSince: string, timetable: string | null, title: string, version: number, expectedRevenue: { __typename: 'Money', amount: string, currency: string } | null, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type ChangeTicketContactMutationVariables = Exact<{
  input: ChangeTicketContactInput;
}>;


export type ChangeTicketContactMutation = { changeTicketContact: { __typename: 'TicketPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, ticket: { __typename: 'Ticket', category: string | null, confirmedAt: string | null, createdAt: string | null, description: string | null, id: string, problemType: string | null, product: string | null, region: string | null, resolution: string | null, rootCause: string | null, service: string | null, status: TicketStatus | null, submittedBy: string | null, ticketId: string, labels: Array<{ __typename: 'TicketLabel', color: string | null, labelId: string, name: string | null }> } | null } | null };

export type ChannelCustomersQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: CustomerFilter | null | undefined;
  first?: number;
}>;


export type ChannelCustomersQuery = { channel: { __typename: 'Channel', id: string, customers: { __typename: 'ChannelCustomerConnection', totalCount: number | null, nodes: Array<{ __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, customerId: string, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null, ticketDesk: { __typename: 'TicketDesk', mostCopies: number | null } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type CatalogResourceTypesQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number;
  name?: string | null | undefined;
  serviceTypeCode?: string | null | undefined;
}>;


export type CatalogResourceTypesQuery = { catalog: { __typename: 'Catalog', id: string, resourceTypes: { __typename: 'ResourceTypeConnection', totalCount: number | null, nodes: Array<{ __typename: 'ResourceType', code: string | null, description: string | null, name: string | null, serviceTypeCode: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type SendVerificationCodeMutationVariables = Exact<{
  input: SendVerificationCodeInput;
}>;


export type SendVerificationCodeMutation = { sendVerificationCode: { __typename: 'SendVerificationCodePayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type UpdateCustomerReportMutationVariables = Exact<{
  input: UpdateCustomerReportInput;
}>;


export type UpdateCustomerReportMutation = { updateCustomerReport: { __typename: 'CustomerReportPayload', customerReport: { __typename: 'CustomerReport', associationType: AssociationWish, changedAt: string, communication: string | null, company: string, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerReportId: string, id: string, owner: string, resellerId: string | null, source: RecordSource, state: CustomerReportState, stateSince: string, validUntil: string | null, version: number, expectedConsumption: { __typename: 'Money', amount: string, currency: string } | null, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type RelateTicketsMutationVariables = Exact<{
  input: RelateTicketsInput;
}>;


export type RelateTicketsMutation = { relateTickets: { __typename: 'TicketPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, ticket: { __typename: 'Ticket', category: string | null, confirmedAt: string | null, createdAt: string | null, description: string | null, id: string, problemType: string | null, product: string | null, region: string | null, resolution: string | null, rootCause: string | null, service: string | null, status: TicketStatus | null, submittedBy: string | null, ticketId: string, labels: Array<{ __typename: 'TicketLabel', color: string | null, labelId: string, name: string | null }> } | null } | null };

export type LoseOpportunityMutationVariables = Exact<{
  input: LoseOpportunityInput;
}>;


export type LoseOpportunityMutation = { loseOpportunity: { __typename: 'OpportunityPayload', opportunity: { __typename: 'Opportunity', authority: string | null, budget: string | null, changedAt: string, cloudServices: Array<string> | null, coSellJoined: boolean, company: string, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerConsents: boolean, customerId: string | null, decideBy: string | null, deliveredOn: string | null, developmentManager: string | null, expectedClosing: string | null, id: string, need: string, offering: string | null, officeManagers: Array<string> | null, opportunityId: string, owner: string, presalesWork: Array<PresalesWork> | null, progress: string | null, publicTender: boolean, requirement: string | null, resellerId: string | null, routedBy: OpportunityRoute | null, routedTo: Array<string> | null, source: RecordSource, state: OpportunityState, stateSince: string, timetable: string | null, title: string, version: number, expectedRevenue: { __typename: 'Money', amount: string, currency: string } | null, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type AllocateFundsMutationVariables = Exact<{
  input: CustomerFundsInput;
}>;


export type AllocateFundsMutation = { allocateFunds: { __typename: 'CustomerFundsPayload', operation: { __typename: 'Operation', id: string, operationId: string, kind: OperationKind, outcome: OperationOutcome, idempotencyKey: string, createdAt: string, settledAt: string | null, evidence: OperationEvidence | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', until: string, decision: ApprovalDecision | null, decidedBy: string | null, decidedAt: string | null } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, customer: { __typename: 'Customer', id: string, customerId: string, balance: { __typename: 'CustomerBalance', available: { __typename: 'Money', amount: string, currency: string } | null, debt: { __typename: 'Money', amount: string, currency: string } | null } | null } | null, partner: { __typename: 'Partner', id: string, partnerId: string } } | null };

export type BillsInvoicesQueryVariables = Exact<{
  after?: string | null | undefined;
  appliedFrom: string;
  appliedUntil: string;
  first?: number;
}>;


export type BillsInvoicesQuery = { bills: { __typename: 'Bills', id: string, invoices: { __typename: 'InvoiceConnection', totalCount: number | null, nodes: Array<{ __typename: 'Invoice', appliedAt: string | null, appliedBy: string | null, category: InvoiceCategory | null, channel: InvoiceChannel | null, form: InvoiceMode | null, invoiceId: string, method: InvoiceMethod | null, month: string | null, number: string | null, originalId: string | null, rejection: string | null, request: InvoiceRequest | null, signingEntityId: string | null, state: InvoiceState | null, title: string | null, titleKind: InvoiceTitle | null, trade: InvoiceTrade | null, type: InvoiceType | null, amount: { __typename: 'Money', amount: string, currency: string } | null, delivery: { __typename: 'InvoiceDelivery', address: string | null, email: string | null, phone: string | null, postalCode: string | null, recipient: string | null } | null, taxes: Array<{ __typename: 'InvoiceTax', kind: string | null, rate: string | null, subKind: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type AnswerTicketFieldsMutationVariables = Exact<{
  input: AnswerTicketFieldsInput;
}>;


export type AnswerTicketFieldsMutation = { answerTicketFields: { __typename: 'TicketPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, ticket: { __typename: 'Ticket', category: string | null, confirmedAt: string | null, createdAt: string | null, description: string | null, id: string, problemType: string | null, product: string | null, region: string | null, resolution: string | null, rootCause: string | null, service: string | null, status: TicketStatus | null, submittedBy: string | null, ticketId: string, labels: Array<{ __typename: 'TicketLabel', color: string | null, labelId: string, name: string | null }> } | null } | null };

export type IssueCouponsMutationVariables = Exact<{
  input: IssueCouponsInput;
}>;


export type IssueCouponsMutation = { issueCoupons: { __typename: 'IssueCouponsPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, quota: { __typename: 'CouponQuota', createdAt: string | null, effectiveAt: string | null, expiresAt: string | null, id: string, quotaId: string, status: CouponQuotaStatus | null, type: CouponQuotaType | null, updatedAt: string | null, balance: { __typename: 'Money', amount: string, currency: string } | null, limits: Array<{ __typename: 'CouponQuotaLimit', key: string | null, values: Array<{ __typename: 'CouponQuotaLimitValue', secondValue: string | null, value: string | null }> }>, value: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type SendTicketCodeMutationVariables = Exact<{
  input: SendTicketCodeInput;
}>;


export type SendTicketCodeMutation = { sendTicketCode: { __typename: 'TicketDeskPayload', desk: { __typename: 'TicketDesk', mostCopies: number | null }, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type TicketDeskVerifiedContactsQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
  after?: string | null | undefined;
  first?: number;
}>;


export type TicketDeskVerifiedContactsQuery = { ticketDesk: { __typename: 'TicketDesk', verifiedContacts: { __typename: 'VerifiedContactConnection', totalCount: number | null, nodes: Array<{ __typename: 'VerifiedContact', countryCode: string | null, email: string | null, phone: string | null, verifiedId: string, way: TicketContactWay | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type SearchOrdersQueryVariables = Exact<{
  text: string;
  after?: string | null | undefined;
  first?: number;
}>;


export type SearchOrdersQuery = { search: { __typename: 'Search', orders: { __typename: 'OrderConnection', totalCount: number | null, nodes: Array<{ __typename: 'Order', contractId: string | null, createdAt: string | null, customerId: string, id: string, orderId: string, paidAt: string | null, payBefore: string | null, source: OrderSource | null, status: OrderStatus | null, type: OrderType | null, agentPayment: { __typename: 'AgentPayment', byAgent: boolean | null, payerId: string | null } | null, amount: { __typename: 'Money', amount: string, currency: string } | null, breakdown: { __typename: 'AmountBreakdown', commission: { __typename: 'Money', amount: string, currency: string } | null, consumed: { __typename: 'Money', amount: string, currency: string } | null, coupon: { __typename: 'Money', amount: string, currency: string } | null, discounts: Array<{ __typename: 'AppliedDiscount', type: OrderDiscountType | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, flexiCashCoupon: { __typename: 'Money', amount: string, currency: string } | null, storedValueCard: { __typename: 'Money', amount: string, currency: string } | null } | null, enterpriseProjects: Array<{ __typename: 'EnterpriseProject', enterpriseProjectId: string | null, name: string | null }>, officialAmount: { __typename: 'Money', amount: string, currency: string } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type TicketDeskAttachmentsQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
}>;


export type TicketDeskAttachmentsQuery = { ticketDesk: { __typename: 'TicketDesk', attachments: { __typename: 'AttachmentLimits', bytes: number | null, most: number | null, types: Array<string> } | null } | null };

export type SubmitOpportunityMutationVariables = Exact<{
  input: SubmitOpportunityInput;
}>;


export type SubmitOpportunityMutation = { submitOpportunity: { __typename: 'OpportunityPayload', opportunity: { __typename: 'Opportunity', authority: string | null, budget: string | null, changedAt: string, cloudServices: Array<string> | null, coSellJoined: boolean, company: string, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerConsents: boolean, customerId: string | null, decideBy: string | null, deliveredOn: string | null, developmentManager: string | null, expectedClosing: string | null, id: string, need: string, offering: string | null, officeManagers: Array<string> | null, opportunityId: string, owner: string, presalesWork: Array<PresalesWork> | null, progress: string | null, publicTender: boolean, requirement: string | null, resellerId: string | null, routedBy: OpportunityRoute | null, routedTo: Array<string> | null, source: RecordSource, state: OpportunityState, stateSince: string, timetable: string | null, title: string, version: number, expectedRevenue: { __typename: 'Money', amount: string, currency: string } | null, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type PartnerQueryVariables = Exact<{ [key: string]: never; }>;


export type PartnerQuery = { partner: { __typename: 'Partner', id: string, name: string, partnerId: string, site: Site, capabilities: Array<{ __typename: 'Capability', allowed: boolean, operation: string }>, mirror: Array<{ __typename: 'MirrorStatus', asOf: string | null, complete: boolean, driftRows: number, errorCode: string | null, etaSeconds: number | null, list: MirroredList, progressPercent: number, rows: number }> | null } | null };

export type OrganizationAuditQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: AuditFilter | null | undefined;
  first?: number;
}>;


export type OrganizationAuditQuery = { organization: { __typename: 'Organization', id: string, audit: { __typename: 'AuditRecordConnection', totalCount: number | null, nodes: Array<{ __typename: 'AuditRecord', at: string, count: number, detail: string, hash: string, inputDigest: string | null, kind: AuditKind, on: string | null, requestId: string, seq: number, what: string, actor: { __typename: 'AuditActor', accountName: string, name: string, roles: Array<string>, subject: string } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type RegisterCustomerMutationVariables = Exact<{
  input: RegisterCustomerInput;
}>;


export type RegisterCustomerMutation = { registerCustomer: { __typename: 'RegisterCustomerPayload', associated: boolean, customerId: string | null, customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, customerId: string, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null, ticketDesk: { __typename: 'TicketDesk', mostCopies: number | null } } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type PricesQueryVariables = Exact<{
  customerId: string | number;
}>;


export type PricesQuery = { prices: { __typename: 'Prices', id: string } | null };

export type TicketDeskProductQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
  id: string | number;
}>;


export type TicketDeskProductQuery = { ticketDesk: { __typename: 'TicketDesk', product: { __typename: 'TicketProduct', acronym: string | null, description: string | null, name: string | null, productId: string, takesSupportPlan: boolean | null } | null } | null };

export type OrganizationAssignmentsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: AssignmentFilter | null | undefined;
  first?: number;
}>;


export type OrganizationAssignmentsQuery = { organization: { __typename: 'Organization', id: string, assignments: { __typename: 'CustomerAssignmentConnection', totalCount: number | null, nodes: Array<{ __typename: 'CustomerAssignment', accountManager: string | null, assignedAt: string, countsFrom: string, customerId: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type OrganizationMembersQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: MemberFilter | null | undefined;
  first?: number;
}>;


export type OrganizationMembersQuery = { organization: { __typename: 'Organization', id: string, members: { __typename: 'MemberConnection', totalCount: number | null, nodes: Array<{ __typename: 'Member', accountName: string, active: boolean, id: string, name: string, roles: Array<string>, subject: string | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type SetAutoRenewalMutationVariables = Exact<{
  input: SetAutoRenewalInput;
}>;


export type SetAutoRenewalMutation = { setAutoRenewal: { __typename: 'SetAutoRenewalPayload', customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, customerId: string, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null, ticketDesk: { __typename: 'TicketDesk', mostCopies: number | null } }, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, resource: { __typename: 'YearlyMonthlyResource', effectiveAt: string | null, expiresAt: string | null, expiryPolicy: ExpiryPolicy | null, id: string, isMain: boolean | null, mainId: string | null, name: string | null, productId: string | null, projectId: string | null, region: string | null, resourceId: string, specification: string | null, status: ResourceStatus | null, subscriptionId: string | null, updatedAt: string | null, enterpriseProject: { __typename: 'EnterpriseProject', enterpriseProjectId: string | null, name: string | null } | null, resourceType: { __typename: 'ResourceType', code: string | null, description: string | null, name: string | null, serviceTypeCode: string | null } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null, size: { __typename: 'Quantity', amount: string | null, unitId: number | null } | null } | null } | null };

export type OpportunityQueryVariables = Exact<{
  id: string | number;
}>;


export type OpportunityQuery = { opportunity: { __typename: 'Opportunity', authority: string | null, budget: string | null, changedAt: string, cloudServices: Array<string> | null, coSellJoined: boolean, company: string, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerConsents: boolean, customerId: string | null, decideBy: string | null, deliveredOn: string | null, developmentManager: string | null, expectedClosing: string | null, id: string, need: string, offering: string | null, officeManagers: Array<string> | null, opportunityId: string, owner: string, presalesWork: Array<PresalesWork> | null, progress: string | null, publicTender: boolean, requirement: string | null, resellerId: string | null, routedBy: OpportunityRoute | null, routedTo: Array<string> | null, source: RecordSource, state: OpportunityState, stateSince: string, timetable: string | null, title: string, version: number, expectedRevenue: { __typename: 'Money', amount: string, currency: string } | null, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } | null };

export type IssuedCouponsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: IssuedCouponFilter | null | undefined;
  first?: number;
  resellerId?: string | number | null | undefined;
}>;


export type IssuedCouponsQuery = { issuedCoupons: { __typename: 'IssuedCouponConnection', totalCount: number | null, nodes: Array<{ __typename: 'IssuedCoupon', activatedAt: string | null, couponId: string, createdAt: string | null, customerId: string, effectiveAt: string | null, expiresAt: string | null, frozen: boolean | null, id: string, lastUsedAt: string | null, lockedByOrderId: string | null, medium: CouponMedium | null, orderId: string | null, origin: CouponOrigin | null, planDescription: string | null, planId: string | null, planName: string | null, promotionId: string | null, status: CouponStatus | null, type: CouponType | null, balance: { __typename: 'Money', amount: string, currency: string } | null, faceValue: { __typename: 'Money', amount: string, currency: string } | null, limits: Array<{ __typename: 'CouponLimit', key: string | null, kind: string | null, limitId: string | null, secondValue: string | null, unit: string | null, value: string | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type ApproveOperationMutationVariables = Exact<{
  input: DecideOperationInput;
}>;


export type ApproveOperationMutation = { approveOperation: { __typename: 'DecideOperationPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } } | null };

export type AssignDirectorMutationVariables = Exact<{
  input: AssignDirectorInput;
}>;


export type AssignDirectorMutation = { assignDirector: { __typename: 'AssignDirectorPayload', accountManager: { __typename: 'Member', accountName: string, active: boolean, id: string, name: string, roles: Array<string>, subject: string | null }, director: { __typename: 'Member', accountName: string, active: boolean, id: string, name: string, roles: Array<string>, subject: string | null } | null } | null };

export type TicketDeskCountryCodesQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
}>;


export type TicketDeskCountryCodesQuery = { ticketDesk: { __typename: 'TicketDesk', countryCodes: Array<{ __typename: 'TicketCountryCode', code: string | null, name: string | null }> | null } | null };

export type SignTicketAgreementMutationVariables = Exact<{
  input: SignTicketAgreementInput;
}>;


export type SignTicketAgreementMutation = { signTicketAgreement: { __typename: 'TicketDeskPayload', desk: { __typename: 'TicketDesk', mostCopies: number | null }, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type CustomerReportQueryVariables = Exact<{
  id: string | number;
}>;


export type CustomerReportQuery = { customerReport: { __typename: 'CustomerReport', associationType: AssociationWish, changedAt: string, communication: string | null, company: string, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerReportId: string, id: string, owner: string, resellerId: string | null, source: RecordSource, state: CustomerReportState, stateSince: string, validUntil: string | null, version: number, expectedConsumption: { __typename: 'Money', amount: string, currency: string } | null, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } | null };

export type VerifyTicketContactMutationVariables = Exact<{
  input: VerifyTicketContactInput;
}>;


export type VerifyTicketContactMutation = { verifyTicketContact: { __typename: 'TicketDeskPayload', desk: { __typename: 'TicketDesk', mostCopies: number | null }, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type PricesRenewalQueryVariables = Exact<{
  customerId: string | number;
  includeDependents?: boolean;
  months?: number | null | undefined;
  resourceIds: Array<string | number> | string | number;
  years?: number | null | undefined;
}>;


export type PricesRenewalQuery = { prices: { __typename: 'Prices', id: string, renewal: { __typename: 'RenewalQuote', bestOffer: { __typename: 'RenewalOffer', best: boolean | null, discountId: string | null, name: string | null, type: PriceDiscountType | null, amount: { __typename: 'Money', amount: string, currency: string } | null, installment: { __typename: 'Installment', period: PricePeriod | null, amount: { __typename: 'Money', amount: string, currency: string } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, saving: { __typename: 'Money', amount: string, currency: string } | null } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, saving: { __typename: 'Money', amount: string, currency: string } | null } | null, failures: Array<{ __typename: 'RenewalFailure', code: string | null, resourceId: string | null, vendorCode: string | null }>, listPrice: { __typename: 'Money', amount: string, currency: string } | null, offers: Array<{ __typename: 'RenewalOffer', best: boolean | null, discountId: string | null, name: string | null, type: PriceDiscountType | null, amount: { __typename: 'Money', amount: string, currency: string } | null, installment: { __typename: 'Installment', period: PricePeriod | null, amount: { __typename: 'Money', amount: string, currency: string } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, saving: { __typename: 'Money', amount: string, currency: string } | null } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, saving: { __typename: 'Money', amount: string, currency: string } | null }>, resources: Array<{ __typename: 'RenewalPrice', includesDependents: boolean | null, months: number | null, resourceId: string, amount: { __typename: 'Money', amount: string, currency: string } | null }> } | null } | null };

export type TicketDeskCategoriesQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
}>;


export type TicketDeskCategoriesQuery = { ticketDesk: { __typename: 'TicketDesk', categories: Array<{ __typename: 'TicketCategory', categoryId: string, name: string | null, products: Array<{ __typename: 'TicketProduct', acronym: string | null, description: string | null, name: string | null, productId: string, takesSupportPlan: boolean | null }> }> | null } | null };

export type FinishMarketingTaskMutationVariables = Exact<{
  input: FinishMarketingTaskInput;
}>;


export type FinishMarketingTaskMutation = { finishMarketingTask: { __typename: 'MarketingTaskPayload', marketingTask: { __typename: 'MarketingTask', changedAt: string, createdAt: string, customerId: string | null, dueOn: string, id: string, marketingTaskId: string, notes: string | null, owner: string, resellerId: string | null, result: string | null, source: RecordSource, state: MarketingTaskState, stateSince: string, title: string, version: number, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type ReviewOpportunityMutationVariables = Exact<{
  input: ReviewOpportunityInput;
}>;


export type ReviewOpportunityMutation = { reviewOpportunity: { __typename: 'OpportunityPayload', opportunity: { __typename: 'Opportunity', authority: string | null, budget: string | null, changedAt: string, cloudServices: Array<string> | null, coSellJoined: boolean, company: string, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerConsents: boolean, customerId: string | null, decideBy: string | null, deliveredOn: string | null, developmentManager: string | null, expectedClosing: string | null, id: string, need: string, offering: string | null, officeManagers: Array<string> | null, opportunityId: string, owner: string, presalesWork: Array<PresalesWork> | null, progress: string | null, publicTender: boolean, requirement: string | null, resellerId: string | null, routedBy: OpportunityRoute | null, routedTo: Array<string> | null, source: RecordSource, state: OpportunityState, stateSince: string, timetable: string | null, title: string, version: number, expectedRevenue: { __typename: 'Money', amount: string, currency: string } | null, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type PartnerCapabilitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type PartnerCapabilitiesQuery = { partner: { __typename: 'Partner', id: string, capabilities: Array<{ __typename: 'Capability', allowed: boolean, operation: string }> } | null };

export type CreateMarketingTaskMutationVariables = Exact<{
  input: CreateMarketingTaskInput;
}>;


export type CreateMarketingTaskMutation = { createMarketingTask: { __typename: 'MarketingTaskPayload', marketingTask: { __typename: 'MarketingTask', changedAt: string, createdAt: string, customerId: string | null, dueOn: string, id: string, marketingTaskId: string, notes: string | null, owner: string, resellerId: string | null, result: string | null, source: RecordSource, state: MarketingTaskState, stateSince: string, title: string, version: number, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type CouponsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: CouponFilter | null | undefined;
  first?: number;
  resellerId?: string | number | null | undefined;
}>;


export type CouponsQuery = { coupons: { __typename: 'CouponConnection', totalCount: number | null, nodes: Array<{ __typename: 'Coupon', activatedAt: string | null, code: string | null, couponId: string, createdAt: string | null, customerId: string | null, effectiveAt: string | null, expiresAt: string | null, frozen: boolean | null, id: string, lockedByOrderId: string | null, medium: CouponMedium | null, orderId: string | null, origin: CouponOrigin | null, planDescription: string | null, planId: string | null, planName: string | null, promotionId: string | null, reservedAt: string | null, reuse: CouponReuse | null, sourceId: string | null, status: CouponStatus | null, type: CouponType | null, usage: string | null, balance: { __typename: 'Money', amount: string, currency: string } | null, faceValue: { __typename: 'Money', amount: string, currency: string } | null, limits: Array<{ __typename: 'CouponLimit', key: string | null, kind: string | null, limitId: string | null, secondValue: string | null, unit: string | null, value: string | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type CustomerQueryVariables = Exact<{
  id: string | number;
}>;


export type CustomerQuery = { customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, customerId: string, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null, ticketDesk: { __typename: 'TicketDesk', mostCopies: number | null } } | null };

export type RecordChangesQueryVariables = Exact<{
  first?: number;
  since?: string | null | undefined;
}>;


export type RecordChangesQuery = { recordChanges: { __typename: 'RecordChanges', next: string, nodes: Array<{ __typename: 'RecordChange', at: string, recordId: string, sequence: string, step: string, to: string, type: string, version: number }> } | null };

export type OperationQueryVariables = Exact<{
  id: string | number;
}>;


export type OperationQuery = { operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null };

export type CreateEnterpriseMemberMutationVariables = Exact<{
  input: CreateEnterpriseMemberInput;
}>;


export type CreateEnterpriseMemberMutation = { createEnterpriseMember: { __typename: 'CreateEnterpriseMemberPayload', enterprise: { __typename: 'Enterprise', id: string }, member: { __typename: 'EnterpriseMember', accountName: string | null, displayName: string | null, id: string, memberId: string, status: MemberStatus | null, unitId: string | null, unitName: string | null } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type CouponQuotaRecordsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: CouponQuotaRecordFilter | null | undefined;
  first?: number;
}>;


export type CouponQuotaRecordsQuery = { couponQuotaRecords: { __typename: 'CouponQuotaRecordConnection', totalCount: number | null, nodes: Array<{ __typename: 'CouponQuotaRecord', at: string | null, changedBy: string | null, operation: CouponQuotaOperation | null, outcome: CouponOutcome | null, parentQuotaId: string | null, quotaId: string | null, recordId: string, remark: string | null, resellerAccountName: string | null, resellerId: string | null, resellerName: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type ResellerQueryVariables = Exact<{
  id: string | number;
}>;


export type ResellerQuery = { reseller: { __typename: 'Reseller', accountName: string | null, associatedAt: string | null, id: string, name: string | null, resellerId: string, accountManager: { __typename: 'ResellerManager', accountName: string | null, managerId: string | null, name: string | null } | null, contact: { __typename: 'ResellerContact', email: string | null, phone: string | null } | null } | null };

export type MarketingTasksQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: MarketingTaskFilter | null | undefined;
  first?: number;
  sort?: RecordSort | null | undefined;
}>;


export type MarketingTasksQuery = { marketingTasks: { __typename: 'MarketingTaskConnection', totalCount: number | null, nodes: Array<{ __typename: 'MarketingTask', changedAt: string, createdAt: string, customerId: string | null, dueOn: string, id: string, marketingTaskId: string, notes: string | null, owner: string, resellerId: string | null, result: string | null, source: RecordSource, state: MarketingTaskState, stateSince: string, title: string, version: number, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type TicketDeskUsersQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
}>;


export type TicketDeskUsersQuery = { ticketDesk: { __typename: 'TicketDesk', users: Array<{ __typename: 'TicketUser', countryCode: string | null, email: string | null, name: string | null, phone: string | null, userId: string }> | null } | null };

export type TicketDeskCopiesQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
}>;


export type TicketDeskCopiesQuery = { ticketDesk: { __typename: 'TicketDesk', copies: { __typename: 'TicketCopies', lastUsed: string | null, stored: Array<string> } | null } | null };

export type RenewalsQueryVariables = Exact<{
  after?: string | null | undefined;
  days?: number | null | undefined;
  filter?: RenewalFilter | null | undefined;
  first?: number;
  from?: string | null | undefined;
  sort?: RenewalSort | null | undefined;
  until?: string | null | undefined;
}>;


export type RenewalsQuery = { renewals: { __typename: 'YearlyMonthlyResourceConnection', totalCount: number | null, nodes: Array<{ __typename: 'YearlyMonthlyResource', effectiveAt: string | null, expiresAt: string | null, expiryPolicy: ExpiryPolicy | null, id: string, isMain: boolean | null, mainId: string | null, name: string | null, productId: string | null, projectId: string | null, region: string | null, resourceId: string, specification: string | null, status: ResourceStatus | null, subscriptionId: string | null, updatedAt: string | null, enterpriseProject: { __typename: 'EnterpriseProject', enterpriseProjectId: string | null, name: string | null } | null, resourceType: { __typename: 'ResourceType', code: string | null, description: string | null, name: string | null, serviceTypeCode: string | null } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null, size: { __typename: 'Quantity', amount: string | null, unitId: number | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type ChangeToCompanyMutationVariables = Exact<{
  input: ChangeToCompanyInput;
}>;


export type ChangeToCompanyMutation = { changeToCompany: { __typename: 'ChangeToCompanyPayload', customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, customerId: string, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null, ticketDesk: { __typename: 'TicketDesk', mostCopies: number | null } } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, review: { __typename: 'RealNameReview', opinion: string | null, result: RealNameReviewResult | null } | null } | null };

export type SendInvitationMutationVariables = Exact<{
  input: SendInvitationInput;
}>;


export type SendInvitationMutation = { sendInvitation: { __typename: 'InvitationPayload', invitation: { __typename: 'Invitation', acceptedById: string | null, changedAt: string, channel: InvitationChannel, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerId: string | null, customerReportId: string | null, endsAt: string | null, expiresAt: string | null, id: string, invitationId: string, label: string | null, owner: string, resellerId: string | null, sentAt: string | null, source: RecordSource, state: InvitationState, stateSince: string, timesSent: number | null, version: number, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type BillsConsumingCustomersQueryVariables = Exact<{
  accountManager?: string | null | undefined;
  after?: string | null | undefined;
  first?: number;
  month: string;
}>;


export type BillsConsumingCustomersQuery = { bills: { __typename: 'Bills', id: string, consumingCustomers: { __typename: 'ConsumingCustomerConnection', totalCount: number | null, nodes: Array<{ __typename: 'ConsumingCustomer', customerId: string }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type OrganizationQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganizationQuery = { organization: { __typename: 'Organization', id: string, managerSource: ManagerSource, version: number, permissionItems: Array<{ __typename: 'PermissionItem', administratorOnly: boolean, name: string, operations: Array<string> }> } | null };

export type OrderCountsQueryVariables = Exact<{
  filter?: OrderFilter | null | undefined;
}>;


export type OrderCountsQuery = { orderCounts: Array<{ __typename: 'OrderCount', count: number, status: OrderStatus | null }> | null };

export type OrganizationMemberQueryVariables = Exact<{
  accountName: string | number;
}>;


export type OrganizationMemberQuery = { organization: { __typename: 'Organization', id: string, member: { __typename: 'Member', accountName: string, active: boolean, id: string, name: string, roles: Array<string>, subject: string | null } } | null };

export type TicketDeskRegionsQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
}>;


export type TicketDeskRegionsQuery = { ticketDesk: { __typename: 'TicketDesk', regions: Array<{ __typename: 'TicketRegion', isSensitive: boolean | null, name: string | null, regionId: string, site: TicketRegionSite | null }> | null } | null };

export type TransferCouponToMemberMutationVariables = Exact<{
  input: TransferCouponToMemberInput;
}>;


export type TransferCouponToMemberMutation = { transferCouponToMember: { __typename: 'TransferCouponToMemberPayload', enterprise: { __typename: 'Enterprise', id: string }, member: { __typename: 'EnterpriseMember', accountName: string | null, displayName: string | null, id: string, memberId: string, status: MemberStatus | null, unitId: string | null, unitName: string | null } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type VerifyPersonMutationVariables = Exact<{
  input: VerifyPersonInput;
}>;


export type VerifyPersonMutation = { verifyPerson: { __typename: 'VerifyPersonPayload', customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, customerId: string, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null, ticketDesk: { __typename: 'TicketDesk', mostCopies: number | null } } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, review: { __typename: 'RealNameReview', opinion: string | null, result: RealNameReviewResult | null } | null } | null };

export type ReclaimCouponMutationVariables = Exact<{
  input: ReclaimCouponInput;
}>;


export type ReclaimCouponMutation = { reclaimCoupon: { __typename: 'ReclaimCouponPayload', coupon: { __typename: 'IssuedCoupon', activatedAt: string | null, couponId: string, createdAt: string | null, customerId: string, effectiveAt: string | null, expiresAt: string | null, frozen: boolean | null, id: string, lastUsedAt: string | null, lockedByOrderId: string | null, medium: CouponMedium | null, orderId: string | null, origin: CouponOrigin | null, planDescription: string | null, planId: string | null, planName: string | null, promotionId: string | null, status: CouponStatus | null, type: CouponType | null, balance: { __typename: 'Money', amount: string, currency: string } | null, faceValue: { __typename: 'Money', amount: string, currency: string } | null, limits: Array<{ __typename: 'CouponLimit', key: string | null, kind: string | null, limitId: string | null, secondValue: string | null, unit: string | null, value: string | null }> } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type AssignAccountManagerMutationVariables = Exact<{
  input: AssignAccountManagerInput;
}>;


export type AssignAccountManagerMutation = { assignAccountManager: { __typename: 'AssignAccountManagerPayload', assignments: Array<{ __typename: 'CustomerAssignment', accountManager: string | null, assignedAt: string, countsFrom: string, customerId: string }> } | null };

export type ReclaimFromResellerMutationVariables = Exact<{
  input: ResellerFundsInput;
}>;


export type ReclaimFromResellerMutation = { reclaimFromReseller: { __typename: 'ResellerFundsPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, partner: { __typename: 'Partner', id: string, name: string, partnerId: string, site: Site, capabilities: Array<{ __typename: 'Capability', allowed: boolean, operation: string }>, mirror: Array<{ __typename: 'MirrorStatus', asOf: string | null, complete: boolean, driftRows: number, errorCode: string | null, etaSeconds: number | null, list: MirroredList, progressPercent: number, rows: number }> | null }, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, reseller: { __typename: 'Reseller', accountName: string | null, associatedAt: string | null, id: string, name: string | null, resellerId: string, accountManager: { __typename: 'ResellerManager', accountName: string | null, managerId: string | null, name: string | null } | null, contact: { __typename: 'ResellerContact', email: string | null, phone: string | null } | null } | null } | null };

export type NodeQueryVariables = Exact<{
  id: string | number;
}>;


export type NodeQuery = { node:
    | { __typename: 'Bills', id: string }
    | { __typename: 'Catalog', id: string }
    | { __typename: 'Channel', id: string }
    | { __typename: 'Coupon', id: string }
    | { __typename: 'CouponQuota', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'CustomerReport', id: string }
    | { __typename: 'Enterprise', id: string }
    | { __typename: 'EnterpriseMember', id: string }
    | { __typename: 'Incentives', id: string }
    | { __typename: 'Invitation', id: string }
    | { __typename: 'IssuedCoupon', id: string }
    | { __typename: 'IssuedCouponQuota', id: string }
    | { __typename: 'MarketingTask', id: string }
    | { __typename: 'Member', id: string }
    | { __typename: 'Operation', id: string }
    | { __typename: 'Opportunity', id: string }
    | { __typename: 'Order', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'OwnBills', id: string }
    | { __typename: 'Partner', id: string }
    | { __typename: 'PayPerUseResource', id: string }
    | { __typename: 'Prices', id: string }
    | { __typename: 'Reseller', id: string }
    | { __typename: 'Role', id: string }
    | { __typename: 'Ticket', id: string }
    | { __typename: 'Viewer', id: string }
    | { __typename: 'YearlyMonthlyResource', id: string }
   | null };

export type CouponQuotasQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: CouponQuotaFilter | null | undefined;
  first?: number;
}>;


export type CouponQuotasQuery = { couponQuotas: { __typename: 'CouponQuotaConnection', totalCount: number | null, nodes: Array<{ __typename: 'CouponQuota', createdAt: string | null, effectiveAt: string | null, expiresAt: string | null, id: string, quotaId: string, status: CouponQuotaStatus | null, type: CouponQuotaType | null, updatedAt: string | null, balance: { __typename: 'Money', amount: string, currency: string } | null, limits: Array<{ __typename: 'CouponQuotaLimit', key: string | null, values: Array<{ __typename: 'CouponQuotaLimitValue', secondValue: string | null, value: string | null }> }>, value: { __typename: 'Money', amount: string, currency: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type TicketDeskCustomerQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
}>;


export type TicketDeskCustomerQuery = { ticketDesk: { __typename: 'TicketDesk', customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, customerId: string, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null, ticketDesk: { __typename: 'TicketDesk', mostCopies: number | null } } | null } | null };

export type DeclineTicketAccessMutationVariables = Exact<{
  input: DeclineTicketAccessInput;
}>;


export type DeclineTicketAccessMutation = { declineTicketAccess: { __typename: 'TicketDeskPayload', desk: { __typename: 'TicketDesk', mostCopies: number | null }, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type SettleOperationMutationVariables = Exact<{
  input: SettleOperationInput;
}>;


export type SettleOperationMutation = { settleOperation: { __typename: 'DecideOperationPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } } | null };

export type IncentivesQueryVariables = Exact<{ [key: string]: never; }>;


export type IncentivesQuery = { incentives: { __typename: 'Incentives', id: string } | null };

export type ConfirmInvitationAcceptedMutationVariables = Exact<{
  input: ConfirmInvitationAcceptedInput;
}>;


export type ConfirmInvitationAcceptedMutation = { confirmInvitationAccepted: { __typename: 'InvitationPayload', invitation: { __typename: 'Invitation', acceptedById: string | null, changedAt: string, channel: InvitationChannel, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerId: string | null, customerReportId: string | null, endsAt: string | null, expiresAt: string | null, id: string, invitationId: string, label: string | null, owner: string, resellerId: string | null, sentAt: string | null, source: RecordSource, state: InvitationState, stateSince: string, timesSent: number | null, version: number, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type ChannelBalancesQueryVariables = Exact<{ [key: string]: never; }>;


export type ChannelBalancesQuery = { channel: { __typename: 'Channel', id: string, balances: Array<{ __typename: 'ChannelBalances', balances: Array<{ __typename: 'PartnerBalance', accountId: string, type: AccountType | null, available: { __typename: 'Money', amount: string, currency: string } | null, credit: { __typename: 'Money', amount: string, currency: string } | null, designated: { __typename: 'Money', amount: string, currency: string } | null }> | null, failure: { __typename: 'ChannelFailure', code: string, message: string, retryable: boolean } | null }> | null } | null };

export type CancelTicketMutationVariables = Exact<{
  input: CancelTicketInput;
}>;


export type CancelTicketMutation = { cancelTicket: { __typename: 'TicketPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, ticket: { __typename: 'Ticket', category: string | null, confirmedAt: string | null, createdAt: string | null, description: string | null, id: string, problemType: string | null, product: string | null, region: string | null, resolution: string | null, rootCause: string | null, service: string | null, status: TicketStatus | null, submittedBy: string | null, ticketId: string, labels: Array<{ __typename: 'TicketLabel', color: string | null, labelId: string, name: string | null }> } | null } | null };

export type FreezeCustomersMutationVariables = Exact<{
  input: FreezeCustomersInput;
}>;


export type FreezeCustomersMutation = { freezeCustomers: { __typename: 'FreezeCustomersPayload', customers: Array<{ __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, customerId: string, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null, ticketDesk: { __typename: 'TicketDesk', mostCopies: number | null } }>, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type PartnerConsumptionQuotaQueryVariables = Exact<{ [key: string]: never; }>;


export type PartnerConsumptionQuotaQuery = { partner: { __typename: 'Partner', id: string, consumptionQuota: { __typename: 'ConsumptionQuota', balance: { __typename: 'Money', amount: string, currency: string } | null, coupons: { __typename: 'Money', amount: string, currency: string } | null, due: { __typename: 'Money', amount: string, currency: string } | null, quota: { __typename: 'Money', amount: string, currency: string } | null, unbilled: { __typename: 'Money', amount: string, currency: string } | null, used: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type CatalogProvinceQueryVariables = Exact<{
  code: string | number;
}>;


export type CatalogProvinceQuery = { catalog: { __typename: 'Catalog', id: string, province: { __typename: 'Province', code: string, name: string | null } | null } | null };

export type UnsubscribeResourcesMutationVariables = Exact<{
  input: UnsubscribeResourcesInput;
}>;


export type UnsubscribeResourcesMutation = { unsubscribeResources: { __typename: 'UnsubscribeResourcesPayload', customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, customerId: string, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null, ticketDesk: { __typename: 'TicketDesk', mostCopies: number | null } }, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, orders: Array<{ __typename: 'Order', contractId: string | null, createdAt: string | null, customerId: string, id: string, orderId: string, paidAt: string | null, payBefore: string | null, source: OrderSource | null, status: OrderStatus | null, type: OrderType | null, agentPayment: { __typename: 'AgentPayment', byAgent: boolean | null, payerId: string | null } | null, amount: { __typename: 'Money', amount: string, currency: string } | null, breakdown: { __typename: 'AmountBreakdown', commission: { __typename: 'Money', amount: string, currency: string } | null, consumed: { __typename: 'Money', amount: string, currency: string } | null, coupon: { __typename: 'Money', amount: string, currency: string } | null, discounts: Array<{ __typename: 'AppliedDiscount', type: OrderDiscountType | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, flexiCashCoupon: { __typename: 'Money', amount: string, currency: string } | null, storedValueCard: { __typename: 'Money', amount: string, currency: string } | null } | null, enterpriseProjects: Array<{ __typename: 'EnterpriseProject', enterpriseProjectId: string | null, name: string | null }>, officialAmount: { __typename: 'Money', amount: string, currency: string } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null }>, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, resources: Array<{ __typename: 'YearlyMonthlyResource', effectiveAt: string | null, expiresAt: string | null, expiryPolicy: ExpiryPolicy | null, id: string, isMain: boolean | null, mainId: string | null, name: string | null, productId: string | null, projectId: string | null, region: string | null, resourceId: string, specification: string | null, status: ResourceStatus | null, subscriptionId: string | null, updatedAt: string | null, enterpriseProject: { __typename: 'EnterpriseProject', enterpriseProjectId: string | null, name: string | null } | null, resourceType: { __typename: 'ResourceType', code: string | null, description: string | null, name: string | null, serviceTypeCode: string | null } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null, size: { __typename: 'Quantity', amount: string | null, unitId: number | null } | null }> } | null };

export type OrganizationRolesQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganizationRolesQuery = { organization: { __typename: 'Organization', id: string, roles: Array<{ __typename: 'Role', description: string, id: string, items: Array<string>, kind: RoleKind, name: string }> } | null };

export type OperationsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: OperationFilter | null | undefined;
  first?: number;
}>;


export type OperationsQuery = { operations: { __typename: 'OperationConnection', totalCount: number | null, nodes: Array<{ __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type MarketingTaskQueryVariables = Exact<{
  id: string | number;
}>;


export type MarketingTaskQuery = { marketingTask: { __typename: 'MarketingTask', changedAt: string, createdAt: string, customerId: string | null, dueOn: string, id: string, marketingTaskId: string, notes: string | null, owner: string, resellerId: string | null, result: string | null, source: RecordSource, state: MarketingTaskState, stateSince: string, title: string, version: number, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } | null };

export type TransferToMemberMutationVariables = Exact<{
  input: TransferToMemberInput;
}>;


export type TransferToMemberMutation = { transferToMember: { __typename: 'TransferToMemberPayload', enterprise: { __typename: 'Enterprise', id: string }, member: { __typename: 'EnterpriseMember', accountName: string | null, displayName: string | null, id: string, memberId: string, status: MemberStatus | null, unitId: string | null, unitName: string | null } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type UrgeTicketMutationVariables = Exact<{
  input: UrgeTicketInput;
}>;


export type UrgeTicketMutation = { urgeTicket: { __typename: 'TicketPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, ticket: { __typename: 'Ticket', category: string | null, confirmedAt: string | null, createdAt: string | null, description: string | null, id: string, problemType: string | null, product: string | null, region: string | null, resolution: string | null, rootCause: string | null, service: string | null, status: TicketStatus | null, submittedBy: string | null, ticketId: string, labels: Array<{ __typename: 'TicketLabel', color: string | null, labelId: string, name: string | null }> } | null } | null };

export type PartnerAdjustmentsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: AdjustmentFilter | null | undefined;
  first?: number;
}>;


export type PartnerAdjustmentsQuery = { partner: { __typename: 'Partner', id: string, adjustments: { __typename: 'AdjustmentConnection', totalCount: number | null, nodes: Array<{ __typename: 'Adjustment', kind: AdjustmentKind | null, note: string | null, occurredAt: string | null, receiverId: string | null, receiverName: string | null, scene: string | null, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type VerifyCompanyMutationVariables = Exact<{
  input: VerifyCompanyInput;
}>;


export type VerifyCompanyMutation = { verifyCompany: { __typename: 'VerifyCompanyPayload', customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, customerId: string, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null, ticketDesk: { __typename: 'TicketDesk', mostCopies: number | null } } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, review: { __typename: 'RealNameReview', opinion: string | null, result: RealNameReviewResult | null } | null } | null };

export type SetBudgetMutationVariables = Exact<{
  input: SetBudgetInput;
}>;


export type SetBudgetMutation = { setBudget: { __typename: 'SetBudgetPayload', customer: { __typename: 'Customer', accountName: string, associatedAt: string | null, associationModel: AssociationModel | null, customerId: string, externalId: string | null, externalPlatform: string | null, frozen: FrozenState | null, id: string, kind: CustomerKind | null, label: string | null, level: CustomerLevel | null, name: string | null, verification: RealNameStatus | null, accountManager: { __typename: 'AccountManager', accountName: string | null } | null, contact: { __typename: 'Contact', countryCode: string | null, email: string | null, phone: string | null } | null, ticketDesk: { __typename: 'TicketDesk', mostCopies: number | null } } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type ViewerCanQueryVariables = Exact<{
  fields: Array<string> | string;
}>;


export type ViewerCanQuery = { viewer: { __typename: 'Viewer', id: string, can: Array<{ __typename: 'FieldPermission', allowed: boolean, field: string, reason: RefusalReason | null, missing: Array<{ __typename: 'PermissionItemGroup', anyOf: Array<string> }> }> } | null };

export type DeleteTicketMutationVariables = Exact<{
  input: DeleteTicketInput;
}>;


export type DeleteTicketMutation = { deleteTicket: { __typename: 'TicketPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, ticket: { __typename: 'Ticket', category: string | null, confirmedAt: string | null, createdAt: string | null, description: string | null, id: string, problemType: string | null, product: string | null, region: string | null, resolution: string | null, rootCause: string | null, service: string | null, status: TicketStatus | null, submittedBy: string | null, ticketId: string, labels: Array<{ __typename: 'TicketLabel', color: string | null, labelId: string, name: string | null }> } | null } | null };

export type CouponRecordsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: CouponRecordFilter | null | undefined;
  first?: number;
  resellerId?: string | number | null | undefined;
}>;


export type CouponRecordsQuery = { couponRecords: { __typename: 'CouponRecordConnection', totalCount: number | null, nodes: Array<{ __typename: 'CouponRecord', at: string | null, couponId: string | null, customerId: string | null, operation: CouponOperation | null, outcome: CouponOutcome | null, quotaId: string | null, quotaType: CouponQuotaType | null, recordId: string, remark: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type TicketsQueryVariables = Exact<{
  after?: string | null | undefined;
  filter?: TicketFilter | null | undefined;
  first?: number;
  sort?: TicketSort | null | undefined;
}>;


export type TicketsQuery = { tickets: { __typename: 'TicketConnection', totalCount: number | null, nodes: Array<{ __typename: 'Ticket', category: string | null, confirmedAt: string | null, createdAt: string | null, description: string | null, id: string, problemType: string | null, product: string | null, region: string | null, resolution: string | null, rootCause: string | null, service: string | null, status: TicketStatus | null, submittedBy: string | null, ticketId: string, labels: Array<{ __typename: 'TicketLabel', color: string | null, labelId: string, name: string | null }> }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };

export type CancelTicketAccessMutationVariables = Exact<{
  input: CancelTicketAccessInput;
}>;


export type CancelTicketAccessMutation = { cancelTicketAccess: { __typename: 'TicketDeskPayload', desk: { __typename: 'TicketDesk', mostCopies: number | null }, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type PayOrderMutationVariables = Exact<{
  input: PayOrderInput;
}>;


export type PayOrderMutation = { payOrder: { __typename: 'PayOrderPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, order: { __typename: 'Order', contractId: string | null, createdAt: string | null, customerId: string, id: string, orderId: string, paidAt: string | null, payBefore: string | null, source: OrderSource | null, status: OrderStatus | null, type: OrderType | null, agentPayment: { __typename: 'AgentPayment', byAgent: boolean | null, payerId: string | null } | null, amount: { __typename: 'Money', amount: string, currency: string } | null, breakdown: { __typename: 'AmountBreakdown', commission: { __typename: 'Money', amount: string, currency: string } | null, consumed: { __typename: 'Money', amount: string, currency: string } | null, coupon: { __typename: 'Money', amount: string, currency: string } | null, discounts: Array<{ __typename: 'AppliedDiscount', type: OrderDiscountType | null, amount: { __typename: 'Money', amount: string, currency: string } | null }>, flexiCashCoupon: { __typename: 'Money', amount: string, currency: string } | null, storedValueCard: { __typename: 'Money', amount: string, currency: string } | null } | null, enterpriseProjects: Array<{ __typename: 'EnterpriseProject', enterpriseProjectId: string | null, name: string | null }>, officialAmount: { __typename: 'Money', amount: string, currency: string } | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null }, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type TicketDeskAgreementQueryVariables = Exact<{
  customerId?: string | number | null | undefined;
  resellerId?: string | number | null | undefined;
  type: TicketAgreementTypeInput;
}>;


export type TicketDeskAgreementQuery = { ticketDesk: { __typename: 'TicketDesk', agreement: { __typename: 'TicketAgreement', agreementId: string, name: string | null, text: string | null, type: TicketAgreementType | null, typeName: string | null, version: number | null } | null } | null };

export type IncentivesPoliciesQueryVariables = Exact<{
  after?: string | null | undefined;
  first?: number;
  month: string;
  serviceTypeCode?: string | number | null | undefined;
}>;


export type IncentivesPoliciesQuery = { incentives: { __typename: 'Incentives', id: string, policies: { __typename: 'IncentivePolicyConnection', totalCount: number | null, nodes: Array<{ __typename: 'IncentivePolicy', allowsDiscount: boolean | null, policy: PolicyClass | null, serviceType: { __typename: 'ServiceType', abbreviation: string | null, code: string, name: string | null } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type OpenConsoleMutationVariables = Exact<{
  input: OpenConsoleInput;
}>;


export type OpenConsoleMutation = { openConsole: { __typename: 'OpenConsolePayload', bindsAccount: boolean, expiresAt: string, url: string } | null };

export type ReclaimFromMemberMutationVariables = Exact<{
  input: ReclaimFromMemberInput;
}>;


export type ReclaimFromMemberMutation = { reclaimFromMember: { __typename: 'ReclaimFromMemberPayload', enterprise: { __typename: 'Enterprise', id: string }, member: { __typename: 'EnterpriseMember', accountName: string | null, displayName: string | null, id: string, memberId: string, status: MemberStatus | null, unitId: string | null, unitName: string | null } | null, operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null } | null };

export type ReopenMarketingTaskMutationVariables = Exact<{
  input: ReopenMarketingTaskInput;
}>;


export type ReopenMarketingTaskMutation = { reopenMarketingTask: { __typename: 'MarketingTaskPayload', marketingTask: { __typename: 'MarketingTask', changedAt: string, createdAt: string, customerId: string | null, dueOn: string, id: string, marketingTaskId: string, notes: string | null, owner: string, resellerId: string | null, result: string | null, source: RecordSource, state: MarketingTaskState, stateSince: string, title: string, version: number, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type WithdrawTicketMessageMutationVariables = Exact<{
  input: WithdrawTicketMessageInput;
}>;


export type WithdrawTicketMessageMutation = { withdrawTicketMessage: { __typename: 'TicketPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, ticket: { __typename: 'Ticket', category: string | null, confirmedAt: string | null, createdAt: string | null, description: string | null, id: string, problemType: string | null, product: string | null, region: string | null, resolution: string | null, rootCause: string | null, service: string | null, status: TicketStatus | null, submittedBy: string | null, ticketId: string, labels: Array<{ __typename: 'TicketLabel', color: string | null, labelId: string, name: string | null }> } | null } | null };

export type CouponQuotaQueryVariables = Exact<{
  id: string | number;
}>;


export type CouponQuotaQuery = { couponQuota: { __typename: 'CouponQuota', createdAt: string | null, effectiveAt: string | null, expiresAt: string | null, id: string, quotaId: string, status: CouponQuotaStatus | null, type: CouponQuotaType | null, updatedAt: string | null, balance: { __typename: 'Money', amount: string, currency: string } | null, limits: Array<{ __typename: 'CouponQuotaLimit', key: string | null, values: Array<{ __typename: 'CouponQuotaLimitValue', secondValue: string | null, value: string | null }> }>, value: { __typename: 'Money', amount: string, currency: string } | null } | null };

export type UpdateInvitationMutationVariables = Exact<{
  input: UpdateInvitationInput;
}>;


export type UpdateInvitationMutation = { updateInvitation: { __typename: 'InvitationPayload', invitation: { __typename: 'Invitation', acceptedById: string | null, changedAt: string, channel: InvitationChannel, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerId: string | null, customerReportId: string | null, endsAt: string | null, expiresAt: string | null, id: string, invitationId: string, label: string | null, owner: string, resellerId: string | null, sentAt: string | null, source: RecordSource, state: InvitationState, stateSince: string, timesSent: number | null, version: number, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type ReportOpportunityProgressMutationVariables = Exact<{
  input: ReportOpportunityProgressInput;
}>;


export type ReportOpportunityProgressMutation = { reportOpportunityProgress: { __typename: 'OpportunityPayload', opportunity: { __typename: 'Opportunity', authority: string | null, budget: string | null, changedAt: string, cloudServices: Array<string> | null, coSellJoined: boolean, company: string, contactEmail: string | null, contactName: string | null, contactPhone: string | null, createdAt: string, customerConsents: boolean, customerId: string | null, decideBy: string | null, deliveredOn: string | null, developmentManager: string | null, expectedClosing: string | null, id: string, need: string, offering: string | null, officeManagers: Array<string> | null, opportunityId: string, owner: string, presalesWork: Array<PresalesWork> | null, progress: string | null, publicTender: boolean, requirement: string | null, resellerId: string | null, routedBy: OpportunityRoute | null, routedTo: Array<string> | null, source: RecordSource, state: OpportunityState, stateSince: string, timetable: string | null, title: string, version: number, expectedRevenue: { __typename: 'Money', amount: string, currency: string } | null, history: Array<{ __typename: 'RecordEvent', actor: string | null, at: string, from: string | null, reason: string | null, source: RecordSource, step: string, to: string, version: number }> } } | null };

export type UnrelateTicketMutationVariables = Exact<{
  input: UnrelateTicketInput;
}>;


export type UnrelateTicketMutation = { unrelateTicket: { __typename: 'TicketPayload', operation: { __typename: 'Operation', createdAt: string, createdIds: Array<string>, customerId: string | null, evidence: OperationEvidence | null, id: string, idempotencyKey: string, kind: OperationKind, member: string, operationId: string, outcome: OperationOutcome, requestId: string, resellerId: string | null, sentAt: string | null, settledAt: string | null, targetId: string, transactionId: string | null, amount: { __typename: 'Money', amount: string, currency: string } | null, approval: { __typename: 'OperationApproval', decidedAt: string | null, decidedBy: string | null, decision: ApprovalDecision | null, until: string } | null, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null, rows: Array<{ __typename: 'OperationRow', createdId: string | null, outcome: OperationRowOutcome, targetId: string, error: { __typename: 'OperationError', code: string, message: string, upstreamCode: string | null } | null }> } | null, preview: { __typename: 'WritePreview', needsApproval: boolean, amount: { __typename: 'Money', amount: string, currency: string } | null, changes: Array<{ __typename: 'PlannedChange', after: string | null, before: string | null, of: string, targetId: string }>, leftToday: { __typename: 'Money', amount: string, currency: string } | null } | null, ticket: { __typename: 'Ticket', category: string | null, confirmedAt: string | null, createdAt: string | null, description: string | null, id: string, problemType: string | null, product: string | null, region: string | null, resolution: string | null, rootCause: string | null, service: string | null, status: TicketStatus | null, submittedBy: string | null, ticketId: string, labels: Array<{ __typename: 'TicketLabel', color: string | null, labelId: string, name: string | null }> } | null } | null };

export type SaveRoleMutationVariables = Exact<{
  input: SaveRoleInput;
}>;


export type SaveRoleMutation = { saveRole: { __typename: 'SaveRolePayload', role: { __typename: 'Role', description: string, id: string, items: Array<string>, kind: RoleKind, name: string } } | null };

export type PricesYearlyMonthlyQueryVariables = Exact<{
  customerId: string | number;
  products: Array<YearlyMonthlyProductInput> | YearlyMonthlyProductInput;
  projectId?: string | number | null | undefined;
}>;


export type PricesYearlyMonthlyQuery = { prices: { __typename: 'Prices', id: string, yearlyMonthly: { __typename: 'YearlyMonthlyQuote', bestOffer: { __typename: 'PriceOffer', best: boolean | null, discountId: string | null, name: string | null, type: PriceDiscountType | null, amount: { __typename: 'Money', amount: string, currency: string } | null, installment: { __typename: 'Installment', period: PricePeriod | null, amount: { __typename: 'Money', amount: string, currency: string } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, saving: { __typename: 'Money', amount: string, currency: string } | null } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, products: Array<{ __typename: 'ProductOffer', productId: string | null, reference: string, amount: { __typename: 'Money', amount: string, currency: string } | null, installment: { __typename: 'Installment', period: PricePeriod | null, amount: { __typename: 'Money', amount: string, currency: string } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, saving: { __typename: 'Money', amount: string, currency: string } | null } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, saving: { __typename: 'Money', amount: string, currency: string } | null }>, saving: { __typename: 'Money', amount: string, currency: string } | null } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, offers: Array<{ __typename: 'PriceOffer', best: boolean | null, discountId: string | null, name: string | null, type: PriceDiscountType | null, amount: { __typename: 'Money', amount: string, currency: string } | null, installment: { __typename: 'Installment', period: PricePeriod | null, amount: { __typename: 'Money', amount: string, currency: string } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, saving: { __typename: 'Money', amount: string, currency: string } | null } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, products: Array<{ __typename: 'ProductOffer', productId: string | null, reference: string, amount: { __typename: 'Money', amount: string, currency: string } | null, installment: { __typename: 'Installment', period: PricePeriod | null, amount: { __typename: 'Money', amount: string, currency: string } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, saving: { __typename: 'Money', amount: string, currency: string } | null } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, saving: { __typename: 'Money', amount: string, currency: string } | null }>, saving: { __typename: 'Money', amount: string, currency: string } | null }>, products: Array<{ __typename: 'YearlyMonthlyPrice', productId: string | null, reference: string, best: { __typename: 'ProductOffer', productId: string | null, reference: string, amount: { __typename: 'Money', amount: string, currency: string } | null, installment: { __typename: 'Installment', period: PricePeriod | null, amount: { __typename: 'Money', amount: string, currency: string } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, saving: { __typename: 'Money', amount: string, currency: string } | null } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, saving: { __typename: 'Money', amount: string, currency: string } | null } | null, installment: { __typename: 'Installment', period: PricePeriod | null, amount: { __typename: 'Money', amount: string, currency: string } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null, saving: { __typename: 'Money', amount: string, currency: string } | null } | null, listPrice: { __typename: 'Money', amount: string, currency: string } | null } | null> } | null } | null };
export const AccountAvailabilityDocument: TypedDocument<AccountAvailabilityQuery, AccountAvailabilityQueryVariables> = {"id":"sha256:fd7150d56a09a46e45a8d089a31e2db5cd2dedc1831c440b199d479cdac7976b","name":"AccountAvailability","kind":"query","text":"query AccountAvailability($by:AccountIdentifier!$value:String!){accountAvailability(by:$by value:$value){__typename remainingRegistrations status}}"};
export const AddTicketLabelsDocument: TypedDocument<AddTicketLabelsMutation, AddTicketLabelsMutationVariables> = {"id":"sha256:a16b0bdeaa89b0b9c89bd4a2bf43add623157a30a457bfddf5a1975e3f59d1ae","name":"AddTicketLabels","kind":"mutation","text":"mutation AddTicketLabels($input:AddTicketLabelsInput!){addTicketLabels(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}ticket{__typename category confirmedAt createdAt description id labels{__typename color labelId name}problemType product region resolution rootCause service status submittedBy ticketId}}}"};
export const AllocateCouponQuotaDocument: TypedDocument<AllocateCouponQuotaMutation, AllocateCouponQuotaMutationVariables> = {"id":"sha256:771e1d5cfafa21ca78b2a5626abca70bd46bf6881766fcb96bb5285d3772e7cf","name":"AllocateCouponQuota","kind":"mutation","text":"mutation AllocateCouponQuota($input:AllocateCouponQuotaInput!){allocateCouponQuota(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}quota{__typename balance{__typename amount currency}createdAt effectiveAt expiresAt id limits{__typename key values{__typename secondValue value}}quotaId status type updatedAt value{__typename amount currency}}}}"};
export const AllocateFundsDocument: TypedDocument<AllocateFundsMutation, AllocateFundsMutationVariables> = {"id":"sha256:88cf438d9c0842b0d027b9ccbad1986791c0feb86da9648025c565499956fab5","name":"AllocateFunds","kind":"mutation","text":"mutation AllocateFunds($input:CustomerFundsInput!){allocateFunds(input:$input){__typename operation{__typename id operationId kind outcome amount{__typename amount currency}approval{__typename until decision decidedBy decidedAt}error{__typename code message upstreamCode}idempotencyKey createdAt settledAt evidence}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}customer{__typename id customerId balance{__typename available{__typename amount currency}debt{__typename amount currency}}}partner{__typename id partnerId}}}"};
export const AllocateToResellerDocument: TypedDocument<AllocateToResellerMutation, AllocateToResellerMutationVariables> = {"id":"sha256:d2a5e130ee06b4d61031b717f54855ec581aab0b8292219c4183e24d32b0dc10","name":"AllocateToReseller","kind":"mutation","text":"mutation AllocateToReseller($input:ResellerFundsInput!){allocateToReseller(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}partner{__typename capabilities{__typename allowed operation}id mirror{__typename asOf complete driftRows errorCode etaSeconds list progressPercent rows}name partnerId site}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}reseller{__typename accountManager{__typename accountName managerId name}accountName associatedAt contact{__typename email phone}id name resellerId}}}"};
export const AnswerTicketFieldsDocument: TypedDocument<AnswerTicketFieldsMutation, AnswerTicketFieldsMutationVariables> = {"id":"sha256:f2b948c3e1767dff904ffa5d8cb912547821b46a0c1b82d27e7fbefc7bd18677","name":"AnswerTicketFields","kind":"mutation","text":"mutation AnswerTicketFields($input:AnswerTicketFieldsInput!){answerTicketFields(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}ticket{__typename category confirmedAt createdAt description id labels{__typename color labelId name}problemType product region resolution rootCause service status submittedBy ticketId}}}"};
export const ApproveOperationDocument: TypedDocument<ApproveOperationMutation, ApproveOperationMutationVariables> = {"id":"sha256:5c6b49d39f6664cf7236f062742b17640ad99256edd95e3d0c8c9dd6b17749b1","name":"ApproveOperation","kind":"mutation","text":"mutation ApproveOperation($input:DecideOperationInput!){approveOperation(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}}}"};
export const ApproveOpportunityDocument: TypedDocument<ApproveOpportunityMutation, ApproveOpportunityMutationVariables> = {"id":"sha256:9d995268dc78f2b80c1b6c5d04ba474a2aae993e125a3b55d7e74b62cfd0ffb2","name":"ApproveOpportunity","kind":"mutation","text":"mutation ApproveOpportunity($input:ApproveOpportunityInput!){approveOpportunity(input:$input){__typename opportunity{__typename authority budget changedAt cloudServices coSellJoined company contactEmail contactName contactPhone createdAt customerConsents customerId decideBy deliveredOn developmentManager expectedClosing expectedRevenue{__typename amount currency}history{__typename actor at from reason source step to version}id need offering officeManagers opportunityId owner presalesWork progress publicTender requirement resellerId routedBy routedTo source state stateSince timetable title version}}}"};
export const AssignAccountManagerDocument: TypedDocument<AssignAccountManagerMutation, AssignAccountManagerMutationVariables> = {"id":"sha256:a59ae5b860db1123a0556472bc678e163453d948eca051ff861ceae43eeb7fd0","name":"AssignAccountManager","kind":"mutation","text":"mutation AssignAccountManager($input:AssignAccountManagerInput!){assignAccountManager(input:$input){__typename assignments{__typename accountManager assignedAt countsFrom customerId}}}"};
export const AssignDirectorDocument: TypedDocument<AssignDirectorMutation, AssignDirectorMutationVariables> = {"id":"sha256:8f3e34e44945f71dd62e0ddca7548c4763ded7aee150f404a2698bf33b951be4","name":"AssignDirector","kind":"mutation","text":"mutation AssignDirector($input:AssignDirectorInput!){assignDirector(input:$input){__typename accountManager{__typename accountName active id name roles subject}director{__typename accountName active id name roles subject}}}"};
export const AssignRolesDocument: TypedDocument<AssignRolesMutation, AssignRolesMutationVariables> = {"id":"sha256:fcbcb51f8fd4498ef19c4b1f64fb262448fad287238bbe2687b426bfd343d456","name":"AssignRoles","kind":"mutation","text":"mutation AssignRoles($input:AssignRolesInput!){assignRoles(input:$input){__typename member{__typename accountName active id name roles subject}unassignedCustomers unassignedManagers{__typename accountName active id name roles subject}}}"};
export const BillsDocument: TypedDocument<BillsQuery, BillsQueryVariables> = {"id":"sha256:3a008a8c0e8a0ae7ea54f6037a83670864d5fba51e5919fb9feed768af74d1c0","name":"Bills","kind":"query","text":"query Bills{bills{__typename id}}"};
export const BillsConsumingCustomersDocument: TypedDocument<BillsConsumingCustomersQuery, BillsConsumingCustomersQueryVariables> = {"id":"sha256:75a461952b7513d84e5d656bb2eac68c5e12abeabf025815eea61930c757660a","name":"BillsConsumingCustomers","kind":"query","text":"query BillsConsumingCustomers($accountManager:String$after:String$first:Int!=20$month:BillingMonth!){bills{__typename id consumingCustomers(accountManager:$accountManager after:$after first:$first month:$month){__typename totalCount nodes{__typename customerId}pageInfo{__typename hasNextPage endCursor}}}}"};
export const BillsInvoicesDocument: TypedDocument<BillsInvoicesQuery, BillsInvoicesQueryVariables> = {"id":"sha256:ca49afbca3ae0d2a0d8089fbd765d43029e9aa394e846316c79a6a5f8f840301","name":"BillsInvoices","kind":"query","text":"query BillsInvoices($after:String$appliedFrom:DateTime!$appliedUntil:DateTime!$first:Int!=20){bills{__typename id invoices(after:$after appliedFrom:$appliedFrom appliedUntil:$appliedUntil first:$first){__typename totalCount nodes{__typename amount{__typename amount currency}appliedAt appliedBy category channel delivery{__typename address email phone postalCode recipient}form invoiceId method month number originalId rejection request signingEntityId state taxes{__typename amount{__typename amount currency}kind rate subKind}title titleKind trade type}pageInfo{__typename hasNextPage endCursor}}}}"};
export const BillsMonthlyDocument: TypedDocument<BillsMonthlyQuery, BillsMonthlyQueryVariables> = {"id":"sha256:83dc553d03da60ffa7fdf3ada510d3b434bfb5680ee343e9f5369ed0e775cef2","name":"BillsMonthly","kind":"query","text":"query BillsMonthly($accountManager:String$after:String$chargingMode:BilledMode$filter:MonthlyBillFilter$first:Int!=20$month:BillingMonth!){bills{__typename id monthly(accountManager:$accountManager after:$after chargingMode:$chargingMode filter:$filter first:$first month:$month){__typename totalCount nodes{__typename amount{__typename amount currency}chargingMode customerId debt{__typename amount currency}discount{__typename amount currency}payments{__typename amount{__typename amount currency}kind}resourceType{__typename code description name serviceTypeCode}serviceType{__typename abbreviation code name}type writtenOff{__typename amount currency}}pageInfo{__typename hasNextPage endCursor}}}}"};
export const BillsPartnerBillDocument: TypedDocument<BillsPartnerBillQuery, BillsPartnerBillQueryVariables> = {"id":"sha256:0b1b838529aefb2f08ddf99e6d0c3c896c45e1e1802b2c92e55dfaff7fd2999b","name":"BillsPartnerBill","kind":"query","text":"query BillsPartnerBill($month:BillingMonth!){bills{__typename id partnerBill(month:$month){__typename adjustments{__typename amount currency}complete consumption{__typename amount currency}due{__typename amount currency}month refunds{__typename amount currency}tax{__typename amount currency}}}}"};
export const BillsRankingDocument: TypedDocument<BillsRankingQuery, BillsRankingQueryVariables> = {"id":"sha256:bb431e201cc7e1a78228654cb92c187825dc8577e66ad07c98f694921de68ecc","name":"BillsRanking","kind":"query","text":"query BillsRanking($accountManager:String$by:RankingBy!$chargingMode:BilledMode$month:BillingMonth!$referral:ReferralCustomers!=OMIT$after:String$first:Int!=20){bills{__typename id ranking(accountManager:$accountManager by:$by chargingMode:$chargingMode month:$month referral:$referral){__typename complete dataUntil incompleteBecause missingCustomers month total{__typename amount currency}entries(after:$after first:$first){__typename totalCount nodes{__typename amount{__typename amount currency}key name percent rank}pageInfo{__typename hasNextPage endCursor}}}}}"};
export const BillsSpendDocument: TypedDocument<BillsSpendQuery, BillsSpendQueryVariables> = {"id":"sha256:69096fb5b4632142895ee22a87ff620af318cfcced8c3e1284b2d24a7afbe3b8","name":"BillsSpend","kind":"query","text":"query BillsSpend($accountManager:String$chargingMode:BilledMode$month:BillingMonth!$referral:ReferralCustomers!=OMIT){bills{__typename id spend(accountManager:$accountManager chargingMode:$chargingMode month:$month referral:$referral){__typename amount{__typename amount currency}complete consumption{__typename amount currency}dataUntil incompleteBecause missingCustomers month refunds{__typename amount currency}writeOffs{__typename amount currency}}}}"};
export const BillsTrendDocument: TypedDocument<BillsTrendQuery, BillsTrendQueryVariables> = {"id":"sha256:c3db24c098999442068b5ac7f1fc03c9c73c3494c2af016a08995ea3f663be1b","name":"BillsTrend","kind":"query","text":"query BillsTrend($accountManager:String$chargingMode:BilledMode$from:BillingMonth!$referral:ReferralCustomers!=OMIT$serviceTypeCode:ID$until:BillingMonth!){bills{__typename id trend(accountManager:$accountManager chargingMode:$chargingMode from:$from referral:$referral serviceTypeCode:$serviceTypeCode until:$until){__typename amount{__typename amount currency}complete consumption{__typename amount currency}dataUntil incompleteBecause missingCustomers month refunds{__typename amount currency}writeOffs{__typename amount currency}}}}"};
export const CancelOpportunityDocument: TypedDocument<CancelOpportunityMutation, CancelOpportunityMutationVariables> = {"id":"sha256:97077024fd054e1000ceb8cf5ed8436ac73e9cc7051d6e4867bdf91da13ae481","name":"CancelOpportunity","kind":"mutation","text":"mutation CancelOpportunity($input:CancelOpportunityInput!){cancelOpportunity(input:$input){__typename opportunity{__typename authority budget changedAt cloudServices coSellJoined company contactEmail contactName contactPhone createdAt customerConsents customerId decideBy deliveredOn developmentManager expectedClosing expectedRevenue{__typename amount currency}history{__typename actor at from reason source step to version}id need offering officeManagers opportunityId owner presalesWork progress publicTender requirement resellerId routedBy routedTo source state stateSince timetable title version}}}"};
export const CancelOrderDocument: TypedDocument<CancelOrderMutation, CancelOrderMutationVariables> = {"id":"sha256:2050c1b146555be9795b3f71cb035162542dd820fc214e59690f02f60b4f942f","name":"CancelOrder","kind":"mutation","text":"mutation CancelOrder($input:CancelOrderInput!){cancelOrder(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}order{__typename agentPayment{__typename byAgent payerId}amount{__typename amount currency}breakdown{__typename commission{__typename amount currency}consumed{__typename amount currency}coupon{__typename amount currency}discounts{__typename amount{__typename amount currency}type}flexiCashCoupon{__typename amount currency}storedValueCard{__typename amount currency}}contractId createdAt customerId enterpriseProjects{__typename enterpriseProjectId name}id officialAmount{__typename amount currency}orderId paidAt payBefore serviceType{__typename abbreviation code name}source status type}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const CancelTicketDocument: TypedDocument<CancelTicketMutation, CancelTicketMutationVariables> = {"id":"sha256:6e6a6c8e5e69d8f9e2c10ce1a258a65594c8e327c86879cf1055c3a2e11ad0dc","name":"CancelTicket","kind":"mutation","text":"mutation CancelTicket($input:CancelTicketInput!){cancelTicket(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}ticket{__typename category confirmedAt createdAt description id labels{__typename color labelId name}problemType product region resolution rootCause service status submittedBy ticketId}}}"};
export const CancelTicketAccessDocument: TypedDocument<CancelTicketAccessMutation, CancelTicketAccessMutationVariables> = {"id":"sha256:9b34d4232e336c0287bb40db807cd70f8a3e02ebe59ce41ddcaefa909ffb1568","name":"CancelTicketAccess","kind":"mutation","text":"mutation CancelTicketAccess($input:CancelTicketAccessInput!){cancelTicketAccess(input:$input){__typename desk{__typename mostCopies}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const CatalogDocument: TypedDocument<CatalogQuery, CatalogQueryVariables> = {"id":"sha256:61cc341c4af3ab1f5822c02dbf29548e0cd11958e307f66ac1bdd5fa36a6b1be","name":"Catalog","kind":"query","text":"query Catalog{catalog{__typename id}}"};
export const CatalogConversionsDocument: TypedDocument<CatalogConversionsQuery, CatalogConversionsQueryVariables> = {"id":"sha256:76532634e892159d0ff54a1091824d56baf5036a454b290574d56388e82d9009","name":"CatalogConversions","kind":"query","text":"query CatalogConversions{catalog{__typename id conversions{__typename ratio referenceUnitId type unitId}}}"};
export const CatalogConvertDocument: TypedDocument<CatalogConvertQuery, CatalogConvertQueryVariables> = {"id":"sha256:ac0ad8758ed1f09dd19e0c18b7b96d71320fafce61acad2854492e157b3c1d4c","name":"CatalogConvert","kind":"query","text":"query CatalogConvert($amount:Decimal!$from:Int!$to:Int!){catalog{__typename id convert(amount:$amount from:$from to:$to){__typename amount unitId}}}"};
export const CatalogMeasureUnitsDocument: TypedDocument<CatalogMeasureUnitsQuery, CatalogMeasureUnitsQueryVariables> = {"id":"sha256:1cc7ea0d411d51661c23dd0eac87a23ad878751289f3294147dcae250026d395","name":"CatalogMeasureUnits","kind":"query","text":"query CatalogMeasureUnits{catalog{__typename id measureUnits{__typename abbreviation name type unitId}}}"};
export const CatalogProvinceDocument: TypedDocument<CatalogProvinceQuery, CatalogProvinceQueryVariables> = {"id":"sha256:864dc2f8235c75dc25425f70e4c445a2f3d7f1e6bf69f7bd8dbb0ab1760d920f","name":"CatalogProvince","kind":"query","text":"query CatalogProvince($code:ID!){catalog{__typename id province(code:$code){__typename code name}}}"};
export const CatalogProvincesDocument: TypedDocument<CatalogProvincesQuery, CatalogProvincesQueryVariables> = {"id":"sha256:5b3497f083c0fed744979d9cf180594d899ea0af43fc862ee0c0c46450d78577","name":"CatalogProvinces","kind":"query","text":"query CatalogProvinces{catalog{__typename id provinces{__typename code name}}}"};
export const CatalogResourceSpecsDocument: TypedDocument<CatalogResourceSpecsQuery, CatalogResourceSpecsQueryVariables> = {"id":"sha256:c73c0002b8d01780d24d5301f2eee34c9a36568410fb247d7672df3ae30cc59b","name":"CatalogResourceSpecs","kind":"query","text":"query CatalogResourceSpecs($after:String$chargingMode:SpecChargingMode!$code:String$first:Int!=20$region:String!$resourceTypeCode:ID!$serviceTypeCode:ID!){catalog{__typename id resourceSpecs(after:$after chargingMode:$chargingMode code:$code first:$first region:$region resourceTypeCode:$resourceTypeCode serviceTypeCode:$serviceTypeCode){__typename totalCount nodes{__typename chargingMode code name region resourceTypeCode serviceTypeCode}pageInfo{__typename hasNextPage endCursor}}}}"};
export const CatalogResourceTypesDocument: TypedDocument<CatalogResourceTypesQuery, CatalogResourceTypesQueryVariables> = {"id":"sha256:c014dc92e78f3dba1170c0e771a9810a35c73e95f881c7b855f395aa71fe3087","name":"CatalogResourceTypes","kind":"query","text":"query CatalogResourceTypes($after:String$first:Int!=20$name:String$serviceTypeCode:String){catalog{__typename id resourceTypes(after:$after first:$first name:$name serviceTypeCode:$serviceTypeCode){__typename totalCount nodes{__typename code description name serviceTypeCode}pageInfo{__typename hasNextPage endCursor}}}}"};
export const CatalogServiceTypesDocument: TypedDocument<CatalogServiceTypesQuery, CatalogServiceTypesQueryVariables> = {"id":"sha256:fa55a62845df3978e3357c7f16544246d1cce9f53b1336ac044424ca6ebaea11","name":"CatalogServiceTypes","kind":"query","text":"query CatalogServiceTypes($after:String$first:Int!=20$name:String){catalog{__typename id serviceTypes(after:$after first:$first name:$name){__typename totalCount nodes{__typename abbreviation code name}pageInfo{__typename hasNextPage endCursor}}}}"};
export const CatalogUsageTypesDocument: TypedDocument<CatalogUsageTypesQuery, CatalogUsageTypesQueryVariables> = {"id":"sha256:112318867d38a180a9b1a13f0362a5f45393c936cb813977b5cea26e5276a2c9","name":"CatalogUsageTypes","kind":"query","text":"query CatalogUsageTypes($after:String$first:Int!=20$resourceTypeCode:String){catalog{__typename id usageTypes(after:$after first:$first resourceTypeCode:$resourceTypeCode){__typename totalCount nodes{__typename code name resourceTypeCode serviceTypeCode}pageInfo{__typename hasNextPage endCursor}}}}"};
export const ChangeTicketContactDocument: TypedDocument<ChangeTicketContactMutation, ChangeTicketContactMutationVariables> = {"id":"sha256:92af30bbf245756d33dcb31cd78ca2e0b79edbf65c5920d92cf7f5affba55e01","name":"ChangeTicketContact","kind":"mutation","text":"mutation ChangeTicketContact($input:ChangeTicketContactInput!){changeTicketContact(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}ticket{__typename category confirmedAt createdAt description id labels{__typename color labelId name}problemType product region resolution rootCause service status submittedBy ticketId}}}"};
export const ChangeTicketLabelDocument: TypedDocument<ChangeTicketLabelMutation, ChangeTicketLabelMutationVariables> = {"id":"sha256:f7674117da57fbb4c2bb82b0dec2d2b3396b6afcc8077c795e0b596f943dd0d2","name":"ChangeTicketLabel","kind":"mutation","text":"mutation ChangeTicketLabel($input:ChangeTicketLabelInput!){changeTicketLabel(input:$input){__typename desk{__typename mostCopies}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const ChangeToCompanyDocument: TypedDocument<ChangeToCompanyMutation, ChangeToCompanyMutationVariables> = {"id":"sha256:a18d9d7582d6babdfbb046c3bf8fad7204cb520e05b739203d2821ae7403faaa","name":"ChangeToCompany","kind":"mutation","text":"mutation ChangeToCompany($input:ChangeToCompanyInput!){changeToCompany(input:$input){__typename customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}customerId externalId externalPlatform frozen id kind label level name ticketDesk{__typename mostCopies}verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}review{__typename opinion result}}}"};
export const ChangesDocument: TypedDocument<ChangesQuery, ChangesQueryVariables> = {"id":"sha256:0639b4f869cc5f58814d3a01c1f613a9e5d7f444572c38579603c458a87d5bac","name":"Changes","kind":"query","text":"query Changes($first:Int!=100$lists:[MirroredList!]$resellerId:ID$since:String){changes(first:$first lists:$lists resellerId:$resellerId since:$since){__typename hasGap next nodes{__typename customerId kind list resellerId rowId seenAt sequence}}}"};
export const ChangesNodesDocument: TypedDocument<ChangesNodesQuery, ChangesNodesQueryVariables> = {"id":"sha256:401fb153db41f4ad1b663e2bf673a7043e003035c2bbfaf47633830deaadd762","name":"ChangesNodes","kind":"query","text":"query ChangesNodes($first:Int!=100$lists:[MirroredList!]$resellerId:ID$since:String){changes(first:$first lists:$lists resellerId:$resellerId since:$since){__typename nodes{__typename customerId kind list resellerId rowId seenAt sequence}}}"};
export const ChannelDocument: TypedDocument<ChannelQuery, ChannelQueryVariables> = {"id":"sha256:8e6ca6c80b1fffdb433d592b7102419dc67ff2d502486bd613b12d8205c62e95","name":"Channel","kind":"query","text":"query Channel{channel{__typename id}}"};
export const ChannelBalancesDocument: TypedDocument<ChannelBalancesQuery, ChannelBalancesQueryVariables> = {"id":"sha256:baba7bc63e1084d60796d8bcc1a13750d2f5f7fdb117c4f073541f4956d6f3b1","name":"ChannelBalances","kind":"query","text":"query ChannelBalances{channel{__typename id balances{__typename balances{__typename accountId available{__typename amount currency}credit{__typename amount currency}designated{__typename amount currency}type}failure{__typename code message retryable}}}}"};
export const ChannelCustomersDocument: TypedDocument<ChannelCustomersQuery, ChannelCustomersQueryVariables> = {"id":"sha256:428c31f1eed99a156e7453e8bc40d1c35b49297ce7c5aab0e8d898223f71f914","name":"ChannelCustomers","kind":"query","text":"query ChannelCustomers($after:String$filter:CustomerFilter$first:Int!=20){channel{__typename id customers(after:$after filter:$filter first:$first){__typename totalCount nodes{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}customerId externalId externalPlatform frozen id kind label level name ticketDesk{__typename mostCopies}verification}pageInfo{__typename hasNextPage endCursor}}}}"};
export const ChannelOrdersDocument: TypedDocument<ChannelOrdersQuery, ChannelOrdersQueryVariables> = {"id":"sha256:a3f83a93a10c7c9a42854f0a7b4151404af8b4956e302418690669c4fd479372","name":"ChannelOrders","kind":"query","text":"query ChannelOrders($after:String$filter:CustomerOrderFilter$first:Int!=20){channel{__typename id orders(after:$after filter:$filter first:$first){__typename totalCount nodes{__typename agentPayment{__typename byAgent payerId}amount{__typename amount currency}breakdown{__typename commission{__typename amount currency}consumed{__typename amount currency}coupon{__typename amount currency}discounts{__typename amount{__typename amount currency}type}flexiCashCoupon{__typename amount currency}storedValueCard{__typename amount currency}}contractId createdAt customerId enterpriseProjects{__typename enterpriseProjectId name}id officialAmount{__typename amount currency}orderId paidAt payBefore serviceType{__typename abbreviation code name}source status type}pageInfo{__typename hasNextPage endCursor}}}}"};
export const CloseTicketDocument: TypedDocument<CloseTicketMutation, CloseTicketMutationVariables> = {"id":"sha256:dbbacdc7d680631f4c237184b88449c3f03e7c4300be40db9abc497865355cd9","name":"CloseTicket","kind":"mutation","text":"mutation CloseTicket($input:CloseTicketInput!){closeTicket(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}ticket{__typename category confirmedAt createdAt description id labels{__typename color labelId name}problemType product region resolution rootCause service status submittedBy ticketId}}}"};
export const ConfirmCustomerReportDocument: TypedDocument<ConfirmCustomerReportMutation, ConfirmCustomerReportMutationVariables> = {"id":"sha256:11f915ae7e4bf59ed79d92b4250476c10d3c0039d3dc4d2a8fd3d41ddc902176","name":"ConfirmCustomerReport","kind":"mutation","text":"mutation ConfirmCustomerReport($input:ConfirmCustomerReportInput!){confirmCustomerReport(input:$input){__typename customerReport{__typename associationType changedAt communication company contactEmail contactName contactPhone createdAt customerReportId expectedConsumption{__typename amount currency}history{__typename actor at from reason source step to version}id owner resellerId source state stateSince validUntil version}}}"};
export const ConfirmInvitationAcceptedDocument: TypedDocument<ConfirmInvitationAcceptedMutation, ConfirmInvitationAcceptedMutationVariables> = {"id":"sha256:c8d58d26263d75d693d75bdcda40260a9446af8266f3775febc937f1f1c7d5d7","name":"ConfirmInvitationAccepted","kind":"mutation","text":"mutation ConfirmInvitationAccepted($input:ConfirmInvitationAcceptedInput!){confirmInvitationAccepted(input:$input){__typename invitation{__typename acceptedById changedAt channel contactEmail contactName contactPhone createdAt customerId customerReportId endsAt expiresAt history{__typename actor at from reason source step to version}id invitationId label owner resellerId sentAt source state stateSince timesSent version}}}"};
export const CouponQuotaDocument: TypedDocument<CouponQuotaQuery, CouponQuotaQueryVariables> = {"id":"sha256:bed7002a7c86753d5a617aaf390587796afd5306327de8c31f8290fa7f68322f","name":"CouponQuota","kind":"query","text":"query CouponQuota($id:ID!){couponQuota(id:$id){__typename balance{__typename amount currency}createdAt effectiveAt expiresAt id limits{__typename key values{__typename secondValue value}}quotaId status type updatedAt value{__typename amount currency}}}"};
export const CouponQuotaRecordsDocument: TypedDocument<CouponQuotaRecordsQuery, CouponQuotaRecordsQueryVariables> = {"id":"sha256:113981a8f383022a741f37e49fb1de916c4e3e1e57a4f5956364ca5474502924","name":"CouponQuotaRecords","kind":"query","text":"query CouponQuotaRecords($after:String$filter:CouponQuotaRecordFilter$first:Int!=20){couponQuotaRecords(after:$after filter:$filter first:$first){__typename totalCount nodes{__typename amount{__typename amount currency}at changedBy operation outcome parentQuotaId quotaId recordId remark resellerAccountName resellerId resellerName}pageInfo{__typename hasNextPage endCursor}}}"};
export const CouponQuotasDocument: TypedDocument<CouponQuotasQuery, CouponQuotasQueryVariables> = {"id":"sha256:652fd324ff52d0315961fe50a334182e05cb32458860a3d602debcc916d21a76","name":"CouponQuotas","kind":"query","text":"query CouponQuotas($after:String$filter:CouponQuotaFilter$first:Int!=20){couponQuotas(after:$after filter:$filter first:$first){__typename totalCount nodes{__typename balance{__typename amount currency}createdAt effectiveAt expiresAt id limits{__typename key values{__typename secondValue value}}quotaId status type updatedAt value{__typename amount currency}}pageInfo{__typename hasNextPage endCursor}}}"};
export const CouponRecordsDocument: TypedDocument<CouponRecordsQuery, CouponRecordsQueryVariables> = {"id":"sha256:d226baeba79660742d0f0783de00cd162e2d5785eec78d680b4b1b65ec3b4ec3","name":"CouponRecords","kind":"query","text":"query CouponRecords($after:String$filter:CouponRecordFilter$first:Int!=20$resellerId:ID){couponRecords(after:$after filter:$filter first:$first resellerId:$resellerId){__typename totalCount nodes{__typename amount{__typename amount currency}at couponId customerId operation outcome quotaId quotaType recordId remark}pageInfo{__typename hasNextPage endCursor}}}"};
export const CouponsDocument: TypedDocument<CouponsQuery, CouponsQueryVariables> = {"id":"sha256:e84afe86d67187ceef6e7058aa3d4f2b35515b7b64d3d627e2817db29f10f8ca","name":"Coupons","kind":"query","text":"query Coupons($after:String$filter:CouponFilter$first:Int!=20$resellerId:ID){coupons(after:$after filter:$filter first:$first resellerId:$resellerId){__typename totalCount nodes{__typename activatedAt balance{__typename amount currency}code couponId createdAt customerId effectiveAt expiresAt faceValue{__typename amount currency}frozen id limits{__typename key kind limitId secondValue unit value}lockedByOrderId medium orderId origin planDescription planId planName promotionId reservedAt reuse sourceId status type usage}pageInfo{__typename hasNextPage endCursor}}}"};
export const CreateCustomerReportDocument: TypedDocument<CreateCustomerReportMutation, CreateCustomerReportMutationVariables> = {"id":"sha256:d8d60b554dbf72d194a1fa65146f3ef764e0c501982cc6a7375f599f56467666","name":"CreateCustomerReport","kind":"mutation","text":"mutation CreateCustomerReport($input:CreateCustomerReportInput!){createCustomerReport(input:$input){__typename customerReport{__typename associationType changedAt communication company contactEmail contactName contactPhone createdAt customerReportId expectedConsumption{__typename amount currency}history{__typename actor at from reason source step to version}id owner resellerId source state stateSince validUntil version}}}"};
export const CreateEnterpriseMemberDocument: TypedDocument<CreateEnterpriseMemberMutation, CreateEnterpriseMemberMutationVariables> = {"id":"sha256:977917dcf29f090af13d24da3229e100cb076c3592c2230f7a8a9a2433390c1c","name":"CreateEnterpriseMember","kind":"mutation","text":"mutation CreateEnterpriseMember($input:CreateEnterpriseMemberInput!){createEnterpriseMember(input:$input){__typename enterprise{__typename id}member{__typename accountName displayName id memberId status unitId unitName}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const CreateInvitationDocument: TypedDocument<CreateInvitationMutation, CreateInvitationMutationVariables> = {"id":"sha256:aa3c82afdbffc4386b909b9e1372b1834a6f33a2ab960dd6616bb25d05fd328c","name":"CreateInvitation","kind":"mutation","text":"mutation CreateInvitation($input:CreateInvitationInput!){createInvitation(input:$input){__typename invitation{__typename acceptedById changedAt channel contactEmail contactName contactPhone createdAt customerId customerReportId endsAt expiresAt history{__typename actor at from reason source step to version}id invitationId label owner resellerId sentAt source state stateSince timesSent version}}}"};
export const CreateMarketingTaskDocument: TypedDocument<CreateMarketingTaskMutation, CreateMarketingTaskMutationVariables> = {"id":"sha256:00b497318a4c9bcff145c04e3efb8b3f32b33356b3db80df64f6ccd124d2de45","name":"CreateMarketingTask","kind":"mutation","text":"mutation CreateMarketingTask($input:CreateMarketingTaskInput!){createMarketingTask(input:$input){__typename marketingTask{__typename changedAt createdAt customerId dueOn history{__typename actor at from reason source step to version}id marketingTaskId notes owner resellerId result source state stateSince title version}}}"};
export const CreateOpportunityDocument: TypedDocument<CreateOpportunityMutation, CreateOpportunityMutationVariables> = {"id":"sha256:a9e0ae8f1b653b80bbbbc6b1525b6e0a5d3504cd779cd1cc2b25cfe7c4f93cf0","name":"CreateOpportunity","kind":"mutation","text":"mutation CreateOpportunity($input:CreateOpportunityInput!){createOpportunity(input:$input){__typename opportunity{__typename authority budget changedAt cloudServices coSellJoined company contactEmail contactName contactPhone createdAt customerConsents customerId decideBy deliveredOn developmentManager expectedClosing expectedRevenue{__typename amount currency}history{__typename actor at from reason source step to version}id need offering officeManagers opportunityId owner presalesWork progress publicTender requirement resellerId routedBy routedTo source state stateSince timetable title version}}}"};
export const CreateTicketDocument: TypedDocument<CreateTicketMutation, CreateTicketMutationVariables> = {"id":"sha256:e7c2a71f2d6949a86e44ce2fb62ff3c732ec5979e4da9a35b076f4c4615874bd","name":"CreateTicket","kind":"mutation","text":"mutation CreateTicket($input:CreateTicketInput!){createTicket(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}ticket{__typename category confirmedAt createdAt description id labels{__typename color labelId name}problemType product region resolution rootCause service status submittedBy ticketId}}}"};
export const CreateTicketLabelDocument: TypedDocument<CreateTicketLabelMutation, CreateTicketLabelMutationVariables> = {"id":"sha256:a1b9d8f7d27b3b8f7527c8a912b8e0c7f1e1d683c5aea4067f1a0ab97219db34","name":"CreateTicketLabel","kind":"mutation","text":"mutation CreateTicketLabel($input:CreateTicketLabelInput!){createTicketLabel(input:$input){__typename desk{__typename mostCopies}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const CustomerDocument: TypedDocument<CustomerQuery, CustomerQueryVariables> = {"id":"sha256:13c9fb1eef06357da89f7a8d1f6d55bc87b1cde70fff7d4f13e4855dfc0cdd07","name":"Customer","kind":"query","text":"query Customer($id:ID!){customer(id:$id){__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}customerId externalId externalPlatform frozen id kind label level name ticketDesk{__typename mostCopies}verification}}"};
export const CustomerReportDocument: TypedDocument<CustomerReportQuery, CustomerReportQueryVariables> = {"id":"sha256:01ef3c7818dfadb72044a542b7b9f904cbb5a397f9a580c622a520ae8740c715","name":"CustomerReport","kind":"query","text":"query CustomerReport($id:ID!){customerReport(id:$id){__typename associationType changedAt communication company contactEmail contactName contactPhone createdAt customerReportId expectedConsumption{__typename amount currency}history{__typename actor at from reason source step to version}id owner resellerId source state stateSince validUntil version}}"};
export const CustomerReportsDocument: TypedDocument<CustomerReportsQuery, CustomerReportsQueryVariables> = {"id":"sha256:02b28e3cc9a82a96c9a57b38de3d1878c00891c5269a459e1006da5aa70e30eb","name":"CustomerReports","kind":"query","text":"query CustomerReports($after:String$filter:CustomerReportFilter$first:Int!=20$sort:RecordSort){customerReports(after:$after filter:$filter first:$first sort:$sort){__typename totalCount nodes{__typename associationType changedAt communication company contactEmail contactName contactPhone createdAt customerReportId expectedConsumption{__typename amount currency}history{__typename actor at from reason source step to version}id owner resellerId source state stateSince validUntil version}pageInfo{__typename hasNextPage endCursor}}}"};
export const CustomersDocument: TypedDocument<CustomersQuery, CustomersQueryVariables> = {"id":"sha256:e462771ae0101aab32c3addec04423f392964bad9e2c4a0242a0d508ea86e67a","name":"Customers","kind":"query","text":"query Customers($after:String$filter:CustomerFilter$first:Int!=20$sort:CustomerSort){customers(after:$after filter:$filter first:$first sort:$sort){__typename totalCount nodes{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}customerId externalId externalPlatform frozen id kind label level name ticketDesk{__typename mostCopies}verification}pageInfo{__typename hasNextPage endCursor}}}"};
export const DeactivateMemberDocument: TypedDocument<DeactivateMemberMutation, DeactivateMemberMutationVariables> = {"id":"sha256:9895a660dcca414748d7e3fa5822c9294ba1ebeff7f1420f40c9b656310a8bdd","name":"DeactivateMember","kind":"mutation","text":"mutation DeactivateMember($input:DeactivateMemberInput!){deactivateMember(input:$input){__typename member{__typename accountName active id name roles subject}unassignedCustomers unassignedManagers{__typename accountName active id name roles subject}}}"};
export const DeclineTicketAccessDocument: TypedDocument<DeclineTicketAccessMutation, DeclineTicketAccessMutationVariables> = {"id":"sha256:f08ddfeb73d247b76d6dcb1541be78d796f9098f955ab6c0da96d6146e7c9c6f","name":"DeclineTicketAccess","kind":"mutation","text":"mutation DeclineTicketAccess($input:DeclineTicketAccessInput!){declineTicketAccess(input:$input){__typename desk{__typename mostCopies}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const DeleteRoleDocument: TypedDocument<DeleteRoleMutation, DeleteRoleMutationVariables> = {"id":"sha256:c4b3e0262e3a6c701ae52330a9e3198d7c58568b9fe3591dc90e8a88bca616aa","name":"DeleteRole","kind":"mutation","text":"mutation DeleteRole($input:DeleteRoleInput!){deleteRole(input:$input){__typename name}}"};
export const DeleteTicketDocument: TypedDocument<DeleteTicketMutation, DeleteTicketMutationVariables> = {"id":"sha256:2900528cc43f72b45bcd3257d607d31ceaeff3bbc106ed0a27d5b0419085dc64","name":"DeleteTicket","kind":"mutation","text":"mutation DeleteTicket($input:DeleteTicketInput!){deleteTicket(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}ticket{__typename category confirmedAt createdAt description id labels{__typename color labelId name}problemType product region resolution rootCause service status submittedBy ticketId}}}"};
export const DeleteTicketLabelDocument: TypedDocument<DeleteTicketLabelMutation, DeleteTicketLabelMutationVariables> = {"id":"sha256:06ceb3402d72fadef3b181c4de3d6256933d85620465b8d1697cf551a50df6dd","name":"DeleteTicketLabel","kind":"mutation","text":"mutation DeleteTicketLabel($input:DeleteTicketLabelInput!){deleteTicketLabel(input:$input){__typename desk{__typename mostCopies}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const DeliverOpportunityDocument: TypedDocument<DeliverOpportunityMutation, DeliverOpportunityMutationVariables> = {"id":"sha256:f3a73fb2a91e810f95a151ffb48d28e69571eae9a64fa458e98df0431b096b28","name":"DeliverOpportunity","kind":"mutation","text":"mutation DeliverOpportunity($input:DeliverOpportunityInput!){deliverOpportunity(input:$input){__typename opportunity{__typename authority budget changedAt cloudServices coSellJoined company contactEmail contactName contactPhone createdAt customerConsents customerId decideBy deliveredOn developmentManager expectedClosing expectedRevenue{__typename amount currency}history{__typename actor at from reason source step to version}id need offering officeManagers opportunityId owner presalesWork progress publicTender requirement resellerId routedBy routedTo source state stateSince timetable title version}}}"};
export const EnableEnterpriseProjectsDocument: TypedDocument<EnableEnterpriseProjectsMutation, EnableEnterpriseProjectsMutationVariables> = {"id":"sha256:eff45f1cb9de0dcacbad7d7b3e3e491e830f3a2a934d55ad7e5a921a25a3742c","name":"EnableEnterpriseProjects","kind":"mutation","text":"mutation EnableEnterpriseProjects($input:EnableEnterpriseProjectsInput!){enableEnterpriseProjects(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const FinishMarketingTaskDocument: TypedDocument<FinishMarketingTaskMutation, FinishMarketingTaskMutationVariables> = {"id":"sha256:8078675a66f6f833e4153ce08744b999308b14c032a805f2d9e6fa1f21f7e109","name":"FinishMarketingTask","kind":"mutation","text":"mutation FinishMarketingTask($input:FinishMarketingTaskInput!){finishMarketingTask(input:$input){__typename marketingTask{__typename changedAt createdAt customerId dueOn history{__typename actor at from reason source step to version}id marketingTaskId notes owner resellerId result source state stateSince title version}}}"};
export const FreezeCustomersDocument: TypedDocument<FreezeCustomersMutation, FreezeCustomersMutationVariables> = {"id":"sha256:07d85e3ace6e1fa2e59e8b085ccfb4e0ab385784fe082e1c1efb85852792bdc7","name":"FreezeCustomers","kind":"mutation","text":"mutation FreezeCustomers($input:FreezeCustomersInput!){freezeCustomers(input:$input){__typename customers{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}customerId externalId externalPlatform frozen id kind label level name ticketDesk{__typename mostCopies}verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const IncentivesDocument: TypedDocument<IncentivesQuery, IncentivesQueryVariables> = {"id":"sha256:f5a87d967b1c8dc9d316a0990c3e64365482a648ad51e375301b39cc386036af","name":"Incentives","kind":"query","text":"query Incentives{incentives{__typename id}}"};
export const IncentivesPerformanceDocument: TypedDocument<IncentivesPerformanceQuery, IncentivesPerformanceQueryVariables> = {"id":"sha256:5df821dad14190e3ccf34bd3f2da3291ab7acbfbe019a3b40ccdb420a61b8b57","name":"IncentivesPerformance","kind":"query","text":"query IncentivesPerformance($by:PerformanceBy!=CUSTOMER$filter:PerformanceFilter$month:BillingMonth!$referral:ReferralCustomers!=OMIT$after:String$first:Int!=20){incentives{__typename id performance(by:$by filter:$filter month:$month referral:$referral){__typename by complete dataUntil incompleteBecause missingCustomers month total{__typename consumption{__typename amount currency}estimatedIncentive{__typename amount currency}excluded{__typename amount{__typename amount currency}reason}performance{__typename amount currency}rebatable{__typename amount currency}}entries(after:$after first:$first){__typename totalCount nodes{__typename consumption{__typename amount currency}estimatedIncentive{__typename amount currency}excluded{__typename amount{__typename amount currency}reason}key performance{__typename amount currency}policy rebatable{__typename amount currency}serviceType{__typename abbreviation code name}}pageInfo{__typename hasNextPage endCursor}}}}}"};
export const IncentivesPoliciesDocument: TypedDocument<IncentivesPoliciesQuery, IncentivesPoliciesQueryVariables> = {"id":"sha256:a4ea933fd0bdcaf2834f613575e502f35d4d638b19674f26c29b9808c038870c","name":"IncentivesPolicies","kind":"query","text":"query IncentivesPolicies($after:String$first:Int!=20$month:BillingMonth!$serviceTypeCode:ID){incentives{__typename id policies(after:$after first:$first month:$month serviceTypeCode:$serviceTypeCode){__typename totalCount nodes{__typename allowsDiscount policy serviceType{__typename abbreviation code name}}pageInfo{__typename hasNextPage endCursor}}}}"};
export const IncentivesReconciliationDocument: TypedDocument<IncentivesReconciliationQuery, IncentivesReconciliationQueryVariables> = {"id":"sha256:e228b9dd2464abfbe21beac052c547cb822cb847a64460ac5840e7563728e213","name":"IncentivesReconciliation","kind":"query","text":"query IncentivesReconciliation($accountManager:String$file:StatementInput!$month:BillingMonth!$referral:ReferralCustomers!=OMIT$tolerance:Decimal!=\"0.01\"){incentives{__typename id reconciliation(accountManager:$accountManager file:$file month:$month referral:$referral tolerance:$tolerance){__typename byService complete dataUntil incompleteBecause matched missingCustomers month totals{__typename computed{__typename amount currency}difference{__typename amount currency}estimatedIncentive{__typename amount currency}stated{__typename amount currency}statedIncentive{__typename amount currency}}usedRows}}}"};
export const InvitationDocument: TypedDocument<InvitationQuery, InvitationQueryVariables> = {"id":"sha256:453a98d652c51b1c04e2d1588273a96c23385321e8e091bbe6d7d66bb4452083","name":"Invitation","kind":"query","text":"query Invitation($id:ID!){invitation(id:$id){__typename acceptedById changedAt channel contactEmail contactName contactPhone createdAt customerId customerReportId endsAt expiresAt history{__typename actor at from reason source step to version}id invitationId label owner resellerId sentAt source state stateSince timesSent version}}"};
export const InvitationsDocument: TypedDocument<InvitationsQuery, InvitationsQueryVariables> = {"id":"sha256:24441fb49d82eeac37bad9f21393d510917f6491a1a00534fd25fc439bc2fc5f","name":"Invitations","kind":"query","text":"query Invitations($after:String$filter:InvitationFilter$first:Int!=20$sort:RecordSort){invitations(after:$after filter:$filter first:$first sort:$sort){__typename totalCount nodes{__typename acceptedById changedAt channel contactEmail contactName contactPhone createdAt customerId customerReportId endsAt expiresAt history{__typename actor at from reason source step to version}id invitationId label owner resellerId sentAt source state stateSince timesSent version}pageInfo{__typename hasNextPage endCursor}}}"};
export const IssueCouponsDocument: TypedDocument<IssueCouponsMutation, IssueCouponsMutationVariables> = {"id":"sha256:9a2677e5cac0ea50f3b4956f6301c6aedd48cb2791c012cb4ec3b9a18a893d8c","name":"IssueCoupons","kind":"mutation","text":"mutation IssueCoupons($input:IssueCouponsInput!){issueCoupons(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}quota{__typename balance{__typename amount currency}createdAt effectiveAt expiresAt id limits{__typename key values{__typename secondValue value}}quotaId status type updatedAt value{__typename amount currency}}}}"};
export const IssuedCouponQuotasDocument: TypedDocument<IssuedCouponQuotasQuery, IssuedCouponQuotasQueryVariables> = {"id":"sha256:e62c284392936c4731b32b799e45e7e44beee4d9f0cbf57c56f3ea4076c80043","name":"IssuedCouponQuotas","kind":"query","text":"query IssuedCouponQuotas($after:String$filter:IssuedCouponQuotaFilter$first:Int!=20){issuedCouponQuotas(after:$after filter:$filter first:$first){__typename totalCount nodes{__typename balance{__typename amount currency}createdAt effectiveAt expiresAt id limits{__typename key values{__typename secondValue value}}parentQuotaId quotaId resellerAccountName resellerId resellerName status type updatedAt value{__typename amount currency}}pageInfo{__typename hasNextPage endCursor}}}"};
export const IssuedCouponsDocument: TypedDocument<IssuedCouponsQuery, IssuedCouponsQueryVariables> = {"id":"sha256:9cbba225428db2aa707a3c08f497ae2b536c785877d325c0cf3299e02f665486","name":"IssuedCoupons","kind":"query","text":"query IssuedCoupons($after:String$filter:IssuedCouponFilter$first:Int!=20$resellerId:ID){issuedCoupons(after:$after filter:$filter first:$first resellerId:$resellerId){__typename totalCount nodes{__typename activatedAt balance{__typename amount currency}couponId createdAt customerId effectiveAt expiresAt faceValue{__typename amount currency}frozen id lastUsedAt limits{__typename key kind limitId secondValue unit value}lockedByOrderId medium orderId origin planDescription planId planName promotionId status type}pageInfo{__typename hasNextPage endCursor}}}"};
export const LoseOpportunityDocument: TypedDocument<LoseOpportunityMutation, LoseOpportunityMutationVariables> = {"id":"sha256:639034e8bc53aac4d9b6b7f2c087d3a7bfbc0e8de4efa586a9b6a0c4e0f5c805","name":"LoseOpportunity","kind":"mutation","text":"mutation LoseOpportunity($input:LoseOpportunityInput!){loseOpportunity(input:$input){__typename opportunity{__typename authority budget changedAt cloudServices coSellJoined company contactEmail contactName contactPhone createdAt customerConsents customerId decideBy deliveredOn developmentManager expectedClosing expectedRevenue{__typename amount currency}history{__typename actor at from reason source step to version}id need offering officeManagers opportunityId owner presalesWork progress publicTender requirement resellerId routedBy routedTo source state stateSince timetable title version}}}"};
export const MarkTicketReadDocument: TypedDocument<MarkTicketReadMutation, MarkTicketReadMutationVariables> = {"id":"sha256:76c106c9662afeba80bb579c46979195fd0e18d9599c96d9f438aafc257dc100","name":"MarkTicketRead","kind":"mutation","text":"mutation MarkTicketRead($input:MarkTicketReadInput!){markTicketRead(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}ticket{__typename category confirmedAt createdAt description id labels{__typename color labelId name}problemType product region resolution rootCause service status submittedBy ticketId}}}"};
export const MarketingTaskDocument: TypedDocument<MarketingTaskQuery, MarketingTaskQueryVariables> = {"id":"sha256:029ffccd4455859af5ca2d49aec637f96bc9cfd9ad5df344413f5b8cd9d44441","name":"MarketingTask","kind":"query","text":"query MarketingTask($id:ID!){marketingTask(id:$id){__typename changedAt createdAt customerId dueOn history{__typename actor at from reason source step to version}id marketingTaskId notes owner resellerId result source state stateSince title version}}"};
export const MarketingTasksDocument: TypedDocument<MarketingTasksQuery, MarketingTasksQueryVariables> = {"id":"sha256:ec1cd65bab0aa5091469c3e38136f2bc7b760968bbf7a99ddfdc6615c9d75e41","name":"MarketingTasks","kind":"query","text":"query MarketingTasks($after:String$filter:MarketingTaskFilter$first:Int!=20$sort:RecordSort){marketingTasks(after:$after filter:$filter first:$first sort:$sort){__typename totalCount nodes{__typename changedAt createdAt customerId dueOn history{__typename actor at from reason source step to version}id marketingTaskId notes owner resellerId result source state stateSince title version}pageInfo{__typename hasNextPage endCursor}}}"};
export const NodeDocument: TypedDocument<NodeQuery, NodeQueryVariables> = {"id":"sha256:ac0995c208745ca38bae6a14acee92a28d1fa690b345c339e5d8138c621aa56b","name":"Node","kind":"query","text":"query Node($id:ID!){node(id:$id){__typename id}}"};
export const NodesDocument: TypedDocument<NodesQuery, NodesQueryVariables> = {"id":"sha256:e8d8e011a7e8ef01d598be1566db60b34cb33e2a59367763776fd16bdec951ec","name":"Nodes","kind":"query","text":"query Nodes($ids:[ID!]!){nodes(ids:$ids){__typename id}}"};
export const OpenConsoleDocument: TypedDocument<OpenConsoleMutation, OpenConsoleMutationVariables> = {"id":"sha256:40ef420cf236f4199c7e7171b78ed33752569d02935af4983cb57e9a4f590071","name":"OpenConsole","kind":"mutation","text":"mutation OpenConsole($input:OpenConsoleInput!){openConsole(input:$input){__typename bindsAccount expiresAt url}}"};
export const OperationDocument: TypedDocument<OperationQuery, OperationQueryVariables> = {"id":"sha256:d97dc18b3d92e71d8487d17a8d710677983bb943f4bf4182093d6879cd19f8eb","name":"Operation","kind":"query","text":"query Operation($id:ID!){operation(id:$id){__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}}"};
export const OperationsDocument: TypedDocument<OperationsQuery, OperationsQueryVariables> = {"id":"sha256:15f8a012bde486496124a70d785d03faee6b27949b8f944d520d9c8886fc15a7","name":"Operations","kind":"query","text":"query Operations($after:String$filter:OperationFilter$first:Int!=20){operations(after:$after filter:$filter first:$first){__typename totalCount nodes{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}pageInfo{__typename hasNextPage endCursor}}}"};
export const OpportunitiesDocument: TypedDocument<OpportunitiesQuery, OpportunitiesQueryVariables> = {"id":"sha256:913ad30b1d512ccd70ef5a94add6402bcc9d34d14028c3964bf068f0ef7b7fc8","name":"Opportunities","kind":"query","text":"query Opportunities($after:String$filter:OpportunityFilter$first:Int!=20$sort:RecordSort){opportunities(after:$after filter:$filter first:$first sort:$sort){__typename totalCount nodes{__typename authority budget changedAt cloudServices coSellJoined company contactEmail contactName contactPhone createdAt customerConsents customerId decideBy deliveredOn developmentManager expectedClosing expectedRevenue{__typename amount currency}history{__typename actor at from reason source step to version}id need offering officeManagers opportunityId owner presalesWork progress publicTender requirement resellerId routedBy routedTo source state stateSince timetable title version}pageInfo{__typename hasNextPage endCursor}}}"};
export const OpportunityDocument: TypedDocument<OpportunityQuery, OpportunityQueryVariables> = {"id":"sha256:6aa021cbafb5354a9b2ea6f7b658afea7ddcbd6868a45c28801e26a6b42aae5b","name":"Opportunity","kind":"query","text":"query Opportunity($id:ID!){opportunity(id:$id){__typename authority budget changedAt cloudServices coSellJoined company contactEmail contactName contactPhone createdAt customerConsents customerId decideBy deliveredOn developmentManager expectedClosing expectedRevenue{__typename amount currency}history{__typename actor at from reason source step to version}id need offering officeManagers opportunityId owner presalesWork progress publicTender requirement resellerId routedBy routedTo source state stateSince timetable title version}}"};
export const OrderDocument: TypedDocument<OrderQuery, OrderQueryVariables> = {"id":"sha256:bb7b0a7d914f59e722855c606d4d2304747598737be71e7f9eac4a47f4f62fb1","name":"Order","kind":"query","text":"query Order($id:ID!){order(id:$id){__typename agentPayment{__typename byAgent payerId}amount{__typename amount currency}breakdown{__typename commission{__typename amount currency}consumed{__typename amount currency}coupon{__typename amount currency}discounts{__typename amount{__typename amount currency}type}flexiCashCoupon{__typename amount currency}storedValueCard{__typename amount currency}}contractId createdAt customerId enterpriseProjects{__typename enterpriseProjectId name}id officialAmount{__typename amount currency}orderId paidAt payBefore serviceType{__typename abbreviation code name}source status type}}"};
export const OrderCountsDocument: TypedDocument<OrderCountsQuery, OrderCountsQueryVariables> = {"id":"sha256:f3a0d2c4483f556a0ab8fe0979ee65479b91c95700d9682bdc008dbabd578150","name":"OrderCounts","kind":"query","text":"query OrderCounts($filter:OrderFilter){orderCounts(filter:$filter){__typename count status}}"};
export const OrdersDocument: TypedDocument<OrdersQuery, OrdersQueryVariables> = {"id":"sha256:453914c750f08f354bd83195c778eb9b1edfd2187d6231df37bc520fb9aa43e2","name":"Orders","kind":"query","text":"query Orders($after:String$filter:OrderFilter$first:Int!=20$sort:OrderSort){orders(after:$after filter:$filter first:$first sort:$sort){__typename totalCount nodes{__typename agentPayment{__typename byAgent payerId}amount{__typename amount currency}breakdown{__typename commission{__typename amount currency}consumed{__typename amount currency}coupon{__typename amount currency}discounts{__typename amount{__typename amount currency}type}flexiCashCoupon{__typename amount currency}storedValueCard{__typename amount currency}}contractId createdAt customerId enterpriseProjects{__typename enterpriseProjectId name}id officialAmount{__typename amount currency}orderId paidAt payBefore serviceType{__typename abbreviation code name}source status type}pageInfo{__typename hasNextPage endCursor}}}"};
export const OrganizationDocument: TypedDocument<OrganizationQuery, OrganizationQueryVariables> = {"id":"sha256:2077daea4a21b630f5fb52f67d839307e7ced41b35fa880206cf3b6f96a30631","name":"Organization","kind":"query","text":"query Organization{organization{__typename id managerSource permissionItems{__typename administratorOnly name operations}version}}"};
export const OrganizationAssignmentsDocument: TypedDocument<OrganizationAssignmentsQuery, OrganizationAssignmentsQueryVariables> = {"id":"sha256:2b77a67a0d80bac66ebd03d247ac9ec06f7a1ba78e36455b778c73821b4d39da","name":"OrganizationAssignments","kind":"query","text":"query OrganizationAssignments($after:String$filter:AssignmentFilter$first:Int!=20){organization{__typename id assignments(after:$after filter:$filter first:$first){__typename totalCount nodes{__typename accountManager assignedAt countsFrom customerId}pageInfo{__typename hasNextPage endCursor}}}}"};
export const OrganizationAuditDocument: TypedDocument<OrganizationAuditQuery, OrganizationAuditQueryVariables> = {"id":"sha256:712235bc25d607a0e30f1e375ab1d12e12ab49adf384521bd2ae792f7a0c7725","name":"OrganizationAudit","kind":"query","text":"query OrganizationAudit($after:String$filter:AuditFilter$first:Int!=20){organization{__typename id audit(after:$after filter:$filter first:$first){__typename totalCount nodes{__typename actor{__typename accountName name roles subject}at count detail hash inputDigest kind on requestId seq what}pageInfo{__typename hasNextPage endCursor}}}}"};
export const OrganizationMemberDocument: TypedDocument<OrganizationMemberQuery, OrganizationMemberQueryVariables> = {"id":"sha256:e876feedf29be1e2d48bb4c5c0b1c505bd99493b1b73f30d444745eff4804e81","name":"OrganizationMember","kind":"query","text":"query OrganizationMember($accountName:ID!){organization{__typename id member(accountName:$accountName){__typename accountName active id name roles subject}}}"};
export const OrganizationMembersDocument: TypedDocument<OrganizationMembersQuery, OrganizationMembersQueryVariables> = {"id":"sha256:7518d044cf507b2eab98700f0064e14af7bfce431d671d92aa50ef8e2af450d7","name":"OrganizationMembers","kind":"query","text":"query OrganizationMembers($after:String$filter:MemberFilter$first:Int!=20){organization{__typename id members(after:$after filter:$filter first:$first){__typename totalCount nodes{__typename accountName active id name roles subject}pageInfo{__typename hasNextPage endCursor}}}}"};
export const OrganizationPermissionItemsDocument: TypedDocument<OrganizationPermissionItemsQuery, OrganizationPermissionItemsQueryVariables> = {"id":"sha256:49a27980381fdb0e423c285e7dbd7a0a78f7cdfb36ae84cb0bcd70162bfdd2a0","name":"OrganizationPermissionItems","kind":"query","text":"query OrganizationPermissionItems{organization{__typename id permissionItems{__typename administratorOnly name operations}}}"};
export const OrganizationRolesDocument: TypedDocument<OrganizationRolesQuery, OrganizationRolesQueryVariables> = {"id":"sha256:adb85b7181c6a4ca2caf3891d07b9e878d6b3c6af8be993ee3480d8937ea41e5","name":"OrganizationRoles","kind":"query","text":"query OrganizationRoles{organization{__typename id roles{__typename description id items kind name}}}"};
export const PartnerDocument: TypedDocument<PartnerQuery, PartnerQueryVariables> = {"id":"sha256:d4b1055dd40022db4c1820af93334ad984b8e35f8f0e059043a508fcb6f71f93","name":"Partner","kind":"query","text":"query Partner{partner{__typename capabilities{__typename allowed operation}id mirror{__typename asOf complete driftRows errorCode etaSeconds list progressPercent rows}name partnerId site}}"};
export const PartnerAdjustmentsDocument: TypedDocument<PartnerAdjustmentsQuery, PartnerAdjustmentsQueryVariables> = {"id":"sha256:b2e59276471450e07d4d5bf91f17aecf54e0b7c2a14ea197de52ac63ab8218c3","name":"PartnerAdjustments","kind":"query","text":"query PartnerAdjustments($after:String$filter:AdjustmentFilter$first:Int!=20){partner{__typename id adjustments(after:$after filter:$filter first:$first){__typename totalCount nodes{__typename amount{__typename amount currency}kind note occurredAt receiverId receiverName scene transactionId}pageInfo{__typename hasNextPage endCursor}}}}"};
export const PartnerBalancesDocument: TypedDocument<PartnerBalancesQuery, PartnerBalancesQueryVariables> = {"id":"sha256:a0baf0b7cdc9883a198c70b9052c2617537078cecbebcb5b81a702e6028f8366","name":"PartnerBalances","kind":"query","text":"query PartnerBalances{partner{__typename id balances{__typename accountId available{__typename amount currency}credit{__typename amount currency}designated{__typename amount currency}type}}}"};
export const PartnerCapabilitiesDocument: TypedDocument<PartnerCapabilitiesQuery, PartnerCapabilitiesQueryVariables> = {"id":"sha256:5966a6a0cbe105a56c349b23d130515134917d0d7f0ac005d5905bd8c9e223f5","name":"PartnerCapabilities","kind":"query","text":"query PartnerCapabilities{partner{__typename id capabilities{__typename allowed operation}}}"};
export const PartnerConsumptionQuotaDocument: TypedDocument<PartnerConsumptionQuotaQuery, PartnerConsumptionQuotaQueryVariables> = {"id":"sha256:88aa2fb88699a5d3fd25d8d2083eb91576172b16fef3529c3960f2c4c4662405","name":"PartnerConsumptionQuota","kind":"query","text":"query PartnerConsumptionQuota{partner{__typename id consumptionQuota{__typename balance{__typename amount currency}coupons{__typename amount currency}due{__typename amount currency}quota{__typename amount currency}unbilled{__typename amount currency}used{__typename amount currency}}}}"};
export const PartnerLedgerDocument: TypedDocument<PartnerLedgerQuery, PartnerLedgerQueryVariables> = {"id":"sha256:e0b58db9869f825174cbb14f3ad415a952d7401ede25546e36b823b80e35a75e","name":"PartnerLedger","kind":"query","text":"query PartnerLedger($after:String$balance:BalanceType!=CASH$filter:LedgerFilter$first:Int!=20){partner{__typename id ledger(after:$after balance:$balance filter:$filter first:$first){__typename totalCount nodes{__typename balanceAfter{__typename amount currency}change{__typename amount currency}customerAccountName customerId detailCode direction entryId occurredAt transactionId}pageInfo{__typename hasNextPage endCursor}}}}"};
export const PartnerMirrorDocument: TypedDocument<PartnerMirrorQuery, PartnerMirrorQueryVariables> = {"id":"sha256:0711706b69440ebd1f52ff91c65af52ce944a60c62852e5232fd765dc2629d78","name":"PartnerMirror","kind":"query","text":"query PartnerMirror{partner{__typename id mirror{__typename asOf complete driftRows errorCode etaSeconds list progressPercent rows}}}"};
export const PayOrderDocument: TypedDocument<PayOrderMutation, PayOrderMutationVariables> = {"id":"sha256:afe6ef540122cb501298a3d6407548621a6fab293dd810ee92b3bcaaabcf6255","name":"PayOrder","kind":"mutation","text":"mutation PayOrder($input:PayOrderInput!){payOrder(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}order{__typename agentPayment{__typename byAgent payerId}amount{__typename amount currency}breakdown{__typename commission{__typename amount currency}consumed{__typename amount currency}coupon{__typename amount currency}discounts{__typename amount{__typename amount currency}type}flexiCashCoupon{__typename amount currency}storedValueCard{__typename amount currency}}contractId createdAt customerId enterpriseProjects{__typename enterpriseProjectId name}id officialAmount{__typename amount currency}orderId paidAt payBefore serviceType{__typename abbreviation code name}source status type}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const PricesDocument: TypedDocument<PricesQuery, PricesQueryVariables> = {"id":"sha256:81f087d650c89ea6ddc50fabc8f0c08a1ba67575ce8e6e61b874d2903bb35edc","name":"Prices","kind":"query","text":"query Prices($customerId:ID!){prices(customerId:$customerId){__typename id}}"};
export const PricesPayPerUseDocument: TypedDocument<PricesPayPerUseQuery, PricesPayPerUseQueryVariables> = {"id":"sha256:e2b85447d9d7b4e9ee0023c04543e05e1182e95bb9657a5ccf1651568ee912f0","name":"PricesPayPerUse","kind":"query","text":"query PricesPayPerUse($customerId:ID!$decimals:Int!=6$products:[PayPerUseProductInput!]!$projectId:ID){prices(customerId:$customerId){__typename id payPerUse(decimals:$decimals products:$products projectId:$projectId){__typename amount{__typename amount currency}listPrice{__typename amount currency}products{__typename amount{__typename amount currency}discounts{__typename discountId name saving{__typename amount currency}type}listPrice{__typename amount currency}productId reference saving{__typename amount currency}}saving{__typename amount currency}}}}"};
export const PricesRenewalDocument: TypedDocument<PricesRenewalQuery, PricesRenewalQueryVariables> = {"id":"sha256:1bc1479af5b8be6fd37eb1262ab3f65d597ff0d549650afeb951b5088f369103","name":"PricesRenewal","kind":"query","text":"query PricesRenewal($customerId:ID!$includeDependents:Boolean!=true$months:Int$resourceIds:[ID!]!$years:Int){prices(customerId:$customerId){__typename id renewal(includeDependents:$includeDependents months:$months resourceIds:$resourceIds years:$years){__typename bestOffer{__typename amount{__typename amount currency}best discountId installment{__typename amount{__typename amount currency}listPrice{__typename amount currency}period saving{__typename amount currency}}listPrice{__typename amount currency}name saving{__typename amount currency}type}failures{__typename code resourceId vendorCode}listPrice{__typename amount currency}offers{__typename amount{__typename amount currency}best discountId installment{__typename amount{__typename amount currency}listPrice{__typename amount currency}period saving{__typename amount currency}}listPrice{__typename amount currency}name saving{__typename amount currency}type}resources{__typename amount{__typename amount currency}includesDependents months resourceId}}}}"};
export const PricesYearlyMonthlyDocument: TypedDocument<PricesYearlyMonthlyQuery, PricesYearlyMonthlyQueryVariables> = {"id":"sha256:89f1c87b4f8c844d8c3df2f3ea3fc5f3070444658cbad1397365c0f7943ec34c","name":"PricesYearlyMonthly","kind":"query","text":"query PricesYearlyMonthly($customerId:ID!$products:[YearlyMonthlyProductInput!]!$projectId:ID){prices(customerId:$customerId){__typename id yearlyMonthly(products:$products projectId:$projectId){__typename bestOffer{__typename amount{__typename amount currency}best discountId installment{__typename amount{__typename amount currency}listPrice{__typename amount currency}period saving{__typename amount currency}}listPrice{__typename amount currency}name products{__typename amount{__typename amount currency}installment{__typename amount{__typename amount currency}listPrice{__typename amount currency}period saving{__typename amount currency}}listPrice{__typename amount currency}productId reference saving{__typename amount currency}}saving{__typename amount currency}type}listPrice{__typename amount currency}offers{__typename amount{__typename amount currency}best discountId installment{__typename amount{__typename amount currency}listPrice{__typename amount currency}period saving{__typename amount currency}}listPrice{__typename amount currency}name products{__typename amount{__typename amount currency}installment{__typename amount{__typename amount currency}listPrice{__typename amount currency}period saving{__typename amount currency}}listPrice{__typename amount currency}productId reference saving{__typename amount currency}}saving{__typename amount currency}type}products{__typename best{__typename amount{__typename amount currency}installment{__typename amount{__typename amount currency}listPrice{__typename amount currency}period saving{__typename amount currency}}listPrice{__typename amount currency}productId reference saving{__typename amount currency}}installment{__typename amount{__typename amount currency}listPrice{__typename amount currency}period saving{__typename amount currency}}listPrice{__typename amount currency}productId reference}}}}"};
export const RateTicketDocument: TypedDocument<RateTicketMutation, RateTicketMutationVariables> = {"id":"sha256:bb0da913c3e8729131f6e31e6745698bdef1c918f02811afd4deea6485c1fe74","name":"RateTicket","kind":"mutation","text":"mutation RateTicket($input:RateTicketInput!){rateTicket(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}ticket{__typename category confirmedAt createdAt description id labels{__typename color labelId name}problemType product region resolution rootCause service status submittedBy ticketId}}}"};
export const ReclaimCouponDocument: TypedDocument<ReclaimCouponMutation, ReclaimCouponMutationVariables> = {"id":"sha256:d6a075639272b710c14ebc1a2345caf6a20a99c4c5df0bfd89ed44c2c1a85b0c","name":"ReclaimCoupon","kind":"mutation","text":"mutation ReclaimCoupon($input:ReclaimCouponInput!){reclaimCoupon(input:$input){__typename coupon{__typename activatedAt balance{__typename amount currency}couponId createdAt customerId effectiveAt expiresAt faceValue{__typename amount currency}frozen id lastUsedAt limits{__typename key kind limitId secondValue unit value}lockedByOrderId medium orderId origin planDescription planId planName promotionId status type}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const ReclaimCouponFromMemberDocument: TypedDocument<ReclaimCouponFromMemberMutation, ReclaimCouponFromMemberMutationVariables> = {"id":"sha256:87d5067762845c43dc66c4e419811bd481b1c242976bcfacd75c2fa4b66496b7","name":"ReclaimCouponFromMember","kind":"mutation","text":"mutation ReclaimCouponFromMember($input:ReclaimCouponFromMemberInput!){reclaimCouponFromMember(input:$input){__typename enterprise{__typename id}member{__typename accountName displayName id memberId status unitId unitName}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const ReclaimCouponQuotasDocument: TypedDocument<ReclaimCouponQuotasMutation, ReclaimCouponQuotasMutationVariables> = {"id":"sha256:57df97c492bf6c7972210b5c152d6e8d083bf86dffbd481a6caf30faef219433","name":"ReclaimCouponQuotas","kind":"mutation","text":"mutation ReclaimCouponQuotas($input:ReclaimCouponQuotasInput!){reclaimCouponQuotas(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const ReclaimFromMemberDocument: TypedDocument<ReclaimFromMemberMutation, ReclaimFromMemberMutationVariables> = {"id":"sha256:f6d35f4e74be4b173453e45d7ed14be279bff9a20ccff60a8e9ab2d97a102f03","name":"ReclaimFromMember","kind":"mutation","text":"mutation ReclaimFromMember($input:ReclaimFromMemberInput!){reclaimFromMember(input:$input){__typename enterprise{__typename id}member{__typename accountName displayName id memberId status unitId unitName}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const ReclaimFromResellerDocument: TypedDocument<ReclaimFromResellerMutation, ReclaimFromResellerMutationVariables> = {"id":"sha256:53cf7bdf375c18ababab0ed9d98d1644358b605ea563b70512af318873ef54cd","name":"ReclaimFromReseller","kind":"mutation","text":"mutation ReclaimFromReseller($input:ResellerFundsInput!){reclaimFromReseller(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}partner{__typename capabilities{__typename allowed operation}id mirror{__typename asOf complete driftRows errorCode etaSeconds list progressPercent rows}name partnerId site}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}reseller{__typename accountManager{__typename accountName managerId name}accountName associatedAt contact{__typename email phone}id name resellerId}}}"};
export const ReclaimFundsDocument: TypedDocument<ReclaimFundsMutation, ReclaimFundsMutationVariables> = {"id":"sha256:57503734a401a83b492d054eb7d0d5c2ea33039e6bfa89d3b53ddab638fe2e74","name":"ReclaimFunds","kind":"mutation","text":"mutation ReclaimFunds($input:CustomerFundsInput!){reclaimFunds(input:$input){__typename operation{__typename id operationId kind outcome amount{__typename amount currency}approval{__typename until decision decidedBy decidedAt}error{__typename code message upstreamCode}idempotencyKey createdAt settledAt evidence}preview{__typename amount{__typename amount currency}leftToday{__typename amount currency}needsApproval}customer{__typename id customerId balance{__typename available{__typename amount currency}debt{__typename amount currency}}}partner{__typename id partnerId}}}"};
export const RecordChangesDocument: TypedDocument<RecordChangesQuery, RecordChangesQueryVariables> = {"id":"sha256:62af22e71abad975c24d5d2529905aef2801cb7f572bdaa42a85eba39c6a3eda","name":"RecordChanges","kind":"query","text":"query RecordChanges($first:Int!=100$since:String){recordChanges(first:$first since:$since){__typename next nodes{__typename at recordId sequence step to type version}}}"};
export const RecordChangesNodesDocument: TypedDocument<RecordChangesNodesQuery, RecordChangesNodesQueryVariables> = {"id":"sha256:bf5e362376e08ebfbe7f247f6d9607c3d64e2d460af036096636a2abd175ec92","name":"RecordChangesNodes","kind":"query","text":"query RecordChangesNodes($first:Int!=100$since:String){recordChanges(first:$first since:$since){__typename nodes{__typename at recordId sequence step to type version}}}"};
export const RefuseCustomerReportDocument: TypedDocument<RefuseCustomerReportMutation, RefuseCustomerReportMutationVariables> = {"id":"sha256:12e4a93a25d8abc891e5c5eace3ad1e1f9cb9c67d2d0ef97ab96b5ef9a337a97","name":"RefuseCustomerReport","kind":"mutation","text":"mutation RefuseCustomerReport($input:RefuseCustomerReportInput!){refuseCustomerReport(input:$input){__typename customerReport{__typename associationType changedAt communication company contactEmail contactName contactPhone createdAt customerReportId expectedConsumption{__typename amount currency}history{__typename actor at from reason source step to version}id owner resellerId source state stateSince validUntil version}}}"};
export const RegisterCustomerDocument: TypedDocument<RegisterCustomerMutation, RegisterCustomerMutationVariables> = {"id":"sha256:bdb8807a769726ebf6840e256553ee27184cfa6d68653227715b375a97587dce","name":"RegisterCustomer","kind":"mutation","text":"mutation RegisterCustomer($input:RegisterCustomerInput!){registerCustomer(input:$input){__typename associated customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}customerId externalId externalPlatform frozen id kind label level name ticketDesk{__typename mostCopies}verification}customerId operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const RejectOperationDocument: TypedDocument<RejectOperationMutation, RejectOperationMutationVariables> = {"id":"sha256:c1911337a0d00fa93e1c1e6afcd4a9c1971e2a3f9fe7955dfbfe006bb119cc19","name":"RejectOperation","kind":"mutation","text":"mutation RejectOperation($input:DecideOperationInput!){rejectOperation(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}}}"};
export const RejectOpportunityDocument: TypedDocument<RejectOpportunityMutation, RejectOpportunityMutationVariables> = {"id":"sha256:a2e5237b31c9dfbea2cef3237c38df380b817162923d9aa9fa8e79a38527dc1a","name":"RejectOpportunity","kind":"mutation","text":"mutation RejectOpportunity($input:RejectOpportunityInput!){rejectOpportunity(input:$input){__typename opportunity{__typename authority budget changedAt cloudServices coSellJoined company contactEmail contactName contactPhone createdAt customerConsents customerId decideBy deliveredOn developmentManager expectedClosing expectedRevenue{__typename amount currency}history{__typename actor at from reason source step to version}id need offering officeManagers opportunityId owner presalesWork progress publicTender requirement resellerId routedBy routedTo source state stateSince timetable title version}}}"};
export const RelateTicketsDocument: TypedDocument<RelateTicketsMutation, RelateTicketsMutationVariables> = {"id":"sha256:f19c29b7ca5cc1403249137842ebe81162828f61555a851296f0530a29449800","name":"RelateTickets","kind":"mutation","text":"mutation RelateTickets($input:RelateTicketsInput!){relateTickets(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}ticket{__typename category confirmedAt createdAt description id labels{__typename color labelId name}problemType product region resolution rootCause service status submittedBy ticketId}}}"};
export const RemoveTicketLabelsDocument: TypedDocument<RemoveTicketLabelsMutation, RemoveTicketLabelsMutationVariables> = {"id":"sha256:dba00dbbc993a37fa2f847fb6d42cd0bea825b1503b14829047579e2c6ead701","name":"RemoveTicketLabels","kind":"mutation","text":"mutation RemoveTicketLabels($input:RemoveTicketLabelsInput!){removeTicketLabels(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}ticket{__typename category confirmedAt createdAt description id labels{__typename color labelId name}problemType product region resolution rootCause service status submittedBy ticketId}}}"};
export const RenewResourcesDocument: TypedDocument<RenewResourcesMutation, RenewResourcesMutationVariables> = {"id":"sha256:cf56b44353b38324ceefbbe28161ac2fcdd06363eefbc540f5ad193e63c9d478","name":"RenewResources","kind":"mutation","text":"mutation RenewResources($input:RenewResourcesInput!){renewResources(input:$input){__typename customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}customerId externalId externalPlatform frozen id kind label level name ticketDesk{__typename mostCopies}verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}orders{__typename agentPayment{__typename byAgent payerId}amount{__typename amount currency}breakdown{__typename commission{__typename amount currency}consumed{__typename amount currency}coupon{__typename amount currency}discounts{__typename amount{__typename amount currency}type}flexiCashCoupon{__typename amount currency}storedValueCard{__typename amount currency}}contractId createdAt customerId enterpriseProjects{__typename enterpriseProjectId name}id officialAmount{__typename amount currency}orderId paidAt payBefore serviceType{__typename abbreviation code name}source status type}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}price{__typename amount currency}resources{__typename effectiveAt enterpriseProject{__typename enterpriseProjectId name}expiresAt expiryPolicy id isMain mainId name productId projectId region resourceId resourceType{__typename code description name serviceTypeCode}serviceType{__typename abbreviation code name}size{__typename amount unitId}specification status subscriptionId updatedAt}}}"};
export const RenewalCalendarDocument: TypedDocument<RenewalCalendarQuery, RenewalCalendarQueryVariables> = {"id":"sha256:4ddd9b7cc309c234f3d45033ca244cd5515fca2905b6112e70e8180817bc2138","name":"RenewalCalendar","kind":"query","text":"query RenewalCalendar($after:String$days:Int$filter:RenewalFilter$first:Int!=20$from:DateTime$groupBy:RenewalGrouping!=DAY$until:DateTime){renewalCalendar(after:$after days:$days filter:$filter first:$first from:$from groupBy:$groupBy until:$until){__typename totalCount nodes{__typename accountManager autoRenewalCount count day}pageInfo{__typename hasNextPage endCursor}}}"};
export const RenewalsDocument: TypedDocument<RenewalsQuery, RenewalsQueryVariables> = {"id":"sha256:6caa5bccf539e6c749111e39b0d047a0acc41dcb36bf00f456f3a135d4060c33","name":"Renewals","kind":"query","text":"query Renewals($after:String$days:Int$filter:RenewalFilter$first:Int!=20$from:DateTime$sort:RenewalSort$until:DateTime){renewals(after:$after days:$days filter:$filter first:$first from:$from sort:$sort until:$until){__typename totalCount nodes{__typename effectiveAt enterpriseProject{__typename enterpriseProjectId name}expiresAt expiryPolicy id isMain mainId name productId projectId region resourceId resourceType{__typename code description name serviceTypeCode}serviceType{__typename abbreviation code name}size{__typename amount unitId}specification status subscriptionId updatedAt}pageInfo{__typename hasNextPage endCursor}}}"};
export const ReopenMarketingTaskDocument: TypedDocument<ReopenMarketingTaskMutation, ReopenMarketingTaskMutationVariables> = {"id":"sha256:4004d987edfd5ae7e056a56dc4fab77e860ed832d591813e4f966dfd2b0189c8","name":"ReopenMarketingTask","kind":"mutation","text":"mutation ReopenMarketingTask($input:ReopenMarketingTaskInput!){reopenMarketingTask(input:$input){__typename marketingTask{__typename changedAt createdAt customerId dueOn history{__typename actor at from reason source step to version}id marketingTaskId notes owner resellerId result source state stateSince title version}}}"};
export const ReplyToTicketDocument: TypedDocument<ReplyToTicketMutation, ReplyToTicketMutationVariables> = {"id":"sha256:fceb2182dca5d29f24dd13efb6e1d6813cd55a1707a71b1556eadb6aac9f657f","name":"ReplyToTicket","kind":"mutation","text":"mutation ReplyToTicket($input:ReplyToTicketInput!){replyToTicket(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}ticket{__typename category confirmedAt createdAt description id labels{__typename color labelId name}problemType product region resolution rootCause service status submittedBy ticketId}}}"};
export const ReportOpportunityProgressDocument: TypedDocument<ReportOpportunityProgressMutation, ReportOpportunityProgressMutationVariables> = {"id":"sha256:1ac6426095f53e6b21f6b864d45d94dbbb68a265898874552f00e7af1f630fb1","name":"ReportOpportunityProgress","kind":"mutation","text":"mutation ReportOpportunityProgress($input:ReportOpportunityProgressInput!){reportOpportunityProgress(input:$input){__typename opportunity{__typename authority budget changedAt cloudServices coSellJoined company contactEmail contactName contactPhone createdAt customerConsents customerId decideBy deliveredOn developmentManager expectedClosing expectedRevenue{__typename amount currency}history{__typename actor at from reason source step to version}id need offering officeManagers opportunityId owner presalesWork progress publicTender requirement resellerId routedBy routedTo source state stateSince timetable title version}}}"};
export const ResellerDocument: TypedDocument<ResellerQuery, ResellerQueryVariables> = {"id":"sha256:3c950a9b47c9a37afba535ba811451240d9fe4a0b60714597f6adb3fe7ba27a2","name":"Reseller","kind":"query","text":"query Reseller($id:ID!){reseller(id:$id){__typename accountManager{__typename accountName managerId name}accountName associatedAt contact{__typename email phone}id name resellerId}}"};
export const ResellersDocument: TypedDocument<ResellersQuery, ResellersQueryVariables> = {"id":"sha256:dd784a127ee637d10513824100cf7e683178ae9356aeaa989e0831cd74e0ca2c","name":"Resellers","kind":"query","text":"query Resellers($accountName:String$after:String$first:Int!=20){resellers(accountName:$accountName after:$after first:$first){__typename totalCount nodes{__typename accountManager{__typename accountName managerId name}accountName associatedAt contact{__typename email phone}id name resellerId}pageInfo{__typename hasNextPage endCursor}}}"};
export const ResendInvitationDocument: TypedDocument<ResendInvitationMutation, ResendInvitationMutationVariables> = {"id":"sha256:33a35607bd645d940b8fe71a7e0663eaa3e23fc5d504da5ae2b418fbae46933e","name":"ResendInvitation","kind":"mutation","text":"mutation ResendInvitation($input:ResendInvitationInput!){resendInvitation(input:$input){__typename invitation{__typename acceptedById changedAt channel contactEmail contactName contactPhone createdAt customerId customerReportId endsAt expiresAt history{__typename actor at from reason source step to version}id invitationId label owner resellerId sentAt source state stateSince timesSent version}}}"};
export const ReviewOpportunityDocument: TypedDocument<ReviewOpportunityMutation, ReviewOpportunityMutationVariables> = {"id":"sha256:779d08c334a6a4b7a2111ab27f660880db96783b7a4faeed12f4ee0261b269bb","name":"ReviewOpportunity","kind":"mutation","text":"mutation ReviewOpportunity($input:ReviewOpportunityInput!){reviewOpportunity(input:$input){__typename opportunity{__typename authority budget changedAt cloudServices coSellJoined company contactEmail contactName contactPhone createdAt customerConsents customerId decideBy deliveredOn developmentManager expectedClosing expectedRevenue{__typename amount currency}history{__typename actor at from reason source step to version}id need offering officeManagers opportunityId owner presalesWork progress publicTender requirement resellerId routedBy routedTo source state stateSince timetable title version}}}"};
export const RevokeInvitationDocument: TypedDocument<RevokeInvitationMutation, RevokeInvitationMutationVariables> = {"id":"sha256:d7eef159069a89e4af76a444092da50dc7ed0fa7044a5930d5b4c347392a4adc","name":"RevokeInvitation","kind":"mutation","text":"mutation RevokeInvitation($input:RevokeInvitationInput!){revokeInvitation(input:$input){__typename invitation{__typename acceptedById changedAt channel contactEmail contactName contactPhone createdAt customerId customerReportId endsAt expiresAt history{__typename actor at from reason source step to version}id invitationId label owner resellerId sentAt source state stateSince timesSent version}}}"};
export const SaveMemberDocument: TypedDocument<SaveMemberMutation, SaveMemberMutationVariables> = {"id":"sha256:ef74ab30a7998181bfded2e12a3777749db527179cc0422849e23d33bde6ea71","name":"SaveMember","kind":"mutation","text":"mutation SaveMember($input:SaveMemberInput!){saveMember(input:$input){__typename member{__typename accountName active id name roles subject}unassignedCustomers unassignedManagers{__typename accountName active id name roles subject}}}"};
export const SaveRoleDocument: TypedDocument<SaveRoleMutation, SaveRoleMutationVariables> = {"id":"sha256:41e19c6f96b049ecbc0d784dd41d8a1ee2261b49391fc46b4863e90f398402a7","name":"SaveRole","kind":"mutation","text":"mutation SaveRole($input:SaveRoleInput!){saveRole(input:$input){__typename role{__typename description id items kind name}}}"};
export const SearchCustomersDocument: TypedDocument<SearchCustomersQuery, SearchCustomersQueryVariables> = {"id":"sha256:6108191b9d212897aeacc45c5a41dfbbfd855a0c12654cdbb6991690ffef37a4","name":"SearchCustomers","kind":"query","text":"query SearchCustomers($text:String!$after:String$first:Int!=20){search(text:$text){__typename customers(after:$after first:$first){__typename totalCount nodes{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}customerId externalId externalPlatform frozen id kind label level name ticketDesk{__typename mostCopies}verification}pageInfo{__typename hasNextPage endCursor}}}}"};
export const SearchOrdersDocument: TypedDocument<SearchOrdersQuery, SearchOrdersQueryVariables> = {"id":"sha256:cba7762c101e0bcc1c8f7214d6435c36215329b1eb468665bcd14d99067ae457","name":"SearchOrders","kind":"query","text":"query SearchOrders($text:String!$after:String$first:Int!=20){search(text:$text){__typename orders(after:$after first:$first){__typename totalCount nodes{__typename agentPayment{__typename byAgent payerId}amount{__typename amount currency}breakdown{__typename commission{__typename amount currency}consumed{__typename amount currency}coupon{__typename amount currency}discounts{__typename amount{__typename amount currency}type}flexiCashCoupon{__typename amount currency}storedValueCard{__typename amount currency}}contractId createdAt customerId enterpriseProjects{__typename enterpriseProjectId name}id officialAmount{__typename amount currency}orderId paidAt payBefore serviceType{__typename abbreviation code name}source status type}pageInfo{__typename hasNextPage endCursor}}}}"};
export const SearchPayPerUseResourcesDocument: TypedDocument<SearchPayPerUseResourcesQuery, SearchPayPerUseResourcesQueryVariables> = {"id":"sha256:908c97de22417e3ae9ae161023ab49db513ff496bb356667b02ae8ac154957df","name":"SearchPayPerUseResources","kind":"query","text":"query SearchPayPerUseResources($text:String!$after:String$first:Int!=20){search(text:$text){__typename payPerUseResources(after:$after first:$first){__typename totalCount nodes{__typename availabilityZone details{__typename name value}effectiveAt expiresAt id name region resourceId resourceType{__typename code description name serviceTypeCode}serviceType{__typename abbreviation code name}specification status}pageInfo{__typename hasNextPage endCursor}}}}"};
export const SearchResourcesDocument: TypedDocument<SearchResourcesQuery, SearchResourcesQueryVariables> = {"id":"sha256:f1be11c8866e61a2abcf63c4817bcb506e83a434b577fe9833f3bf3f041adcda","name":"SearchResources","kind":"query","text":"query SearchResources($text:String!$after:String$first:Int!=20){search(text:$text){__typename resources(after:$after first:$first){__typename totalCount nodes{__typename effectiveAt enterpriseProject{__typename enterpriseProjectId name}expiresAt expiryPolicy id isMain mainId name productId projectId region resourceId resourceType{__typename code description name serviceTypeCode}serviceType{__typename abbreviation code name}size{__typename amount unitId}specification status subscriptionId updatedAt}pageInfo{__typename hasNextPage endCursor}}}}"};
export const SendEnterpriseVerificationCodeDocument: TypedDocument<SendEnterpriseVerificationCodeMutation, SendEnterpriseVerificationCodeMutationVariables> = {"id":"sha256:7c7a707d33f4f6ad5c34d12aac7ec8c8dd36782dd3bb896d26a9814d866a5465","name":"SendEnterpriseVerificationCode","kind":"mutation","text":"mutation SendEnterpriseVerificationCode($input:SendEnterpriseVerificationCodeInput!){sendEnterpriseVerificationCode(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const SendInvitationDocument: TypedDocument<SendInvitationMutation, SendInvitationMutationVariables> = {"id":"sha256:a967d3f9f5b6503ac9a7cd773e523a9ea3a7603463b9f2ea7a7e608c0bc2bb1e","name":"SendInvitation","kind":"mutation","text":"mutation SendInvitation($input:SendInvitationInput!){sendInvitation(input:$input){__typename invitation{__typename acceptedById changedAt channel contactEmail contactName contactPhone createdAt customerId customerReportId endsAt expiresAt history{__typename actor at from reason source step to version}id invitationId label owner resellerId sentAt source state stateSince timesSent version}}}"};
export const SendTicketCodeDocument: TypedDocument<SendTicketCodeMutation, SendTicketCodeMutationVariables> = {"id":"sha256:451667906adf8901699677995af5b2f9d2e9fe03176159fc4a53790b269b70f0","name":"SendTicketCode","kind":"mutation","text":"mutation SendTicketCode($input:SendTicketCodeInput!){sendTicketCode(input:$input){__typename desk{__typename mostCopies}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const SendVerificationCodeDocument: TypedDocument<SendVerificationCodeMutation, SendVerificationCodeMutationVariables> = {"id":"sha256:38280a59a2cd54c787d6733fcefa129b5e54974fe275971313b3f51a9af8db9e","name":"SendVerificationCode","kind":"mutation","text":"mutation SendVerificationCode($input:SendVerificationCodeInput!){sendVerificationCode(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const SetAutoRenewalDocument: TypedDocument<SetAutoRenewalMutation, SetAutoRenewalMutationVariables> = {"id":"sha256:b0a6b604990d89ca984a3511b9e40c9b6804056e09a7864d9d6c4c0227049382","name":"SetAutoRenewal","kind":"mutation","text":"mutation SetAutoRenewal($input:SetAutoRenewalInput!){setAutoRenewal(input:$input){__typename customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}customerId externalId externalPlatform frozen id kind label level name ticketDesk{__typename mostCopies}verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}resource{__typename effectiveAt enterpriseProject{__typename enterpriseProjectId name}expiresAt expiryPolicy id isMain mainId name productId projectId region resourceId resourceType{__typename code description name serviceTypeCode}serviceType{__typename abbreviation code name}size{__typename amount unitId}specification status subscriptionId updatedAt}}}"};
export const SetBudgetDocument: TypedDocument<SetBudgetMutation, SetBudgetMutationVariables> = {"id":"sha256:71ddbb0fcefe07b14586c640ea4974fd5ff0d6b1f03c3e46b1e884c70fb2ced9","name":"SetBudget","kind":"mutation","text":"mutation SetBudget($input:SetBudgetInput!){setBudget(input:$input){__typename customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}customerId externalId externalPlatform frozen id kind label level name ticketDesk{__typename mostCopies}verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const SettleOperationDocument: TypedDocument<SettleOperationMutation, SettleOperationMutationVariables> = {"id":"sha256:a74dad0222e601632f85d28c586ecca8e02e178e69c248862b1543c1a85953d7","name":"SettleOperation","kind":"mutation","text":"mutation SettleOperation($input:SettleOperationInput!){settleOperation(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}}}"};
export const SignTicketAgreementDocument: TypedDocument<SignTicketAgreementMutation, SignTicketAgreementMutationVariables> = {"id":"sha256:1d8ca025295f627a0823c9c0c9b76c2467014cd120d9a078f3863f1d51a518ff","name":"SignTicketAgreement","kind":"mutation","text":"mutation SignTicketAgreement($input:SignTicketAgreementInput!){signTicketAgreement(input:$input){__typename desk{__typename mostCopies}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const SubmitCustomerReportDocument: TypedDocument<SubmitCustomerReportMutation, SubmitCustomerReportMutationVariables> = {"id":"sha256:eedde6905786fe0371627eb83b69383d95064b66e4e34d71b32941ae14180eda","name":"SubmitCustomerReport","kind":"mutation","text":"mutation SubmitCustomerReport($input:SubmitCustomerReportInput!){submitCustomerReport(input:$input){__typename customerReport{__typename associationType changedAt communication company contactEmail contactName contactPhone createdAt customerReportId expectedConsumption{__typename amount currency}history{__typename actor at from reason source step to version}id owner resellerId source state stateSince validUntil version}}}"};
export const SubmitOpportunityDocument: TypedDocument<SubmitOpportunityMutation, SubmitOpportunityMutationVariables> = {"id":"sha256:7ed9eae6bbf4895d42a9bbf7ed01d2fc1599185ac62b20fcf0538323e7a4845d","name":"SubmitOpportunity","kind":"mutation","text":"mutation SubmitOpportunity($input:SubmitOpportunityInput!){submitOpportunity(input:$input){__typename opportunity{__typename authority budget changedAt cloudServices coSellJoined company contactEmail contactName contactPhone createdAt customerConsents customerId decideBy deliveredOn developmentManager expectedClosing expectedRevenue{__typename amount currency}history{__typename actor at from reason source step to version}id need offering officeManagers opportunityId owner presalesWork progress publicTender requirement resellerId routedBy routedTo source state stateSince timetable title version}}}"};
export const SwitchToPayPerUseDocument: TypedDocument<SwitchToPayPerUseMutation, SwitchToPayPerUseMutationVariables> = {"id":"sha256:4aea8339300b71a8c77f3b24895356bdc0b3739cbd9ff6d8207079c7acd7d80f","name":"SwitchToPayPerUse","kind":"mutation","text":"mutation SwitchToPayPerUse($input:SwitchToPayPerUseInput!){switchToPayPerUse(input:$input){__typename customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}customerId externalId externalPlatform frozen id kind label level name ticketDesk{__typename mostCopies}verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}orders{__typename agentPayment{__typename byAgent payerId}amount{__typename amount currency}breakdown{__typename commission{__typename amount currency}consumed{__typename amount currency}coupon{__typename amount currency}discounts{__typename amount{__typename amount currency}type}flexiCashCoupon{__typename amount currency}storedValueCard{__typename amount currency}}contractId createdAt customerId enterpriseProjects{__typename enterpriseProjectId name}id officialAmount{__typename amount currency}orderId paidAt payBefore serviceType{__typename abbreviation code name}source status type}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}resources{__typename effectiveAt enterpriseProject{__typename enterpriseProjectId name}expiresAt expiryPolicy id isMain mainId name productId projectId region resourceId resourceType{__typename code description name serviceTypeCode}serviceType{__typename abbreviation code name}size{__typename amount unitId}specification status subscriptionId updatedAt}}}"};
export const TicketDocument: TypedDocument<TicketQuery, TicketQueryVariables> = {"id":"sha256:6275483f26b828e5a2191558d9ac4d3c9c4d6cdd831013878ed97e541e3dbd0e","name":"Ticket","kind":"query","text":"query Ticket($customerId:ID$id:ID!$resellerId:ID){ticket(customerId:$customerId id:$id resellerId:$resellerId){__typename category confirmedAt createdAt description id labels{__typename color labelId name}problemType product region resolution rootCause service status submittedBy ticketId}}"};
export const TicketDeskDocument: TypedDocument<TicketDeskQuery, TicketDeskQueryVariables> = {"id":"sha256:9a15c1e8102b71fd906bb4e1865ed2c3da40197875e6b6db59cef42ac1c7b655","name":"TicketDesk","kind":"query","text":"query TicketDesk($customerId:ID$resellerId:ID){ticketDesk(customerId:$customerId resellerId:$resellerId){__typename mostCopies}}"};
export const TicketDeskAccessRequestsDocument: TypedDocument<TicketDeskAccessRequestsQuery, TicketDeskAccessRequestsQueryVariables> = {"id":"sha256:2d5b7b67b07ea2a009e3bb68554f5bbcc8ce71b5871873c61f3c88f74c1f4e46","name":"TicketDeskAccessRequests","kind":"query","text":"query TicketDeskAccessRequests($customerId:ID$resellerId:ID$after:String$filter:TicketAccessFilter$first:Int!=20){ticketDesk(customerId:$customerId resellerId:$resellerId){__typename accessRequests(after:$after filter:$filter first:$first){__typename totalCount nodes{__typename accessId declinedBecause effectiveAt expiresAt letter reason requestedAt resourceType status submittedBy ticketDescription ticketId visitType}pageInfo{__typename hasNextPage endCursor}}}}"};
export const TicketDeskAgreementDocument: TypedDocument<TicketDeskAgreementQuery, TicketDeskAgreementQueryVariables> = {"id":"sha256:60b38dd68f92dadb243f07ab047958159d9d5b53092c4ef3600aa9dae240c72b","name":"TicketDeskAgreement","kind":"query","text":"query TicketDeskAgreement($customerId:ID$resellerId:ID$type:TicketAgreementTypeInput!){ticketDesk(customerId:$customerId resellerId:$resellerId){__typename agreement(type:$type){__typename agreementId name text type typeName version}}}"};
export const TicketDeskAttachmentsDocument: TypedDocument<TicketDeskAttachmentsQuery, TicketDeskAttachmentsQueryVariables> = {"id":"sha256:dd218b49ecb974ab2536aad9a21fcf56fed835e8c1cadee2dded6985c9031791","name":"TicketDeskAttachments","kind":"query","text":"query TicketDeskAttachments($customerId:ID$resellerId:ID){ticketDesk(customerId:$customerId resellerId:$resellerId){__typename attachments{__typename bytes most types}}}"};
export const TicketDeskCategoriesDocument: TypedDocument<TicketDeskCategoriesQuery, TicketDeskCategoriesQueryVariables> = {"id":"sha256:656fabe2c1b74f9322232ae5861a628774e873511775aec26c65dab0ed3d10c3","name":"TicketDeskCategories","kind":"query","text":"query TicketDeskCategories($customerId:ID$resellerId:ID){ticketDesk(customerId:$customerId resellerId:$resellerId){__typename categories{__typename categoryId name products{__typename acronym description name productId takesSupportPlan}}}}"};
export const TicketDeskContactCheckDocument: TypedDocument<TicketDeskContactCheckQuery, TicketDeskContactCheckQueryVariables> = {"id":"sha256:f06c6ef3b7cad8c86687f4838d51bbe73deff0b23a5154d2ed23b69ef88ca38a","name":"TicketDeskContactCheck","kind":"query","text":"query TicketDeskContactCheck($customerId:ID$resellerId:ID$contact:TicketContactInput!){ticketDesk(customerId:$customerId resellerId:$resellerId){__typename contactCheck(contact:$contact){__typename needsCode verifiedUntil}}}"};
export const TicketDeskCopiesDocument: TypedDocument<TicketDeskCopiesQuery, TicketDeskCopiesQueryVariables> = {"id":"sha256:6a78be8f36c098cf25db216c7d54686c015cd13099ba799219e97a20aa5f7132","name":"TicketDeskCopies","kind":"query","text":"query TicketDeskCopies($customerId:ID$resellerId:ID){ticketDesk(customerId:$customerId resellerId:$resellerId){__typename copies{__typename lastUsed stored}}}"};
export const TicketDeskCountryCodesDocument: TypedDocument<TicketDeskCountryCodesQuery, TicketDeskCountryCodesQueryVariables> = {"id":"sha256:57cd7860de3a49e16ace2b95eb03a08c7e56263ec902325fb3910cd91bafbd8e","name":"TicketDeskCountryCodes","kind":"query","text":"query TicketDeskCountryCodes($customerId:ID$resellerId:ID){ticketDesk(customerId:$customerId resellerId:$resellerId){__typename countryCodes{__typename code name}}}"};
export const TicketDeskCountsDocument: TypedDocument<TicketDeskCountsQuery, TicketDeskCountsQueryVariables> = {"id":"sha256:b965367d9a11e54cea584fa5bb255141ca44023e2b8983d1097555431915fbae","name":"TicketDeskCounts","kind":"query","text":"query TicketDeskCounts($customerId:ID$resellerId:ID){ticketDesk(customerId:$customerId resellerId:$resellerId){__typename counts{__typename count status}}}"};
export const TicketDeskCustomerDocument: TypedDocument<TicketDeskCustomerQuery, TicketDeskCustomerQueryVariables> = {"id":"sha256:258d10cf4ebae4fb90f484ed2280b80e7e74cc0bcae0f680e2d238bb5c3b84ed","name":"TicketDeskCustomer","kind":"query","text":"query TicketDeskCustomer($customerId:ID$resellerId:ID){ticketDesk(customerId:$customerId resellerId:$resellerId){__typename customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}customerId externalId externalPlatform frozen id kind label level name ticketDesk{__typename mostCopies}verification}}}"};
export const TicketDeskLabelsDocument: TypedDocument<TicketDeskLabelsQuery, TicketDeskLabelsQueryVariables> = {"id":"sha256:c1ab556cfb66535c798d634c5f434861a921bb571c9b0fa6026add917dc0f4d8","name":"TicketDeskLabels","kind":"query","text":"query TicketDeskLabels($customerId:ID$resellerId:ID$after:String$first:Int!=20$name:String){ticketDesk(customerId:$customerId resellerId:$resellerId){__typename labels(after:$after first:$first name:$name){__typename totalCount nodes{__typename color labelId name}pageInfo{__typename hasNextPage endCursor}}}}"};
export const TicketDeskNewsDocument: TypedDocument<TicketDeskNewsQuery, TicketDeskNewsQueryVariables> = {"id":"sha256:54651e3fed8eba8cb75b6fc981bf0ec2ecf9862e06713081d15b867f1717ccdf","name":"TicketDeskNews","kind":"query","text":"query TicketDeskNews($customerId:ID$resellerId:ID$since:String$ticketIds:[ID!]!){ticketDesk(customerId:$customerId resellerId:$resellerId){__typename news(since:$since ticketIds:$ticketIds){__typename next tickets{__typename messages{__typename attachments{__typename attachmentId name}isFirst replier sender senderName sentAt side text}ticketId}}}}"};
export const TicketDeskOwnRegionsDocument: TypedDocument<TicketDeskOwnRegionsQuery, TicketDeskOwnRegionsQueryVariables> = {"id":"sha256:6c4048d250b457cd03f3c87673495da80c5f3da8d0b82991b2bf71935cafc065","name":"TicketDeskOwnRegions","kind":"query","text":"query TicketDeskOwnRegions($customerId:ID$resellerId:ID){ticketDesk(customerId:$customerId resellerId:$resellerId){__typename ownRegions{__typename name regionId}}}"};
export const TicketDeskProductDocument: TypedDocument<TicketDeskProductQuery, TicketDeskProductQueryVariables> = {"id":"sha256:894302c84deb8c81b9589700f6fad4e6b6dab20ea052e3b7ba2ea56b16754e8c","name":"TicketDeskProduct","kind":"query","text":"query TicketDeskProduct($customerId:ID$resellerId:ID$id:ID!){ticketDesk(customerId:$customerId resellerId:$resellerId){__typename product(id:$id){__typename acronym description name productId takesSupportPlan}}}"};
export const TicketDeskProductsDocument: TypedDocument<TicketDeskProductsQuery, TicketDeskProductsQueryVariables> = {"id":"sha256:a7b7541b12a46507259f702671e9389c917e75acb8fce523d8446fd528084fc8","name":"TicketDeskProducts","kind":"query","text":"query TicketDeskProducts($customerId:ID$resellerId:ID$name:String){ticketDesk(customerId:$customerId resellerId:$resellerId){__typename products(name:$name){__typename acronym description name productId takesSupportPlan}}}"};
export const TicketDeskRatingDimensionsDocument: TypedDocument<TicketDeskRatingDimensionsQuery, TicketDeskRatingDimensionsQueryVariables> = {"id":"sha256:5b1d6b3f42edfcf873f0f7ae710b830e9d1c4e2579397ac58b9aa1a5e27af663","name":"TicketDeskRatingDimensions","kind":"query","text":"query TicketDeskRatingDimensions($customerId:ID$resellerId:ID){ticketDesk(customerId:$customerId resellerId:$resellerId){__typename ratingDimensions{__typename categoryId description dimensionId highest name step}}}"};
export const TicketDeskRegionsDocument: TypedDocument<TicketDeskRegionsQuery, TicketDeskRegionsQueryVariables> = {"id":"sha256:b855319a76388166fa75de437e1aa8dfd2de2b45030f29f55ef1143cb280f525","name":"TicketDeskRegions","kind":"query","text":"query TicketDeskRegions($customerId:ID$resellerId:ID){ticketDesk(customerId:$customerId resellerId:$resellerId){__typename regions{__typename isSensitive name regionId site}}}"};
export const TicketDeskServiceDocument: TypedDocument<TicketDeskServiceQuery, TicketDeskServiceQueryVariables> = {"id":"sha256:c35c23dcd6cc29fdba916868ca1a8a4a2ceea2f0ed6ec42b2e5d37f2768f652c","name":"TicketDeskService","kind":"query","text":"query TicketDeskService($customerId:ID$resellerId:ID$categoryId:ID$productId:ID){ticketDesk(customerId:$customerId resellerId:$resellerId){__typename service(categoryId:$categoryId productId:$productId){__typename days hours partnerName timeZone}}}"};
export const TicketDeskUsersDocument: TypedDocument<TicketDeskUsersQuery, TicketDeskUsersQueryVariables> = {"id":"sha256:8a98a0b8d4e09c4945b9173329590169bb80a0f1919c3884f395150b599330e6","name":"TicketDeskUsers","kind":"query","text":"query TicketDeskUsers($customerId:ID$resellerId:ID){ticketDesk(customerId:$customerId resellerId:$resellerId){__typename users{__typename countryCode email name phone userId}}}"};
export const TicketDeskVerifiedContactsDocument: TypedDocument<TicketDeskVerifiedContactsQuery, TicketDeskVerifiedContactsQueryVariables> = {"id":"sha256:70a6a7af527caff79a46d4ad7f4e73cbf0e61291cdc9db6ea57607ec5ab11dca","name":"TicketDeskVerifiedContacts","kind":"query","text":"query TicketDeskVerifiedContacts($customerId:ID$resellerId:ID$after:String$first:Int!=20){ticketDesk(customerId:$customerId resellerId:$resellerId){__typename verifiedContacts(after:$after first:$first){__typename totalCount nodes{__typename countryCode email phone verifiedId way}pageInfo{__typename hasNextPage endCursor}}}}"};
export const TicketsDocument: TypedDocument<TicketsQuery, TicketsQueryVariables> = {"id":"sha256:db678a4afb6624e39d561857e3cc42000eb7d7b37acfefa71539e7f3b72b3257","name":"Tickets","kind":"query","text":"query Tickets($after:String$filter:TicketFilter$first:Int!=20$sort:TicketSort){tickets(after:$after filter:$filter first:$first sort:$sort){__typename totalCount nodes{__typename category confirmedAt createdAt description id labels{__typename color labelId name}problemType product region resolution rootCause service status submittedBy ticketId}pageInfo{__typename hasNextPage endCursor}}}"};
export const TransferCouponToMemberDocument: TypedDocument<TransferCouponToMemberMutation, TransferCouponToMemberMutationVariables> = {"id":"sha256:53987215ce28c5e446ff5bf13ee55da450ddb36b8ba1135bc052759c01a37683","name":"TransferCouponToMember","kind":"mutation","text":"mutation TransferCouponToMember($input:TransferCouponToMemberInput!){transferCouponToMember(input:$input){__typename enterprise{__typename id}member{__typename accountName displayName id memberId status unitId unitName}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const TransferToMemberDocument: TypedDocument<TransferToMemberMutation, TransferToMemberMutationVariables> = {"id":"sha256:678c244a4cb63634c74870df0de1ebbe0afa01171d1668b5bed728e2f05f493b","name":"TransferToMember","kind":"mutation","text":"mutation TransferToMember($input:TransferToMemberInput!){transferToMember(input:$input){__typename enterprise{__typename id}member{__typename accountName displayName id memberId status unitId unitName}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const UnfreezeCustomersDocument: TypedDocument<UnfreezeCustomersMutation, UnfreezeCustomersMutationVariables> = {"id":"sha256:fb4e83908c6c4d5dc9d8f74e4dc751c4165519ef31cb3437ba19349ad82af4ca","name":"UnfreezeCustomers","kind":"mutation","text":"mutation UnfreezeCustomers($input:UnfreezeCustomersInput!){unfreezeCustomers(input:$input){__typename customers{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}customerId externalId externalPlatform frozen id kind label level name ticketDesk{__typename mostCopies}verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const UnifyExpiryDocument: TypedDocument<UnifyExpiryMutation, UnifyExpiryMutationVariables> = {"id":"sha256:e3eefeb893e7d4a2523032ed0801ef73dd2c54a467f07e7940c2cc20c97b314d","name":"UnifyExpiry","kind":"mutation","text":"mutation UnifyExpiry($input:UnifyExpiryInput!){unifyExpiry(input:$input){__typename customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}customerId externalId externalPlatform frozen id kind label level name ticketDesk{__typename mostCopies}verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const UnrelateTicketDocument: TypedDocument<UnrelateTicketMutation, UnrelateTicketMutationVariables> = {"id":"sha256:c1b3c0413ae74104a1bf75dda918d737385196a4b7468e031a6acb30393652c6","name":"UnrelateTicket","kind":"mutation","text":"mutation UnrelateTicket($input:UnrelateTicketInput!){unrelateTicket(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}ticket{__typename category confirmedAt createdAt description id labels{__typename color labelId name}problemType product region resolution rootCause service status submittedBy ticketId}}}"};
export const UnsubscribeResourcesDocument: TypedDocument<UnsubscribeResourcesMutation, UnsubscribeResourcesMutationVariables> = {"id":"sha256:a06ab1f919d6a5dc7dec4704c7313efd333349444550d953f4e478df7b157d3f","name":"UnsubscribeResources","kind":"mutation","text":"mutation UnsubscribeResources($input:UnsubscribeResourcesInput!){unsubscribeResources(input:$input){__typename customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}customerId externalId externalPlatform frozen id kind label level name ticketDesk{__typename mostCopies}verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}orders{__typename agentPayment{__typename byAgent payerId}amount{__typename amount currency}breakdown{__typename commission{__typename amount currency}consumed{__typename amount currency}coupon{__typename amount currency}discounts{__typename amount{__typename amount currency}type}flexiCashCoupon{__typename amount currency}storedValueCard{__typename amount currency}}contractId createdAt customerId enterpriseProjects{__typename enterpriseProjectId name}id officialAmount{__typename amount currency}orderId paidAt payBefore serviceType{__typename abbreviation code name}source status type}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}resources{__typename effectiveAt enterpriseProject{__typename enterpriseProjectId name}expiresAt expiryPolicy id isMain mainId name productId projectId region resourceId resourceType{__typename code description name serviceTypeCode}serviceType{__typename abbreviation code name}size{__typename amount unitId}specification status subscriptionId updatedAt}}}"};
export const UpdateCustomerReportDocument: TypedDocument<UpdateCustomerReportMutation, UpdateCustomerReportMutationVariables> = {"id":"sha256:c2d541887107ce11ab672fbc79bcb330b70ed038340628353183d3d6cb5b8eb4","name":"UpdateCustomerReport","kind":"mutation","text":"mutation UpdateCustomerReport($input:UpdateCustomerReportInput!){updateCustomerReport(input:$input){__typename customerReport{__typename associationType changedAt communication company contactEmail contactName contactPhone createdAt customerReportId expectedConsumption{__typename amount currency}history{__typename actor at from reason source step to version}id owner resellerId source state stateSince validUntil version}}}"};
export const UpdateInvitationDocument: TypedDocument<UpdateInvitationMutation, UpdateInvitationMutationVariables> = {"id":"sha256:26c82eea78d50fe675f3e9638758dadb785eb6b4cc8ef08284127140040b1bab","name":"UpdateInvitation","kind":"mutation","text":"mutation UpdateInvitation($input:UpdateInvitationInput!){updateInvitation(input:$input){__typename invitation{__typename acceptedById changedAt channel contactEmail contactName contactPhone createdAt customerId customerReportId endsAt expiresAt history{__typename actor at from reason source step to version}id invitationId label owner resellerId sentAt source state stateSince timesSent version}}}"};
export const UpdateMarketingTaskDocument: TypedDocument<UpdateMarketingTaskMutation, UpdateMarketingTaskMutationVariables> = {"id":"sha256:7df4a5b5cf9110e6ad3b226eee2b8a7029dbee17872e14b6c50099d30879b699","name":"UpdateMarketingTask","kind":"mutation","text":"mutation UpdateMarketingTask($input:UpdateMarketingTaskInput!){updateMarketingTask(input:$input){__typename marketingTask{__typename changedAt createdAt customerId dueOn history{__typename actor at from reason source step to version}id marketingTaskId notes owner resellerId result source state stateSince title version}}}"};
export const UpdateOpportunityDocument: TypedDocument<UpdateOpportunityMutation, UpdateOpportunityMutationVariables> = {"id":"sha256:7a4d49a3768720ff5f2e3308703a32a8cbcdba2fd854f76898d80caf2289d556","name":"UpdateOpportunity","kind":"mutation","text":"mutation UpdateOpportunity($input:UpdateOpportunityInput!){updateOpportunity(input:$input){__typename opportunity{__typename authority budget changedAt cloudServices coSellJoined company contactEmail contactName contactPhone createdAt customerConsents customerId decideBy deliveredOn developmentManager expectedClosing expectedRevenue{__typename amount currency}history{__typename actor at from reason source step to version}id need offering officeManagers opportunityId owner presalesWork progress publicTender requirement resellerId routedBy routedTo source state stateSince timetable title version}}}"};
export const UrgeTicketDocument: TypedDocument<UrgeTicketMutation, UrgeTicketMutationVariables> = {"id":"sha256:b493d01fb46430549b71c3d64d573748ebd2e9e268527bd6a7f18b9a120595b7","name":"UrgeTicket","kind":"mutation","text":"mutation UrgeTicket($input:UrgeTicketInput!){urgeTicket(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}ticket{__typename category confirmedAt createdAt description id labels{__typename color labelId name}problemType product region resolution rootCause service status submittedBy ticketId}}}"};
export const VerifyCompanyDocument: TypedDocument<VerifyCompanyMutation, VerifyCompanyMutationVariables> = {"id":"sha256:af96e55b4e04c03c6dde9050a886d191cd63f352b546efb59ca90f18574d8662","name":"VerifyCompany","kind":"mutation","text":"mutation VerifyCompany($input:VerifyCompanyInput!){verifyCompany(input:$input){__typename customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}customerId externalId externalPlatform frozen id kind label level name ticketDesk{__typename mostCopies}verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}review{__typename opinion result}}}"};
export const VerifyPersonDocument: TypedDocument<VerifyPersonMutation, VerifyPersonMutationVariables> = {"id":"sha256:c1402755b3873723e72f02404701e989125975fc7d61949e3c045745bb864722","name":"VerifyPerson","kind":"mutation","text":"mutation VerifyPerson($input:VerifyPersonInput!){verifyPerson(input:$input){__typename customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}customerId externalId externalPlatform frozen id kind label level name ticketDesk{__typename mostCopies}verification}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}review{__typename opinion result}}}"};
export const VerifyTicketContactDocument: TypedDocument<VerifyTicketContactMutation, VerifyTicketContactMutationVariables> = {"id":"sha256:6102156d6d2c09f48322614d461227f396e0ad665d7992fb0fd40195778068d0","name":"VerifyTicketContact","kind":"mutation","text":"mutation VerifyTicketContact($input:VerifyTicketContactInput!){verifyTicketContact(input:$input){__typename desk{__typename mostCopies}operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}}}"};
export const ViewerDocument: TypedDocument<ViewerQuery, ViewerQueryVariables> = {"id":"sha256:0823789c6c687cc40df858a44005a760dfb9066464efad4a106727a1b3efbd5a","name":"Viewer","kind":"query","text":"query Viewer{viewer{__typename accountName id kind name permissions roles seesOwnCustomersOnly subject}}"};
export const ViewerCanDocument: TypedDocument<ViewerCanQuery, ViewerCanQueryVariables> = {"id":"sha256:d29dae0cab2a5bf82d63ec49c6c81b6a2e69d403c1824784f3243910ce817b30","name":"ViewerCan","kind":"query","text":"query ViewerCan($fields:[String!]!){viewer{__typename id can(fields:$fields){__typename allowed field missing{__typename anyOf}reason}}}"};
export const ViewerCustomerDocument: TypedDocument<ViewerCustomerQuery, ViewerCustomerQueryVariables> = {"id":"sha256:8cc3847fc4d45fb022a03e49e7230701717b7e6c15b45af766f51faac6a618f4","name":"ViewerCustomer","kind":"query","text":"query ViewerCustomer{viewer{__typename id customer{__typename accountManager{__typename accountName}accountName associatedAt associationModel contact{__typename countryCode email phone}customerId externalId externalPlatform frozen id kind label level name ticketDesk{__typename mostCopies}verification}}}"};
export const ViewerPartnerDocument: TypedDocument<ViewerPartnerQuery, ViewerPartnerQueryVariables> = {"id":"sha256:583661243787b61a50a4c99dcf195505aa7853b4cfd9518b0dc327e2ab0f6a26","name":"ViewerPartner","kind":"query","text":"query ViewerPartner{viewer{__typename id partner{__typename capabilities{__typename allowed operation}id mirror{__typename asOf complete driftRows errorCode etaSeconds list progressPercent rows}name partnerId site}}}"};
export const ViewerResellerDocument: TypedDocument<ViewerResellerQuery, ViewerResellerQueryVariables> = {"id":"sha256:dac220284728df17721de1850674879c34a6852acae8444b5ca74106c310271b","name":"ViewerReseller","kind":"query","text":"query ViewerReseller{viewer{__typename id reseller{__typename accountManager{__typename accountName managerId name}accountName associatedAt contact{__typename email phone}id name resellerId}}}"};
export const WinOpportunityDocument: TypedDocument<WinOpportunityMutation, WinOpportunityMutationVariables> = {"id":"sha256:d91ca7925627f86793017187294b18d2529f47aa979ab9c2b88034c0c584300b","name":"WinOpportunity","kind":"mutation","text":"mutation WinOpportunity($input:WinOpportunityInput!){winOpportunity(input:$input){__typename opportunity{__typename authority budget changedAt cloudServices coSellJoined company contactEmail contactName contactPhone createdAt customerConsents customerId decideBy deliveredOn developmentManager expectedClosing expectedRevenue{__typename amount currency}history{__typename actor at from reason source step to version}id need offering officeManagers opportunityId owner presalesWork progress publicTender requirement resellerId routedBy routedTo source state stateSince timetable title version}}}"};
export const WithdrawCustomerReportDocument: TypedDocument<WithdrawCustomerReportMutation, WithdrawCustomerReportMutationVariables> = {"id":"sha256:83c372464aa66f74c2293200c52714d2e3bc5b5272f40464990b6eafe56ccbb2","name":"WithdrawCustomerReport","kind":"mutation","text":"mutation WithdrawCustomerReport($input:WithdrawCustomerReportInput!){withdrawCustomerReport(input:$input){__typename customerReport{__typename associationType changedAt communication company contactEmail contactName contactPhone createdAt customerReportId expectedConsumption{__typename amount currency}history{__typename actor at from reason source step to version}id owner resellerId source state stateSince validUntil version}}}"};
export const WithdrawTicketMessageDocument: TypedDocument<WithdrawTicketMessageMutation, WithdrawTicketMessageMutationVariables> = {"id":"sha256:5b38f3f457fe031c95625b60ec7f0ce3b2d0de23ab8cebbb20be116d0b4eef1f","name":"WithdrawTicketMessage","kind":"mutation","text":"mutation WithdrawTicketMessage($input:WithdrawTicketMessageInput!){withdrawTicketMessage(input:$input){__typename operation{__typename amount{__typename amount currency}approval{__typename decidedAt decidedBy decision until}createdAt createdIds customerId error{__typename code message upstreamCode}evidence id idempotencyKey kind member operationId outcome requestId resellerId rows{__typename createdId error{__typename code message upstreamCode}outcome targetId}sentAt settledAt targetId transactionId}preview{__typename amount{__typename amount currency}changes{__typename after before of targetId}leftToday{__typename amount currency}needsApproval}ticket{__typename category confirmedAt createdAt description id labels{__typename color labelId name}problemType product region resolution rootCause service status submittedBy ticketId}}}"};
