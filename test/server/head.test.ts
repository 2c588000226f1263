import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { type ExportGateway, exportAs, openGateway, startVendor } from '../exports/support.ts';
import { OPEN } from '../saml/support.ts';

const ADMINISTRATOR = 'chen.xia';
const STRANGER = 'nobody';
const CUSTOMER_ID = 'c0000000000000000000000000000c01';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** Headers of one answer, or of its connection, instead of what is at the address. */
const OF_ONE_ANSWER = ['connection', 'date', 'keep-alive', 'transfer-encoding', 'x-request-id'];

type Headers = Readonly<Record<string, string>>;

/** Methods and paths of the routes that a gateway registers while it starts. */
const routesOf = async (start: () => Promise<void>): Promise<ReadonlySet<string>> => {
  const routes = new Set<string>();
  const watch = (message: unknown): void => {
    (message as { readonly fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) routes.add(`${each} ${url}`);
    });
  };
  subscribe('fastify.initialization', watch);
  try {
    await start();
  } finally {
    unsubscribe('fastify.initialization', watch);
  }
  return routes;
};

describe('HEAD', () => {
  let sandbox: Sandbox;
  let gateway: ExportGateway;
  let routes: ReadonlySet<string>;
  beforeAll(async () => {
    sandbox = await startVendor();
    routes = await routesOf(async () => {
      gateway = await openGateway(sandbox, { env: { MIRROR: 'off' } });
    });
  });
  afterAll(async () => {
    await gateway.close();
    await sandbox.close();
  });

  const ask = (method: 'GET' | 'HEAD', path: string, { as = ADMINISTRATOR, headers = {} as Headers } = {}) =>
    fetch(`${gateway.gateway.url}${path}`, { method, headers: { ...gateway.headersOf(as), ...headers } });
  const shown = async (answer: Response) => {
    await answer.arrayBuffer();
    return [answer.status, [...answer.headers].filter(([name]) => !OF_ONE_ANSWER.includes(name))];
  };
  /** Both answers; they must have the same status and headers. */
  const askBoth = async (path: string, as = ADMINISTRATOR, headers: Headers = {}) => {
    const head = await ask('HEAD', path, { as, headers });
    expect(await shown(head)).toEqual(await shown(await ask('GET', path, { as, headers })));
    return head;
  };
  const upload = async (place: string): Promise<string> => {
    const form = new FormData();
    form.set('file', new File([new Uint8Array(PNG)], 'screen shot.png'));
    const answer = await fetch(`${gateway.gateway.url}/attachments?for=${place}`, {
      method: 'POST',
      headers: gateway.headersOf(ADMINISTRATOR),
      body: form,
    });
    return `/attachments/${((await answer.json()) as { readonly id: string }).id}`;
  };
  const downloads = async (): Promise<readonly unknown[]> => {
    const { data } = await gateway.run(ADMINISTRATOR, '{ organization { audit(first: 50) { nodes { what } } } }');
    const { organization } = data as { organization: { audit: { nodes: readonly { readonly what: string }[] } } };
    return organization.audit.nodes.map(({ what }) => what).filter((what) => what.startsWith('download'));
  };

  it('is answered at every address at which GET is', () => {
    const gets = [...routes].filter((route) => route.startsWith('GET ')).map((route) => route.slice(4));
    expect(gets).toEqual(expect.arrayContaining(['/exports/:id', '/attachments/:id', '/graphql', '/graphql/stream']));
    expect(gets.filter((path) => !routes.has(`HEAD ${path}`))).toEqual([]);
  });

  it.each([
    '/health/live',
    '/health/ready',
    '/schema.graphql',
    '/schema.json?lang=zh',
    '/audit.ndjson',
    '/operations.ndjson?kind=none',
    '/saml/metadata.xml',
    '/invitations/none',
    '/.well-known/oauth-protected-resource',
    '/attachments/none',
    '/exports/none',
    '/nowhere',
  ])('has the status and headers of GET at %s', async (path) => {
    await askBoth(path);
    await askBoth(path, STRANGER);
  });

  it('has no length where GET answers that nothing has changed', async () => {
    const { headers } = await ask('HEAD', '/schema.graphql');
    const unchanged = await askBoth('/schema.graphql', ADMINISTRATOR, { 'if-none-match': headers.get('etag') ?? '' });
    expect([unchanged.status, unchanged.headers.get('content-length')]).toEqual([304, null]);
  });

  it('describes a file of an export, whole and without a record of a download', async () => {
    const { url, fileBytes } = await exportAs(gateway, ADMINISTRATOR, { kind: 'CUSTOMERS', format: 'CSV' });
    const head = await ask('HEAD', url ?? '', { headers: { range: 'bytes=0-9' } });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, fileBytes]);
    expect(await downloads()).toEqual([]);
    await askBoth(url ?? '');
    await askBoth(url ?? '', STRANGER);
    await askBoth(`${url}x`);
    expect(await downloads()).toEqual(['downloadExport']);
  });

  it.each([
    ['record', ['downloadAttachment', 'downloadExport']],
    ['ticket', ['downloadAttachment', 'downloadExport']],
  ])('describes the file of a %s', async (place, audited) => {
    const path = await upload(place);
    const head = await askBoth(path);
    expect([head.headers.get('content-type'), head.headers.get('content-length')]).toEqual([
      'image/png',
      String(PNG.length),
    ]);
    await askBoth(path, STRANGER);
    expect(await downloads()).toEqual(audited);
  });

  it.each([
    ['/graphql?query={__typename}', 'GET, POST'],
    ['/graphql/stream', 'GET, POST'],
    ['/mcp', 'POST'],
    ['/saml/sso', 'GET'],
    ['/saml/slo', 'GET'],
  ])('is refused at %s, where GET does more than answer', async (path, allow) => {
    const answer = await ask('HEAD', path);
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow]);
  });

  it('does not use up a link that is valid once', async () => {
    const { data } = await gateway.run<{ readonly openConsole: { readonly url: string } }>(ADMINISTRATOR, OPEN, {
      customerId: CUSTOMER_ID,
      target: null,
    });
    const { pathname, search } = new URL(data?.openConsole.url ?? '');
    const scanned = await ask('HEAD', pathname + search);
    expect([scanned.status, scanned.headers.get('allow')]).toEqual([405, 'GET']);
    const opened = await fetch(`${gateway.gateway.url}${pathname}${search}`, { redirect: 'manual' });
    expect(opened.status).toBe(303);
  });
});
