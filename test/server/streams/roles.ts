import { describe, expect, it } from '@jest/globals';
import { headersOf, run, tokens, url } from './desk.ts';

/** Every stream, with the query of the same noun. */
const NOUNS = [
  ['changes', '', '{ changes { next } }'],
  ['orderChanged', '', '{ orders(first: 1) { totalCount } }'],
  ['ticketChanged', '', '{ customers(first: 1) { nodes { tickets(first: 1) { totalCount } } } }'],
  ['operationSettled', '', '{ operations(first: 1) { totalCount } }'],
  ['approvalWaiting', '', '{ operations(first: 1) { totalCount } }'],
  ['alertRaised', '', '{ alerts(first: 1) { nodes { id } } }'],
  ['exportChanged', '(exportId: "none")', '{ exports(first: 1) { nodes { id } } }'],
] as const;

/** The account director whose roles the test changes. */
const MEMBER = 'zhou.ning';

/** Custom roles, each with the streams that would never have an event for it. */
const ROLES: Readonly<Record<string, readonly [items: readonly string[], refused: readonly string[]]>> = {
  CUSTOMER_READER: [
    ['BPC_ITEM_SUBCUSTSERV_010100'],
    ['changes', 'orderChanged', 'ticketChanged', 'operationSettled', 'approvalWaiting', 'alertRaised', 'exportChanged'],
  ],
  ORDER_READER: [
    ['BPC_ITEM_SUBCUSTSERV_010100', 'BPC_ITEM_SUBCUSTSERV_060100', 'PARTNERGRAPH_TICKETS_READ'],
    ['operationSettled', 'approvalWaiting', 'alertRaised', 'exportChanged'],
  ],
  FUNDS_CLERK: [
    ['BPC_ITEM_SUBCUSTSERV_010103', 'PARTNERGRAPH_EXPORTS_CREATE'],
    ['changes', 'orderChanged', 'ticketChanged', 'alertRaised'],
  ],
};

/** Whether the answer at this address is refused because of the viewer's roles. */
const isRefused = async (path: string, query: string, as: string): Promise<boolean> => {
  const leaving = new AbortController();
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(as) },
    body: JSON.stringify({ query }),
    signal: leaving.signal,
  });
  const isOpen = answer.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  const { errors = [] } = isOpen
    ? {}
    : ((await answer.json()) as { errors?: readonly { readonly extensions: { readonly code: string } }[] });
  leaving.abort();
  return errors.some(({ extensions: { code } }) => code === 'FORBIDDEN');
};

/** The streams that are refused to a viewer because of its roles, after a comparison with the queries. */
const refusedTo = async (as: string): Promise<readonly string[]> => {
  const refused: string[] = [];
  for (const [stream, values, query] of NOUNS) {
    const isSilent = await isRefused('/graphql/stream', `subscription { ${stream}${values} { __typename } }`, as);
    expect([as, stream, isSilent]).toEqual([as, stream, await isRefused('/graphql', query, as)]);
    if (isSilent) refused.push(stream);
  }
  return refused;
};

/** Streams that the viewer's roles close are refused like the queries, and open no silent stream. */
export const testRoles = (): void => {
  describe('a stream of a noun that the roles do not open', () => {
    it('is refused to every kind of viewer like the query', async () => {
      for (const name of tokens.keys()) {
        const isGuest = /-(customer|reseller-\d)$/.test(name);
        expect([name, await refusedTo(name)]).toEqual([name, isGuest ? ['alertRaised', 'exportChanged'] : []]);
      }
    });

    it.each(Object.entries(ROLES))('is refused to a custom role, %s', async (name, [items, refused]) => {
      const assign = 'mutation ($input: AssignRolesInput!) { assignRoles(input: $input) { member { accountName } } }';
      await run('mutation ($input: SaveRoleInput!) { saveRole(input: $input) { role { name } } }', {
        input: { name, items },
      });
      await run(assign, { input: { accountName: MEMBER, roles: [name] } });
      expect(await refusedTo(MEMBER)).toEqual(refused);
      await run(assign, { input: { accountName: MEMBER, roles: ['ACCOUNT_DIRECTOR'] } });
    });
  });
};
