import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { clockAt } from '../../src/time/index.ts';
import { HOST, type Link, openLink } from '../processes/network.ts';
import { type Balancer, openBalancer } from './balancer.ts';
import { createGateway, type Gateway, writeConfig } from './gateway.ts';
import { type Issuer, startIssuer } from './identity.ts';
import { type PostgresServer, startPostgres } from './postgres.ts';
import { type RedisServer, startRedis } from './redis.ts';
import { type SharedTime, startTime } from './time.ts';
import { startVendor, type Vendor } from './vendor.ts';

/** A gateway with its own connections to the two servers. */
export interface Place {
  readonly gateway: Gateway;
  readonly database: Link;
  readonly redis: Link;
}

/** All processes of a run. */
export interface Stage {
  readonly folder: string;
  readonly vendor: Vendor;
  readonly issuer: Issuer;
  readonly postgres: PostgresServer;
  readonly redis: RedisServer;
  readonly places: readonly Place[];
  readonly balancer: Balancer;
  readonly time: SharedTime;
  close(): Promise<void>;
}

/** Milliseconds by which each gateway's clock is wrong. */
const SKEWS_MS = [0, 0, 20_000] as const;
const CUSTOMERS = 1_000;

export const openStage = async (): Promise<Stage> => {
  const folder = mkdtempSync(join(tmpdir(), 'replicas-'));
  // PostgreSQL's own user must be able to enter this folder.
  chmodSync(folder, 0o711);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const time = startTime(folder);
  const wait = async (ms: number): Promise<void> => void (await delay(ms));
  const [vendor, issuer, postgres, redis] = await Promise.all([
    startVendor(CUSTOMERS, clockAt(time.now)),
    startIssuer(),
    startPostgres(folder, wait),
    startRedis(folder, wait),
  ]);
  const configFile = writeConfig(folder, vendor.url, issuer.issuer);
  const place = async (skewMs: number, at: number): Promise<Place> => {
    const name = `gateway-${at + 1}`;
    const [database, toRedis] = await Promise.all([openLink(postgres.port), openLink(redis.port)]);
    const databaseUrl = postgres.url.replace(`:${postgres.port}/`, `:${database.port}/`);
    const redisUrl = `redis://${HOST}:${toRedis.port}`;
    const ways = { databaseUrl, redisUrl, configFile, replicas: SKEWS_MS.length, aheadFile: time.file };
    return { gateway: await createGateway({ name, folder, skewMs, ...ways }), database, redis: toRedis };
  };
  const places = await Promise.all(SKEWS_MS.map(place));
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
    time,
    close: async () => {
      await balancer.close();
      await Promise.all(places.map(({ gateway }) => gateway.kill().catch(() => undefined)));
      await Promise.all(places.flatMap(({ database, redis: toRedis }) => [database.close(), toRedis.close()]));
      await Promise.all([postgres.close(), redis.close(), vendor.close(), issuer.close()]);
    },
  };
};
