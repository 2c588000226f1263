import { createHash, createHmac } from 'node:crypto';
import { DEMO_PARTNERS, type DemoPartner } from '../../src/config/demo.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { testNow } from '../support/clock.ts';
import type { AnswerFields } from './answer-fields.ts';

const partnerById = (id: string): DemoPartner => {
  const partner = DEMO_PARTNERS.find((candidate) => candidate.id === id);
  if (!partner) throw new Error(id);
  return partner;
};
export const CN = partnerById('demo-cn');
export const INTL = partnerById('demo-intl');
export const EU = partnerById('demo-eu');

type Query = Readonly<Record<string, string | number | readonly string[]>>;

export interface Parts {
  readonly method: string;
  readonly path: string;
  readonly query?: Query;
  readonly body?: string;
  /** Headers to sign, by lower-case name; `host` and `x-sdk-date` among them. */
  readonly headers: Readonly<Record<string, string>>;
}

const hex = (data: string): string => createHash('sha256').update(data, 'utf8').digest('hex');
const percent = (text: string): string =>
  [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const c = String.fromCharCode(byte);
      return /[A-Za-z0-9\-._~]/.test(c) ? c : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');

export const encodePath = (path: string): string => path.split('/').map(percent).join('/');

export const encodeQuery = (query: Query = {}): string =>
  Object.keys(query)
    .sort()
    .flatMap((key) =>
      [query[key] ?? '']
        .flat()
        .map(String)
        .sort()
        .map((value) => `${percent(key)}=${percent(value)}`),
    )
    .join('&');

/** Written independently of the sandbox's verifier, so that the two can disagree. */
export const signatureOf = ({ method, path, query, body = '', headers }: Parts, secretKey: string): string => {
  const names = Object.keys(headers).sort();
  const canonicalPath = encodePath(path);
  const lines = [method, canonicalPath.endsWith('/') ? canonicalPath : `${canonicalPath}/`, encodeQuery(query)];
  for (const name of names) lines.push(`${name}:${headers[name]?.trim()}`);
  lines.push('', names.join(';'), hex(body));
  return createHmac('sha256', secretKey)
    .update(`SDK-HMAC-SHA256\n${headers['x-sdk-date']}\n${hex(lines.join('\n'))}`)
    .digest('hex');
};

export const authorizationOf = (parts: Parts, keys: { accessKey: string; secretKey: string }): string =>
  `SDK-HMAC-SHA256 Access=${keys.accessKey}, SignedHeaders=${Object.keys(parts.headers).sort().join(';')}, ` +
  `Signature=${signatureOf(parts, keys.secretKey)}`;

export const sdkDate = (now: number): string => new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '');

export interface Request {
  readonly method?: string;
  readonly path: string;
  readonly query?: Query;
  readonly body?: unknown;
  /** Sent unchanged instead of `body`. */
  readonly rawBody?: string;
  readonly token?: string;
  readonly partner?: DemoPartner;
  readonly headers?: Readonly<Record<string, string>>;
  readonly now?: number;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined where the answer is not JSON, which a test expects in few places. */
  readonly json: AnswerFields;
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** One call as the demo partner (default: China), signed unless a token is given. */
export const call = async (sandbox: Pick<Sandbox, 'url'>, request: Request): Promise<Reply> => {
  const { path, query, partner = CN, token, now = testNow() } = request;
  const body = request.rawBody ?? (request.body === undefined ? '' : JSON.stringify(request.body));
  const method = request.method ?? (body === '' ? 'GET' : 'POST');
  const { host } = new URL(sandbox.url);
  const signed = {
    host,
    'x-sdk-date': sdkDate(now),
    'content-type': 'application/json',
    'x-domain-id': partner.domainId,
  };
  const { host: _host, ...sent } = signed;
  const credential = token
    ? { 'x-auth-token': token }
    : { authorization: authorizationOf({ method, path, query, body, headers: signed }, partner) };
  const search = encodeQuery(query);
  const response = await fetch(`${sandbox.url}${encodePath(path)}${search ? `?${search}` : ''}`, {
    method,
    headers: { ...sent, ...credential, ...request.headers },
    ...(body === '' ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) as AnswerFields };
};

export const CUSTOMERS = '/v2/partners/sub-customers/query';
export const ORDERS = '/v2/orders/customer-orders';
export const BALANCES = '/v2/accounts/customer-accounts/balances/batch-query';
export const ALLOCATE = '/v2/accounts/partner-accounts/adjust-amount';
export const RECLAIM = '/v2/accounts/partner-accounts/reclaim';
export const TOKENS = '/v3/auth/tokens';

export const partnerToken = async (sandbox: Sandbox, partner: DemoPartner = CN): Promise<string> => {
  const { domainName: name, secretKey: password } = partner;
  const identity = { methods: ['password'], password: { user: { name, password, domain: { name } } } };
  const body = { auth: { identity, scope: { domain: { name } } } };
  const response = await fetch(sandbox.url + TOKENS, { method: 'POST', body: JSON.stringify(body) });
  return response.headers.get('x-subject-token') ?? '';
};

const PROJECTS = { CHINA: 'cn-north-4', INTERNATIONAL: 'ap-southeast-1', EUROPE: 'eu-west-101' } as const;

export const assumeRole = (sandbox: Sandbox, accountName: string, options: Partial<Request> = {}): Promise<Reply> => {
  const { agencyName, site } = options.partner ?? CN;
  const identity = { methods: ['assume_role'], assume_role: { domain_name: accountName, agency_name: agencyName } };
  const body = { auth: { identity, scope: { project: { name: PROJECTS[site] } } } };
  return call(sandbox, { path: TOKENS, body, ...options });
};
