import type { CodeEntry } from '../code-entry.ts';

/** Codes of requests that are refused before the vendor is asked: by the token, the roles, the arguments or a limit. */
export const REQUEST_CODES = {
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
} as const satisfies Record<string, CodeEntry>;
