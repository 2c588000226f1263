import { readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createFiles } from '../../src/exports/index.ts';
import { asked, bytesOf, linesOf, openDirectory, openGateway, startVendor } from './support.ts';

const ADMINISTRATOR = 'chen.xia';

export const testUnfinished = (): void => {
  describe('an export that is running when its gateway ends', () => {
    it('is begun again by the next one, with every row once', async () => {
      using directory = openDirectory();
      const sandbox = await startVendor(6);
      const store = { kind: 'file', path: `${directory.path}/store.sqlite` } as const;
      const env = { MIRROR: 'off' };
      const first = await openGateway(sandbox, { store, env });
      sandbox.setFaults([{ kind: 'latency', operation: 'ShowCustomerOrderDetails', ms: 20, probability: 1 }]);
      const { exportId } = asked(await first.ask(ADMINISTRATOR, { kind: 'ORDER_LINES' }));
      while ((await first.read(ADMINISTRATOR, exportId)).state === 'WAITING');
      // It hands the export over before its servers stop, and frees its other resources later.
      await first.gateway.close();
      sandbox.setFaults([]);
      const second = await openGateway(sandbox, { store, env });
      const done = await second.settle(ADMINISTRATOR, exportId);
      expect(done).toMatchObject({ state: 'SUCCEEDED', error: null });
      const ids = linesOf(await bytesOf(second, ADMINISTRATOR, done)).map(
        ({ orderId, lineId }) => `${orderId} ${lineId}`,
      );
      expect(ids.length).toBe(done.rows);
      expect(new Set(ids).size).toBe(ids.length);
      await second.close();
      await first.close();
      await sandbox.close();
    });
  });
};

/** Exports whose file is too large for the limit or for the disk. */
export const testFiles = (): void => {
  describe('the file of an export', () => {
    const attempt = { id: '00000000-0000-4000-8000-000000000000', attempt: 1 };
    const chunk = new Uint8Array(100);

    it('that is larger than allowed is refused, and nothing of it is kept', async () => {
      using directory = openDirectory();
      const file = await createFiles({ directory: directory.path, mostBytes: 150 }).begin(attempt);
      await file.write(chunk);
      await expect(file.write(chunk)).rejects.toMatchObject({ code: 'EXPORT_TOO_LARGE' });
      await file.discard();
      expect(readdirSync(directory.path)).toEqual([]);
    });

    it.each(['ENOSPC', 'EDQUOT'])('is refused where the disk answers %s, and nothing of it is kept', async (code) => {
      using directory = openDirectory();
      const full = Object.assign(new Error('no room'), { code });
      const openFile = async (path: string) => {
        writeFileSync(path, '');
        return { write: () => Promise.reject(full), sync: async () => undefined, close: async () => undefined };
      };
      const file = await createFiles({ directory: directory.path, mostBytes: 1_000, openFile }).begin(attempt);
      await expect(file.write(chunk)).rejects.toMatchObject({ code: 'STORAGE_FULL' });
      await file.discard();
      expect(readdirSync(directory.path)).toEqual([]);
    });
  });
};
