import { type RoleWords, roleTables, type Sources } from '../roles.ts';

const CHINESE: RoleWords = {
  verdicts: {
    yes: '是',
    'own customers': '自己的客户',
    'own reseller': '所属云经销商',
    itself: '自身',
    no: '否',
  },
  sites: ['中国站', '国际站'],
  inSite: (verdict, site) => `${verdict}（${site}）`,
  everybody: '所有人，不带令牌也可',
  everyMember: '所有成员',
  oneWrite: '任一写操作',
  guests: { member: '成员', service: '服务', reseller: '云经销商成员', customer: '客户' },
  everyItem: '所有权限项',
  ofWrite: '限可执行的写操作',
  between: '、',
};

/** `docs/zh/roles.md`, with the same tables as the English page. */
export const rolesPageInChinese = (sources: Sources): string => {
  const { roles, rules, sets, chosen, records, alerts, fields, customer } = roleTables(sources, CHINESE);
  return `# 角色

[English](../roles.md)

各内置角色可以做什么，由字段的声明（\`@Serves\`、\`@Requires\`）、契约中的权限项（\`schema/upstream/\`）和角色自身的权限项得出。本页由
\`npm run docs:write\` 生成，\`npm run docs:check\` 会检查是否为最新；没有声明的根字段无法构建。

- 每个成员有一到三个角色。ADMINISTRATOR 不能与其他角色同时拥有；ACCOUNT_MANAGER 与 ACCOUNT_DIRECTOR 不能同时拥有。
- 客户经理只能看到自己的客户；另有其他角色时，可看到伙伴的所有客户。下表只就单一角色而言。
- 客户经理主管查询汇总多个客户消费的数据（账单、业绩、对账）时，须指定一名客户经理。组织中登记了该主管时，只能指定其下属的客户经理；查询单个客户的
  消费时同样如此。\`ownBills\` 以客户名义查询，不在此列。
- 使用一个字段，须拥有其所用每个接口的一个权限项。自定义角色是一组权限项，由管理员创建（\`saveRole\`）或写在配置中；多个角色的权限合并计算。
- **服务**与成员一样拥有角色，来自令牌，或由配置按 client ID 指定（\`services\`），但不能为 ACCOUNT_MANAGER，可看到所有客户。**云经销商成员**也拥有
  这些角色，只能看到其云经销商之下的数据；表中该列指拥有华为云全部权限项的成员。**客户**没有角色，只能看到自身的数据。这些规则如何由契约得出，见
  [决策 25](../decisions/0025-viewer-kinds.md)（英文）。
- ADMINISTRATOR 只对成员赋予网关自己的权限项（\`PARTNERGRAPH_…\`）；服务或云经销商成员须由自定义角色指明才拥有。
- “否”表示返回 FORBIDDEN，并计入审计，绝不会返回空列表。不属于访问者的 ID 与不存在的 ID 一样返回 NOT_FOUND。
- 可访问某个对象的访问者，也可访问其未列出的字段。
- 稍后发出的内容以当时的角色为准：[Webhook 端点](../webhooks.md#whose-rights-decide)（英文）只发送启用该端点的成员可读取的内容，[导出](../exports.md)（英文）
  只包含请求者可读取的行。
- 契约与声明都未向云经销商成员或客户开放的字段，对其关闭。

## 角色包含的权限项

| 角色 | 权限项 |
| --- | --- |
${sets}

## 由网关选定的权限项

华为云的文档没有为这些接口列出权限项。若不选定，所有成员都能使用；下列权限项最为接近：可转移资金的成员可查看资金，收支明细、账单与发票属于财务，记录
随其所涉及的对象。拥有其中任意一个即可。

| 接口 | 权限项 |
| --- | --- |
${chosen}

## 自有记录的权限项

每类[自有记录](../records.md)（英文）各有权限项：READ 查看，EDIT 创建、修改以及由伙伴执行的步骤，DECIDE 录入华为云的决定。自定义角色可以只拥有其中
任意几项。

| 记录 | 权限项 | READ | EDIT | DECIDE |
| --- | --- | --- | --- | --- |
${records}

## 告警

可查看告警的访问者，还须拥有告警所依据数据的权限项，每组其中之一；否则该[告警](../alerts.md#who-reads-an-alert)（英文）对其不存在。写操作的告警须拥有该类写操作的权限项。

| 条件 | ${roles} | 权限项 |
| --- | ${rules} | --- |
${alerts}

## 字段

| 字段 | ${roles} | 云经销商成员 | 客户 | 条件 |
| --- | ${rules} | --- | --- | --- |
${fields}

## 客户可访问的内容

不含分页与 edge。此处新增的内容会出现在客户的手机上：合并前请检查。

| 类型 | 字段 |
| --- | --- |
${customer}
`;
};
