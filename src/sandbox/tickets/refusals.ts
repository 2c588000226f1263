import { Refusal, refuse } from '../http/refusal.ts';

/** The ticket service's error codes without their common prefix. */
export const TICKET_ERROR = {
  PARAMETER: '0001',
  NO_RIGHT: '0002',
  HOST_LOGIN: '0003',
  TOO_SOON: '0004',
  DAILY_VOLUME: '0005',
  SEVERITY: '0006',
  CC_MAIL: '0008',
  NO_PLAN: '0009',
  VERIFICATION: '0010',
  UNKNOWN_ACTION: '0013',
  NO_TICKET: '0015',
  REPORT_TYPE: '0016',
  ACCESS_ACTION: '0018',
  CODE_TOO_SOON: '0024',
  NO_PROBLEM_TYPE: '0026',
  NO_MORE_TICKETS: '0037',
  TOO_MANY_RELATIONS: '0043',
  RELATED_TO_ITSELF: '0044',
  HOST_TIMEOUT: '0047',
} as const;

type TicketError = (typeof TICKET_ERROR)[keyof typeof TICKET_ERROR];

/** A refusal for business reasons, which the ticket service sends with HTTP 200. */
export const refuseTicket = (error: TicketError, message: string): Refusal => refuse(200, `OSM.0101${error}`, message);

/** The vendor does not publish a code of its own for a wrong status. */
export const wrongState = (message: string): Refusal => refuseTicket(TICKET_ERROR.NO_RIGHT, message);

const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'OSM.0001',
  401: 'OSM.0002',
  403: 'OSM.0003',
  500: 'OSM.0004',
};

/**
 * Turns a refusal of a malformed or forbidden request into the ticket service's code. Codes of the API gateway stay as
 * they are.
 */
export const asTicketRefusal = (refusal: Refusal): Refusal => {
  const code = String(refusal.body.error_code);
  const own = BY_STATUS[refusal.status];
  return own !== undefined && code.startsWith('CBC.') ? refuse(refusal.status, own, refusal.message) : refusal;
};
