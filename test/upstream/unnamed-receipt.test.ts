import { expect, it } from '@jest/globals';
import { loadContract } from '../../src/contract/index.ts';
import { readWriteAnswer } from '../../src/upstream/records/receipt.ts';

const MADE = ['order_ids', 'domain_id', 'sub_coupon_id', 'transfer_id', 'trans_id'];

const promising = (['CHINA', 'INTERNATIONAL'] as const).flatMap((site) =>
  [...loadContract(site).operations.values()]
    .filter(({ facts, response }) => facts.kind === 'write' && MADE.some((name) => name in (response.properties ?? {})))
    .map((operation) => [site, operation.id, operation] as const),
);

it.each(promising)('%s %s: an answer without the ids that it should have proves nothing', (_, __, operation) => {
  const parameter = operation.facts.batch?.parameter;
  const wire = parameter === undefined ? {} : { [parameter]: ['r1'] };
  expect(readWriteAnswer(operation, wire, {}).incomplete).toBe(true);
  expect(readWriteAnswer(operation, wire, { order_ids: [] }).incomplete).toBe(true);
});

it('there are such writes on both sites', () => {
  expect(new Set(promising.map(([site]) => site)).size).toBe(2);
});
