import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { toViewer } from '../../src/identity/index.ts';
import { createContext } from '../../src/request/create-context.ts';
import { lineExports } from '../../src/server/line-exports.ts';
import { claimsWith } from '../support/claims.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';

const ADMINISTRATOR = 'chen.xia';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ customers: 20 });
});
afterAll(() => gateway.close());

const change = async (mutation: string): Promise<void> => {
  const { errors } = await gateway.run(ADMINISTRATOR, `mutation { ${mutation} }`);
  expect(errors).toBeUndefined();
};
const save = (accountName: string, roles: string): Promise<void> =>
  change(`saveMember(input: { accountName: "${accountName}", name: "Ada", roles: ${roles} }) { member { name } }`);

it.each([
  [
    'is deactivated',
    (name: string) => change(`deactivateMember(input: { accountName: "${name}" }) { member { active } }`),
    'UNAUTHENTICATED',
  ],
  [
    'is no administrator any longer',
    (name: string) =>
      change(`assignRoles(input: { accountName: "${name}", roles: ["ACCOUNT_DIRECTOR"] }) { member { name } }`),
    'FORBIDDEN',
  ],
] as const)('lines of the audit end with an error once their reader %s', async (what, end, code) => {
  const { services } = gateway;
  const accountName = `ada.${what.length}`;
  await save(accountName, '["ADMINISTRATOR"]');
  const viewer = toViewer(claimsWith({ subject: `test:${accountName}`, accountName, roles: [] }), services.roles);
  const { audit } = lineExports(services);
  const lines = audit?.open(createContext({ services, viewer, language: 'en' }))({
    kind: null,
    from: null,
    until: null,
  });
  const reader = lines?.[Symbol.asyncIterator]();
  expect(JSON.parse(String((await reader?.next())?.value))).toMatchObject({ kind: expect.any(String) });
  await end(accountName);
  await expect(reader?.next()).rejects.toMatchObject({ code });
  expect(await reader?.next()).toEqual({ done: true, value: undefined });
});
