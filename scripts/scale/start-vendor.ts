import { answerOf, startProcess, waitForEnd } from './processes.ts';

export interface Vendor {
  readonly url: string;
  residentBytes(): Promise<number>;
  close(): Promise<void>;
}

interface VendorOptions {
  /** Whether it refuses calls above its quotas; default: no. */
  readonly quotas?: boolean;
}

/** Starts the sandbox with this number of customers in a process of its own. */
export const startVendor = async (customers: number, { quotas = false }: VendorOptions = {}): Promise<Vendor> => {
  const child = startProcess(new URL('vendor.ts', import.meta.url), [String(customers), ...(quotas ? ['quotas'] : [])]);
  const { url } = await answerOf<{ url: string }>(child);
  return {
    url,
    residentBytes: async () => {
      child.send('size');
      return (await answerOf<{ residentBytes: number }>(child)).residentBytes;
    },
    close: async () => {
      child.disconnect();
      await waitForEnd(child);
    },
  };
};
