import { expect, it } from '@jest/globals';
import { startSandbox } from '../../src/sandbox/index.ts';
import { testClock } from '../support/clock.ts';
import { describeOnPostgres, emptySchema } from '../support/postgres.ts';
import { openProxy } from '../support/postgres-proxy.ts';
import { openWhole } from '../support/whole-gateway.ts';
import { expectAway, expectBack } from './support.ts';

describeOnPostgres('PostgreSQL that stops answering', () => {
  it('leaves reads alone, has writes refused before they are sent, and is used again when it answers', async () => {
    const sandbox = await startSandbox({ clock: testClock, port: 0, customers: 40, quotas: false });
    const proxy = await openProxy((await emptySchema('test_silent')).url);
    const gateway = await openWhole(sandbox, { kind: 'postgres', url: proxy.url, timeoutMs: 500 });
    try {
      expect((await gateway.ready())[0]).toBe(200);
      proxy.mute();
      await expectAway(gateway, { sandbox, takes: 'nothing' });
      proxy.speak();
      await expectBack(gateway, sandbox);
    } finally {
      await gateway.close();
      proxy.close();
      await sandbox.close();
    }
  });
});
