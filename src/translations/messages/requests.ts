import type { Template } from '../template.ts';

/** Messages of Apollo Server and this gateway about requests that select no operation. */
export const REQUESTS: readonly Template[] = [
  ['Must provide operation name if query contains multiple operations.', '查询包含多个操作时，必须提供操作名称。'],
  ['Unknown operation named "{name}".', '没有名为“{name}”的操作。'],
  ['Must provide an operation.', '查询中没有操作。'],
  ['The {name} search parameter should contain a JSON-encoded object.', 'URL 参数 {name} 必须是 JSON 对象。'],
  [
    'GraphQL queries must be strings. {hint}',
    'GraphQL 查询必须是字符串，不能是解析后的语法树；可用 `graphql` 的 `print` 函数转换为字符串。',
  ],
  ['GraphQL queries must be strings.', 'GraphQL 查询必须是字符串。'],
  [
    'POST body missing, invalid Content-Type, or JSON object has no keys.',
    '缺少 POST 请求体，或 Content-Type 无效，或 JSON 对象为空。',
  ],
  [
    '`{name}` in a POST body should be provided as an object, not a recursively JSON-encoded string.',
    'POST 请求体中的 `{name}` 必须是对象，不能是再次编码的 JSON 字符串。',
  ],
  ['`{name}` in a POST body must be an object if provided.', 'POST 请求体中的 `{name}` 必须是对象。'],
  ['`{name}` in a POST body must be a string if provided.', 'POST 请求体中的 `{name}` 必须是字符串。'],
  [
    'GET requests may not have a content-type header other than application/json.',
    'GET 请求的 content-type 只能是 application/json。',
  ],
  ['Apollo Server supports only GET/POST requests.', '只支持 GET 与 POST 请求。'],
  [
    "An 'accept' header was provided for this request which does not accept {types}",
    '请求头 accept 不接受 application/json 或 application/graphql-response+json。',
  ],
  ['No operations found in request.', '请求中没有操作。'],
  ['Operation batching disabled.', '不支持在一个请求中批量发送多个操作。'],
  [
    'GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension.',
    '请求必须包含非空的 `query`，或扩展 `persistedQuery`。',
  ],
  [
    'GET requests only support query operations, not {type} operations',
    'GET 请求只支持 query 操作，不支持 {type} 操作。',
  ],
  ['Unsupported persisted query version', '不支持该版本的持久化查询。'],
  ['provided sha does not match query', '哈希与查询文本不符。'],
  ['Query root type must be provided.', '没有可查询的字段。'],

  ['The request is not well-formed.', '请求格式不正确。'],
  ['The request is larger than this server takes.', '请求超过服务器允许的大小。'],
  ['Send the operation as application/json.', '请以 application/json 发送请求。'],
  ['The request cannot be served.', '无法处理该请求。'],
  ['There is nothing at this address.', '该地址没有内容。'],
];
