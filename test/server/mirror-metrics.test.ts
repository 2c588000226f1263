import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { settle } from '../mirror/support.ts';
import { openGateway, samplesIn } from './whole.ts';

const HOUR_MS = 3_600_000;

let gateway: Awaited<ReturnType<typeof openGateway>>;
beforeAll(async () => {
  gateway = await openGateway({ vendorAheadMs: -2 * HOUR_MS });
});
afterAll(() => gateway.close());

it('/metrics shows how far each copy is, and its age by the clock of the vendor', async () => {
  const copied = async () => {
    const samples = samplesIn(await (await fetch(gateway.metricsUrl)).text());
    return ['rows', 'progress', 'age_seconds', 'stopped', 'drift_rows_total'].map((name) =>
      samples.get(`partnergraph_mirror_${name}{noun="customers",partner="demo-cn"}`),
    );
  };
  expect(await copied()).toEqual([undefined, undefined, undefined, undefined, undefined]);
  for (const mirror of gateway.mirrors) await settle(mirror);
  const mirror = gateway.mirrors.find(({ partnerId }) => partnerId === 'demo-cn');
  const customers = await mirror?.count('customers', { resellerId: null, manager: null, customerId: null });
  expect(customers).toBe(gateway.sandbox.partner('demo-cn').customers().length);
  const listed = (await mirror?.status())?.find(({ noun }) => noun === 'customers')?.rows;
  // Those of resellers are copied too.
  expect(listed).toBeGreaterThan(customers ?? 0);
  const [rows, progress, age, stopped, drift] = await copied();
  expect([rows, progress, stopped, drift]).toEqual([listed, 1, 0, 0]);
  expect(age).toBeLessThan(60);
});
