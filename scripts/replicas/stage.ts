import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { clockAt } from '../../src/time/index.ts';
import { type Balancer, openBalancer } from './balancer.ts';
import { createGateway, type Gateway, writeConfig } from './gateway.ts';
import { type Issuer, startIssuer } from './identity.ts';
import { HOST, type Link, openLink } from './network.ts';
import { type PostgresServer, startPostgres } from './postgres.ts';
import { type RedisServer, startRedis } from './redis.ts';
import { startVendor, type Vendor } from './vendor.ts';

/** A gateway and its own ways to the two servers. */
export interface Place {
  readonly gateway: Gateway;
  readonly database: Link;
  readonly redis: Link;
}

/** Everything that runs. */
export interface Stage {
  readonly folder: string;
  readonly vendor: Vendor;
  readonly issuer: Issuer;
  readonly postgres: PostgresServer;
  readonly redis: RedisServer;
  readonly places: readonly Place[];
  readonly balancer: Balancer;
  now(): number;
  /** Lets time pass: every gateway is stopped and started again so much later. */
  letPass(ms: number): Promise<void>;
  close(): Promise<void>;
}

const GATEWAYS = 3;
const CUSTOMERS = 1_000;

export const openStage = async (): Promise<Stage> => {
  const folder = mkdtempSync(join(tmpdir(), 'replicas-'));
  // PostgreSQL's own user passes through it.
  chmodSync(folder, 0o711);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  let aheadMs = 0;
  const now = (): number => Date.now() + aheadMs;
  const wait = async (ms: number): Promise<void> => void (await delay(ms));
  const [vendor, issuer, postgres, redis] = await Promise.all([
    startVendor(CUSTOMERS, clockAt(now)),
    startIssuer(),
    startPostgres(folder, wait),
    startRedis(folder, wait),
  ]);
  const configFile = writeConfig(folder, vendor.url, issuer.issuer);
  const place = async (name: string): Promise<Place> => {
    const [database, toRedis] = await Promise.all([openLink(postgres.port), openLink(redis.port)]);
    const databaseUrl = postgres.url.replace(`:${postgres.port}/`, `:${database.port}/`);
    const redisUrl = `redis://${HOST}:${toRedis.port}`;
    const ways = { databaseUrl, redisUrl, configFile, replicas: GATEWAYS, aheadMs: () => aheadMs };
    return { gateway: await createGateway({ name, folder, ...ways }), database, redis: toRedis };
  };
  const places = await Promise.all(Array.from({ length: GATEWAYS }, (_, at) => place(`gateway-${at + 1}`)));
  await Promise.all(places.map(({ gateway }) => gateway.start()));
  const balancer = await openBalancer(places.map(({ gateway }) => gateway.port));
  return {
    folder,
    vendor,
    issuer,
    postgres,
    redis,
    places,
    balancer,
    now,
    letPass: async (ms) => {
      await Promise.all(places.map(({ gateway }) => gateway.stop()));
      aheadMs += ms;
      await Promise.all(places.map(({ gateway }) => gateway.start()));
    },
    close: async () => {
      await balancer.close();
      await Promise.all(places.map(({ gateway }) => gateway.kill().catch(() => undefined)));
      await Promise.all(places.flatMap(({ database, redis: toRedis }) => [database.close(), toRedis.close()]));
      await Promise.all([postgres.close(), redis.close(), vendor.close(), issuer.close()]);
    },
  };
};
