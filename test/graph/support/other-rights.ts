import { toViewer, type Viewer } from '../../../src/identity/index.ts';
import { claimsWith } from '../../support/claims.ts';
import { codesOf, type TestGateway } from '../../support/gateway.ts';
import { recordObjects } from '../../support/seen-objects.ts';
import { allFieldsOf } from './all-fields.ts';
import { type NodeObject, nodesIn } from './node-objects.ts';

const ADMINISTRATOR = 'chen.xia';
const MANAGER = 'wang.fang';

/** Roles of the partner's own, for people who do a part of its work. */
const OWN_ROLES: Readonly<Record<string, readonly string[]>> = {
  FINANCE: [
    ...['010100', '010103', '010105', '030100', '030200', '030600', '050101'].map(
      (number) => `BPC_ITEM_SUBCUSTSERV_${number}`,
    ),
    ...['020100', '020101', '030100', '040100', '090100'].map((number) => `BPC_ITEM_FINANCE_${number}`),
    'PARTNERGRAPH_OPERATIONS_APPROVE',
  ],
  SUPPORT: [
    'BPC_ITEM_SUBCUSTSERV_010100',
    ...['TICKETS_READ', 'TICKETS_WRITE', 'WEBHOOK_ENDPOINT_READ'].map((name) => `PARTNERGRAPH_${name}`),
  ],
};

/** Viewers of the China partner, no two of whom have the same rights. */
const viewersWithOtherRights = async (gateway: TestGateway): Promise<ReadonlyMap<string, Viewer | string>> => {
  const viewers = new Map<string, Viewer | string>(
    [ADMINISTRATOR, 'zhou.ning', MANAGER, 'lotus-cloud-reseller-1'].map((name) => [name, name]),
  );
  for (const [role, items] of Object.entries(OWN_ROLES)) {
    const input = `{ name: "${role}", items: ${JSON.stringify(items)} }`;
    const codes = codesOf(await gateway.run(ADMINISTRATOR, `mutation { saveRole(input: ${input}) { role { name } } }`));
    if (codes.length > 0) throw new Error(`role ${role}: ${codes.join()}`);
    const claims = claimsWith({ subject: `test:${role}`, accountName: `${role.toLowerCase()}.example`, roles: [role] });
    viewers.set(role, toViewer(claims, gateway.services.roles));
  }
  return viewers;
};

/** The first object of a declaration that this member sees. */
const firstFor = async (gateway: TestGateway, { found, type }: NodeObject, as: string): Promise<string[]> => {
  const { data } = await gateway.run(as, `{ ${found.replace('NODE', '__typename id')} }`);
  return nodesIn(data)
    .flatMap(({ __typename, id }) => (__typename === type ? [id] : []))
    .slice(0, 1);
};

/** Every viewer reads every field of an object of each declaration. */
export const readWithOtherRights = async (gateway: TestGateway, objects: readonly NodeObject[]) => {
  const seen = recordObjects();
  const viewers = await viewersWithOtherRights(gateway);
  const readers = new Map<string, number>();
  for (const object of objects) {
    const ids = [...(await firstFor(gateway, object, ADMINISTRATOR)), ...(await firstFor(gateway, object, MANAGER))];
    const asked = JSON.stringify([...new Set(ids)]);
    const text = `{ nodes(ids: ${asked}) { __typename id ... on ${object.type} { ${allFieldsOf(object.type)} } } }`;
    for (const [by, viewer] of viewers) {
      const answer = await gateway.run<{ nodes: readonly ({ readonly id: string } | null)[] }, never>(viewer, text);
      seen.add({ by, text, variables: {}, answer });
      for (const node of answer.data?.nodes ?? []) if (node) readers.set(node.id, (readers.get(node.id) ?? 0) + 1);
    }
  }
  return {
    conflicts: seen.conflicts(),
    /** Ids of the objects that two viewers could read. */
    readByTwo: new Set([...readers].flatMap(([id, count]) => (count > 1 ? [id] : []))),
  };
};
