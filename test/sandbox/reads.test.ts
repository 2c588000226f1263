import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadContract } from '../../src/contract/index.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { testClock } from '../support/clock.ts';
import { expectToObey } from './obeys.ts';
import { read, type World, worldOf } from './reads.ts';

describe('the sandbox', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ clock: testClock, customers: 200, quotas: false });
  });
  afterAll(() => sandbox.close());

  describe.each(['CHINA', 'INTERNATIONAL'] as const)('on the site %s', (site) => {
    const reads = [...loadContract(site).operations.values()].filter(({ facts }) => facts.kind === 'read');
    const answered = new Set<string>();
    let world: World;
    beforeAll(async () => {
      world = await worldOf(sandbox, site);
    });

    it.each(reads.map((operation) => [operation.id, operation] as const))('answers %s', async (id, operation) => {
      const { status, json, text } = await read(sandbox, operation, world);
      expect([status, json?.error_code ?? null, status === 200 ? '' : text]).toEqual([200, null, '']);
      expectToObey(id, json, site);
      answered.add(id);
    });

    it('answers every read of the contract', () => {
      process.stdout.write(`${site}: the sandbox answers ${answered.size} of ${reads.length} reads\n`);
      expect(reads.map(({ id }) => id).filter((id) => !answered.has(id))).toEqual([]);
      expect(reads.length).toBeGreaterThan(30);
    });
  });
});
