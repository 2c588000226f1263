import { defineChildrenLoader } from '../../../request/fetch/children.ts';
import { defineEachLoader } from '../../../request/fetch/loader.ts';
import { asUnknown } from '../refused-id.ts';
import { seenAccount, type TicketAccount } from '../ticket.account.ts';
import { TicketAccess, TicketAccessDetails } from './ticket-access.type.ts';

/** One call for each account and page. */
export const accessOfAccount = defineChildrenLoader({
  name: 'accessOfAccount',
  operation: 'ListAuthorizations',
  type: TicketAccess,
  idOf: ({ accessId }) => accessId,
});

/** A vendor's request for access to an account. */
export interface AccessKey {
  readonly accessId: string;
  readonly account: TicketAccount;
}

/** One call for each request. */
export const accessDetail = defineEachLoader<AccessKey, TicketAccessDetails | null>({
  name: 'accessDetail',
  operations: ['ShowAuthorizationDetail'],
  reduceKey: ({ accessId, account }) => ({ accessId, account: seenAccount(account) }),
  fetch: async ({ accessId, account }, { api }) => {
    const asked = api.ask('ShowAuthorizationDetail', { authorizationId: accessId }, account);
    return (await asked.catch(asUnknown('TicketAccess'))).one(TicketAccessDetails);
  },
});
