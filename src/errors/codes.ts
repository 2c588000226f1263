/**
 * The one table of codes a client can meet. `retryable` says whether the same request may succeed later without any
 * change; the text is constant, so that it groups in logs and can be shown to a person as it stands.
 */
interface CodeEntry {
  readonly retryable: boolean;
  readonly en: string;
  readonly zh: string;
}

const table = {
  UNAUTHENTICATED: {
    retryable: false,
    en: 'Sign in: the token is missing, expired or not valid here.',
    zh: '请登录：令牌缺失、已过期或在此处无效。',
  },
  FORBIDDEN: { retryable: false, en: 'Your roles do not allow this.', zh: '您的角色无权执行此操作。' },
  NOT_FOUND: { retryable: false, en: 'No such record, or it is not yours.', zh: '记录不存在，或不属于您。' },
  BAD_USER_INPUT: {
    retryable: false,
    en: 'An argument is not acceptable; see `extensions.argument` and `extensions.limit`.',
    zh: '参数不符合要求，请查看 extensions.argument 与 extensions.limit。',
  },
  INVALID_CURSOR: {
    retryable: false,
    en: 'This cursor belongs to another list or other arguments; start again without `after`.',
    zh: '该游标属于其他列表或参数，请去掉 after 重新查询。',
  },
  UNSUPPORTED_ON_SITE: {
    retryable: false,
    en: "The partner's site does not offer this.",
    zh: '伙伴所在站点不提供此功能。',
  },
  COST_LIMIT_EXCEEDED: {
    retryable: false,
    en: 'This operation would need more upstream calls than allowed; ask for less at once.',
    zh: '该请求需要的上游调用次数超过上限，请减少一次查询的数据量。',
  },
  DOCUMENT_LIMIT_EXCEEDED: {
    retryable: false,
    en: 'The document is larger or deeper than allowed; see `extensions.measure` and `extensions.limit`.',
    zh: '查询文档超过允许的大小或深度，请查看 extensions.measure 与 extensions.limit。',
  },
  RATE_LIMITED: {
    retryable: true,
    en: 'Too many operations or upstream calls for one caller; try again after `retryAfterMs`.',
    zh: '单个调用方的请求或上游调用过于频繁，请在 retryAfterMs 毫秒后重试。',
  },
  UPSTREAM_THROTTLED: {
    retryable: true,
    en: 'The vendor is limiting requests; try again after `retryAfterMs`.',
    zh: '上游正在限流，请在 retryAfterMs 毫秒后重试。',
  },
  UPSTREAM_TIMEOUT: { retryable: true, en: 'The vendor did not answer in time.', zh: '上游未在规定时间内响应。' },
  UPSTREAM_UNAVAILABLE: {
    retryable: true,
    en: 'The vendor cannot be reached or failed inside.',
    zh: '上游不可用或内部错误。',
  },
  UPSTREAM_BAD_ANSWER: {
    retryable: true,
    en: 'The vendor answered with something that is not the agreed format.',
    zh: '上游返回的内容不符合约定格式。',
  },
  UPSTREAM_REFUSED: {
    retryable: false,
    en: 'The vendor refused the request; see `extensions.upstream`.',
    zh: '上游拒绝了该请求，请查看 extensions.upstream。',
  },
  UPSTREAM_FORBIDDEN: {
    retryable: false,
    en: 'The vendor does not let this account do that.',
    zh: '上游不允许该账号执行此操作。',
  },
  UPSTREAM_BUSY: {
    retryable: true,
    en: 'The vendor is still working on an earlier request for the same object.',
    zh: '上游正在处理同一对象的上一个请求，请稍后重试。',
  },
  PARTNER_CREDENTIAL_REJECTED: {
    retryable: false,
    en: "The vendor rejected the gateway's partner credential; an operator must check it.",
    zh: '上游拒绝了网关的伙伴凭证，请联系管理员检查。',
  },
  AGENCY_MISSING: {
    retryable: false,
    en: 'The customer has not authorised the partner to act for it.',
    zh: '客户尚未授权伙伴代其操作。',
  },
  INSUFFICIENT_BALANCE: { retryable: false, en: 'The balance is not sufficient.', zh: '余额不足。' },
  WRONG_STATE: {
    retryable: false,
    en: 'The object is not in a state that allows this.',
    zh: '对象当前状态不允许此操作。',
  },
  DUPLICATE: { retryable: false, en: 'Such a record exists already.', zh: '该记录已存在。' },
  IDEMPOTENCY_CONFLICT: {
    retryable: false,
    en: 'This idempotency key was used with another input; take a new key for another write.',
    zh: '该幂等键已用于不同的输入，其他写操作请使用新的键。',
  },
  AMOUNT_LIMIT_EXCEEDED: {
    retryable: false,
    en: 'The amount is above what your roles may move; see `extensions.rule` and `extensions.limit`.',
    zh: '金额超出您的角色可操作的上限，请查看 extensions.rule 与 extensions.limit。',
  },
  APPROVAL_REJECTED: { retryable: false, en: 'A second member has rejected this.', zh: '该操作已被另一成员驳回。' },
  APPROVAL_EXPIRED: {
    retryable: false,
    en: 'No second member has agreed in time.',
    zh: '未在规定时间内获得另一成员的批准。',
  },
  IDENTITY_UNAVAILABLE: {
    retryable: true,
    en: 'The identity provider cannot be reached, so the token cannot be checked now.',
    zh: '暂时无法连接身份提供方，无法校验令牌。',
  },
  CANCELLED: {
    retryable: true,
    en: 'The request was abandoned before it was answered.',
    zh: '请求在得到响应前已被取消。',
  },
  INTERNAL: {
    retryable: false,
    en: 'Something failed inside the gateway; quote `errorId` when you report it.',
    zh: '网关内部错误，反馈时请提供 errorId。',
  },
} as const satisfies Record<string, CodeEntry>;

export type ErrorCode = keyof typeof table;
export type Language = 'en' | 'zh';

export const ERROR_CODES: Readonly<Record<ErrorCode, CodeEntry>> = table;
