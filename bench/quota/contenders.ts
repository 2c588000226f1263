import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from '../stage/child.ts';
import type { BenchIssuer } from '../stage/issuer.ts';

/** Stacks that the quota bench compares, one after the other on the same vendor. */
export const CONTENDERS = {
  mirrorOn: { title: '**partnergraph, mirror on**', module: 'variants/gateway.js', env: { MIRROR: 'on' } },
  mirrorOff: { title: 'partnergraph, mirror off', module: 'variants/gateway.js', env: { MIRROR: 'off' } },
  stock: { title: 'stock Apollo Server, dataloader', module: 'variants/apollo-dataloader.js', env: {} },
} as const;

export type Contender = keyof typeof CONTENDERS;

export interface Place {
  readonly sandboxUrl: string;
  readonly issuer: BenchIssuer;
  /** Folder of the store, so that the next process can use the copy. */
  readonly folder: string;
  /** Whether the gateway counts the vendor's quotas. */
  readonly quotas: boolean;
  /**
   * Part of the quotas for the copy; left out: the default. Without counted quotas it decides the number of concurrent
   * calls.
   */
  readonly share?: number;
}

export const startContender = (
  name: Contender,
  { sandboxUrl, issuer, folder, quotas, share = 0.3 }: Place,
): Promise<Child> => {
  const { module, env } = CONTENDERS[name];
  return startChild({
    module,
    setting: {
      sandboxUrl,
      issuer: issuer.issuer,
      audience: issuer.audience,
      jwksUrl: issuer.jwksUrl,
      env: { ...env, SANDBOX_QUOTAS: quotas ? 'on' : 'off', MIRROR_SHARE: String(share), PARTNERGRAPH_DATA: folder },
    },
  });
};

export const withFolder = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'quota-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
