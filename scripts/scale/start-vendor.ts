import { once } from 'node:events';
import { answerOf, startProcess } from './processes.ts';

export interface Vendor {
  readonly url: string;
  residentBytes(): Promise<number>;
  close(): Promise<void>;
}

/** Starts the sandbox with so many customers in a process of its own. */
export const startVendor = async (customers: number): Promise<Vendor> => {
  const child = startProcess(new URL('vendor.ts', import.meta.url), [String(customers)]);
  const { url } = await answerOf<{ url: string }>(child);
  return {
    url,
    residentBytes: async () => {
      child.send('size');
      return (await answerOf<{ residentBytes: number }>(child)).residentBytes;
    },
    close: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
};
