import { defineCodes } from '../convert.ts';

export const ticketStatus = defineCodes({
  WAITING: [0, 'Waits to be taken up.'],
  IN_PROGRESS: [1, 'Being worked on.'],
  AWAITING_CONFIRMATION: [2, 'A solution was proposed; closing confirms it, a reply reopens the ticket.'],
  COMPLETED: [3, 'Closed.'],
  WITHDRAWN: [4, 'Cancelled before it was taken up.'],
  SUSPENDED: [5, 'Put aside by the vendor.'],
  INVALID: [12, 'Found invalid by the vendor.'],
  DELETED: [13, 'Deleted after it was closed.'],
  AWAITING_FEEDBACK: [17, 'The vendor has asked something and waits for a reply.'],
});

export const ticketHandler = defineCodes({
  HUAWEI: [0, 'Huawei Cloud.'],
  PARTNER: [1, 'The partner.'],
  SOFTWARE_VENDOR: [2, 'The vendor of a product of the marketplace.'],
});

export const ticketSide = defineCodes({
  CUSTOMER: [0, 'The account that has the ticket.'],
  SERVICE: [1, 'Those who handle the ticket.'],
});

export const ticketReplier = defineCodes({
  CUSTOMER: [0, 'The account that has the ticket.'],
  HUAWEI: [1, 'Huawei Cloud.'],
  THIRD_PARTY: [2, 'A partner, or the vendor of a product.'],
});

/** The vendor documents only the codes of the account's own steps; steps of the vendor's staff have only a text. */
export const ticketStep = defineCodes({
  CREATED: [0, 'Created.'],
  URGED: [2, 'Urged.'],
  CLOSED: [3, 'Closed.'],
  CANCELLED: [4, 'Cancelled.'],
  RATED: [5, 'Rated.'],
  DELETED: [13, 'Deleted.'],
  RETURNED: [16, 'Sent back.'],
  ACCESS_GRANTED: [73, 'Access granted.'],
  ACCESS_DECLINED: [74, 'Access declined.'],
  ACCESS_CANCELLED: [83, 'Granted access taken back.'],
  EXPORTED: [84, 'Exported.'],
  ANSWERED: [85, 'A question of the vendor answered.'],
  CONTACT_CHANGED: [114, 'Contact changed.'],
  CONTACT_REMOVED: [115, 'Contact removed.'],
});

export const ticketProblemKind = defineCodes({
  CONSULTATION: [0, 'A question.'],
  FAULT: [5, 'A fault; the ticket needs a region.'],
});

export const ticketFieldType = defineCodes({
  INTEGER: [1, 'A whole number.'],
  TEXT: [3, 'One line of text.'],
  CHOICE: [4, 'One of `choices`.'],
  CHOICES: [5, 'Any of `choices`.'],
  AGREEMENT: [7, 'Consent to what `hint` says.'],
  LONG_TEXT: [8, 'Several lines of text.'],
});

export const ticketContactWay = defineCodes({
  PHONE: [0, 'By telephone.'],
  EMAIL: [1, 'By e-mail.'],
});

export const ticketAccessStatus = defineCodes({
  REQUESTED: [0, 'Waits for the answer of the account.'],
  GRANTED: [1, 'Granted.'],
  DECLINED: [2, 'Declined.'],
  EXPIRED: [3, 'Its validity has ended.'],
  WITHDRAWN: [4, 'Withdrawn by the vendor.'],
  CANCELLED: [5, 'Taken back by the account.'],
});

export const ticketAccessKind = defineCodes({
  CONSOLE: [0, 'The console of the account.'],
  HOST: [1, 'A host.'],
});

export const ticketAgreement = defineCodes({
  NEW_TICKET: [0, 'For creating tickets.'],
  NEW_MARKETPLACE_TICKET: [1, 'For creating tickets about products of the marketplace.'],
  ACCESS: [2, 'For granting access.'],
});

export const ticketRegionSite = defineCodes({
  MAINLAND_CHINA: [0, 'In mainland China.'],
  INTERNATIONAL: [1, 'Elsewhere.'],
});
