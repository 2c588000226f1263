import type { CodeEntry } from '../code-entry.ts';

/** Codes of writes that the state of an object, a limit or a second member does not allow. */
export const WRITES_CODES = {
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
  VERSION_CONFLICT: {
    fault: 'caller',
    status: 409,
    retry: 'new-key',
    en: 'The record has changed since the version that you name; read it again.',
    zh: '该记录在您所指版本之后已被更改，请重新读取。',
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
} as const satisfies Record<string, CodeEntry>;
