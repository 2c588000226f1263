import type { Template } from '../template.ts';

/** Messages of the validation rules of graphql-js, Apollo Server and this gateway about a document. */
export const VALIDATION: readonly Template[] = [
  [
    '{message:message} Did you mean to use an inline fragment on {names:message}?',
    '{message}是否想在 {names} 上使用内联片段？',
  ],
  ['{message:message} Did you mean the enum value {names:message}?', '{message}是否想用枚举值 {names}？'],
  ['{message:message} Did you mean {names:message}?', '{message}是否想用 {names}？'],
  ['"{a}", "{b}", "{c}", "{d}", or "{e}"', '"{a}"、"{b}"、"{c}"、"{d}" 或 "{e}"'],
  ['"{a}", "{b}", "{c}", or "{d}"', '"{a}"、"{b}"、"{c}" 或 "{d}"'],
  ['"{a}", "{b}", or "{c}"', '"{a}"、"{b}" 或 "{c}"'],
  ['"{a}" or "{b}"', '"{a}" 或 "{b}"'],

  ['Cannot query field "{field}" on type "{type}".', '类型“{type}”没有字段“{field}”。'],
  [
    'Field "{field}" of type "{type}" must have a selection of subfields.',
    '字段“{field}”的类型是“{type}”，必须选择子字段。',
  ],
  [
    'Field "{field}" of type "{type}" must have at least one field selected.',
    '字段“{field}”的类型是“{type}”，至少要选择一个子字段。',
  ],
  [
    'Field "{field}" must not have a selection since type "{type}" has no subfields.',
    '字段“{field}”不能选择子字段：类型“{type}”没有子字段。',
  ],
  [
    'Field "{field}" argument "{argument}" of type "{type}" is required, but it was not provided.',
    '字段“{field}”缺少必填参数“{argument}”，类型为“{type}”。',
  ],
  [
    'Directive "{directive}" argument "{argument}" of type "{type}" is required, but it was not provided.',
    '指令“{directive}”缺少必填参数“{argument}”，类型为“{type}”。',
  ],
  ['Unknown argument "{argument}" on field "{field}".', '字段“{field}”没有参数“{argument}”。'],
  ['Unknown argument "{argument}" on directive "{directive}".', '指令“{directive}”没有参数“{argument}”。'],
  ['There can be only one input field named "{name}".', '输入字段“{name}”只能出现一次。'],
  ['There can be only one argument named "{name}".', '参数“{name}”只能出现一次。'],

  ['Unknown type "{type}".', '没有类型“{type}”。'],
  ['Unknown fragment "{name}".', '没有片段“{name}”。'],
  ['Unknown directive "{name}".', '没有指令“{name}”。'],
  ['Directive "{name}" may not be used on {place}.', '指令“{name}”不能用在 {place} 上。'],
  ['The directive "{name}" can only be used once at this location.', '指令“{name}”在此处只能使用一次。'],

  ['Fragment "{name}" is never used.', '片段“{name}”未被使用。'],
  ['There can be only one fragment named "{name}".', '只能有一个名为“{name}”的片段。'],
  ['Cannot spread fragment "{name}" within itself via {path}.', '片段“{name}”经由 {path} 引用了自身。'],
  ['Cannot spread fragment "{name}" within itself.', '片段“{name}”引用了自身。'],
  [
    'Fragment "{name}" cannot be spread here as objects of type "{parent}" can never be of type "{type}".',
    '片段“{name}”不能用在此处：“{parent}”类型的对象不可能是“{type}”类型。',
  ],
  [
    'Fragment cannot be spread here as objects of type "{parent}" can never be of type "{type}".',
    '片段不能用在此处：“{parent}”类型的对象不可能是“{type}”类型。',
  ],
  [
    'Fragment "{name}" cannot condition on non composite type "{type}".',
    '片段“{name}”不能以“{type}”为条件：它不是对象、接口或联合类型。',
  ],
  [
    'Fragment cannot condition on non composite type "{type}".',
    '片段不能以“{type}”为条件：它不是对象、接口或联合类型。',
  ],

  ['This anonymous operation must be the only defined operation.', '文档中有匿名操作时，不能再有其他操作。'],
  ['There can be only one operation named "{name}".', '只能有一个名为“{name}”的操作。'],
  ['The {name} definition is not executable.', '{name} 的定义不能执行。'],
  ['Operations of the type {type} are not served.', '不支持 {type} 类型的操作。'],
  ['Subscription "{name}" must select only one top level field.', '订阅“{name}”只能选择一个顶层字段。'],
  ['Anonymous Subscription must select only one top level field.', '匿名订阅只能选择一个顶层字段。'],
  ['Subscription "{name}" must not select an introspection top level field.', '订阅“{name}”的顶层不能选择内省字段。'],
  ['Anonymous Subscription must not select an introspection top level field.', '匿名订阅的顶层不能选择内省字段。'],

  [
    'Fields "{name}" conflict because {reason:message}. Use different aliases on the fields to fetch both if this was intentional.',
    '字段“{name}”有冲突：{reason}。如需同时查询，请使用不同的别名。',
  ],
  [
    'subfields "{name}" conflict because {reason:message} and subfields "{more}" conflict because {other:message}',
    '子字段“{name}”有冲突：{reason}；子字段“{more}”有冲突：{other}',
  ],
  ['subfields "{name}" conflict because {reason:message}', '子字段“{name}”有冲突：{reason}'],
  ['"{first}" and "{second}" are different fields', '“{first}”与“{second}”是不同的字段'],
  ['they have differing arguments', '参数不同'],
  ['they return conflicting types "{first}" and "{second}"', '返回类型“{first}”与“{second}”不一致'],

  ['Variable "{name}" is not defined by operation "{operation}".', '操作“{operation}”没有定义变量“{name}”。'],
  ['Variable "{name}" is not defined.', '变量“{name}”没有定义。'],
  ['Variable "{name}" is never used in operation "{operation}".', '操作“{operation}”没有使用变量“{name}”。'],
  ['Variable "{name}" is never used.', '变量“{name}”未被使用。'],
  ['There can be only one variable named "{name}".', '变量“{name}”只能定义一次。'],
  ['Variable "{name}" cannot be non-input type "{type}".', '变量“{name}”的类型“{type}”不能用作输入。'],
  [
    'Variable "{name}" of type "{type}" used in position expecting type "{expected}".',
    '变量“{name}”的类型是“{type}”，此处需要“{expected}”。',
  ],
  [
    'Variable "{name}" is of type "{type}" but must be non-nullable to be used for OneOf Input Object "{input}".',
    '变量“{name}”的类型是“{type}”，用于 OneOf 输入类型“{input}”时必须为非空类型。',
  ],

  ['Maximum introspection depth exceeded', '内省查询超过允许的深度'],
  [
    'GraphQL introspection is not allowed by Apollo Server, but the query contained __schema or __type. To enable introspection, pass introspection: true to ApolloServer in production',
    '此处不允许内省：查询中包含 __schema 或 __type。',
  ],
  ['Operation "{name}" recursively requests too many selections.', '操作“{name}”的片段展开后选择的字段过多。'],
  ['Anonymous operation recursively requests too many selections.', '匿名操作的片段展开后选择的字段过多。'],
  ['Too many validation errors, error limit reached. Validation aborted.', '校验错误过多，已停止校验。'],
];
