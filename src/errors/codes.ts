/** Who has to do something so that the error does not come again. */
export type Fault =
  /** Who asked: the input, the token, the roles, the state of an object, or how often it asks. */
  | 'caller'
  /** The vendor: slow, away, or it answers what the contract does not say. */
  | 'vendor'
  /** Who runs the gateway: its credentials and the services that it needs. */
  | 'operator'
  /** The gateway's own code. */
  | 'gateway';

/** Whether the same request may be sent again; a write always with the idempotency key that it had, unless `new-key`. */
export type Retry =
  /** It would fail again. */
  | 'never'
  | 'later'
  /** After `retryAfterMs`. */
  | 'after-wait'
  /** As another write, with an idempotency key of its own. */
  | 'new-key';

/** The text is constant, so that it groups in logs and can be shown to a person without changes. */
interface CodeEntry {
  readonly fault: Fault;
  /** HTTP status where the whole request is refused with this code. */
  readonly status: number;
  readonly retry: Retry;
  /** Default `object`. `request`: whatever object was asked for, the request would have failed. */
  readonly concerns?: 'request';
  /** The vendor's service is in trouble: enough of these, and it is not asked for a while. */
  readonly outage?: true;
  /** What a site of the vendor may answer to the credentials of another one. */
  readonly otherSite?: true;
  readonly en: string;
  readonly zh: string;
}

/** The one table of codes that a client can meet. Every decision that depends on a code reads a column of it. */
const table = {
  UNAUTHENTICATED: {
    fault: 'caller',
    status: 401,
    retry: 'never',
    en: 'Sign in: the token is missing, expired or not valid here.',
    zh: '请登录：令牌缺失、已过期或在此处无效。',
  },
  FORBIDDEN: {
    fault: 'caller',
    status: 403,
    retry: 'never',
    concerns: 'request',
    en: 'Your roles do not allow this.',
    zh: '您的角色无权执行此操作。',
  },
  NOT_FOUND: {
    fault: 'caller',
    status: 404,
    retry: 'never',
    en: 'No such record, or it is not yours.',
    zh: '记录不存在，或不属于您。',
  },
  BAD_USER_INPUT: {
    fault: 'caller',
    status: 400,
    retry: 'never',
    en: 'An argument is not acceptable; see `extensions.argument` and `extensions.limit`.',
    zh: '参数不符合要求，请查看 extensions.argument 与 extensions.limit。',
  },
  CSRF_PREVENTED: {
    fault: 'caller',
    status: 400,
    retry: 'never',
    concerns: 'request',
    en:
      'A page of another site could have sent this request by itself (CSRF). Send an authorization header with a bearer ' +
      'token, or the header apollo-require-preflight with any value.',
    zh: '该请求可能由其他网站的页面自行发出（CSRF）。请携带 authorization 请求头（bearer 令牌），或携带任意值的 apollo-require-preflight 请求头。',
  },
  PERSISTED_QUERY_NOT_IN_LIST: {
    fault: 'caller',
    status: 404,
    retry: 'never',
    concerns: 'request',
    en: 'No trusted document has this id.',
    zh: '受信任的查询文档中没有该标识。',
  },
  PERSISTED_QUERY_ID_REQUIRED: {
    fault: 'caller',
    status: 400,
    retry: 'never',
    concerns: 'request',
    en: 'Only trusted documents are run here; send `documentId` instead of a text.',
    zh: '此处仅执行受信任的查询文档，请发送 documentId 代替查询文本。',
  },
  INVALID_CURSOR: {
    fault: 'caller',
    status: 400,
    retry: 'never',
    en: 'This cursor belongs to another list or other arguments; start again without `after`.',
    zh: '该游标属于其他列表或参数，请去掉 after 重新查询。',
  },
  UNSUPPORTED_ON_SITE: {
    fault: 'caller',
    status: 404,
    retry: 'never',
    concerns: 'request',
    en: "The partner's site does not offer this.",
    zh: '伙伴所在站点不提供此功能。',
  },
  COST_LIMIT_EXCEEDED: {
    fault: 'caller',
    status: 400,
    retry: 'never',
    concerns: 'request',
    en: 'This operation would need more upstream calls than allowed; ask for less at once.',
    zh: '该请求需要的上游调用次数超过上限，请减少一次查询的数据量。',
  },
  DOCUMENT_LIMIT_EXCEEDED: {
    fault: 'caller',
    status: 400,
    retry: 'never',
    concerns: 'request',
    en: 'The document is larger or deeper than allowed; see `extensions.measure` and `extensions.limit`.',
    zh: '查询文档超过允许的大小或深度，请查看 extensions.measure 与 extensions.limit。',
  },
  RATE_LIMITED: {
    fault: 'caller',
    status: 429,
    retry: 'after-wait',
    concerns: 'request',
    en: 'Too many operations or upstream calls for one caller; try again after `retryAfterMs`.',
    zh: '单个调用方的请求或上游调用过于频繁，请在 retryAfterMs 毫秒后重试。',
  },
  UPSTREAM_THROTTLED: {
    fault: 'vendor',
    status: 503,
    retry: 'after-wait',
    en: 'The vendor is limiting requests; try again after `retryAfterMs`.',
    zh: '华为云正在限流，请在 retryAfterMs 毫秒后重试。',
  },
  UPSTREAM_TIMEOUT: {
    fault: 'vendor',
    status: 504,
    retry: 'later',
    outage: true,
    en: 'The vendor did not answer in time.',
    zh: '华为云未在规定时间内响应。',
  },
  UPSTREAM_UNAVAILABLE: {
    fault: 'vendor',
    status: 503,
    retry: 'later',
    outage: true,
    en: 'The vendor cannot be reached or failed inside.',
    zh: '无法连接华为云，或华为云内部错误。',
  },
  UPSTREAM_BAD_ANSWER: {
    fault: 'vendor',
    status: 502,
    retry: 'later',
    en: 'The vendor answered with something that is not the agreed format.',
    zh: '华为云返回的内容不符合约定格式。',
  },
  UPSTREAM_REFUSED: {
    fault: 'vendor',
    status: 502,
    retry: 'never',
    en: 'The vendor refused the request; see `extensions.upstream`.',
    zh: '华为云拒绝了该请求，请查看 extensions.upstream。',
  },
  UPSTREAM_FORBIDDEN: {
    fault: 'vendor',
    status: 403,
    retry: 'never',
    otherSite: true,
    en: 'The vendor does not let this account do that.',
    zh: '华为云不允许该账号执行此操作。',
  },
  WRONG_SITE: {
    fault: 'operator',
    status: 403,
    retry: 'never',
    otherSite: true,
    en: 'The account belongs to another site of the vendor; see `extensions.otherSites`.',
    zh: '该账号属于华为云的其他站点，请查看 extensions.otherSites。',
  },
  UPSTREAM_BUSY: {
    fault: 'caller',
    status: 409,
    retry: 'later',
    en: 'The vendor is still working on an earlier request for the same object.',
    zh: '华为云正在处理同一对象的上一个请求，请稍后重试。',
  },
  PARTNER_CREDENTIAL_REJECTED: {
    fault: 'operator',
    status: 503,
    retry: 'never',
    otherSite: true,
    en: "The vendor rejected the gateway's partner credential; an operator must check it.",
    zh: '华为云拒绝了网关的伙伴凭证，请联系管理员检查。',
  },
  AGENCY_MISSING: {
    fault: 'caller',
    status: 403,
    retry: 'never',
    en: 'The customer has not authorised the partner to act for it.',
    zh: '客户尚未授权伙伴代其操作。',
  },
  INSUFFICIENT_BALANCE: {
    fault: 'caller',
    status: 409,
    retry: 'never',
    en: 'The balance is not sufficient.',
    zh: '余额不足。',
  },
  WRONG_STATE: {
    fault: 'caller',
    status: 409,
    retry: 'never',
    en: 'The object is not in a state that allows this.',
    zh: '对象当前状态不允许此操作。',
  },
  DUPLICATE: {
    fault: 'caller',
    status: 409,
    retry: 'never',
    en: 'Such a record exists already.',
    zh: '该记录已存在。',
  },
  IDEMPOTENCY_CONFLICT: {
    fault: 'caller',
    status: 409,
    retry: 'new-key',
    en: 'This idempotency key was used with another input; take a new key for another write.',
    zh: '该幂等键已用于不同的输入，其他写操作请使用新的键。',
  },
  AMOUNT_LIMIT_EXCEEDED: {
    fault: 'caller',
    status: 403,
    retry: 'never',
    en: 'The amount is above what your roles may move; see `extensions.rule` and `extensions.limit`.',
    zh: '金额超出您的角色可操作的上限，请查看 extensions.rule 与 extensions.limit。',
  },
  APPROVAL_REJECTED: {
    fault: 'caller',
    status: 409,
    retry: 'never',
    en: 'A second member has rejected this.',
    zh: '该操作已被另一成员驳回。',
  },
  APPROVAL_EXPIRED: {
    fault: 'caller',
    status: 409,
    retry: 'new-key',
    en: 'No second member has agreed in time.',
    zh: '未在规定时间内获得另一成员的批准。',
  },
  IDENTITY_UNAVAILABLE: {
    fault: 'operator',
    status: 503,
    retry: 'later',
    concerns: 'request',
    en: 'The identity provider cannot be reached, so the token cannot be checked now.',
    zh: '暂时无法连接身份提供方，无法校验令牌。',
  },
  STORE_UNAVAILABLE: {
    fault: 'operator',
    status: 503,
    retry: 'later',
    concerns: 'request',
    en: "The gateway's own database cannot be used now; no write was sent. Try again, a write with the same key.",
    zh: '网关自身的数据库暂时不可用，未发送任何写操作。请稍后重试，写操作请使用相同的幂等键。',
  },
  CANCELLED: {
    fault: 'caller',
    status: 499,
    retry: 'later',
    concerns: 'request',
    en: 'The request was abandoned before it was answered.',
    zh: '请求在得到响应前已被取消。',
  },
  INTERNAL: {
    fault: 'gateway',
    status: 500,
    retry: 'never',
    en: 'Something failed inside the gateway; quote `errorId` when you report it.',
    zh: '网关内部错误，反馈时请提供 errorId。',
  },
} as const satisfies Record<string, CodeEntry>;

interface GraphqlEntry extends Pick<CodeEntry, 'fault' | 'status'> {
  /** There was no document to refuse: the HTTP request itself was wrong. */
  readonly transport?: true;
}

/** Codes that GraphQL itself gives: documents and requests that never ran, so all of them are the caller's. */
const graphql = {
  GRAPHQL_PARSE_FAILED: { fault: 'caller', status: 400 },
  GRAPHQL_VALIDATION_FAILED: { fault: 'caller', status: 400 },
  OPERATION_RESOLUTION_FAILURE: { fault: 'caller', status: 400 },
  BAD_REQUEST: { fault: 'caller', status: 400, transport: true },
  // Apollo's clients send the text when they meet it.
  PERSISTED_QUERY_NOT_FOUND: { fault: 'caller', status: 200 },
} as const satisfies Record<string, GraphqlEntry>;

export type ErrorCode = keyof typeof table;
export type Language = 'en' | 'zh';

export const ERROR_CODES: Readonly<Record<ErrorCode, CodeEntry>> = table;
export const GRAPHQL_CODES: Readonly<Record<string, GraphqlEntry>> = graphql;

const BAD_REQUEST = 400;

/** Whether the same request may succeed later without any change. */
export const isRetryable = (code: ErrorCode): boolean => {
  const { retry } = ERROR_CODES[code];
  return retry === 'later' || retry === 'after-wait';
};

const columnsOf = (code: string): Pick<CodeEntry, 'fault' | 'status'> | undefined => {
  if (Object.hasOwn(table, code)) return ERROR_CODES[code as ErrorCode];
  return Object.hasOwn(graphql, code) ? GRAPHQL_CODES[code] : undefined;
};

/** Whether a code is in one of the tables; any other text is a client's or a library's. */
export const isKnownCode = (code: string): boolean => columnsOf(code) !== undefined;

/** Of a code as an answer carries it; a code that no table has is the gateway's own fault. */
export const faultOf = (code: string): Fault => columnsOf(code)?.fault ?? 'gateway';

/** As `faultOf`: a code that no table has is answered as INTERNAL is. */
export const statusOf = (code: string): number => columnsOf(code)?.status ?? table.INTERNAL.status;

/** Whether a document was refused, and not the HTTP request around it. */
export const refusesDocument = (code: string): boolean =>
  statusOf(code) === BAD_REQUEST && !(Object.hasOwn(graphql, code) && GRAPHQL_CODES[code]?.transport);
