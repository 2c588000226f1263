import { readFile } from 'node:fs/promises';
import { Agent, request } from 'undici';
import { GatewayError } from '../errors/index.ts';
import type { Clock } from '../time/index.ts';
import { readServiceProvider, type ServiceProvider } from './service-provider.ts';

/** Returns the vendor's metadata, which is read again when it is old. Throws SINGLE_SIGN_ON_UNAVAILABLE. */
export type MetadataSource = () => Promise<ServiceProvider>;

/** The vendor uses its certificates for years; after an hour at most a new one is known. */
const KEPT_MS = 60 * 60_000;
const TIMEOUT_MS = 10_000;
const MOST_BYTES = 2 * 1024 * 1024;

const fetchText = async (url: string): Promise<string> => {
  const dispatcher = new Agent({ headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS, maxResponseSize: MOST_BYTES });
  try {
    const { statusCode, body } = await request(url, { dispatcher, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`the vendor answered HTTP ${statusCode} instead of its metadata`);
    return text;
  } finally {
    await dispatcher.close();
  }
};

const isAddress = (place: string): boolean => /^https?:\/\//.test(place);

/** `place` is the path of a file or an address. */
export const createMetadataSource = (place: string, { now }: Pick<Clock, 'now'>): MetadataSource => {
  let kept: { readonly provider: ServiceProvider; readonly at: number } | null = null;
  const read = async (): Promise<ServiceProvider> => {
    try {
      return readServiceProvider(await (isAddress(place) ? fetchText(place) : readFile(place, 'utf8')));
    } catch (cause) {
      // The last metadata is used further, so that an unreachable page of the vendor does not stop every sign-on.
      if (kept) return kept.provider;
      throw new GatewayError('SINGLE_SIGN_ON_UNAVAILABLE', { cause });
    }
  };
  return async () => {
    if (kept && now() - kept.at < KEPT_MS) return kept.provider;
    const provider = await read();
    kept = { provider, at: now() };
    return provider;
  };
};
