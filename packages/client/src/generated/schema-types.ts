/** The opportunity from the vendor and the values that the change needs. */
export type AcceptHandedOpportunityInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Number or id of the record. */
  handedOpportunityId: string | number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

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

/** The alert and the values that the change needs. */
export type AcknowledgeAlertInput = {
  /** Number or id of the record. */
  alertId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Narrows the authorizations to act for customers; all conditions must hold. */
export type ActingAuthorizationFilter = {
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
  /** Login name of the record's creator. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Records in any of these states. */
  states?: Array<ActingAuthorizationState> | null | undefined;
};

/** State of the authorization to act for a customer. */
export type ActingAuthorizationState =
  /** The customer has declined. */
  | 'DECLINED'
  /** The request is being prepared. */
  | 'DRAFT'
  /** The customer has agreed; valid until revoked. */
  | 'GRANTED'
  /** Waits for the customer's decision. */
  | 'REQUESTED'
  /** Ended by the customer or the partner. */
  | 'REVOKED';

/** The webhook endpoint and the values that the change needs. */
export type ActivateWebhookEndpointInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** Number or id of the record. */
  webhookEndpointId: string | number;
};

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
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
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
  transactionId?: string | number | null | undefined;
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

/** The solution and the values that the change needs. */
export type AdvanceSolutionInput = {
  /** Number of the certificate. */
  certificate: string;
  /** Day of the certificate. */
  certifiedOn: string;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** Number or id of the record. */
  solutionId: string | number;
};

/** Narrows the acceptances of agreements; all conditions must hold. */
export type AgreementAcceptanceFilter = {
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
  /** Login name of the record's creator. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Part of a name or another text of the record; names and contact data of persons are searched for viewers who may reveal them. */
  search?: string | null | undefined;
  /** Records in any of these states. */
  states?: Array<AgreementAcceptanceState> | null | undefined;
};

/** State of the acceptance of agreements. */
export type AgreementAcceptanceState =
  /** Both texts are accepted. */
  | 'ACCEPTED'
  /** The registration for which the texts were accepted did not take place. */
  | 'VOID'
  /** The person has withdrawn the acceptance. */
  | 'WITHDRAWN';

/** Narrows the alerts; all conditions must hold. */
export type AlertFilter = {
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
  /** Login name of the record's creator. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Part of a name or another text of the record; names and contact data of persons are searched for viewers who may reveal them. */
  search?: string | null | undefined;
  /** Records in any of these states. */
  states?: Array<AlertState> | null | undefined;
};

/** Narrows the alert rules; all conditions must hold. */
export type AlertRuleFilter = {
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
  /** Login name of the record's creator. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Part of a name or another text of the record; names and contact data of persons are searched for viewers who may reveal them. */
  search?: string | null | undefined;
  /** Records in any of these states. */
  states?: Array<AlertRuleState> | null | undefined;
};

/** State of the alert rule. */
export type AlertRuleState =
  /** The gateway checks the rule every minute. */
  | 'ACTIVE'
  /** The rule is not checked; its alerts are resolved. */
  | 'PAUSED'
  /** The rule was removed for good. */
  | 'REMOVED';

/** State of the alert. */
export type AlertState =
  /** A member handles the alert. */
  | 'ACKNOWLEDGED'
  /** The cause persists, and no member has acknowledged the alert. */
  | 'RAISED'
  /** The cause is gone, or the rule was paused or removed. */
  | 'RESOLVED';

/** Condition that an alert rule checks. */
export type AlertWatch =
  /** China: the balance of a customer is below `amount`. */
  | 'BALANCE_BELOW'
  /** China: the balance of a customer does not cover its debt, its unpaid orders, the automatic renewals within `days` days (31 at most, each for one month) and as many days of its usual spend. */
  | 'BALANCE_NOT_COVERING'
  /** International and Europe: a customer has used at least `budgetPercent` of its budget. */
  | 'BUDGET_USED'
  /** China: usable coupons of a customer with something left expire within `days` days. */
  | 'COUPONS_EXPIRING'
  /** China: a usable coupon quota of the partner with something left expires within `days` days. */
  | 'COUPON_QUOTAS_EXPIRING'
  /** A copied list is more than `minutes` minutes overdue for a refresh. */
  | 'MIRROR_BEHIND'
  /** The outcome of a write has been UNKNOWN for more than `minutes` minutes. */
  | 'OPERATION_UNKNOWN'
  /** Yearly/monthly resources of a customer expire within `days` days and are not renewed automatically. */
  | 'RESOURCES_EXPIRING'
  /** Spend of a customer on the last whole day is further from the median of the same weekday than `factor` times the usual deviation, and by at least `amount` where one is given. */
  | 'SPEND_UNUSUAL'
  /** The gateway has paused a webhook endpoint. */
  | 'WEBHOOK_PAUSED';

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

/** The statement of an incentive and the values that the change needs. */
export type AnswerIncentiveDisputeInput = {
  /** Amount of the incentive; an estimate until the statement is issued. */
  amount?: MoneyInput | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  incentiveStatementId: string | number;
  /** Last day on which the statement can be confirmed or disputed; afterwards it counts as confirmed. */
  lastDay: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Answers to add to the form of a ticket, for example because a message requests them. */
export type AnswerTicketFieldsInput = {
  /** Answers, 1 to 50, each key once. */
  answers: Array<TicketAnswerInput>;
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of the message that requests them. */
  messageId?: string | number | null | undefined;
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
  resellerId?: string | number | null | undefined;
  /** Number of the ticket. */
  ticketId: string | number;
};

/** The project specialist and the values that the change needs. */
export type ApplyForProjectSpecialistInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  projectSpecialistId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Decision of the second member. */
export type ApprovalDecision =
  /** The member approved the write, and the gateway sent it. */
  | 'APPROVED'
  /** The write will never be sent. The member who requested it may reject it too, which withdraws it. */
  | 'REJECTED';

/** The payment of funded staff and the values that the change needs. */
export type ApproveFundingPaymentInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Number or id of the record. */
  fundingPaymentId: string | number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The application for market development funds and the values that the change needs. */
export type ApproveMdfApplicationInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Amount up to which the vendor reimburses; 0: nothing. */
  grantedAmount: MoneyInput;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  mdfApplicationId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The redemption of market development funds and the values that the change needs. */
export type ApproveMdfRedemptionInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  mdfRedemptionId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The opportunity and the values that the change needs. */
export type ApproveOpportunityInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  opportunityId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The entry into a program and the values that the change needs. */
export type ApproveProgramEntryInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  programEntryId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The project specialist and the values that the change needs. */
export type ApproveProjectSpecialistInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Day by which the data of the employment must be confirmed again. */
  maintainBy: string;
  /** Number or id of the record. */
  projectSpecialistId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Customers to assign to an account manager. */
export type AssignAccountManagerInput = {
  /** Login name of an active account manager; null removes the assignment. */
  accountManager?: string | null | undefined;
  /** 1 to 100 customers of the partner. */
  customerIds: Array<string | number>;
};

/** A director to assign to an account manager. */
export type AssignDirectorInput = {
  /** Login name of an active account manager. */
  accountManager: string;
  /** Login name of an active account director; null removes the assignment. */
  director?: string | null | undefined;
};

/** New roles of a member. */
export type AssignRolesInput = {
  /** Login name. */
  accountName: string;
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

/** Narrows the changes of associations; all conditions must hold. */
export type AssociationChangeFilter = {
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
  /** Login name of the record's creator. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Records in any of these states. */
  states?: Array<AssociationChangeState> | null | undefined;
};

/** What changes in the association of a customer. */
export type AssociationChangeKind =
  /** The customer becomes a resale customer. */
  | 'JOIN_RESALE'
  /** The company becomes a reseller and is no longer a customer. */
  | 'JOIN_RESELLER'
  /** The customer leaves the partner. */
  | 'LEAVE'
  /** The resale customer becomes a referral customer. */
  | 'TO_REFERRAL';

/** Side that requests a change of an association. */
export type AssociationChangeSide =
  /** The customer. */
  | 'CUSTOMER'
  /** The partner. */
  | 'PARTNER';

/** State of the change of an association. */
export type AssociationChangeState =
  /** No obstacle was found; the other side must confirm the change. */
  | 'CHECKED'
  /** The association has changed. */
  | 'DONE'
  /** The change is being prepared. */
  | 'DRAFT'
  /** The change was refused. */
  | 'REFUSED'
  /** The change is requested; the account's data at the vendor must be checked. */
  | 'REQUESTED';

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
  /** At this moment or earlier. */
  until?: string | null | undefined;
};

/** Kind of event in the audit. */
export type AuditKind =
  /** An agent called a tool in a person's name, refused calls included; the digest covers the tool's arguments. Or an administrator changed what agents may do. */
  | 'AGENT'
  /** Customers were assigned to a manager, or a manager to a director. */
  | 'ASSIGNMENT'
  /** An export was requested, ended, was cancelled, or its file was downloaded. */
  | 'EXPORT'
  /** A member was added, changed or deactivated. */
  | 'MEMBER_CHANGE'
  /** A record of the partner's own was created or changed; it is not sent to the vendor. */
  | 'RECORD'
  /** A viewer was refused with FORBIDDEN, or a message about a sign-on with SIGN_ON_REFUSED; one record per viewer, operation or reason, and minute, with a count. */
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

/** Why a row of a statement cannot be used. */
export type BadRowReason =
  /** The row has more cells than the title row, so no cell can be assigned to a column; usually a comma too many. */
  | 'CELL_WITHOUT_TITLE'
  /** The cell is empty. */
  | 'MISSING'
  /** The cell is too long to be an id. */
  | 'NOT_AN_ID'
  /** The cell is not a month. */
  | 'NOT_A_MONTH'
  /** The cell is not a decimal number. */
  | 'NOT_A_NUMBER'
  /** The row is about another month than the requested one. */
  | 'OTHER_MONTH';

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

/** Reason for an entry of a bill. */
export type BillEntryType =
  /** Automatic renewal. */
  | 'AUTOMATIC_RENEWAL'
  /** A specification changed. */
  | 'CHANGE'
  /** Refund for a changed specification. */
  | 'CHANGE_REFUND'
  /** Compensation. */
  | 'COMPENSATION'
  /** International: tax on a compensation. */
  | 'COMPENSATION_TAX'
  /** A deduction was corrected. */
  | 'DEDUCTION_ADJUSTMENT'
  /** International: tax on a corrected deduction. */
  | 'DEDUCTION_ADJUSTMENT_TAX'
  /** International: charged by the hour. */
  | 'HOURLY'
  /** International: the amount by which the spend fell short of the committed minimum. */
  | 'MINIMUM_COMMITMENT'
  /** Charged every month. */
  | 'MONTHLY_FEE'
  /** A first purchase. */
  | 'NEW'
  /** Manual renewal. */
  | 'RENEWAL'
  /** Charged for a savings plan. */
  | 'SAVINGS_PLAN'
  /** Support plan, charged at the end of the month. */
  | 'SUPPORT_PLAN'
  /** International: tax. */
  | 'TAX'
  /** Refund for going from yearly/monthly to pay-per-use. */
  | 'TO_PAY_PER_USE_REFUND'
  /** Amount that an earlier truncation left out. */
  | 'TRUNCATION'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** Refund for what was unsubscribed. */
  | 'UNSUBSCRIPTION'
  /** International: tax refunded with an unsubscription. */
  | 'UNSUBSCRIPTION_TAX'
  /** Pay-per-use consumption. */
  | 'USE'
  /** Charged every year. */
  | 'YEARLY_FEE';

/** Charging mode for which the vendor sums up a month. */
export type BilledMode =
  /** Paid for what was used. */
  | 'PAY_PER_USE'
  /** A discount for a committed spend. */
  | 'SAVINGS_PLAN'
  /** Paid in advance for months or years. */
  | 'YEARLY_MONTHLY';

/** The project specialist and the values that the change needs. */
export type BindProjectSpecialistInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  projectSpecialistId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Kind of change of a budget. */
export type BudgetChange =
  /** The budget was removed. */
  | 'DELETED'
  /** A budget was set or changed. */
  | 'SET'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Validity of a budget. */
export type BudgetType =
  /** One amount, valid until it is used up. */
  | 'BUDGET_PACKAGE'
  /** A new budget every month. */
  | 'MONTHLY'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Validity of a budget. */
export type BudgetTypeInput =
  /** One amount, valid until it is used up. */
  | 'BUDGET_PACKAGE'
  /** A new budget every month. */
  | 'MONTHLY';

/** Narrows the business opportunities; all conditions must hold. */
export type BusinessOpportunityFilter = {
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
  /** Login name of the record's creator. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Part of a name or another text of the record; names and contact data of persons are searched for viewers who may reveal them. */
  search?: string | null | undefined;
  /** Records in any of these states. */
  states?: Array<BusinessOpportunityState> | null | undefined;
};

/** State of the business opportunity. */
export type BusinessOpportunityState =
  /** The partner works on it. */
  | 'ACTIVE'
  /** The partner does not follow it any more. */
  | 'CLOSED'
  /** The customer has decided against it. */
  | 'LOST'
  /** The customer has signed. */
  | 'WON';

/** Stage of a business opportunity. */
export type BusinessStage =
  /** First talks with the customer took place. */
  | 'CONTACTED'
  /** The contract is being negotiated. */
  | 'NEGOTIATING'
  /** Need and budget are known. */
  | 'QUALIFIED'
  /** The customer tests. */
  | 'TESTING';

/** Which export to cancel. */
export type CancelExportInput = {
  /** Number or id of the export. */
  exportId: string | number;
};

/** The application for market development funds and the values that the change needs. */
export type CancelMdfApplicationInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  mdfApplicationId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The opportunity and the values that the change needs. */
export type CancelOpportunityInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
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

/** The project specialist and the values that the change needs. */
export type CancelProjectSpecialistInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  projectSpecialistId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
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
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
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
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
  resellerId?: string | number | null | undefined;
  /** Number of the ticket. */
  ticketId: string | number;
};

/** The solution and the values that the change needs. */
export type CertifySolutionInput = {
  /** Number of the certificate. */
  certificate: string;
  /** Day of the certificate. */
  certifiedOn: string;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** Number or id of the record. */
  solutionId: string | number;
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
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
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
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
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

/** The change of an association and the values that the change needs. */
export type CheckAssociationChangeInput = {
  /** Whether the account is in arrears. */
  arrears: boolean;
  /** Number or id of the record. */
  associationChangeId: string | number;
  /** Whether the account has a balance. */
  balance: boolean;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Whether an amount is left to invoice. */
  invoiceable: boolean;
  /** Whether resources are in use. */
  openResources: boolean;
  /** Whether the account is associated with another partner. */
  otherPartner: boolean;
  /** Whether the account is post-paid. */
  postPaid: boolean;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The business opportunity and the values that the change needs. */
export type CloseBusinessOpportunityInput = {
  /** Number or id of the record. */
  businessOpportunityId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The explanation of an exception and the values that the change needs. */
export type CloseExceptionExplanationInput = {
  /** Number or id of the record. */
  exceptionExplanationId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** What the exception turned out to be. */
  outcome: ExceptionOutcome;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

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
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
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

/** The change of an association and the values that the change needs. */
export type CompleteAssociationChangeInput = {
  /** Number or id of the record. */
  associationChangeId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The authorization to act for a customer and the values that the change needs. */
export type ConfirmActingAuthorizationInput = {
  /** Number or id of the record. */
  actingAuthorizationId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The report of a customer and the values that the change needs. */
export type ConfirmCustomerReportInput = {
  /** Number or id of the record. */
  customerReportId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The month of funded staff and the values that the change needs. */
export type ConfirmFundedMonthInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Number or id of the record. */
  fundedMonthId: string | number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The statement of an incentive and the values that the change needs. */
export type ConfirmIncentiveStatementInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  incentiveStatementId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The invitation and the values that the change needs. */
export type ConfirmInvitationAcceptedInput = {
  /** Account id of the customer who accepted. */
  acceptedById: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  invitationId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** A menu that customers see in the console of the vendor. */
export type ConsoleMenu =
  /** The menu of the partner. */
  | 'PARTNER'
  /** The menu of the vendor. */
  | 'VENDOR';

/** Dimension by which costs are grouped. */
export type CostDimension =
  /** Availability zone. */
  | 'AVAILABILITY_ZONE'
  /** Kind of the entry. */
  | 'BILL_TYPE'
  /** Charging mode. */
  | 'CHARGING_MODE'
  /** Enterprise project. */
  | 'ENTERPRISE_PROJECT'
  /** Member of the enterprise. */
  | 'MEMBER_ACCOUNT'
  /** Paying account. */
  | 'PAYER'
  /** Region. */
  | 'REGION'
  /** Resource. */
  | 'RESOURCE'
  /** Resource type. */
  | 'RESOURCE_TYPE'
  /** Service. */
  | 'SERVICE_TYPE'
  /** Specification. */
  | 'SPECIFICATION'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** Usage type. */
  | 'USAGE_TYPE';

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

/** Direction of an entry in a customer's coupon ledger. */
export type CouponFlow =
  /** The balance of the coupons fell. */
  | 'EXPENSE'
  /** The balance of the coupons rose. */
  | 'REVENUE'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Which kind of purchase a coupon is for. */
export type CouponGroup =
  /** The vendor's developer program, Code 1024. */
  | 'DEVELOPER_PROGRAM'
  /** General. */
  | 'GENERAL'
  /** For hardware. */
  | 'HARDWARE'
  /** For the marketplace. */
  | 'MARKETPLACE'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

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

/** How the holder got a coupon. */
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
  /** Its effect begins at this moment or later. */
  effectiveFrom?: string | null | undefined;
  /** Its effect begins at this moment or earlier. */
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

/** The authorization to act for a customer to create. */
export type CreateActingAuthorizationInput = {
  /** Account id of the customer whom the record is about. */
  customerId: string | number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Whether the partner accepts the letter of commitment; needed for the first request. */
  letterAccepted?: boolean | null | undefined;
  /** What the partner wants to do for the customer. */
  purpose: string;
};

/** The acceptance of agreements to create. */
export type CreateAgreementAcceptanceInput = {
  /** When both were accepted; not in the future. */
  acceptedAt: string;
  /** Version of the user agreement that the page showed. */
  agreementVersion: string;
  /** E-mail address of the person who accepted them. */
  contactEmail?: string | null | undefined;
  /** Name of the person who accepted them. */
  contactName?: string | null | undefined;
  /** Phone number of the person who accepted them. */
  contactPhone?: string | null | undefined;
  /** Account id of the customer whom the record is about. */
  customerId?: string | number | null | undefined;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Version of the privacy statement that the page showed. */
  privacyVersion: string;
};

/** The alert rule to create. */
export type CreateAlertRuleInput = {
  /** Amount in the currency of the site. */
  amount?: MoneyInput | null | undefined;
  /** Share of the budget in percent, 1 to 1000. */
  budgetPercent?: number | null | undefined;
  /** Account id of the customer whom the record is about. */
  customerId?: string | number | null | undefined;
  /** Days ahead, 1 to 365. */
  days?: number | null | undefined;
  /** Multiple of the usual deviation, 2 to 100; 6 raises few false alerts. */
  factor?: number | null | undefined;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Minutes, 1 to 100000. */
  minutes?: number | null | undefined;
  /** What the rule is for. */
  note?: string | null | undefined;
  /** Condition that the rule checks. */
  watch: AlertWatch;
};

/** The change of an association to create. */
export type CreateAssociationChangeInput = {
  /** Side that requests the change. */
  askedBy: AssociationChangeSide;
  /** Whether the customer was associated with another partner before. */
  boundBefore?: boolean | null | undefined;
  /** Change that is requested. */
  change: AssociationChangeKind;
  /** Account id of the customer whom the record is about. */
  customerId: string | number;
  /** Whether the partner has frozen the account. */
  frozenByHand: boolean;
  /** Grace period of pay-per-use resources before the change, in days. */
  graceDaysBefore?: number | null | undefined;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Whether an order waits for the payment of the partner. */
  orderAwaitsPartner: boolean;
  /** Whether the customer has valid reserved instances. */
  reservedInstances: boolean;
  /** Size of the customer; needed where it was associated before. */
  segment?: CustomerSegment | null | undefined;
  /** Whether the customer has a special contract with the vendor. */
  specialContract: boolean;
  /** Whether the customer has a support plan of the vendor. */
  supportPlan: boolean;
};

/** The business opportunity to create. */
export type CreateBusinessOpportunityInput = {
  /** Name of the contact at the company. */
  contactName?: string | null | undefined;
  /** Phone number of the contact. */
  contactPhone?: string | null | undefined;
  /** Account id of the customer whom the record is about. */
  customerId: string | number;
  /** What the customer wants to do. */
  details?: string | null | undefined;
  /** Day on which the contract is expected. */
  expectedClosing: string;
  /** Expected revenue in a year. */
  expectedRevenue: MoneyInput;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Cloud services that the customer wants to use. */
  products?: string | null | undefined;
  /** Name of the opportunity. */
  title: string;
};

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

/** The explanation of an exception to create. */
export type CreateExceptionExplanationInput = {
  /** Account id of the customer whom the record is about. */
  customerId: string | number;
  /** Number of the exception, as the reconciliation has it. */
  exceptionId: string;
  /** Why the figures differ. */
  explanation: string;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Month of the reconciliation. */
  month: string;
};

/** What to export, and how. */
export type CreateExportInput = {
  /** Names of columns in the order wanted, out of `exportKinds`; the usual columns where left out. */
  columns?: Array<string> | null | undefined;
  /** Arguments of the list that is exported, as a document would pass them, without `first` and `after`; see the kind. All rows that the viewer may see where left out. */
  filter?: Record<string, unknown> | null | undefined;
  /** Format of the file. */
  format: ExportFormat;
  /** 1 to 255 characters. Use a new key for every export and the same key for every attempt to request it: the export is made once, however often the request is sent. */
  idempotencyKey: string;
  /** What the file contains. */
  kind: ExportKind;
  /** Language of the headings; the language of the request where left out. */
  language?: ExportLanguage | null | undefined;
};

/** The month of funded staff to create. */
export type CreateFundedMonthInput = {
  /** The proofs as files. Ids that `POST /attachments?for=record` has answered, at most 20; one is in one record only. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Month of the work. */
  month: string;
  /** Whether the partner confirms that the specialist is funded in this program only. */
  oneProgramOnly: boolean;
  /** References of the proofs: social insurance, certificates, monthly evaluation. */
  papers?: Array<string> | null | undefined;
  /** The project specialist whose work is funded. */
  projectSpecialistId: string | number;
  /** Whether the partner confirms that the specialist is its regular employee. */
  regularStaff: boolean;
  /** Whether the partner confirms that all papers are true. */
  truePapers: boolean;
};

/** The payment of funded staff to create. */
export type CreateFundingPaymentInput = {
  /** Papers of the request as files, such as the invoice. Ids that `POST /attachments?for=record` has answered, at most 20; one is in one record only. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** Whether the business information of the partner is certified. */
  businessCertified: boolean;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** How the vendor is to pay. */
  payout: FundingPayout;
  /** Quarter of the work, such as `2026-Q3`. */
  quarter: string;
};

/** The opportunity from the vendor to create. */
export type CreateHandedOpportunityInput = {
  /** Full name of the customer’s company. */
  company: string;
  /** E-mail address of the contact. */
  contactEmail?: string | null | undefined;
  /** Name of the contact at the company. */
  contactName?: string | null | undefined;
  /** Phone number of the contact. */
  contactPhone?: string | null | undefined;
  /** Account id of the customer whom the record is about. */
  customerId?: string | number | null | undefined;
  /** Expected revenue in a year. */
  expectedRevenue?: MoneyInput | null | undefined;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** The need, in a few words. */
  need: string;
  /** Stage of the partner when the opportunity was handed over. */
  partnerStage: PartnerStage;
  /** Name of the opportunity. */
  title: string;
};

/** The statement of an incentive to create. */
export type CreateIncentiveStatementInput = {
  /** Amount of the incentive; an estimate until the statement is issued. */
  amount: MoneyInput;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Name of the incentive. */
  incentive: string;
  /** Model of the customers whose consumption the incentive is for. */
  model: StatementModel;
  /** Month of the statement. */
  month: string;
};

/** The invitation to create. */
export type CreateInvitationInput = {
  /** Way in which the invitation reaches its customer. */
  channel: InvitationChannel;
  /** E-mail address to which the invitation goes; left out: the reported one. */
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
  /** Label of the customers who come through the invitation. */
  label?: string | null | undefined;
  /** Language of the mail; left out: Chinese on the China site, else English. */
  mailLanguage?: MessageLanguage | null | undefined;
  /** For distributors: id of the reseller whose customer it is. Only together with `customerId`. */
  resellerId?: string | number | null | undefined;
};

/** The marketing task to create. */
export type CreateMarketingTaskInput = {
  /** Account id of the customer whom the record is about. */
  customerId?: string | number | null | undefined;
  /** Last day on which the task is on time. */
  dueOn: string;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Further notes. */
  notes?: string | null | undefined;
  /** What must be done. */
  title: string;
};

/** The application for market development funds to create. */
export type CreateMdfApplicationInput = {
  /** Reference of the agreement about the funds. */
  agreement?: string | null | undefined;
  /** What the activity should achieve. */
  aim?: string | null | undefined;
  /** Plan and agreement as files. Ids that `POST /attachments?for=record` has answered, at most 20; one is in one record only. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** Budget of the activity that the funds are to pay, tax included. */
  budget: MoneyInput;
  /** Last day of the activity. */
  endsOn: string;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Plan of the activity. */
  plan?: string | null | undefined;
  /** First day of the activity. */
  startsOn: string;
  /** Name of the activity. */
  title: string;
};

/** The redemption of market development funds to create. */
export type CreateMdfRedemptionInput = {
  /** Amount to reimburse, tax included. */
  amount: MoneyInput;
  /** Photos, receipts and the list of those who attended, as files. Ids that `POST /attachments?for=record` has answered, at most 20; one is in one record only. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** The application whose activity was held. */
  mdfApplicationId: string | number;
  /** References of photos: theme, logo, people, goods. */
  photos?: Array<string> | null | undefined;
  /** References of stamped receipts, one or more for each category of costs. */
  receipts?: Array<string> | null | undefined;
  /** Reference of the list of those who attended. */
  signInList?: string | null | undefined;
  /** Summary of the activity. */
  summary?: string | null | undefined;
  /** Whether the partner confirms that no excluded costs are in it: the vendor’s training, exams and test coupons, tickets, entertainment, gift cards. */
  withoutExcludedCosts: boolean;
};

/** The opportunity to create. */
export type CreateOpportunityInput = {
  /** Authority: who at the customer decides. */
  authority?: string | null | undefined;
  /** Budget: what the customer can spend, and who has granted it. */
  budget?: string | null | undefined;
  /** Cloud services that are to be used. */
  cloudServices?: Array<string> | null | undefined;
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
  /** Need: what the customer wants to achieve, and why. */
  requirement?: string | null | undefined;
  /** Timetable: when the customer decides and begins. */
  timetable?: string | null | undefined;
  /** Name of the opportunity. */
  title: string;
};

/** The profile of the partner to create. */
export type CreatePartnerProfileInput = {
  /** Version of the user agreement that registration pages show now: no customer is registered under another one. */
  agreementVersion?: string | null | undefined;
  /** Brand that the console shows beside the brand of the vendor; it is set at the vendor. */
  consoleBrand?: string | null | undefined;
  /** Menus that the console shows to customers; they are set at the vendor. */
  consoleMenus?: Array<ConsoleMenu> | null | undefined;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Language of messages of the vendor. */
  messageLanguage: MessageLanguage;
  /** Contact for help, as the console shows it to customers. */
  operationsInfo?: string | null | undefined;
  /** Id of the platform, which the vendor gives with the access configuration (`xaccount_type`). */
  platformId?: string | null | undefined;
  /** Version of the privacy statement that registration pages show now: no customer is registered under another one. */
  privacyVersion?: string | null | undefined;
  /** Time zone of messages, such as `Asia/Shanghai`. */
  timeZone: string;
  /** Id of the partner at the vendor: the account id under its credentials. */
  vendorPartnerId: string;
};

/** The entry into a program to create. */
export type CreateProgramEntryInput = {
  /** Full name of the company that joins; null: the partner itself. */
  company?: string | null | undefined;
  /** Whether the company meets the conditions of the program. */
  conditionsMet: boolean;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** References of the papers that show it. */
  papers?: Array<string> | null | undefined;
  /** The program. */
  program: PartnerProgram;
};

/** The project specialist to create. */
export type CreateProjectSpecialistInput = {
  /** Login name of the member’s personal account. */
  accountName?: string | null | undefined;
  /** Whether the account is bound to another partner. */
  boundElsewhere: boolean;
  /** Certificates, each with its number. */
  certificates?: Array<string> | null | undefined;
  /** Since when the member has worked with Huawei Cloud. */
  cloudSince?: string | null | undefined;
  /** First day of the employment. */
  employedSince?: string | null | undefined;
  /** Name of the member. */
  fullName: string;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** E-mail address to which the invitation goes. */
  mail?: string | null | undefined;
  /** Mobile number to which the invitation goes. */
  mobile?: string | null | undefined;
  /** Whether the account is a personal one with a checked identity, not of a company or an IAM user. */
  personalAccount: boolean;
  /** Position of the member. */
  position: SpecialistPosition;
  /** Projects of the member. */
  projects?: Array<string> | null | undefined;
  /** Whether the member is a regular employee of the partner. */
  regularEmployee?: boolean | null | undefined;
  /** Whether the account is of the partner’s site. */
  sameSite: boolean;
};

/** The solution to create. */
export type CreateSolutionInput = {
  /** The papers behind the assessment, as files. Ids that `POST /attachments?for=record` has answered, at most 20; one is in one record only. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** Difficulty, as the partner assesses it. */
  difficulty?: ProjectDifficulty | null | undefined;
  /** References of the papers behind the assessment. */
  evidence?: Array<string> | null | undefined;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** What the solution does. */
  summary?: string | null | undefined;
  /** Name of the solution. */
  title: string;
};

/** The request for a test coupon to create. */
export type CreateTestCouponRequestInput = {
  /** Amount of the coupon. */
  amount: MoneyInput;
  /** How the tested products are billed. */
  billing: TestBilling;
  /** Whether only general products are tested; a coupon pays for no others. */
  generalProductsOnly: boolean;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Shared link of the price calculator’s list. */
  priceList?: string | null | undefined;
  /** What is tested. */
  purpose: string;
  /** The solution that is tested; its coupons cannot be used for another one. */
  solutionId: string | number;
  /** Whether no commercial discount is used with the coupon; they cannot be combined. */
  withoutDiscount: boolean;
};

/** A ticket to create. `TicketDesk` has what the form needs. */
export type CreateTicketInput = {
  /** Answers to the fields of the problem type. */
  answers?: Array<TicketAnswerInput> | null | undefined;
  /** Ids of files that `POST /attachments` has taken for this account, as many as `TicketDesk.attachments.most` allows. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** Id of the category that the product was chosen in. */
  categoryId?: string | number | null | undefined;
  /** Contact for the ticket. */
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
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
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
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
  resellerId?: string | number | null | undefined;
};

/** The webhook endpoint to create. */
export type CreateWebhookEndpointInput = {
  /** Account ids of customers of the partner; only events about these are sent. All events where left out. */
  aboutCustomers?: Array<string> | null | undefined;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** What the endpoint is for. */
  note?: string | null | undefined;
  /** Kinds of event that the endpoint receives. */
  topics: Array<WebhookTopic>;
  /** Address that receives the events by POST: https, without a user, a password or a fragment. */
  url: string;
};

/** Narrows a list of customers; all conditions must hold. Conditions from the copies are answered by the gateway's copies alone: NOT_READY until they are complete, MIRROR_OFF where none are kept. */
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
  /** Balance of this amount or more; China site. From the copies. */
  balanceFrom?: string | null | undefined;
  /** Balance of this amount or less; China site. From the copies. */
  balanceUntil?: string | null | undefined;
  /** Has main yearly/monthly resources that can still be renewed and whose paid period ends within this number of days, 1 to 366. From the copies. */
  expiringWithinDays?: number | null | undefined;
  /** Frozen or not; answered from the customer directory. */
  frozen?: FrozenStateInput | null | undefined;
  /** Part of the label. */
  label?: string | null | undefined;
  /** The last order was made at this moment or later. From the copies. */
  lastOrderFrom?: string | null | undefined;
  /** The last order was made at this moment or earlier; customers with an order only. From the copies. */
  lastOrderUntil?: string | null | undefined;
  /** Level; answered from the customer directory. */
  level?: CustomerLevelInput | null | undefined;
  /** Part of the name. A person's name is compared in its masked form, unless the viewer may reveal names. */
  name?: string | null | undefined;
  /** Part of the login name, the name as for `name`, the label or the id; answered from the customer directory. */
  search?: string | null | undefined;
  /** Spend of `spendMonth`, less refunds: this amount or more; China site. From the copies. */
  spendFrom?: string | null | undefined;
  /** Month of the spend, counted in UTC+8; the current one where left out. Only together with `spendFrom`, `spendUntil` or `sort.by: SPEND`. */
  spendMonth?: string | null | undefined;
  /** Spend of `spendMonth`, less refunds: this amount or less; China site. From the copies. */
  spendUntil?: string | null | undefined;
  /** The balance does not cover one more month of the main resources, dependent ones included, whose paid period ends within this number of days, 1 to 31; China site. Prices can be hours old. Resources without a price, and all those of a customer without an agency, are not counted; only customers whom the partner funds are found. From the copies. */
  uncoveredWithinDays?: number | null | undefined;
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

/** Direction of an entry in a customer's ledger. */
export type CustomerLedgerDirection =
  /** The balance fell. */
  | 'EXPENSE'
  /** The balance rose. */
  | 'INCOME'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

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
  serviceTypeCode?: string | number | null | undefined;
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
  /** Login name of the record's creator. */
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
  /** The report has expired; the company may be reported again. */
  | 'EXPIRED'
  /** The vendor reviews the report. */
  | 'PENDING'
  /** The vendor has refused the report. */
  | 'REFUSED'
  /** The company is reported for this partner and may be invited. */
  | 'REPORTED'
  /** The partner has withdrawn the report. */
  | 'WITHDRAWN';

/** Size of a customer in the view of the vendor. */
export type CustomerSegment =
  /** Any other customer. */
  | 'MID_OR_LONG_TAIL'
  /** A customer whom the vendor looks after by name. */
  | 'NAMED';

/** Order of a list of customers; answered from the customer directory or the copies. Fields from the copies are answered by the gateway's copies alone: NOT_READY until they are complete, MIRROR_OFF where none are kept. */
export type CustomerSort = {
  /** What to sort by; rows without the value come last. */
  by: CustomerSortField;
  /** Smallest or largest first. */
  direction?: SortDirection;
};

/** What customers are sorted by. */
export type CustomerSortField =
  /** Login name of the account manager. */
  | 'ACCOUNT_MANAGER'
  /** Login name of the account. */
  | 'ACCOUNT_NAME'
  /** When the customer was associated with the partner. */
  | 'ASSOCIATED_AT'
  /** Association model. */
  | 'ASSOCIATION_MODEL'
  /** Balance; China site. From the copies. */
  | 'BALANCE'
  /** Number of yearly/monthly resources that fall due within `expiringWithinDays` of the filter, 30 days where left out. From the copies. */
  | 'EXPIRING_RESOURCES'
  /** Creation of the last order. From the copies. */
  | 'LAST_ORDER'
  /** Level of the customer. */
  | 'LEVEL'
  /** Name, as the viewer sees it. */
  | 'NAME'
  /** Spend of the filter's `spendMonth`, less refunds; China site. From the copies. */
  | 'SPEND';

/** A member to deactivate. */
export type DeactivateMemberInput = {
  /** Login name. */
  accountName: string;
};

/** The decision of a second member. */
export type DecideOperationInput = {
  /** The gateway's id of a write that is PENDING_APPROVAL. */
  id: string | number;
};

/** The authorization to act for a customer and the values that the change needs. */
export type DeclineActingAuthorizationInput = {
  /** Number or id of the record. */
  actingAuthorizationId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
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
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
  resellerId?: string | number | null | undefined;
};

/** A custom role that no member has. */
export type DeleteRoleInput = {
  /** Name of the role. */
  name: string;
};

/** A ticket that is over, to delete. */
export type DeleteTicketInput = {
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
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
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
  resellerId?: string | number | null | undefined;
};

/** The opportunity from the vendor and the values that the change needs. */
export type DeliverHandedOpportunityInput = {
  /** Day on which the delivery was accepted. */
  deliveredOn: string;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Number or id of the record. */
  handedOpportunityId: string | number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The opportunity and the values that the change needs. */
export type DeliverOpportunityInput = {
  /** Day on which the delivery was accepted. */
  deliveredOn: string;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  opportunityId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Kind of difference between the statement and the computed figure. */
export type DifferenceKind =
  /** Both have it, with different amounts. */
  | 'AMOUNT_DIFFERS'
  /** Only the computed figure has it: the statement does not mention it. */
  | 'ONLY_COMPUTED'
  /** Only the statement has it: there is no bill of this customer and service that the viewer may see. */
  | 'ONLY_IN_STATEMENT';

/** The statement of an incentive and the values that the change needs. */
export type DisputeIncentiveStatementInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  incentiveStatementId: string | number;
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

/** Narrows the explanations of exceptions; all conditions must hold. */
export type ExceptionExplanationFilter = {
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
  /** Login name of the record's creator. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Part of a name or another text of the record; names and contact data of persons are searched for viewers who may reveal them. */
  search?: string | null | undefined;
  /** Records in any of these states. */
  states?: Array<ExceptionExplanationState> | null | undefined;
};

/** State of the explanation of an exception. */
export type ExceptionExplanationState =
  /** The explanation was accepted; the exception needs no more work. */
  | 'CLOSED'
  /** A member has explained the exception. */
  | 'EXPLAINED';

/** What an exception turned out to be. */
export type ExceptionOutcome =
  /** The vendor was asked to correct its side. */
  | 'CLAIMED'
  /** Both sides are right; the difference has a reason, such as an agreed discount. */
  | 'CORRECT'
  /** The partner has corrected its side. */
  | 'OWN_MISTAKE';

/** Why two sides of a reconciliation disagree. */
export type ExceptionReason =
  /** The amounts differ. */
  | 'AMOUNT'
  /** One side has it more than once. */
  | 'DOUBLED'
  /** One side has it for another customer. */
  | 'FOREIGN'
  /** Only one side has it. */
  | 'MISSING'
  /** The amounts agree, and the months differ. */
  | 'PERIOD'
  /** The amounts agree once those with up to eight decimals are rounded to cents. */
  | 'ROUNDING';

/** Why consumption does not count as performance. */
export type ExclusionReason =
  /** The customer came from another partner, and brings no performance for some months. */
  | 'BOUND_AGAIN'
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

/** How the file of an export is written. */
export type ExportFormat =
  /** Comma-separated values in UTF-8 with a byte order mark. A text that a spreadsheet program would take for a formula begins with an apostrophe. */
  | 'CSV'
  /** One JSON object per line, by the names of the columns. Amounts are texts. */
  | 'NDJSON'
  /** Apache Parquet, by the names of the columns. Amounts are decimals with 12 places. */
  | 'PARQUET'
  /** Workbook of Excel. Numbers of more than 15 digits are texts, so that no digit is lost. */
  | 'XLSX';

/** What an export contains. */
export type ExportKind =
  /** The authorizations to act for customers. Conditions: those of `actingAuthorizations`. */
  | 'ACTING_AUTHORIZATIONS'
  /** Funds that were allocated to customers and taken back. Conditions: those of `Partner.adjustments`. */
  | 'ADJUSTMENTS'
  /** The acceptances of agreements. Conditions: those of `agreementAcceptances`. */
  | 'AGREEMENT_ACCEPTANCES'
  /** The alerts. Conditions: those of `alerts`. */
  | 'ALERTS'
  /** The alert rules. Conditions: those of `alertRules`. */
  | 'ALERT_RULES'
  /** Amortized costs of a month of each customer, in the customer's name. Conditions: `customerId`, or `customers`, the filter of the list of customers, and those of `OwnBills.amortizedCosts`, `month` among them. Customers who have not authorized the partner are skipped. */
  | 'AMORTIZED_COSTS'
  /** The changes of associations. Conditions: those of `associationChanges`. */
  | 'ASSOCIATION_CHANGES'
  /** The audit; for administrators. Conditions: those of `Organization.audit`. */
  | 'AUDIT'
  /** Changes of the budget of each customer. Conditions: `customerId`, or `customers`, the filter of the list of customers, and those of `Customer.budgetRecords`. */
  | 'BUDGET_RECORDS'
  /** The business opportunities. Conditions: those of `businessOpportunities`. */
  | 'BUSINESS_OPPORTUNITIES'
  /** Single entries of what each customer consumed in a month. Conditions: `customerId`, or `customers`, the filter of the list of customers, and those of `Customer.consumption`, `month` among them. */
  | 'CONSUMPTION'
  /** Coupons in the partner's own account. Conditions: those of `coupons`. */
  | 'COUPONS'
  /** Operations on issued coupons. Conditions: those of `couponRecords`. */
  | 'COUPON_RECORDS'
  /** Customers that the viewer may see. Conditions: those of `customers`. */
  | 'CUSTOMERS'
  /** Income and expenditure of one balance of each customer. Conditions: `customerId`, or `customers`, the filter of the list of customers, and those of `Customer.ledger`, `balance` among them. */
  | 'CUSTOMER_LEDGERS'
  /** The reports of customers. Conditions: those of `customerReports`. */
  | 'CUSTOMER_REPORTS'
  /** Tickets of each customer who has authorized the partner. Conditions: `customerId`, or `customers`, the filter of the list of customers, and those of `Customer.tickets`. */
  | 'CUSTOMER_TICKETS'
  /** The explanations of exceptions. Conditions: those of `exceptionExplanations`. */
  | 'EXCEPTION_EXPLANATIONS'
  /** Entries of a month by resource of each customer, in the customer's name, in the columns of the FinOps Open Cost and Usage Specification 1.4. Conditions: `customerId`, or `customers`, the filter of the list of customers, and those of `OwnBills.resourceRecords`, `month` among them. Customers who have not authorized the partner are skipped. */
  | 'FOCUS'
  /** The months of funded staff. Conditions: those of `fundedMonths`. */
  | 'FUNDED_MONTHS'
  /** The payments of funded staff. Conditions: those of `fundingPayments`. */
  | 'FUNDING_PAYMENTS'
  /** The opportunities from the vendor. Conditions: those of `handedOpportunities`. */
  | 'HANDED_OPPORTUNITIES'
  /** The statements of incentives. Conditions: those of `incentiveStatements`. */
  | 'INCENTIVE_STATEMENTS'
  /** The invitations. Conditions: those of `invitations`. */
  | 'INVITATIONS'
  /** Invoices of the partner that were applied for in a span of time. Conditions: those of `Bills.invoices`. */
  | 'INVOICES'
  /** Coupons that were issued to customers. Conditions: those of `issuedCoupons`. */
  | 'ISSUED_COUPONS'
  /** The partner's income and expenditure of one balance. Conditions: those of `Partner.ledger`, `balance` among them. */
  | 'LEDGER'
  /** The marketing tasks. Conditions: those of `marketingTasks`. */
  | 'MARKETING_TASKS'
  /** The applications for market development funds. Conditions: those of `mdfApplications`. */
  | 'MDF_APPLICATIONS'
  /** The redemptions of market development funds. Conditions: those of `mdfRedemptions`. */
  | 'MDF_REDEMPTIONS'
  /** What customers consumed in a month, by product. Conditions: those of `Bills.monthly`, `month` among them. */
  | 'MONTHLY_BILLS'
  /** Writes to the vendor, as the viewer may see them. Conditions: those of `operations`. */
  | 'OPERATIONS'
  /** The opportunities. Conditions: those of `opportunities`. */
  | 'OPPORTUNITIES'
  /** Orders of customers that the viewer may see. Conditions: those of `orders`. */
  | 'ORDERS'
  /** Lines of orders, each with its order. Conditions: `orders`, the filter of the list of orders, or `orderId`. One call per order. */
  | 'ORDER_LINES'
  /** Costs of a month by resource of each customer, in the customer's name. Conditions: `customerId`, or `customers`, the filter of the list of customers, and those of `OwnBills.resourceDetails`, `month` among them. Customers who have not authorized the partner are skipped. */
  | 'OWN_BILL_DETAILS'
  /** Single entries of a month by resource of each customer, in the customer's name. Conditions: `customerId`, or `customers`, the filter of the list of customers, and those of `OwnBills.resourceRecords`, `month` among them. Customers who have not authorized the partner are skipped. */
  | 'OWN_BILL_RECORDS'
  /** Sums of a month by product of each customer, in the customer's name. Conditions: `customerId`, or `customers`, the filter of the list of customers, and those of `OwnBills.summary`, `month` among them. Customers who have not authorized the partner are skipped. */
  | 'OWN_BILL_SUMMARIES'
  /** Transactions of a month of each customer, in the customer's name. Conditions: `customerId`, or `customers`, the filter of the list of customers, and those of `OwnBills.transactions`, `month` among them. Customers who have not authorized the partner are skipped. */
  | 'OWN_BILL_TRANSACTIONS'
  /** Resource packages of each customer. Conditions: `customerId`, or `customers`, the filter of the list of customers, and those of `Customer.resourcePackages`. */
  | 'PACKAGES'
  /** The profiles of the partner. Conditions: those of `partnerProfiles`. */
  | 'PARTNER_PROFILES'
  /** Pay-per-use resources of each customer. Conditions: `customerId`, or `customers`, the filter of the list of customers, and those of `Customer.payPerUseResources`. */
  | 'PAY_PER_USE_RESOURCES'
  /** The entries into programs. Conditions: those of `programEntries`. */
  | 'PROGRAM_ENTRIES'
  /** The project specialists. Conditions: those of `projectSpecialists`. */
  | 'PROJECT_SPECIALISTS'
  /** Resources whose paid period ends in a span of time. Conditions: those of `renewals`; only copies can answer. */
  | 'RENEWALS'
  /** Yearly and monthly resources of each customer. Conditions: `customerId`, or `customers`, the filter of the list of customers, and those of `Customer.resources`. */
  | 'RESOURCES'
  /** The solutions. Conditions: those of `solutions`. */
  | 'SOLUTIONS'
  /** The requests for test coupons. Conditions: those of `testCouponRequests`. */
  | 'TEST_COUPON_REQUESTS'
  /** Tickets of the partner's own account. Conditions: those of `tickets`. */
  | 'TICKETS'
  /** The webhook endpoints. Conditions: those of `webhookEndpoints`. */
  | 'WEBHOOK_ENDPOINTS';

/** Language of the headings of an export, and of texts that the vendor has in both. */
export type ExportLanguage =
  /** Simplified Chinese. */
  | 'CHINESE'
  /** English. */
  | 'ENGLISH';

/** State of an export. */
export type ExportState =
  /** Its viewer has cancelled it; there is no file. */
  | 'CANCELLED'
  /** It ended with an error; there is no file. */
  | 'FAILED'
  /** A gateway reads the rows and writes the file. */
  | 'RUNNING'
  /** The file is whole and can be downloaded. */
  | 'SUCCEEDED'
  /** Waits for a gateway to begin it. */
  | 'WAITING';

/** Schedule of payment in installments. */
export type FeeInstallments =
  /** Half at first, the rest in installments. */
  | 'HALF_PAY'
  /** Paid at once, without installments. */
  | 'NONE'
  /** Nothing at first, all in installments. */
  | 'ZERO_PAY';

/** The marketing task and the values that the change needs. */
export type FinishMarketingTaskInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
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

/** Narrows the months of funded staff; all conditions must hold. */
export type FundedMonthFilter = {
  /** Changed last at this moment or later. */
  changedFrom?: string | null | undefined;
  /** Changed last at this moment or earlier. */
  changedUntil?: string | null | undefined;
  /** Created at this moment or later. */
  createdFrom?: string | null | undefined;
  /** Created at this moment or earlier. */
  createdUntil?: string | null | undefined;
  /** Login name of the record's creator. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Records in any of these states. */
  states?: Array<FundedMonthState> | null | undefined;
};

/** State of the month of funded staff. */
export type FundedMonthState =
  /** The vendor has set an amount, which the partner must confirm in time. */
  | 'AMOUNT_SET'
  /** The amount is confirmed; the month is final. */
  | 'APPROVED'
  /** The application is being prepared. */
  | 'DRAFT'
  /** The amount was not confirmed in time; the month is final. */
  | 'LAPSED'
  /** The vendor has refused it; it can be submitted again in its month only. */
  | 'REJECTED'
  /** The vendor reviews the application. */
  | 'SUBMITTED';

/** Narrows the payments of funded staff; all conditions must hold. */
export type FundingPaymentFilter = {
  /** Changed last at this moment or later. */
  changedFrom?: string | null | undefined;
  /** Changed last at this moment or earlier. */
  changedUntil?: string | null | undefined;
  /** Created at this moment or later. */
  createdFrom?: string | null | undefined;
  /** Created at this moment or earlier. */
  createdUntil?: string | null | undefined;
  /** Login name of the record's creator. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Records in any of these states. */
  states?: Array<FundingPaymentState> | null | undefined;
};

/** State of the payment of funded staff. */
export type FundingPaymentState =
  /** The vendor has approved the payment. */
  | 'APPROVED'
  /** The request for payment is being prepared. */
  | 'DRAFT'
  /** The vendor has the invoice and must pay. */
  | 'INVOICED'
  /** The vendor has paid. */
  | 'PAID'
  /** The vendor reviews the request for payment. */
  | 'PAYMENT_REQUESTED'
  /** The vendor has refused the payment; it can be requested again. */
  | 'REJECTED';

/** How the vendor pays. */
export type FundingPayout =
  /** To the balance of the partner; needs an invoice. */
  | 'BALANCE'
  /** To the bank account of the partner; needs an invoice. */
  | 'BANK_TRANSFER'
  /** As coupons; needs no invoice. */
  | 'COUPON';

/** The authorization to act for a customer and the values that the change needs. */
export type GrantActingAuthorizationInput = {
  /** Number or id of the record. */
  actingAuthorizationId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The request for a test coupon and the values that the change needs. */
export type GrantTestCouponRequestInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** Number or id of the record. */
  testCouponRequestId: string | number;
};

/** Narrows the opportunities from the vendor; all conditions must hold. */
export type HandedOpportunityFilter = {
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
  /** Login name of the record's creator. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Part of a name or another text of the record; names and contact data of persons are searched for viewers who may reveal them. */
  search?: string | null | undefined;
  /** Records in any of these states. */
  states?: Array<HandedOpportunityState> | null | undefined;
};

/** State of the opportunity from the vendor. */
export type HandedOpportunityState =
  /** The partner has accepted it. */
  | 'ACCEPTED'
  /** The delivery was accepted. */
  | 'DELIVERED'
  /** The partner works on it; progress is entered. */
  | 'IN_PROGRESS'
  /** The customer has decided against it. */
  | 'LOST'
  /** The partner must accept or refuse it before `acceptBy`. */
  | 'RECEIVED'
  /** The partner has refused it, or has not accepted it in time. */
  | 'REFUSED';

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

/** A file whose rows become records. */
export type ImportRecordsInput = {
  /** Whether the file is only checked: nothing is written, and bad cells are listed. */
  dryRun?: boolean;
  /** The file. */
  file: RecordFileInput;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Name of the sheet of an XLSX file; the first one when left out. */
  sheet?: string | null | undefined;
};

/** Narrows the statements of incentives; all conditions must hold. */
export type IncentiveStatementFilter = {
  /** Changed last at this moment or later. */
  changedFrom?: string | null | undefined;
  /** Changed last at this moment or earlier. */
  changedUntil?: string | null | undefined;
  /** Created at this moment or later. */
  createdFrom?: string | null | undefined;
  /** Created at this moment or earlier. */
  createdUntil?: string | null | undefined;
  /** Login name of the record's creator. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Part of a name or another text of the record; names and contact data of persons are searched for viewers who may reveal them. */
  search?: string | null | undefined;
  /** Records in any of these states. */
  states?: Array<IncentiveStatementState> | null | undefined;
};

/** State of the statement of an incentive. */
export type IncentiveStatementState =
  /** The partner disputes the statement; the vendor must answer. */
  | 'DISPUTED'
  /** The month is not over, or the vendor still computes the incentive. */
  | 'ESTIMATED'
  /** The vendor has paid. */
  | 'PAID'
  /** The statement is confirmed; the vendor must pay. */
  | 'PAYING'
  /** The partner must confirm or dispute the statement by `lastDay`. */
  | 'TO_CONFIRM';

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
  /** A link or QR code for every customer, which never expires; the customer becomes the inviter’s. */
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
  /** Login name of the record's creator. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Part of a name or another text of the record; names and contact data of persons are searched for viewers who may reveal them. */
  search?: string | null | undefined;
  /** Records in any of these states. */
  states?: Array<InvitationState> | null | undefined;
};

/** Delivery state of an invitation's mail. */
export type InvitationMailState =
  /** The invitation was accepted or taken back before it was sent. */
  | 'CANCELLED'
  /** No mail server has accepted it in two days; the invitation can be sent again. */
  | 'FAILED'
  /** Written to a file, because the gateway is configured with a folder instead of a mail server. */
  | 'FILED'
  /** Waits to be sent; the gateway retries while the mail server cannot be reached. */
  | 'QUEUED'
  /** The mail server has refused the address or the mail; the invitation can be sent again to another address. */
  | 'REFUSED'
  /** The mail server has accepted it. */
  | 'SENT';

/** State of the invitation. */
export type InvitationState =
  /** The customer is associated with the partner. */
  | 'ACCEPTED'
  /** The invitation is being prepared. */
  | 'DRAFT'
  /** The invitation has expired; it can be sent again. */
  | 'EXPIRED'
  /** The partner has taken the invitation back. */
  | 'REVOKED'
  /** The invitation is open and can be accepted. */
  | 'SENT';

/** The project specialist and the values that the change needs. */
export type InviteProjectSpecialistInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Other partners to whom the account was bound since the first of January, as the member says at the invitation. */
  otherPartnersThisYear: number;
  /** Number or id of the record. */
  projectSpecialistId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** What the amount of an invoice includes. */
export type InvoiceBasis =
  /** Tax is included. */
  | 'GROSS'
  /** Tax is left out. */
  | 'NET';

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

/** The payment of funded staff and the values that the change needs. */
export type InvoiceFundingPaymentInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Number or id of the record. */
  fundingPaymentId: string | number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Amount of the invoice. */
  invoiceAmount: MoneyInput;
  /** What the amount of the invoice includes; it follows from the tax status. */
  invoiceBasis: InvoiceBasis;
  /** Reference of the list of items that the vendor has issued for the invoice. */
  invoiceItems: string;
  /** Number of the invoice. */
  invoiceNumber: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The statement of an incentive and the values that the change needs. */
export type InvoiceIncentiveStatementInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  incentiveStatementId: string | number;
  /** Amount of the invoice. */
  invoiceAmount: MoneyInput;
  /** Number of the invoice. */
  invoiceNumber: string;
  /** How the vendor pays. */
  payout: FundingPayout;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Who invoices a customer. */
export type InvoiceIssuer =
  /** The partner, from whom the customer buys. */
  | 'PARTNER'
  /** The vendor, to whom the customer pays. */
  | 'VENDOR';

/** The redemption of market development funds and the values that the change needs. */
export type InvoiceMdfRedemptionInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number of the invoice. */
  invoiceNumber: string;
  /** Number or id of the record. */
  mdfRedemptionId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

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
  /** Issued before the payment was received. */
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

/** Amounts that can be invoiced. */
export type Invoiceable =
  /** What was consumed. Money that was paid in cannot be invoiced before it is consumed. */
  | 'CONSUMPTION';

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

/** The statement of an incentive and the values that the change needs. */
export type IssueIncentiveStatementInput = {
  /** Amount of the incentive; an estimate until the statement is issued. */
  amount?: MoneyInput | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  incentiveStatementId: string | number;
  /** Last day on which the statement can be confirmed or disputed; afterwards it counts as confirmed. */
  lastDay?: string | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Narrows a list of issued coupons; all conditions must hold. */
export type IssuedCouponFilter = {
  /** Id of one coupon. */
  couponId?: string | number | null | undefined;
  /** Issued at this moment or later. */
  createdFrom?: string | null | undefined;
  /** Issued at this moment or earlier. */
  createdUntil?: string | null | undefined;
  /** Its validity begins at this moment or later. */
  effectiveFrom?: string | null | undefined;
  /** Its validity begins at this moment or earlier. */
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

/** Order of issued coupons; answered from the gateway's copy alone: NOT_READY until it is complete, MIRROR_OFF where none is kept. */
export type IssuedCouponSort = {
  /** What to sort by; rows without the value come last. */
  by: IssuedCouponSortField;
  /** Smallest or largest first. */
  direction?: SortDirection;
};

/** What issued coupons are sorted by. */
export type IssuedCouponSortField =
  /** Amount that is left. */
  | 'BALANCE'
  /** When the coupon was issued. */
  | 'CREATED_AT'
  /** When its validity ends. */
  | 'EXPIRES_AT'
  /** Amount that it was issued with. */
  | 'FACE_VALUE';

/** The entry into a program and the values that the change needs. */
export type JoinProgramInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  programEntryId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** What a customer loses with a change of its association. */
export type LapsingAsset =
  /** Coupons that were issued to the customer. */
  | 'COUPON'
  /** Commercial discounts of the customer. */
  | 'DISCOUNT'
  /** Funds of the partner in the account; they go back to the partner. */
  | 'PARTNER_FUNDS'
  /** Stored-value cards of the customer. */
  | 'STORED_VALUE_CARD'
  /** Credit that the customer has not used. */
  | 'UNUSED_CREDIT';

/** The entry into a program and the values that the change needs. */
export type LeaveProgramInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  programEntryId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
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

/** Limits of each agent; they replace the previous ones. */
export type LimitAgentsInput = {
  /** Largest total requested in a day; when left out, only the limits of the person's roles apply. */
  amountPerDay?: MoneyInput | null | undefined;
  /** Largest amount of one write; when left out, only the limits of the person's roles apply. */
  amountPerOperation?: MoneyInput | null | undefined;
  /** Tool calls in a day (UTC+8): 0 to 1,000,000. */
  callsPerDay: number;
  /** 1 to 255 characters. The same key again changes nothing, also when another change came after it. */
  idempotencyKey: string;
  /** Calls to the vendor in a day (UTC+8): 0 to 1,000,000. */
  upstreamCallsPerDay: number;
};

/** Unit of the period that an order line buys. */
export type LinePeriod =
  /** Days. */
  | 'DAY'
  /** Hours. */
  | 'HOUR'
  /** Months. */
  | 'MONTH'
  /** Charged once. */
  | 'ONE_OFF'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** Weeks. */
  | 'WEEK'
  /** Years. */
  | 'YEAR';

/** The business opportunity and the values that the change needs. */
export type LoseBusinessOpportunityInput = {
  /** Number or id of the record. */
  businessOpportunityId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The opportunity from the vendor and the values that the change needs. */
export type LoseHandedOpportunityInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Number or id of the record. */
  handedOpportunityId: string | number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The opportunity and the values that the change needs. */
export type LoseOpportunityInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  opportunityId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The project specialist and the values that the change needs. */
export type MaintainProjectSpecialistInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Day by which the data of the employment must be confirmed again. */
  maintainBy: string;
  /** Number or id of the record. */
  projectSpecialistId: string | number;
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
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
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
  /** Login name of the record's creator. */
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
  /** Done. */
  | 'DONE'
  /** Not done by the due day. */
  | 'OVERDUE'
  /** Not done yet. */
  | 'PENDING';

/** Narrows the applications for market development funds; all conditions must hold. */
export type MdfApplicationFilter = {
  /** Changed last at this moment or later. */
  changedFrom?: string | null | undefined;
  /** Changed last at this moment or earlier. */
  changedUntil?: string | null | undefined;
  /** Created at this moment or later. */
  createdFrom?: string | null | undefined;
  /** Created at this moment or earlier. */
  createdUntil?: string | null | undefined;
  /** Login name of the record's creator. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Part of a name or another text of the record; names and contact data of persons are searched for viewers who may reveal them. */
  search?: string | null | undefined;
  /** Records in any of these states. */
  states?: Array<MdfApplicationState> | null | undefined;
};

/** State of the application for market development funds. */
export type MdfApplicationState =
  /** The vendor has approved the use of the funds. */
  | 'APPROVED'
  /** The partner has cancelled the activity; it can be changed and submitted again. */
  | 'CANCELLED'
  /** The activity is being planned. */
  | 'DRAFT'
  /** The vendor reviews the use of the funds. */
  | 'IN_REVIEW'
  /** The vendor has refused the use of the funds; it can be changed and submitted again. */
  | 'REFUSED';

/** Narrows the redemptions of market development funds; all conditions must hold. */
export type MdfRedemptionFilter = {
  /** Changed last at this moment or later. */
  changedFrom?: string | null | undefined;
  /** Changed last at this moment or earlier. */
  changedUntil?: string | null | undefined;
  /** Created at this moment or later. */
  createdFrom?: string | null | undefined;
  /** Created at this moment or earlier. */
  createdUntil?: string | null | undefined;
  /** Login name of the record's creator. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Records in any of these states. */
  states?: Array<MdfRedemptionState> | null | undefined;
};

/** State of the redemption of market development funds. */
export type MdfRedemptionState =
  /** The vendor has approved the redemption; the invoice must be sent in time. */
  | 'APPROVED'
  /** The papers are being gathered. */
  | 'DRAFT'
  /** The invoice was sent; the vendor must pay. */
  | 'INVOICED'
  /** The vendor reviews the papers. */
  | 'IN_REVIEW'
  /** It was not submitted, or not invoiced, in time. */
  | 'LAPSED'
  /** The vendor has reimbursed it. */
  | 'PAID'
  /** The vendor has refused the redemption; it can be submitted again before `submitBy`. */
  | 'REFUSED';

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

/** Order of the members. */
export type MemberSort = {
  /** What to sort by; equal ones by login name. */
  by: MemberSortField;
  /** Smallest or largest first. */
  direction?: SortDirection;
};

/** What members are sorted by. */
export type MemberSortField =
  /** Login name. */
  | 'ACCOUNT_NAME'
  /** Name, Chinese by pinyin. */
  | 'NAME';

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

/** Language of messages. */
export type MessageLanguage =
  /** English. */
  | 'EN'
  /** Chinese. */
  | 'ZH';

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
  /** Source: ListRenewRateOnPeriod. */
  | 'RENEWAL_PRICES'
  /** Source: ListPayPerUseCustomerResources. */
  | 'RESOURCES'
  /** Source: ListCases. */
  | 'TICKETS';

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

/** Order of monthly bills. Of many customers it is answered from the gateway's copy alone: NOT_READY until it is complete, MIRROR_OFF where none is kept. */
export type MonthlyBillSort = {
  /** What to sort by; rows without the value come last. */
  by: MonthlyBillSortField;
  /** Smallest or largest first. */
  direction?: SortDirection;
};

/** What monthly bills are sorted by. */
export type MonthlyBillSortField =
  /** Amount to pay. */
  | 'AMOUNT'
  /** Code of the service. */
  | 'SERVICE';

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

/** Whether a customer counts as new, for the programs that favor new customers. */
export type NewCustomerStanding =
  /** Counts as a new customer. */
  | 'NEW'
  /** Does not count as new, or no longer does. */
  | 'NOT_NEW'
  /** Not decided yet; may count as new later. */
  | 'UNDETERMINED'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Customer whose console to open, and the page. */
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
  /** Accepted at this moment or earlier. */
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
  /** Documents of a company's identity submitted for a customer verified as a person. */
  | 'CHANGE_TO_COMPANY'
  /** A ticket closed. */
  | 'CLOSE_TICKET'
  /** An account made as a member of an enterprise. */
  | 'CREATE_ENTERPRISE_MEMBER'
  /** A ticket created. */
  | 'CREATE_TICKET'
  /** A label made. */
  | 'CREATE_TICKET_LABEL'
  /** Access declined that the vendor requested for a ticket. */
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
  /** The budget of a customer set. */
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
  /** The day set on which a customer's renewals are charged, or its renewed resources end. */
  | 'UNIFY_EXPIRY'
  /** A relation between two tickets ended. */
  | 'UNRELATE_TICKET'
  /** Renewed periods of resources unsubscribed. */
  | 'UNSUBSCRIBE_RENEWED_PERIODS'
  /** Yearly/monthly resources unsubscribed. */
  | 'UNSUBSCRIBE_RESOURCES'
  /** A ticket urged. */
  | 'URGE_TICKET'
  /** Documents of a company's identity submitted. */
  | 'VERIFY_COMPANY'
  /** Documents of a person's identity submitted. */
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

/** Order of the writes. No call to the vendor. */
export type OperationSort = {
  /** What to sort by; rows without the value come last; equal ones newest first. */
  by: OperationSortField;
  /** Smallest or largest first. */
  direction?: SortDirection;
};

/** What writes are sorted by. */
export type OperationSortField =
  /** Amount that the write moves. */
  | 'AMOUNT'
  /** When the write was requested. */
  | 'CREATED_AT'
  /** Name of the kind of write. */
  | 'KIND'
  /** Login name of the member who requested the write. */
  | 'MEMBER'
  /** When the outcome became final. */
  | 'SETTLED_AT';

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
  /** Login name of the record's creator. */
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
  /** The person agreed with the vendor, where the office has no manager of either kind. */
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
  /** It is submitted and cannot be withdrawn any more. */
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
  /** Amount to pay: this amount or more. From the copy. */
  amountFrom?: string | null | undefined;
  /** Amount to pay: this amount or less. From the copy. */
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
  serviceTypeCode?: string | number | null | undefined;
  /** State of the order; the vendor filters by no other. */
  status?: OrderStatusFilter | null | undefined;
  /** In one of these states; any state. From the copy. */
  statuses?: Array<OrderStatusInput> | null | undefined;
  /** Type of the order. */
  type?: OrderTypeInput | null | undefined;
};

/** Order of a list of orders; answered from the gateway's copy alone: NOT_READY until it is complete, MIRROR_OFF where none is kept. */
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

/** Whether the amount of a resource package is refilled. */
export type PackageRefill =
  /** The amount is given once and not refilled. */
  | 'ONCE'
  /** The amount is reset to its full size in every cycle. */
  | 'REFILLED'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Where a resource package came from. */
export type PackageSource =
  /** Given by the vendor. */
  | 'GIFT'
  /** Bought. */
  | 'ORDER'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** State of a resource package. */
export type PackageStatus =
  /** Its validity has ended. */
  | 'EXPIRED'
  /** Can be used. */
  | 'IN_EFFECT'
  /** Bought, begins later. */
  | 'NOT_IN_EFFECT'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** Unsubscribed. */
  | 'UNSUBSCRIBED'
  /** Nothing is left. */
  | 'USED_UP';

/** State of a resource package. */
export type PackageStatusInput =
  /** Its validity has ended. */
  | 'EXPIRED'
  /** Can be used. */
  | 'IN_EFFECT'
  /** Bought, begins later. */
  | 'NOT_IN_EFFECT'
  /** Unsubscribed. */
  | 'UNSUBSCRIBED'
  /** Nothing is left. */
  | 'USED_UP';

/** Direction of an entry in a partner's ledger. */
export type PartnerLedgerDirection =
  /** The balance fell. */
  | 'EXPENSE'
  /** The balance rose. */
  | 'INCOME'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Narrows the profiles of the partner; all conditions must hold. */
export type PartnerProfileFilter = {
  /** Changed last at this moment or later. */
  changedFrom?: string | null | undefined;
  /** Changed last at this moment or earlier. */
  changedUntil?: string | null | undefined;
  /** Created at this moment or later. */
  createdFrom?: string | null | undefined;
  /** Created at this moment or earlier. */
  createdUntil?: string | null | undefined;
  /** Login name of the record's creator. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Records in any of these states. */
  states?: Array<PartnerProfileState> | null | undefined;
};

/** State of the profile of the partner. */
export type PartnerProfileState =
  /** The profile in use. */
  | 'CURRENT'
  /** No longer in use. */
  | 'REPLACED';

/** A program of the vendor that a company can join. */
export type PartnerProgram =
  /** Sharing opportunities with the vendor; joined without a review. */
  | 'CO_SELL'
  /** The partner network; joined at once where its conditions are met, else after a review. */
  | 'PARTNER_NETWORK'
  /** Becoming a procurement partner of the vendor, by an agreement on paper. */
  | 'PROCUREMENT'
  /** Becoming a reseller of the partner, after a review. */
  | 'RESELLER'
  /** Becoming a solution provider, after a review. */
  | 'SOLUTION_PROVIDER';

/** Stage of the partner in its program. */
export type PartnerStage =
  /** The partner is certified. */
  | 'CERTIFIED'
  /** The partner has chosen its role. */
  | 'CHOSEN'
  /** The partner is differentiated. */
  | 'DIFFERENTIATED';

/** The alert rule and the values that the change needs. */
export type PauseAlertRuleInput = {
  /** Number or id of the record. */
  alertRuleId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The webhook endpoint and the values that the change needs. */
export type PauseWebhookEndpointInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** Number or id of the record. */
  webhookEndpointId: string | number;
};

/** The payment of funded staff and the values that the change needs. */
export type PayFundingPaymentInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Number or id of the record. */
  fundingPaymentId: string | number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The statement of an incentive and the values that the change needs. */
export type PayIncentiveStatementInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  incentiveStatementId: string | number;
  /** Day of the payment. */
  paidOn: string;
  /** How the vendor pays. */
  payout: FundingPayout;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The redemption of market development funds and the values that the change needs. */
export type PayMdfRedemptionInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  mdfRedemptionId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

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
  resourceTypeCode: string | number;
  /** Code of the service, such as "hws.service.type.ec2". */
  serviceTypeCode: string | number;
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

/** Whether an entry has been paid. */
export type PaymentStatus =
  /** Not billed yet. */
  | 'NOT_BILLED'
  /** Settled. */
  | 'PAID'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** Billed, not paid. */
  | 'UNSETTLED';

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

/** Narrows the entries into programs; all conditions must hold. */
export type ProgramEntryFilter = {
  /** Changed last at this moment or later. */
  changedFrom?: string | null | undefined;
  /** Changed last at this moment or earlier. */
  changedUntil?: string | null | undefined;
  /** Created at this moment or later. */
  createdFrom?: string | null | undefined;
  /** Created at this moment or earlier. */
  createdUntil?: string | null | undefined;
  /** Login name of the record's creator. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Part of a name or another text of the record; names and contact data of persons are searched for viewers who may reveal them. */
  search?: string | null | undefined;
  /** Records in any of these states. */
  states?: Array<ProgramEntryState> | null | undefined;
};

/** State of the entry into a program. */
export type ProgramEntryState =
  /** The entry is being prepared. */
  | 'DRAFT'
  /** The vendor reviews the entry. */
  | 'IN_REVIEW'
  /** The company is in the program. */
  | 'JOINED'
  /** The company has left the program. */
  | 'LEFT'
  /** The vendor has refused the entry; it can be changed and submitted again. */
  | 'REFUSED';

/** Difficulty of a project in the view of the partner. */
export type ProjectDifficulty =
  /** New parts, or many systems of the customer. */
  | 'HIGH'
  /** Known parts, put together as documented. */
  | 'LOW'
  /** Some parts must be made or changed. */
  | 'MEDIUM';

/** Narrows the project specialists; all conditions must hold. */
export type ProjectSpecialistFilter = {
  /** Changed last at this moment or later. */
  changedFrom?: string | null | undefined;
  /** Changed last at this moment or earlier. */
  changedUntil?: string | null | undefined;
  /** Created at this moment or later. */
  createdFrom?: string | null | undefined;
  /** Created at this moment or earlier. */
  createdUntil?: string | null | undefined;
  /** Login name of the record's creator. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Part of a name or another text of the record; names and contact data of persons are searched for viewers who may reveal them. */
  search?: string | null | undefined;
  /** Records in any of these states. */
  states?: Array<ProjectSpecialistState> | null | undefined;
};

/** State of the project specialist. */
export type ProjectSpecialistState =
  /** The member is a project specialist. */
  | 'ACTIVE'
  /** The member’s account is bound to the partner. */
  | 'BOUND'
  /** The vendor reviews whether the specialist may be cancelled. */
  | 'CANCELLATION_IN_REVIEW'
  /** The member is bound, but no longer a specialist. */
  | 'CANCELLED'
  /** The member is not invited yet. */
  | 'DRAFT'
  /** The invitation's link has expired; the member can be invited again. */
  | 'EXPIRED'
  /** The member has the link of the invitation. */
  | 'INVITED'
  /** The vendor reviews whether the member becomes a specialist. */
  | 'IN_REVIEW'
  /** The data of the employment was not confirmed in time. */
  | 'LAPSED'
  /** The vendor has refused it; the member is still bound. */
  | 'REFUSED'
  /** The account is not bound to the partner any more. */
  | 'UNBOUND';

/** Objects to rank. */
export type RankingBy =
  /** Customers. */
  | 'CUSTOMER'
  /** Account managers, by who looks after a customer today. */
  | 'MANAGER'
  /** Services. */
  | 'PRODUCT';

/** Amounts by which a ranking orders. */
export type RankingOf =
  /** Consumption less refunds and write-offs. */
  | 'SPEND'
  /** What was paid back for unsubscriptions, as a positive amount. */
  | 'UNSUBSCRIPTIONS';

/** A closed ticket to rate. */
export type RateTicketInput = {
  /** Comment on the rating, 1 to 400 characters. */
  comment: string;
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** A value for each dimension, each once. */
  ratings: Array<TicketRatingInput>;
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
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

/** A file exported from Partner Center: CSV or XLSX, the titles in the first row, in English or Chinese. At most 1000 rows under the titles. */
export type RecordFileInput =
  {   /** A CSV file (UTF-8 or GB 18030) or an XLSX file, in base64. */
  base64: string; csv?: never; }
  |  { base64?: never;   /** The text of a CSV file. */
  csv: string; };

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
  /** Set by the gateway's rules, for example when a deadline passed. */
  | 'COMPUTED'
  /** Read from a file that Partner Center exported. */
  | 'IMPORTED'
  /** Entered by a person or program. */
  | 'MEMBER';

/** How referral customers are treated: the vendor has no monthly sums of their consumption and lists their entries customer by customer (ListSubCustomerBillDetail). */
export type ReferralCustomers =
  /** Their entries are summed up: at least one call for each referral customer that consumed in the month, counted in the cost of the operation. */
  | 'INCLUDE'
  /** They are left out, and `missingCustomers` counts those that consumed. */
  | 'OMIT';

/** Interval between the refills of a resource package. */
export type RefillCycle =
  /** Every day. */
  | 'DAY'
  /** Every hour. */
  | 'HOUR'
  /** Every month. */
  | 'MONTH'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** Every week. */
  | 'WEEK'
  /** Every year. */
  | 'YEAR';

/** Why a viewer may not use a field. */
export type RefusalReason =
  /** The field covers all customers of the partner, but the viewer sees own customers only. */
  | 'OWN_CUSTOMERS_ONLY'
  /** The roles lack permission items; see `missing`. */
  | 'PERMISSION_ITEMS'
  /** The partner's site does not offer the field. */
  | 'SITE'
  /** The field is closed to this kind of viewer. */
  | 'VIEWER_KIND';

/** The change of an association and the values that the change needs. */
export type RefuseAssociationChangeInput = {
  /** Number or id of the record. */
  associationChangeId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The report of a customer and the values that the change needs. */
export type RefuseCustomerReportInput = {
  /** Number or id of the record. */
  customerReportId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The opportunity from the vendor and the values that the change needs. */
export type RefuseHandedOpportunityInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Number or id of the record. */
  handedOpportunityId: string | number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The application for market development funds and the values that the change needs. */
export type RefuseMdfApplicationInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  mdfApplicationId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The redemption of market development funds and the values that the change needs. */
export type RefuseMdfRedemptionInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  mdfRedemptionId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The entry into a program and the values that the change needs. */
export type RefuseProgramEntryInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  programEntryId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The project specialist and the values that the change needs. */
export type RefuseProjectSpecialistInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  projectSpecialistId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The request for a test coupon and the values that the change needs. */
export type RefuseTestCouponRequestInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** Number or id of the record. */
  testCouponRequestId: string | number;
};

/** A customer to register. */
export type RegisterCustomerInput = {
  /** Login name, 5 to 32 characters; when left out, the vendor makes one. */
  accountName?: string | null | undefined;
  /** Version of the user agreement that the page showed and the customer accepted, at most 50 characters; not needed for a dry run. */
  agreementVersion?: string | null | undefined;
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
  /** Version of the privacy statement that the page showed and the customer accepted, at most 50 characters; not needed for a dry run. */
  privacyVersion?: string | null | undefined;
  /** For distributors: id of the reseller whose customer it becomes. */
  resellerId?: string | number | null | undefined;
  /** Code that `sendVerificationCode` sent to the contact; not needed for a dry run. */
  verificationCode?: string | null | undefined;
  /** Whether the answer waits until the account is associated with the partner, which takes some seconds. */
  waitForAssociation?: boolean;
};

/** The month of funded staff and the values that the change needs. */
export type RejectFundedMonthInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Number or id of the record. */
  fundedMonthId: string | number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The payment of funded staff and the values that the change needs. */
export type RejectFundingPaymentInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Number or id of the record. */
  fundingPaymentId: string | number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The opportunity and the values that the change needs. */
export type RejectOpportunityInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
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
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
  resellerId?: string | number | null | undefined;
  /** Number of the ticket. */
  ticketId: string | number;
};

/** The alert rule and the values that the change needs. */
export type RemoveAlertRuleInput = {
  /** Number or id of the record. */
  alertRuleId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
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
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
  resellerId?: string | number | null | undefined;
  /** Number of the ticket. */
  ticketId: string | number;
};

/** The webhook endpoint and the values that the change needs. */
export type RemoveWebhookEndpointInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** Number or id of the record. */
  webhookEndpointId: string | number;
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
  /** Length of the renewal. */
  period: RenewalPeriodInput;
  /** Id of the customer's reseller; left out for the partner's own customers. */
  resellerId?: string | number | null | undefined;
  /** Ids of 1 to 10 main resources, without duplicates; dependent resources are included. */
  resourceIds: Array<string | number>;
};

/** Narrows the resources that fall due; all conditions must hold. */
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
  serviceTypeCode?: string | number | null | undefined;
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

/** Length of a renewal, in months or in years. */
export type RenewalPeriodInput =
  {   /** 1 to 11, 12, 24 or 36 months. */
  months: number; years?: never; }
  |  { months?: never;   /** 1 to 3 years. */
  years: number; };

/** Length of one renewal. */
export type RenewalTerm =
  /** A month. */
  | 'MONTH'
  /** A year. */
  | 'YEAR';

/** The explanation of an exception and the values that the change needs. */
export type ReopenExceptionExplanationInput = {
  /** Number or id of the record. */
  exceptionExplanationId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The marketing task and the values that the change needs. */
export type ReopenMarketingTaskInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  marketingTaskId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The profile of the partner and the values that the change needs. */
export type ReplacePartnerProfileInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  partnerProfileId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Deliveries of a webhook endpoint that are sent again. */
export type ReplayWebhookDeliveriesInput = {
  /** Ids of 1 to 100 deliveries of the endpoint. */
  deliveryIds: Array<string | number>;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number of the endpoint. */
  webhookEndpointId: string | number;
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
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
  resellerId?: string | number | null | undefined;
  /** The message, 1 to 4000 characters. */
  text: string;
  /** Number of the ticket. */
  ticketId: string | number;
};

/** The business opportunity and the values that the change needs. */
export type ReportBusinessProgressInput = {
  /** Number or id of the record. */
  businessOpportunityId: string | number;
  /** Summary of the talks with the customer. */
  exchange?: string | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** Stage; null before the first report of progress. */
  stage: BusinessStage;
  /** What the customer has tested, and with what result. */
  testing?: string | null | undefined;
  /** Probability that it is won, in percent. */
  winProbability: number;
};

/** The opportunity from the vendor and the values that the change needs. */
export type ReportHandedOpportunityProgressInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Number or id of the record. */
  handedOpportunityId: string | number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Progress as last recorded; `history` has the time of each report. */
  progress: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The opportunity and the values that the change needs. */
export type ReportOpportunityProgressInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  opportunityId: string | number;
  /** Progress as last recorded; `history` has the time of each report. */
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

/** The authorization to act for a customer and the values that the change needs. */
export type RequestActingAuthorizationInput = {
  /** Number or id of the record. */
  actingAuthorizationId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The change of an association and the values that the change needs. */
export type RequestAssociationChangeInput = {
  /** Number or id of the record. */
  associationChangeId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The payment of funded staff and the values that the change needs. */
export type RequestFundingPaymentInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Number or id of the record. */
  fundingPaymentId: string | number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The project specialist and the values that the change needs. */
export type RequestSpecialistCancellationInput = {
  /** Reference of the paper that supports the cancellation. */
  cancellationPaper: string;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  projectSpecialistId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
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

/** Order of the resellers. The vendor cannot sort: the whole list is read, one call per 100 resellers. */
export type ResellerSort = {
  /** What to sort by; rows without the value come last. */
  by: ResellerSortField;
  /** Smallest or largest first. */
  direction?: SortDirection;
};

/** What resellers are sorted by. */
export type ResellerSortField =
  /** Login name of the account. */
  | 'ACCOUNT_NAME'
  /** When the reseller was associated with the distributor. */
  | 'ASSOCIATED_AT'
  /** Name, Chinese by pinyin. */
  | 'NAME';

/** The invitation and the values that the change needs. */
export type ResendInvitationInput = {
  /** E-mail address to which the invitation goes; left out: the reported one. */
  contactEmail?: string | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  invitationId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Narrows a list of yearly/monthly resources; all conditions must hold. */
export type ResourceFilter = {
  /** The paid period ends at this moment or later. */
  expiresFrom?: string | null | undefined;
  /** The paid period ends at this moment or earlier. */
  expiresUntil?: string | null | undefined;
  /** Whether resources that depend on others are left out. */
  mainOnly?: boolean | null | undefined;
  /** Ids of 1 to 50 resources; dependent resources are included unless `mainOnly`. Ids that are not among the customer's are ignored. */
  resourceIds?: Array<string | number> | null | undefined;
  /** Code of the service. */
  serviceTypeCode?: string | number | null | undefined;
  /** 1 to 10 states; resources in any of them. */
  statuses?: Array<ResourceStatusInput> | null | undefined;
};

/** Narrows a list of resource packages; all conditions must hold. */
export type ResourcePackageFilter = {
  /** Id of the enterprise project, "0" for the default one; when left out, packages without an enterprise project. */
  enterpriseProjectId?: string | number | null | undefined;
  /** Name of the product. */
  name?: string | null | undefined;
  /** Id of the order that bought the package. */
  orderId?: string | number | null | undefined;
  /** Id of the product. */
  productId?: string | number | null | undefined;
  /** Code of the region. */
  region?: string | null | undefined;
  /** Codes of 1 to 10 services; packages for any of them. */
  serviceTypeCodes?: Array<string> | null | undefined;
  /** Current state. */
  status?: PackageStatusInput | null | undefined;
};

/** Order of yearly/monthly resources; answered from the gateway's copy alone: NOT_READY until it is complete, MIRROR_OFF where none is kept. */
export type ResourceSort = {
  /** What to sort by; rows without the value come last. */
  by: ResourceSortField;
  /** Smallest or largest first. */
  direction?: SortDirection;
};

/** What yearly/monthly resources are sorted by. */
export type ResourceSortField =
  /** When the resource became usable. */
  | 'EFFECTIVE_AT'
  /** When the paid period ends. */
  | 'EXPIRES_AT'
  /** Name that the customer gave. */
  | 'NAME'
  /** Code of the service. */
  | 'SERVICE';

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

/** The alert rule and the values that the change needs. */
export type ResumeAlertRuleInput = {
  /** Number or id of the record. */
  alertRuleId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The solution and the values that the change needs. */
export type RetireSolutionInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** Number or id of the record. */
  solutionId: string | number;
};

/** The opportunity and the values that the change needs. */
export type ReviewOpportunityInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  opportunityId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The authorization to act for a customer and the values that the change needs. */
export type RevokeActingAuthorizationInput = {
  /** Number or id of the record. */
  actingAuthorizationId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The invitation and the values that the change needs. */
export type RevokeInvitationInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
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

/** How a row of a list changed. */
export type RowChange =
  /** A copied field of it has another value. */
  | 'CHANGED'
  /** The vendor lists it for the first time. */
  | 'CREATED'
  /** The vendor no longer lists it. */
  | 'REMOVED';

/** A member to add or to change; a deactivated member becomes active again. */
export type SaveMemberInput = {
  /** Login name in the partner's account, 1 to 64 characters; it cannot be changed. */
  accountName: string;
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
  name: string;
};

/** Contents of the form; they replace the whole draft and need not be complete or valid. */
export type SaveTicketDraftInput = {
  /** Answers, 50 at most, each key once; a key has 64 characters at most, an answer 4000. */
  answers?: Array<TicketAnswerInput> | null | undefined;
  /** Ids of up to 10 files that `POST /attachments` has taken. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** Id of the category that the product was chosen in. */
  categoryId?: string | number | null | undefined;
  /** Contact for the ticket; each part at most 128 characters. */
  contact?: TicketReachInput | null | undefined;
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** The problem, at most 4000 characters of free text. */
  description?: string | null | undefined;
  /** Id of the problem type. */
  problemTypeId?: string | number | null | undefined;
  /** Id of the product. */
  productId?: string | number | null | undefined;
  /** Id of the region. */
  regionId?: string | number | null | undefined;
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
  resellerId?: string | number | null | undefined;
  /** Id of the severity. */
  severityId?: string | number | null | undefined;
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

/** The invitation and the values that the change needs. */
export type SendInvitationInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
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
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
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

/** A budget to set for a customer. */
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

/** The month of funded staff and the values that the change needs. */
export type SetFundedMonthAmountInput = {
  /** Amount that the vendor has set; must be confirmed before `confirmBy`. */
  amount: MoneyInput;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Number or id of the record. */
  fundedMonthId: string | number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
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
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
  resellerId?: string | number | null | undefined;
  /** Purpose of the agreement. */
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

/** Narrows the solutions; all conditions must hold. */
export type SolutionFilter = {
  /** Changed last at this moment or later. */
  changedFrom?: string | null | undefined;
  /** Changed last at this moment or earlier. */
  changedUntil?: string | null | undefined;
  /** Created at this moment or later. */
  createdFrom?: string | null | undefined;
  /** Created at this moment or earlier. */
  createdUntil?: string | null | undefined;
  /** Login name of the record's creator. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Part of a name or another text of the record; names and contact data of persons are searched for viewers who may reveal them. */
  search?: string | null | undefined;
  /** Records in any of these states. */
  states?: Array<SolutionState> | null | undefined;
};

/** State of the solution. */
export type SolutionState =
  /** The vendor has certified it as advanced. */
  | 'ADVANCED'
  /** The vendor has certified it. */
  | 'CERTIFIED'
  /** It is not certified. */
  | 'PLANNED'
  /** The partner does not offer it any more. */
  | 'RETIRED';

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

/** Position of a project specialist. */
export type SpecialistPosition =
  /** Salesperson. */
  | 'SALES'
  /** Delivers professional services. */
  | 'SERVICE_EXPERT'
  /** Designs solutions before a sale. */
  | 'SOLUTION_ARCHITECT';

/** A statement exported from Partner Center: CSV or XLSX, the titles in the first row. At most 20000 rows under the titles, 100 columns, 32767 characters per cell, and 32 MiB unpacked; read once an operation, even when several fields receive it. The configuration names the titles of the columns. */
export type StatementInput =
  {   /** A CSV file (UTF-8 or GB 18030) or an XLSX file, in base64. */
  base64: string; csv?: never; }
  |  { base64?: never;   /** The text of a CSV file. */
  csv: string; };

/** Model of the customers whose consumption an incentive is for. */
export type StatementModel =
  /** Customers who pay the vendor themselves. */
  | 'REFERRAL'
  /** Customers whom the partner funds. */
  | 'RESALE'
  /** Customers of a reseller on an International site. */
  | 'RESELLER'
  /** No model: an incentive that is not for performance. */
  | 'SPECIAL';

/** The report of a customer and the values that the change needs. */
export type SubmitCustomerReportInput = {
  /** Number or id of the record. */
  customerReportId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The month of funded staff and the values that the change needs. */
export type SubmitFundedMonthInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Number or id of the record. */
  fundedMonthId: string | number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The application for market development funds and the values that the change needs. */
export type SubmitMdfApplicationInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  mdfApplicationId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The redemption of market development funds and the values that the change needs. */
export type SubmitMdfRedemptionInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  mdfRedemptionId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The opportunity and the values that the change needs. */
export type SubmitOpportunityInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  opportunityId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The entry into a program and the values that the change needs. */
export type SubmitProgramEntryInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  programEntryId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The request for a test coupon and the values that the change needs. */
export type SubmitTestCouponRequestInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** Number or id of the record. */
  testCouponRequestId: string | number;
};

/** Kind of a customer's own monthly sum. */
export type SummaryType =
  /** Corrected afterwards. */
  | 'ADJUSTMENT'
  /** What was bought or used. */
  | 'CONSUMPTION'
  /** Refunds for what was given back; the amount is negative. */
  | 'REFUND'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Switches agents on or off. */
export type SwitchAgentsInput = {
  /** Whether agents may act. */
  enabled: boolean;
  /** 1 to 255 characters. The same key again changes nothing, also when another change came after it. */
  idempotencyKey: string;
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

/** How what a test coupon pays for is billed. */
export type TestBilling =
  /** By the month. */
  | 'MONTHLY'
  /** Pay-per-use. */
  | 'PAY_PER_USE';

/** Narrows the requests for test coupons; all conditions must hold. */
export type TestCouponRequestFilter = {
  /** Changed last at this moment or later. */
  changedFrom?: string | null | undefined;
  /** Changed last at this moment or earlier. */
  changedUntil?: string | null | undefined;
  /** Created at this moment or later. */
  createdFrom?: string | null | undefined;
  /** Created at this moment or earlier. */
  createdUntil?: string | null | undefined;
  /** Login name of the record's creator. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Records in any of these states. */
  states?: Array<TestCouponRequestState> | null | undefined;
};

/** State of the request for a test coupon. */
export type TestCouponRequestState =
  /** The request is being prepared. */
  | 'DRAFT'
  /** The vendor has granted the coupon; its amount stays counted. */
  | 'GRANTED'
  /** The vendor has refused the request; it can be changed and submitted again. */
  | 'REFUSED'
  /** The vendor reviews the request. */
  | 'SUBMITTED'
  /** The partner has withdrawn the request. */
  | 'WITHDRAWN';

/** Narrows a list of requests for access; all conditions must hold. */
export type TicketAccessFilter = {
  /** In this state. */
  status?: TicketAccessStatusInput | null | undefined;
  /** About this ticket. */
  ticketId?: string | number | null | undefined;
};

/** What access is requested to. */
export type TicketAccessKind =
  /** The console of the account. */
  | 'CONSOLE'
  /** A host. */
  | 'HOST'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** State of a request for access. */
export type TicketAccessStatus =
  /** Taken back by the account. */
  | 'CANCELLED'
  /** Declined. */
  | 'DECLINED'
  /** Its validity has ended. */
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
  /** Its validity has ended. */
  | 'EXPIRED'
  /** Granted. */
  | 'GRANTED'
  /** Waits for the answer of the account. */
  | 'REQUESTED'
  /** Withdrawn by the vendor. */
  | 'WITHDRAWN';

/** Purpose of an agreement. */
export type TicketAgreementType =
  /** For granting access. */
  | 'ACCESS'
  /** For creating tickets about products of the marketplace. */
  | 'NEW_MARKETPLACE_TICKET'
  /** For creating tickets. */
  | 'NEW_TICKET'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Purpose of an agreement. */
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

/** A telephone number or an e-mail address: exactly one of the two. */
export type TicketContactInput =
  {   /** E-mail address. */
  email: TicketEmailInput; phone?: never; }
  |  { email?: never;   /** Telephone number. */
  phone: TicketPhoneInput; };

/** How a contact is reached. */
export type TicketContactWay =
  /** By e-mail. */
  | 'EMAIL'
  /** By telephone. */
  | 'PHONE'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** The account of the draft. */
export type TicketDraftInput = {
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
  resellerId?: string | number | null | undefined;
};

/** An e-mail address. */
export type TicketEmailInput = {
  /** E-mail address, at most 64 characters. */
  address: string;
  /** Country code of its owner, such as "86"; the vendor needs it to send a code. */
  countryCode?: string | null | undefined;
};

/** Type of a field of a ticket’s form. */
export type TicketFieldType =
  /** Consent to what `hint` says. */
  | 'AGREEMENT'
  /** One of `choices`. */
  | 'CHOICE'
  /** Any of `choices`. */
  | 'CHOICES'
  /** A whole number. */
  | 'INTEGER'
  /** Several lines of text. */
  | 'LONG_TEXT'
  /** One line of text. */
  | 'TEXT'
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

/** Who handles a ticket. */
export type TicketHandler =
  /** Huawei Cloud. */
  | 'HUAWEI'
  /** The partner. */
  | 'PARTNER'
  /** The vendor of a product of the marketplace. */
  | 'SOFTWARE_VENDOR'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** A telephone number. */
export type TicketPhoneInput = {
  /** Country code of the number, such as "86"; 1 to 6 digits. */
  countryCode: string;
  /** Telephone number without its country code, 5 to 20 digits. */
  number: string;
};

/** What a problem type is about. */
export type TicketProblemKind =
  /** A question. */
  | 'CONSULTATION'
  /** A fault; the ticket needs a region. */
  | 'FAULT'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Rating of a ticket in one dimension. */
export type TicketRatingInput = {
  /** Id of one of `TicketDesk.ratingDimensions`. */
  dimensionId: string | number;
  /** A step of the dimension, up to its highest value. */
  value: number;
};

/** Contact for a ticket. */
export type TicketReachInput = {
  /** Country code of the number, such as "86"; needed together with the number. */
  countryCode?: string | null | undefined;
  /** E-mail address. */
  email?: string | null | undefined;
  /** When to call: "0" at any time, else hours such as "09:00-18:00". */
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

/** Order of a list of tickets. The vendor cannot sort: the whole list is read, one call per 100 tickets. */
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

/** What happened to a ticket. */
export type TicketStepKind =
  /** Granted access taken back. */
  | 'ACCESS_CANCELLED'
  /** Access declined. */
  | 'ACCESS_DECLINED'
  /** Access granted. */
  | 'ACCESS_GRANTED'
  /** A question of the vendor answered. */
  | 'ANSWERED'
  /** Cancelled. */
  | 'CANCELLED'
  /** Closed. */
  | 'CLOSED'
  /** Contact changed. */
  | 'CONTACT_CHANGED'
  /** Contact removed. */
  | 'CONTACT_REMOVED'
  /** Created. */
  | 'CREATED'
  /** Deleted. */
  | 'DELETED'
  /** Exported. */
  | 'EXPORTED'
  /** Rated. */
  | 'RATED'
  /** Sent back. */
  | 'RETURNED'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED'
  /** Urged. */
  | 'URGED';

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

/** The project specialist and the values that the change needs. */
export type UnbindProjectSpecialistInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  projectSpecialistId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

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
export type UnifiedDayInput =
  {   /** Day of the month on which renewed resources end, 1 to 28; -1 for the last day. */
  commonExpiryDay: number; deductionDaysBeforeExpiry?: never; }
  |  { commonExpiryDay?: never;   /** Number of days before its end on which a resource's automatic renewal is charged, 2 to 7, at 03:00 UTC+8. */
  deductionDaysBeforeExpiry: number; };

/** A day to set for all renewals of a customer. */
export type UnifyExpiryInput = {
  /** Id of the customer that has the resources; it must have authorized the partner. */
  customerId: string | number;
  /** The day. */
  day: UnifiedDayInput;
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
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
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

/** Values of the authorization to act for a customer to change; what is left out stays, null removes a value. */
export type UpdateActingAuthorizationInput = {
  /** Number or id of the record. */
  actingAuthorizationId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Whether the partner accepts the letter of commitment; needed for the first request. */
  letterAccepted?: boolean | null | undefined;
  /** What the partner wants to do for the customer. */
  purpose?: string | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Values of the acceptance of agreements to change; what is left out stays, null removes a value. */
export type UpdateAgreementAcceptanceInput = {
  /** When both were accepted; not in the future. */
  acceptedAt?: string | null | undefined;
  /** Number or id of the record. */
  agreementAcceptanceId: string | number;
  /** Version of the user agreement that the page showed. */
  agreementVersion?: string | null | undefined;
  /** E-mail address of the person who accepted them. */
  contactEmail?: string | null | undefined;
  /** Name of the person who accepted them. */
  contactName?: string | null | undefined;
  /** Phone number of the person who accepted them. */
  contactPhone?: string | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Version of the privacy statement that the page showed. */
  privacyVersion?: string | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Values of the alert rule to change; what is left out stays, null removes a value. */
export type UpdateAlertRuleInput = {
  /** Number or id of the record. */
  alertRuleId: string | number;
  /** Amount in the currency of the site. */
  amount?: MoneyInput | null | undefined;
  /** Share of the budget in percent, 1 to 1000. */
  budgetPercent?: number | null | undefined;
  /** Days ahead, 1 to 365. */
  days?: number | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Multiple of the usual deviation, 2 to 100; 6 raises few false alerts. */
  factor?: number | null | undefined;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Minutes, 1 to 100000. */
  minutes?: number | null | undefined;
  /** What the rule is for. */
  note?: string | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** Condition that the rule checks. */
  watch?: AlertWatch | null | undefined;
};

/** Values of the change of an association to change; what is left out stays, null removes a value. */
export type UpdateAssociationChangeInput = {
  /** Side that requests the change. */
  askedBy?: AssociationChangeSide | null | undefined;
  /** Number or id of the record. */
  associationChangeId: string | number;
  /** Whether the customer was associated with another partner before. */
  boundBefore?: boolean | null | undefined;
  /** Change that is requested. */
  change?: AssociationChangeKind | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Whether the partner has frozen the account. */
  frozenByHand?: boolean | null | undefined;
  /** Grace period of pay-per-use resources before the change, in days. */
  graceDaysBefore?: number | null | undefined;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Whether an order waits for the payment of the partner. */
  orderAwaitsPartner?: boolean | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** Whether the customer has valid reserved instances. */
  reservedInstances?: boolean | null | undefined;
  /** Size of the customer; needed where it was associated before. */
  segment?: CustomerSegment | null | undefined;
  /** Whether the customer has a special contract with the vendor. */
  specialContract?: boolean | null | undefined;
  /** Whether the customer has a support plan of the vendor. */
  supportPlan?: boolean | null | undefined;
};

/** Values of the business opportunity to change; what is left out stays, null removes a value. */
export type UpdateBusinessOpportunityInput = {
  /** Number or id of the record. */
  businessOpportunityId: string | number;
  /** Name of the contact at the company. */
  contactName?: string | null | undefined;
  /** Phone number of the contact. */
  contactPhone?: string | null | undefined;
  /** What the customer wants to do. */
  details?: string | null | undefined;
  /** Day on which the contract is expected. */
  expectedClosing?: string | null | undefined;
  /** Expected revenue in a year. */
  expectedRevenue?: MoneyInput | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Cloud services that the customer wants to use. */
  products?: string | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** Name of the opportunity. */
  title?: string | null | undefined;
};

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
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Values of the explanation of an exception to change; what is left out stays, null removes a value. */
export type UpdateExceptionExplanationInput = {
  /** Number or id of the record. */
  exceptionExplanationId: string | number;
  /** Number of the exception, as the reconciliation has it. */
  exceptionId?: string | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Why the figures differ. */
  explanation?: string | null | undefined;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Month of the reconciliation. */
  month?: string | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Values of the month of funded staff to change; what is left out stays, null removes a value. */
export type UpdateFundedMonthInput = {
  /** The proofs as files. Ids that `POST /attachments?for=record` has answered, at most 20; one is in one record only. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Number or id of the record. */
  fundedMonthId: string | number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Month of the work. */
  month?: string | null | undefined;
  /** Whether the partner confirms that the specialist is funded in this program only. */
  oneProgramOnly?: boolean | null | undefined;
  /** References of the proofs: social insurance, certificates, monthly evaluation. */
  papers?: Array<string> | null | undefined;
  /** The project specialist whose work is funded. */
  projectSpecialistId?: string | number | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** Whether the partner confirms that the specialist is its regular employee. */
  regularStaff?: boolean | null | undefined;
  /** Whether the partner confirms that all papers are true. */
  truePapers?: boolean | null | undefined;
};

/** Values of the payment of funded staff to change; what is left out stays, null removes a value. */
export type UpdateFundingPaymentInput = {
  /** Papers of the request as files, such as the invoice. Ids that `POST /attachments?for=record` has answered, at most 20; one is in one record only. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** Whether the business information of the partner is certified. */
  businessCertified?: boolean | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Number or id of the record. */
  fundingPaymentId: string | number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** How the vendor is to pay. */
  payout?: FundingPayout | null | undefined;
  /** Quarter of the work, such as `2026-Q3`. */
  quarter?: string | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Values of the opportunity from the vendor to change; what is left out stays, null removes a value. */
export type UpdateHandedOpportunityInput = {
  /** Full name of the customer’s company. */
  company?: string | null | undefined;
  /** E-mail address of the contact. */
  contactEmail?: string | null | undefined;
  /** Name of the contact at the company. */
  contactName?: string | null | undefined;
  /** Phone number of the contact. */
  contactPhone?: string | null | undefined;
  /** Expected revenue in a year. */
  expectedRevenue?: MoneyInput | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Number or id of the record. */
  handedOpportunityId: string | number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** The need, in a few words. */
  need?: string | null | undefined;
  /** Stage of the partner when the opportunity was handed over. */
  partnerStage?: PartnerStage | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** Name of the opportunity. */
  title?: string | null | undefined;
};

/** Values of the statement of an incentive to change; what is left out stays, null removes a value. */
export type UpdateIncentiveStatementInput = {
  /** Amount of the incentive; an estimate until the statement is issued. */
  amount?: MoneyInput | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Name of the incentive. */
  incentive?: string | null | undefined;
  /** Number or id of the record. */
  incentiveStatementId: string | number;
  /** Model of the customers whose consumption the incentive is for. */
  model?: StatementModel | null | undefined;
  /** Month of the statement. */
  month?: string | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Values of the invitation to change; what is left out stays, null removes a value. */
export type UpdateInvitationInput = {
  /** Way in which the invitation reaches its customer. */
  channel?: InvitationChannel | null | undefined;
  /** E-mail address to which the invitation goes; left out: the reported one. */
  contactEmail?: string | null | undefined;
  /** Name of the invited contact. */
  contactName?: string | null | undefined;
  /** The report of the invited customer; needed for an online invitation. */
  customerReportId?: string | number | null | undefined;
  /** End of the activity; needed for the link of an activity. */
  endsAt?: string | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  invitationId: string | number;
  /** Label of the customers who come through the invitation. */
  label?: string | null | undefined;
  /** Language of the mail; left out: Chinese on the China site, else English. */
  mailLanguage?: MessageLanguage | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Values of the marketing task to change; what is left out stays, null removes a value. */
export type UpdateMarketingTaskInput = {
  /** Last day on which the task is on time. */
  dueOn?: string | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  marketingTaskId: string | number;
  /** Further notes. */
  notes?: string | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** What must be done. */
  title?: string | null | undefined;
};

/** Values of the application for market development funds to change; what is left out stays, null removes a value. */
export type UpdateMdfApplicationInput = {
  /** Reference of the agreement about the funds. */
  agreement?: string | null | undefined;
  /** What the activity should achieve. */
  aim?: string | null | undefined;
  /** Plan and agreement as files. Ids that `POST /attachments?for=record` has answered, at most 20; one is in one record only. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** Budget of the activity that the funds are to pay, tax included. */
  budget?: MoneyInput | null | undefined;
  /** Last day of the activity. */
  endsOn?: string | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  mdfApplicationId: string | number;
  /** Plan of the activity. */
  plan?: string | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** First day of the activity. */
  startsOn?: string | null | undefined;
  /** Name of the activity. */
  title?: string | null | undefined;
};

/** Values of the redemption of market development funds to change; what is left out stays, null removes a value. */
export type UpdateMdfRedemptionInput = {
  /** Amount to reimburse, tax included. */
  amount?: MoneyInput | null | undefined;
  /** Photos, receipts and the list of those who attended, as files. Ids that `POST /attachments?for=record` has answered, at most 20; one is in one record only. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** The application whose activity was held. */
  mdfApplicationId?: string | number | null | undefined;
  /** Number or id of the record. */
  mdfRedemptionId: string | number;
  /** References of photos: theme, logo, people, goods. */
  photos?: Array<string> | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** References of stamped receipts, one or more for each category of costs. */
  receipts?: Array<string> | null | undefined;
  /** Reference of the list of those who attended. */
  signInList?: string | null | undefined;
  /** Summary of the activity. */
  summary?: string | null | undefined;
  /** Whether the partner confirms that no excluded costs are in it: the vendor’s training, exams and test coupons, tickets, entertainment, gift cards. */
  withoutExcludedCosts?: boolean | null | undefined;
};

/** Values of the opportunity to change; what is left out stays, null removes a value. */
export type UpdateOpportunityInput = {
  /** Authority: who at the customer decides. */
  authority?: string | null | undefined;
  /** Budget: what the customer can spend, and who has granted it. */
  budget?: string | null | undefined;
  /** Cloud services that are to be used. */
  cloudServices?: Array<string> | null | undefined;
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
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
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
  /** Need: what the customer wants to achieve, and why. */
  requirement?: string | null | undefined;
  /** Timetable: when the customer decides and begins. */
  timetable?: string | null | undefined;
  /** Name of the opportunity. */
  title?: string | null | undefined;
};

/** Values of the profile of the partner to change; what is left out stays, null removes a value. */
export type UpdatePartnerProfileInput = {
  /** Version of the user agreement that registration pages show now: no customer is registered under another one. */
  agreementVersion?: string | null | undefined;
  /** Brand that the console shows beside the brand of the vendor; it is set at the vendor. */
  consoleBrand?: string | null | undefined;
  /** Menus that the console shows to customers; they are set at the vendor. */
  consoleMenus?: Array<ConsoleMenu> | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Language of messages of the vendor. */
  messageLanguage?: MessageLanguage | null | undefined;
  /** Contact for help, as the console shows it to customers. */
  operationsInfo?: string | null | undefined;
  /** Number or id of the record. */
  partnerProfileId: string | number;
  /** Id of the platform, which the vendor gives with the access configuration (`xaccount_type`). */
  platformId?: string | null | undefined;
  /** Version of the privacy statement that registration pages show now: no customer is registered under another one. */
  privacyVersion?: string | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** Time zone of messages, such as `Asia/Shanghai`. */
  timeZone?: string | null | undefined;
  /** Id of the partner at the vendor: the account id under its credentials. */
  vendorPartnerId?: string | null | undefined;
};

/** Values of the entry into a program to change; what is left out stays, null removes a value. */
export type UpdateProgramEntryInput = {
  /** Full name of the company that joins; null: the partner itself. */
  company?: string | null | undefined;
  /** Whether the company meets the conditions of the program. */
  conditionsMet?: boolean | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** References of the papers that show it. */
  papers?: Array<string> | null | undefined;
  /** The program. */
  program?: PartnerProgram | null | undefined;
  /** Number or id of the record. */
  programEntryId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** Values of the project specialist to change; what is left out stays, null removes a value. */
export type UpdateProjectSpecialistInput = {
  /** Login name of the member’s personal account. */
  accountName?: string | null | undefined;
  /** Whether the account is bound to another partner. */
  boundElsewhere?: boolean | null | undefined;
  /** Certificates, each with its number. */
  certificates?: Array<string> | null | undefined;
  /** Since when the member has worked with Huawei Cloud. */
  cloudSince?: string | null | undefined;
  /** First day of the employment. */
  employedSince?: string | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Name of the member. */
  fullName?: string | null | undefined;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** E-mail address to which the invitation goes. */
  mail?: string | null | undefined;
  /** Mobile number to which the invitation goes. */
  mobile?: string | null | undefined;
  /** Whether the account is a personal one with a checked identity, not of a company or an IAM user. */
  personalAccount?: boolean | null | undefined;
  /** Position of the member. */
  position?: SpecialistPosition | null | undefined;
  /** Number or id of the record. */
  projectSpecialistId: string | number;
  /** Projects of the member. */
  projects?: Array<string> | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** Whether the member is a regular employee of the partner. */
  regularEmployee?: boolean | null | undefined;
  /** Whether the account is of the partner’s site. */
  sameSite?: boolean | null | undefined;
};

/** Values of the solution to change; what is left out stays, null removes a value. */
export type UpdateSolutionInput = {
  /** The papers behind the assessment, as files. Ids that `POST /attachments?for=record` has answered, at most 20; one is in one record only. */
  attachmentIds?: Array<string | number> | null | undefined;
  /** Difficulty, as the partner assesses it. */
  difficulty?: ProjectDifficulty | null | undefined;
  /** References of the papers behind the assessment. */
  evidence?: Array<string> | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** Number or id of the record. */
  solutionId: string | number;
  /** What the solution does. */
  summary?: string | null | undefined;
  /** Name of the solution. */
  title?: string | null | undefined;
};

/** Values of the request for a test coupon to change; what is left out stays, null removes a value. */
export type UpdateTestCouponRequestInput = {
  /** Amount of the coupon. */
  amount?: MoneyInput | null | undefined;
  /** How the tested products are billed. */
  billing?: TestBilling | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** Whether only general products are tested; a coupon pays for no others. */
  generalProductsOnly?: boolean | null | undefined;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Shared link of the price calculator’s list. */
  priceList?: string | null | undefined;
  /** What is tested. */
  purpose?: string | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** The solution that is tested; its coupons cannot be used for another one. */
  solutionId?: string | number | null | undefined;
  /** Number or id of the record. */
  testCouponRequestId: string | number;
  /** Whether no commercial discount is used with the coupon; they cannot be combined. */
  withoutDiscount?: boolean | null | undefined;
};

/** Values of the webhook endpoint to change; what is left out stays, null removes a value. */
export type UpdateWebhookEndpointInput = {
  /** Account ids of customers of the partner; only events about these are sent. All events where left out. */
  aboutCustomers?: Array<string> | null | undefined;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** What the endpoint is for. */
  note?: string | null | undefined;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** Kinds of event that the endpoint receives. */
  topics?: Array<WebhookTopic> | null | undefined;
  /** Address that receives the events by POST: https, without a user, a password or a fragment. */
  url?: string | null | undefined;
  /** Number or id of the record. */
  webhookEndpointId: string | number;
};

/** A ticket to urge. */
export type UrgeTicketInput = {
  /** Id of the customer that has the account; left out for the caller's own account. */
  customerId?: string | number | null | undefined;
  /** Runs every check, returns the expected effect in `preview` and writes nothing. */
  dryRun?: boolean;
  /** 1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
  resellerId?: string | number | null | undefined;
  /** Number of the ticket. */
  ticketId: string | number;
};

/** Way in which a discount is computed. */
export type UsableDiscountMode =
  /** A fixed price. */
  | 'FIXED_PRICE'
  /** A rate of the price. */
  | 'RATE'
  /** An amount off from a threshold on. */
  | 'THRESHOLD'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

/** Kind of a discount that an order could use. */
export type UsableDiscountType =
  /** Commercial discount. */
  | 'COMMERCIAL'
  /** Contract discount. */
  | 'CONTRACT'
  /** Granted by the partner. */
  | 'PARTNER_GRANTED'
  /** Promotion. */
  | 'PROMOTION'
  /** The order was priced again; it must be used. */
  | 'REPRICING'
  /** A code that this version does not know; the raw code is in the sibling field whose name ends in `Code`. */
  | 'UNRECOGNIZED';

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
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
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

/** State of a delivery to a webhook endpoint. */
export type WebhookDeliveryState =
  /** The endpoint has answered with a status from 200 to 299. */
  | 'DELIVERED'
  /** The endpoint was removed before the event was delivered. */
  | 'DROPPED'
  /** It waits for its first or its next attempt, or until the endpoint is active. */
  | 'PENDING'
  /** It was not sent, and will not be: the member as whom the endpoint reads may no longer read the object, the endpoint no longer has the topic, or the event is no longer kept. */
  | 'WITHHELD';

/** Narrows the webhook endpoints; all conditions must hold. */
export type WebhookEndpointFilter = {
  /** Changed last at this moment or later. */
  changedFrom?: string | null | undefined;
  /** Changed last at this moment or earlier. */
  changedUntil?: string | null | undefined;
  /** Created at this moment or later. */
  createdFrom?: string | null | undefined;
  /** Created at this moment or earlier. */
  createdUntil?: string | null | undefined;
  /** Login name of the record's creator. */
  owner?: string | null | undefined;
  /** Account id of the reseller whose records are wanted. */
  resellerId?: string | number | null | undefined;
  /** Part of a name or another text of the record; names and contact data of persons are searched for viewers who may reveal them. */
  search?: string | null | undefined;
  /** Records in any of these states. */
  states?: Array<WebhookEndpointState> | null | undefined;
};

/** A webhook endpoint, and the key of the change. */
export type WebhookEndpointInput = {
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number of the endpoint. */
  webhookEndpointId: string | number;
};

/** State of the webhook endpoint. */
export type WebhookEndpointState =
  /** Events are sent, once a secret was issued. */
  | 'ACTIVE'
  /** Nothing is sent; events that are due are kept. */
  | 'PAUSED'
  /** The endpoint was removed for good. */
  | 'REMOVED';

/** Kind of event that a webhook endpoint receives. */
export type WebhookTopic =
  /** An alert was raised. */
  | 'ALERT_RAISED'
  /** A write waits for a second member. */
  | 'APPROVAL_WAITING'
  /** A write got its outcome. */
  | 'OPERATION_SETTLED'
  /** An order of the partner's customers is new, changed or gone. */
  | 'ORDER_CHANGED'
  /** A record that the gateway keeps was created or changed. */
  | 'RECORD_CHANGED'
  /** A row of another list that the gateway copies is new, changed or gone. */
  | 'ROW_CHANGED';

/** The business opportunity and the values that the change needs. */
export type WinBusinessOpportunityInput = {
  /** Number or id of the record. */
  businessOpportunityId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The opportunity and the values that the change needs. */
export type WinOpportunityInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  opportunityId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The acceptance of agreements and the values that the change needs. */
export type WithdrawAgreementAcceptanceInput = {
  /** Number or id of the record. */
  agreementAcceptanceId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The report of a customer and the values that the change needs. */
export type WithdrawCustomerReportInput = {
  /** Number or id of the record. */
  customerReportId: string | number;
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The project specialist and the values that the change needs. */
export type WithdrawSpecialistCancellationInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Number or id of the record. */
  projectSpecialistId: string | number;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
};

/** The request for a test coupon and the values that the change needs. */
export type WithdrawTestCouponRequestInput = {
  /** `version` that you read; VERSION_CONFLICT where the record has changed since. */
  expectedVersion: number;
  /** 1 to 255 characters. Use a new key for every change and the same key for every attempt at it: the change happens once, however often the request is sent. */
  idempotencyKey: string;
  /** Why, at most 500 characters, for the history; without data about persons. */
  reason?: string | null | undefined;
  /** Number or id of the record. */
  testCouponRequestId: string | number;
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
  /** Id of the customer's reseller; left out for the partner's own customers. Only together with `customerId`. */
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
  resourceTypeCode: string | number;
  /** Code of the service, such as "hws.service.type.ec2". */
  serviceTypeCode: string | number;
  /** Size of a product sold by size, such as a disk or bandwidth; given together with `sizeUnitId`. */
  size?: number | null | undefined;
  /** The vendor's number of the size's unit: 15 Mbit/s, 17 GB, 14 pieces. */
  sizeUnitId?: number | null | undefined;
  /** Code of the specification, such as "s6.large.2.linux". */
  specificationCode: string;
};
