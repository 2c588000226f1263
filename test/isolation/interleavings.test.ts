import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { report } from './support/figures.ts';
import { type Front, type House, openHouse } from './support/house.ts';
import { isOwn, liveThrough, newTally, session } from './support/interleave.ts';
import { leaksIn, secretsOf } from './support/secrets.ts';

/** ISOLATION_OPERATIONS=10000 is the long run; ISOLATION_SEED chooses other sessions, ISOLATION_PATH one of them. */
const OPERATIONS = Number(process.env.ISOLATION_OPERATIONS ?? 1_000);
const SEED = Number(process.env.ISOLATION_SEED ?? 20_261_121);
const PATH = process.env.ISOLATION_PATH;
const PER_SESSION = 125;
const TIME_MS = 60_000 + OPERATIONS * 100;
const AT_ONCE = 50;
/** The smallest share of answers from copies, where copies exist. */
const LEAST_COPIED = 0.2;

/** The gateway assigns customers to account managers, beginning with the vendor's assignments. */
const assignAll = async (front: Front, { populations, people }: House): Promise<void> => {
  for (const { partner, customers } of populations) {
    const administrator = people.people.find(
      ({ kind, partnerId, roles }) => kind === 'member' && partnerId === partner.id && roles.includes('ADMINISTRATOR'),
    );
    const teams = Map.groupBy(customers.filter(isOwn), ({ manager }) => manager);
    for (const [accountManager, team] of teams) {
      for (let from = 0; administrator && accountManager && from < team.length; from += AT_ONCE) {
        const { codes } = await front.ask(administrator, {
          query: 'mutation ($input: AssignAccountManagerInput!) { assignAccountManager(input: $input) { __typename } }',
          variables: { input: { customerIds: team.slice(from, from + AT_ONCE).map(({ id }) => id), accountManager } },
        });
        expect(codes).toEqual([]);
      }
    }
  }
};

describe('viewers of two partners, all at once in one process', () => {
  let house: House;
  const tally = newTally();
  beforeAll(async () => {
    house = await openHouse({ customers: 60, seed: 7 });
  });
  afterAll(() => house.close());

  it.each([
    { CUSTOMER_MANAGER: 'vendor', lists: 'the vendor' },
    { CUSTOMER_MANAGER: 'gateway', lists: 'the vendor' },
    { CUSTOMER_MANAGER: 'vendor', lists: 'copies' },
    { CUSTOMER_MANAGER: 'gateway', lists: 'copies' },
  ] as const)(
    'see their own, all of it and nothing else, where the $CUSTOMER_MANAGER says who looks after whom and lists are from $lists',
    async ({ CUSTOMER_MANAGER, lists }) => {
      let sessions = 0;
      const [copied, before] = [lists === 'copies', tally.copied];
      const property = fc.asyncProperty(session(PER_SESSION), async (drawn) => {
        house.sandbox.reset();
        const front = await house.open({ env: { CUSTOMER_MANAGER }, copied });
        try {
          const canReassign = CUSTOMER_MANAGER === 'gateway';
          if (canReassign) await assignAll(front, house);
          // Answers return in another order each time, as over a real network.
          house.sandbox.setFaults([1, 3, 9].map((ms) => ({ kind: 'latency', operation: '*', ms, probability: 0.3 })));
          sessions += 1;
          const name = `${CUSTOMER_MANAGER}-${lists}-${sessions}`.replace(' ', '-');
          const findings = await liveThrough(drawn, { house, front, tally, canReassign, name });
          if (findings.length > 0) throw new Error(findings.slice(0, 10).join('\n'));
        } finally {
          await front.close();
        }
      });
      const { failed, errorInstance, counterexamplePath } = await fc.check(property, {
        numRuns: Math.max(1, Math.round(OPERATIONS / 4 / PER_SESSION)),
        seed: SEED,
        endOnFailure: process.env.ISOLATION_SHRINK === undefined,
        ...(PATH ? { path: PATH } : {}),
      });
      const again = `ISOLATION_SEED=${SEED} ISOLATION_PATH=${counterexamplePath} … -t '${CUSTOMER_MANAGER} says.*${lists}'`;
      if (failed) throw new Error(`${errorInstance}\nagain: ${again}`);
      const fromCopies = tally.copied - before;
      if (copied) expect(fromCopies).toBeGreaterThan(sessions * PER_SESSION * LEAST_COPIED);
      else expect(fromCopies).toBe(0);
    },
    TIME_MS,
  );

  it('of every kind have asked, and each has seen something', () => {
    if (PATH) return;
    expect([...tally.byKind.keys()].sort()).toEqual([
      'customer',
      'expired',
      'member',
      'reseller',
      'service',
      'stranger',
    ]);
    expect(Math.min(tally.told, tally.left, tally.written, tally.reassigned)).toBeGreaterThan(OPERATIONS / 200);
    expect(tally.foreign).toBe(0);
  });

  it('leave no personal data and no secret in any log line, span, metric or answer', () => {
    const secrets = secretsOf(house);
    const places = {
      log: house.log,
      traces: house.traces,
      metrics: house.metrics,
      answers: tally.answers.map((text) => Buffer.from(text)),
    };
    const searched = Object.entries(places).map(([place, chunks]) => ({ place, ...leaksIn(chunks, secrets) }));
    report('interleavings', {
      seed: SEED,
      operations: tally.operations,
      requests: tally.requests,
      viewers: house.people.people.length,
      checks: tally.checks,
      'own objects in answers': tally.told,
      'foreign objects': tally.foreign,
      'answers from copies': tally.copied,
      'clients that left': tally.left,
      'funds allocated': tally.written,
      'customers reassigned': tally.reassigned,
    });
    report('secrecy', {
      'texts and shapes searched for': secrets.words.length + secrets.shapes.length,
      ...Object.fromEntries(searched.map(({ place, bytes }) => [`bytes of ${place}`, bytes])),
      findings: searched.reduce((sum, { found }) => sum + found.length, 0),
    });
    expect(searched.flatMap(({ place, found }) => found.map((each) => `${place}: ${each}`))).toEqual([]);
    expect(Math.min(...searched.map(({ bytes }) => bytes))).toBeGreaterThan(1_000);
  });
});
