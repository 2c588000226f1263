import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openGateway } from './whole.ts';

let gateway: Awaited<ReturnType<typeof openGateway>>;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

const ask = async (maxAgeSeconds: unknown, accept = 'application/graphql-response+json') => {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, authorization: `Bearer ${gateway.tokenOf('chen.xia')}` },
    body: JSON.stringify({ query: '{ customers(first: 1) { asOf } }', extensions: { maxAgeSeconds } }),
  });
  const { errors } = (await response.json()) as { errors?: readonly { readonly extensions: unknown }[] };
  return { status: response.status, refusal: errors?.[0]?.extensions };
};

// The document of all but the first was answered before, so it is executed directly.
it.each([-1, 604_801, 1.5, '5', true, [5], { orders: 3 }])('an age of %j is an error of the client', async (age) => {
  const refusal = { code: 'BAD_USER_INPUT', argument: 'extensions.maxAgeSeconds' };
  expect(await ask(age)).toMatchObject({ status: 400, refusal });
  expect(await ask(age, 'application/json')).toMatchObject({ status: 200, refusal });
  expect(await ask(0)).toEqual({ status: 200, refusal: undefined });
});
