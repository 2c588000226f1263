import type { Template } from '../template.ts';

/** Messages of graphql-js about text that it cannot parse. Tokens such as `Name` and `<EOF>` keep their names. */
export const SYNTAX: readonly Template[] = [
  ['Syntax Error: {reason:message}', '语法错误：{reason}'],
  [
    'Unexpected single quote character (\'), did you mean to use a double quote (")?',
    '意外的单引号（\'），是否想使用双引号（"）？',
  ],
  ['Unexpected character: {character}.', '意外的字符：{character}。'],
  ['Invalid character: {character}.', '无效的字符：{character}。'],
  ['Invalid number, unexpected digit after 0: {character}.', '无效的数字，0 之后出现意外的数字：{character}。'],
  ['Invalid number, expected digit but got: {character}.', '无效的数字，此处应为数字，实际为：{character}。'],
  ['Invalid character within String: {character}.', '字符串中有无效的字符：{character}。'],
  ['Unterminated string.', '字符串没有结束。'],
  ['Invalid Unicode escape sequence: {sequence}.', '无效的 Unicode 转义序列：{sequence}。'],
  ['Invalid character escape sequence: {sequence}.', '无效的转义序列：{sequence}。'],
  ['Document contains more than {count} comments. Parsing aborted.', '查询文档的注释超过 {count} 条，已停止解析。'],
  [
    'Source contains more than {count} UTF-16 code units. Parsing aborted.',
    '查询文档超过 {count} 个 UTF-16 码元，已停止解析。',
  ],
  [
    'Unexpected description, descriptions are not supported on shorthand queries.',
    '意外的描述：简写形式的查询不支持描述。',
  ],
  ['Unexpected description, only GraphQL definitions support descriptions.', '意外的描述：只有 GraphQL 定义支持描述。'],
  ['Unexpected variable {name} in constant value.', '常量值中出现意外的变量 {name}。'],
  ['{token} is reserved and cannot be used for an enum value.', '{token} 是保留字，不能用作枚举值。'],
  ['Expected {expected}, found {found}.', '此处应为 {expected}，实际为 {found}。'],
  ['Unexpected {found}.', '意外的 {found}。'],
];
