import { ERROR_CODES, type ErrorCode, type Fault } from '../../../src/errors/index.ts';

type Entry = (typeof ERROR_CODES)[ErrorCode];

const FAULT: Readonly<Record<Fault, string>> = {
  caller: '调用方',
  vendor: '华为云',
  operator: '网关运维方',
  gateway: '网关',
  none: '无（正常状态，稍后自行结束）',
};

const RETRY: Readonly<Record<Entry['retry'], string>> = {
  never: '否',
  later: '是',
  'after-wait': '`retryAfterMs` 之后',
  'new-key': '使用新的幂等键',
};

const fieldsOf = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join('、');

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** `docs/zh/errors.md`, from the same table of codes as the English page. */
export const errorPageInChinese = (codes: Readonly<Record<string, Entry>> = ERROR_CODES): string => {
  const rows = Object.entries(codes).map(
    ([code, { fault, status, retry, details = [], zh }]) =>
      `| \`${code}\` | ${FAULT[fault]} | ${status} | ${RETRY[retry]} | ${fieldsOf(details)} | ${cell(zh)} |`,
  );
  return `# 错误

[English](../errors.md)

网关返回的每个错误都在 \`extensions.code\` 中带有下表的错误码。错误码稳定不变，程序应据此判断；消息随 \`Accept-Language\`（\`en\` 或
\`zh\`）而变，同一错误码的消息固定。本页由 \`npm run docs:write\` 根据 \`src/errors/codes.ts\` 生成，\`npm run docs:check\` 会检查是否为最新。

| 错误码 | 责任方 | HTTP | 可否重试 | 详情 | 消息 |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

**责任方**是须采取行动以避免错误再次发生的一方。**HTTP** 是整个请求因该错误码被拒绝时的状态码。**可否重试**表示能否原样再次发送同一请求；写操作
须沿用原来的幂等键，注明使用新的幂等键时除外。**详情**是 \`extensions\` 中可以进一步说明该错误的字段。SDL 中每个变更都带有
\`@refusal(code:, details:)\`，列出可能因输入或对象状态而拒绝执行的错误码；任何字段都可能返回的错误码不在其中重复。

## 错误的其他字段

| \`extensions\` | 含义 |
| --- | --- |
| \`retryable\` | 同一请求不作任何修改，稍后可能成功 |
| \`retryAfterMs\` | 已知时，须等待的毫秒数 |
| \`errorId\` | 关联本次响应与网关日志，反馈问题时请提供 |
| \`upstream\` | 华为云的返回：接口 \`operation\`、HTTP 状态 \`status\`、自己的代码 \`code\`、\`requestId\` |
| \`argument\`、\`limit\` | \`BAD_USER_INPUT\` 与 \`INVALID_CURSOR\`：哪个参数，以及允许的取值 |
| \`limit\` | \`COST_LIMIT_EXCEEDED\`：一个操作可用的上游调用次数 |
| \`measure\`、\`limit\` | \`DOCUMENT_LIMIT_EXCEEDED\` 与 \`RATE_LIMITED\`：计量的内容与上限 |
| \`rule\`、\`limit\` | 变更组织或写操作时：违反的规则与允许的取值 |
| \`type\` | \`NOT_FOUND\`：要查找的对象类型 |
| \`otherSites\` | \`WRONG_SITE\`：该账号可能所属的站点 |
| \`expected\` | \`UPSTREAM_BAD_ANSWER\`：应有的内容 |
| \`operation\`、\`site\` | \`FORBIDDEN\` 与 \`UNSUPPORTED_ON_SITE\`：字段所用的华为云接口 |
| \`item\` | \`FORBIDDEN\`：缺少的权限项 |
| \`further\` | 还有多少行因同样的原因失败，见[下文](#一个字段失败其他字段照常返回) |
| \`reason\` | \`UNAUTHENTICATED\`：令牌有何问题；\`FORBIDDEN\`：数据范围的规则 |

## HTTP 状态

已执行的操作一律为 HTTP 200，无论其字段是否出错。携带无效令牌时，整个请求以 401 和 \`WWW-Authenticate\` 拒绝；不带令牌时操作照常执行，受保护的字段为
\`UNAUTHENTICATED\`。超过 \`REQUEST_TIMEOUT_MS\` 的操作返回 504。请求过于频繁时返回 429 与 \`Retry-After\`（\`RATE_LIMITED\`）。

因文档、变量或文档限制而未执行的操作返回 400。若客户端在 \`Accept\` 中指明 \`application/json\`，且优先于
\`application/graphql-response+json\`，则返回 200：这类客户端会把其他状态码当作网络故障。

## GraphQL 自身的错误码

无法解析或不符合 schema 的文档，以及类型不符的变量，在执行之前按 GraphQL 的规则返回：\`GRAPHQL_PARSE_FAILED\`、
\`GRAPHQL_VALIDATION_FAILED\`、\`BAD_USER_INPUT\`（变量）与 \`OPERATION_RESOLUTION_FAILURE\`，不带 \`errorId\`。完全不是 GraphQL 的请求返回
\`BAD_REQUEST\`。这些消息同样有中文；只有 \`PersistedQueryNotFound\` 保持原文，客户端据此补发查询文本。

## 一个字段失败，其他字段照常返回

调用失败的字段为 \`null\`，并在其 \`path\` 处有一个错误；操作的其余部分照常返回。访问者无权使用的字段同样是错误，绝不会只返回 \`null\` 或空列表。
不属于访问者的 ID 与不存在的 ID 返回相同的结果：均为 \`NOT_FOUND\`。

同一字段在十行以上因同样的原因失败时，只返回前十个错误，第十个错误的 \`extensions.further\` 为其余行数；这些行的该字段同样为 \`null\`。
`;
};
