import type { CodeEntry } from '../code-entry.ts';

/** Codes of the gateway itself, and of the services that it needs. */
export const GATEWAY_CODES = {
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
  STORAGE_FULL: {
    fault: 'operator',
    status: 507,
    retry: 'later',
    concerns: 'request',
    en: "The gateway's directory for files has no room.",
    zh: '网关存放文件的目录空间不足。',
  },
  SINGLE_SIGN_ON_UNAVAILABLE: {
    fault: 'operator',
    status: 503,
    retry: 'later',
    concerns: 'request',
    en: "The vendor's metadata for single sign-on cannot be read now.",
    zh: '暂时无法读取华为云的单点登录元数据。',
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
