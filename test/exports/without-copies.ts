import { expect, it } from '@jest/globals';
import { codeIn, type ExportGateway, exportAs } from './support.ts';

const ADMINISTRATOR = 'chen.xia';

/** Tests for a gateway with `MIRROR=off`. */
export const testWithoutCopies = (gateway: () => ExportGateway): void => {
  it('of lists that only copies answer, streams of rows, webhooks and alert rules about rows are refused where no copies are kept', async () => {
    const renewals = await exportAs(gateway(), ADMINISTRATOR, { kind: 'RENEWALS' });
    expect(renewals).toMatchObject({ state: 'FAILED', error: { code: 'MIRROR_OFF' }, rows: 0 });
    for (const field of ['changes', 'orderChanged', 'orderChanged(customerIds: ["c"])', 'ticketChanged']) {
      const body = { query: `subscription { ${field} { sequence } }` };
      const answer = await gateway().fetch(ADMINISTRATOR, '/graphql/stream', {}, body);
      expect([field, answer.status, await codeIn(answer)]).toEqual([field, 501, 'MIRROR_OFF']);
    }
    const endpoint = 'idempotencyKey: "e1", url: "https://erp.example/events"';
    for (const topic of ['ORDER_CHANGED', 'ROW_CHANGED']) {
      const input = `{ ${endpoint}, topics: [OPERATION_SETTLED, ${topic}] }`;
      const { errors } = await gateway().run(
        ADMINISTRATOR,
        `mutation { createWebhookEndpoint(input: ${input}) { webhookEndpoint { state } } }`,
      );
      expect(errors?.map(({ extensions }) => extensions)).toEqual([
        expect.objectContaining({
          code: 'BAD_USER_INPUT',
          argument: 'input.topics',
          limit: 'topics other than ORDER_CHANGED and ROW_CHANGED: this gateway keeps no copies',
        }),
      ]);
    }
    for (const rule of ['watch: RESOURCES_EXPIRING, days: 3', 'watch: MIRROR_BEHIND, minutes: 9']) {
      const { errors } = await gateway().run(
        ADMINISTRATOR,
        `mutation { createAlertRule(input: { idempotencyKey: "r1", ${rule} }) { alertRule { state } } }`,
      );
      expect(errors?.map(({ extensions }) => extensions)).toEqual([
        expect.objectContaining({
          code: 'BAD_USER_INPUT',
          argument: 'input.watch',
          limit: 'one of COUPON_QUOTAS_EXPIRING, OPERATION_UNKNOWN, WEBHOOK_PAUSED',
        }),
      ]);
    }
    const { errors, data } = await gateway().run(
      ADMINISTRATOR,
      `mutation { createAlertRule(input: { idempotencyKey: "r2", watch: COUPON_QUOTAS_EXPIRING, days: 90 }) { alertRule { state } } }`,
    );
    expect([errors, data]).toEqual([undefined, { createAlertRule: { alertRule: { state: 'ACTIVE' } } }]);
    for (const { alerts } of gateway().partners) await alerts.step();
    const { data: raised } = await gateway().run(ADMINISTRATOR, '{ alerts { nodes { watch limit } } }');
    expect(raised).toEqual({ alerts: { nodes: [{ watch: 'COUPON_QUOTAS_EXPIRING', limit: '90 d' }] } });
  });
};
