import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PARTNERS } from '../../src/config/index.ts';
import { openGateway } from './whole.ts';

const ADMINISTRATOR = 'chen.xia';
const MANAGER = 'wang.fang';
const CUSTOMER = 'lotus-cloud-customer';
const CUSTOMER_ID = DEMO_PARTNERS[0]?.customer.id ?? '';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const HTML = Buffer.from('<html><script>alert(1)</script></html>');

interface Refusal {
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly limit?: string };
  }[];
}

describe('attachments over HTTP', () => {
  let gateway: Awaited<ReturnType<typeof openGateway>>;
  beforeAll(async () => {
    gateway = await openGateway();
  });
  afterAll(() => gateway.close());

  const headersOf = (as: string | null): Record<string, string> =>
    as === null ? {} : { authorization: `Bearer ${gateway.tokenOf(as)}` };
  const post = (
    bytes: Buffer,
    name: string,
    { as = ADMINISTRATOR, query = 'for=ticket' }: { as?: string | null; query?: string } = {},
  ) => {
    const form = new FormData();
    form.set('file', new File([new Uint8Array(bytes)], name));
    return fetch(`${gateway.url}/attachments?${query}`, { method: 'POST', headers: headersOf(as), body: form });
  };
  const get = (path: string, as: string | null = ADMINISTRATOR) =>
    fetch(`${gateway.url}/attachments/${path}`, { headers: headersOf(as) });
  const codeOf = async (answer: Response): Promise<string | undefined> =>
    ((await answer.json()) as Refusal).errors[0]?.extensions.code;
  const uploads = () => gateway.sandbox.calls().UploadAccessory ?? 0;
  const kept = () => readdirSync(tmpdir()).filter((name) => name.startsWith('partnergraph-attachment-'));

  it('takes a picture and gives the same bytes back, as a file and not as a page', async () => {
    const answer = await post(PNG, 'screen shot 截图.png');
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as { id: string };
    const file = await get(id);
    expect(file.status).toBe(200);
    expect(Buffer.from(await file.arrayBuffer()).equals(PNG)).toBe(true);
    expect(file.headers.get('content-type')).toBe('image/png');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename/);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('cache-control')).toBe('private, no-store');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
  });

  it('gives out a page that is called a text as bytes to be saved', async () => {
    const { id } = (await (await post(HTML, 'note.txt')).json()) as { id: string };
    const file = await get(id);
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it.each([
    ['no bytes', Buffer.alloc(0), 'a.png', 'FILE_EMPTY', 400],
    ['too many bytes', Buffer.concat([PNG, Buffer.alloc(64 * 1024 * 1024)]), 'a.png', 'FILE_TOO_LARGE', 413],
    ['another type than its name', PNG, 'a.pdf', 'FILE_TYPE_REFUSED', 415],
    ['a picture that is a page', HTML, 'a.png', 'FILE_TYPE_REFUSED', 415],
    ['a text that is a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 0]), 'a.txt', 'FILE_TYPE_REFUSED', 415],
    ['a type that is not taken', HTML, 'a.html', 'FILE_TYPE_REFUSED', 415],
    ['a path as its name', PNG, '../../etc/a.png', 'FILE_NAME_REFUSED', 400],
    ['a path of another system', PNG, 'C:\\a.png', 'FILE_NAME_REFUSED', 400],
    ['a hidden name', PNG, '.png', 'FILE_NAME_REFUSED', 400],
    ['a name without end', PNG, `${'a'.repeat(300)}.png`, 'FILE_NAME_REFUSED', 400],
    ['no name', PNG, ' ', 'FILE_NAME_REFUSED', 400],
  ])('refuses a file with %s, and sends nothing', async (_, bytes, name, code, status) => {
    const before = uploads();
    const answer = await post(bytes, name);
    expect([await codeOf(answer), answer.status]).toEqual([code, status]);
    expect(uploads()).toBe(before);
    expect(kept()).toEqual([]);
  });

  it('refuses a body that is not a form with one file, and an unknown place', async () => {
    const address = `${gateway.url}/attachments?for=ticket`;
    const text = { method: 'POST', headers: { ...headersOf(ADMINISTRATOR), 'content-type': 'text/plain' }, body: 'x' };
    expect(await codeOf(await fetch(address, text))).toBe('BAD_USER_INPUT');
    const empty = { method: 'POST', headers: headersOf(ADMINISTRATOR), body: new FormData() };
    expect(await codeOf(await fetch(address, empty))).toBe('BAD_USER_INPUT');
    expect(await codeOf(await post(PNG, 'a.png', { query: 'for=mail' }))).toBe('BAD_USER_INPUT');
    expect(await codeOf(await post(PNG, 'a.png', { query: 'for=ticket&for=ticket' }))).toBe('BAD_USER_INPUT');
  });

  it('needs a token, a permission, and an account of one’s own', async () => {
    expect((await post(PNG, 'a.png', { as: null })).status).toBe(401);
    expect(await codeOf(await post(PNG, 'a.png', { as: MANAGER }))).toBe('BAD_USER_INPUT');
    const query = `for=ticket&customerId=${'0'.repeat(31)}f`;
    expect(await codeOf(await post(PNG, 'a.png', { query }))).toBe('NOT_FOUND');
    expect((await get('abc', null)).status).toBe(401);
  });

  it('gives a customer’s file to the customer and to its partner in its name, and to no other account', async () => {
    const { id } = (await (await post(PNG, 'a.png', { as: CUSTOMER })).json()) as { id: string };
    expect((await get(id, CUSTOMER)).status).toBe(200);
    expect((await get(`${id}?customerId=${CUSTOMER_ID}`)).status).toBe(200);
    expect((await get(id)).status).toBe(404);
    const { id: partners } = (await (await post(PNG, 'a.png')).json()) as { id: string };
    expect((await get(partners, CUSTOMER)).status).toBe(404);
    expect(await codeOf(await get(`${id},${partners}`))).toBe('BAD_USER_INPUT');
    expect((await get('..%2f..%2fetc%2fpasswd')).status).toBe(400);
  });
});
