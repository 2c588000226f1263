import type { Template } from '../template.ts';

/** Messages of graphql-js and the scalars about literals and variables that do not fit their types. */
export const VALUES: readonly Template[] = [
  [
    'Variable "{name}" got invalid value {value} at "{path}"; {reason:message}',
    '变量“{name}”在“{path}”处的值 {value} 无效：{reason}',
  ],
  ['Variable "{name}" got invalid value {value}; {reason:message}', '变量“{name}”的值 {value} 无效：{reason}'],
  ['Variable "{name}" of required type "{type}" was not provided.', '缺少必填变量“{name}”，类型为“{type}”。'],
  ['Variable "{name}" of non-null type "{type}" must not be null.', '变量“{name}”的类型是“{type}”，不能为 null。'],
  [
    'Variable "{name}" expected value of type "{type}" which cannot be used as an input type.',
    '变量“{name}”的类型“{type}”不能用作输入。',
  ],
  ['Too many errors processing variables, error limit reached. Execution aborted.', '变量错误过多，已停止执行。'],
  [
    'Argument "{argument}" of required type "{type}" was provided the variable "{name}" which was not provided a runtime value.',
    '必填参数“{argument}”的类型是“{type}”，但变量“{name}”没有值。',
  ],
  ['Argument "{argument}" of required type "{type}" was not provided.', '缺少必填参数“{argument}”，类型为“{type}”。'],
  [
    'Argument "{argument}" of non-null type "{type}" must not be null.',
    '参数“{argument}”的类型是“{type}”，不能为 null。',
  ],
  ['Argument "{argument}" has invalid value {value}.', '参数“{argument}”的值 {value} 无效。'],

  [
    'Expected value of type "{type}", found {value}; {reason:message}',
    '此处需要“{type}”类型的值，实际为 {value}：{reason}',
  ],
  ['Expected value of type "{type}", found {value}.', '此处需要“{type}”类型的值，实际为 {value}。'],
  ['Expected non-nullable type "{type}" not to be null.', '类型“{type}”不能为 null。'],
  ['Expected type "{type}" to be an object.', '类型“{type}”的值必须是对象。'],
  ['Expected type "{type}". {reason:message}', '此处需要“{type}”类型。{reason}'],
  ['Expected type "{type}".', '此处需要“{type}”类型。'],
  ['Field "{field}" of required type "{type}" was not provided.', '缺少必填字段“{field}”，类型为“{type}”。'],
  ['Field "{field}" is not defined by type "{type}".', '类型“{type}”没有字段“{field}”。'],
  ['Field "{field}" must be non-null.', '字段“{field}”不能为 null。'],
  ['Exactly one key must be specified for OneOf type "{type}".', 'OneOf 类型“{type}”必须且只能指定一个字段。'],
  ['OneOf Input Object "{type}" must specify exactly one key.', 'OneOf 输入类型“{type}”必须且只能指定一个字段。'],
  ['Value "{value}" does not exist in "{type}" enum.', '枚举“{type}”没有值“{value}”。'],
  ['Enum "{type}" cannot represent non-enum value: {value}.', '枚举“{type}”不接受非枚举值：{value}。'],
  ['Enum "{type}" cannot represent non-string value: {value}.', '枚举“{type}”不接受非字符串值：{value}。'],

  ['Int cannot represent non-integer value: {value}', 'Int 不接受非整数值：{value}'],
  ['Int cannot represent non 32-bit signed integer value: {value}', 'Int 不接受超出 32 位有符号整数范围的值：{value}'],
  ['Float cannot represent non numeric value: {value}', 'Float 不接受非数值：{value}'],
  ['String cannot represent a non string value: {value}', 'String 不接受非字符串值：{value}'],
  ['Boolean cannot represent a non boolean value: {value}', 'Boolean 不接受非布尔值：{value}'],
  ['ID cannot represent a non-string and non-integer value: {value}', 'ID 只接受字符串或整数：{value}'],
  ['ID cannot represent value: {value}', 'ID 不接受该值：{value}'],

  [
    '{scalar} must be a decimal number as text, such as {example}.',
    '{scalar} 必须是以文本表示的十进制数，例如 {example}。',
  ],
  [
    '{scalar} must be a date and time with offset, such as {example}.',
    '{scalar} 必须是带时区偏移的日期时间，例如 {example}。',
  ],
  ['{scalar} must be a JSON object.', '{scalar} 必须是 JSON 对象。'],
  ['{scalar} must be a month such as {example}.', '{scalar} 必须是月份，例如 {example}。'],
  ['{scalar} must be a currency code such as {example}.', '{scalar} 必须是币种代码，例如 {example}。'],
  ['{scalar} must be a day such as {example}.', '{scalar} 必须是日期，例如 {example}。'],
];
