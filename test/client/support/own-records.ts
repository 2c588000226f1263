import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, createClient } from '../../../packages/client/src/index.ts';
import { openGateway } from '../../server/whole.ts';
import { blocksOf } from './blocks.ts';

interface Reported {
  readonly customerReportId: string;
  readonly expectedVersion: number;
}
interface InviteBlock {
  report(client: Client, newcomer: Readonly<Record<string, string>>): Promise<Reported>;
  confirm(client: Client, reported: Reported): Promise<unknown>;
  invite(client: Client, customerReportId: string): Promise<string | null>;
}
interface PapersBlock {
  upload(gateway: string, token: string, file: File): Promise<string>;
  addSolution(
    client: Client,
    title: string,
    ids: readonly string[],
  ): Promise<{ readonly attachments: unknown } | undefined>;
}
interface ChangesBlock {
  changesSince(
    client: Client,
    since?: string,
  ): Promise<{ readonly changes: readonly { readonly type: string; readonly step: string }[]; readonly next: string }>;
}

/** Runs the blocks of the guide against a gateway over HTTP. */
export const testOwnRecords = (): void => {
  describe('for own records', () => {
    let gateway: Awaited<ReturnType<typeof openGateway>>;
    let folder: string;
    beforeAll(async () => {
      gateway = await openGateway({ env: { MIRROR: 'off' } });
      folder = mkdtempSync(resolve('test/client/own-records-'));
    });
    afterAll(async () => {
      rmSync(folder, { recursive: true });
      await gateway.close();
    });

    /** Writes a block to a file and imports it as a module. */
    const load = async <T>(file: string): Promise<T> => {
      const text = blocksOf('ts', 'records').find((each) => each.file === file)?.text ?? '';
      const path = join(folder, file);
      const sourceOf = (name = 'index'): string => resolve(`packages/client/src/${name}.ts`);
      writeFileSync(
        path,
        text.replaceAll(/'@partnergraph\/client(?:\/(\w+))?'/g, (_, name?: string) => `'${sourceOf(name)}'`),
      );
      return (await import(path)) as T;
    };
    const clientOf = (as: string): Client =>
      createClient({ url: `${gateway.url}/graphql`, token: () => gateway.tokenOf(as) ?? '' });

    it('report a customer, invite it, attach files and read what has changed', async () => {
      const { report, confirm, invite } = await load<InviteBlock>('invite.ts');
      const { upload, addSolution } = await load<PapersBlock>('papers.ts');
      const { changesSince } = await load<ChangesBlock>('changes.ts');
      const [member, director] = [clientOf('wang.fang'), clientOf('zhou.ning')];
      const { next } = await changesSince(director);
      const reported = await report(member, {
        company: 'Harbor Trading',
        contactName: 'Zhang San',
        contactPhone: '13800000007',
        contactEmail: 'zhang@customer.example',
      });
      await confirm(director, reported);
      const link = await invite(member, reported.customerReportId);
      expect(link).toContain('/invitations/');
      const paper = new File(['title\nplan\n'], 'plan.txt');
      const id = await upload(gateway.url, gateway.tokenOf('zhou.ning') ?? '', paper);
      const solution = await addSolution(director, 'Warehouse in a week', [id]);
      expect(solution?.attachments).toMatchObject([{ attachmentId: id, name: 'plan.txt', bytes: 11 }]);
      const headers = { authorization: `Bearer ${gateway.tokenOf('zhou.ning')}` };
      expect(await (await fetch(`${gateway.url}/attachments/${id}`, { headers })).text()).toBe('title\nplan\n');
      const other = { authorization: `Bearer ${gateway.tokenOf('amara.okafor')}` };
      expect((await fetch(`${gateway.url}/attachments/${id}`, { headers: other })).status).toBe(404);
      const { changes } = await changesSince(director, next);
      expect(changes.map(({ type, step }) => `${type} ${step}`)).toEqual([
        'CustomerReport create',
        'CustomerReport submit',
        'CustomerReport confirm',
        'Invitation create',
        'Invitation send',
        'Solution create',
      ]);
    });
  });
};
