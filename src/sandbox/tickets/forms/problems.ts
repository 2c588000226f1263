import { formId } from './form-id.ts';
import { type Text, text } from './language.ts';
import { PRODUCTS } from './products.ts';

/** Types of cases: a question, or a fault, for which the customer names a region. */
export const CONSULT = '0';
export const FAULT = '5';

export interface Problem {
  readonly id: string;
  readonly productId: string;
  readonly name: Text;
  readonly caseType: typeof CONSULT | typeof FAULT;
  readonly hasPlan: boolean;
  /** Whether the problem is refused to accounts without a support plan. */
  readonly needsPlan: boolean;
  /** Text with which the description is filled in beforehand. */
  readonly template: { readonly id: string; readonly name: Text; readonly content: Text };
}

interface Sketch extends Pick<Problem, 'name' | 'caseType'> {
  readonly key: string;
  readonly content: Text;
  readonly needsPlan?: boolean;
}

const FAULTS: readonly Sketch[] = [
  {
    key: 'unreachable',
    name: text('无法访问', 'Cannot be reached'),
    caseType: FAULT,
    content: text('【问题描述】\n资源ID：\n开始时间：\n报错信息：', '[Problem]\nResource ID:\nSince:\nError message:'),
  },
  {
    key: 'slow',
    name: text('性能问题', 'Performance'),
    caseType: FAULT,
    content: text('【问题描述】\n资源ID：\n业务影响：', '[Problem]\nResource ID:\nImpact on the business:'),
  },
  {
    key: 'usage',
    name: text('使用咨询', 'Question about usage'),
    caseType: CONSULT,
    content: text('【咨询内容】\n', '[Question]\n'),
  },
  {
    key: 'architecture',
    name: text('架构评审', 'Review of an architecture'),
    caseType: CONSULT,
    content: text('【架构说明】\n', '[Architecture]\n'),
    needsPlan: true,
  },
];

const OWN: Readonly<Record<string, readonly Sketch[]>> = {
  BILLING: [
    {
      key: 'bill',
      name: text('账单咨询', 'Question about a bill'),
      caseType: CONSULT,
      content: text('【账期】\n【订单号】\n【问题】', '[Month]\n[Order ID]\n[Question]'),
    },
    {
      key: 'refund',
      name: text('退款申请', 'Refund'),
      caseType: CONSULT,
      content: text('【订单号】\n【退款原因】', '[Order ID]\n[Reason]'),
    },
    {
      key: 'invoice',
      name: text('发票问题', 'Invoices'),
      caseType: CONSULT,
      content: text('【发票抬头】\n【问题】', '[Title of the invoice]\n[Question]'),
    },
  ],
  PARTNER: [
    {
      key: 'association',
      name: text('客户关联', 'Association of a customer'),
      caseType: CONSULT,
      content: text('【客户账号】\n【问题】', '[Account of the customer]\n[Question]'),
    },
    {
      key: 'incentive',
      name: text('激励政策', 'Incentives'),
      caseType: CONSULT,
      content: text('【账期】\n【问题】', '[Month]\n[Question]'),
    },
  ],
  ACCOUNT: [
    {
      key: 'transfer',
      name: text('账号转移', 'Transfer of an account'),
      caseType: CONSULT,
      content: text('标记：\n账号ID：\n转移说明：', 'Marker:\nAccount ID:\nDescription of the transfer:'),
    },
    {
      key: 'real-name',
      name: text('实名认证', 'Real-name authentication'),
      caseType: CONSULT,
      content: text('【账号】\n【问题】', '[Account]\n[Question]'),
    },
  ],
};

const TEMPLATE = text('模板', 'template');

export const PROBLEMS: readonly Problem[] = PRODUCTS.flatMap((product) =>
  (OWN[product.acronym] ?? FAULTS).map(({ key, name, caseType, content, needsPlan = false }) => ({
    id: formId('problem', product.acronym, key),
    productId: product.id,
    name,
    caseType,
    hasPlan: product.hasPlan,
    needsPlan,
    template: {
      id: formId('template', product.acronym, key),
      name: text(`${name.zh_CN}${TEMPLATE.zh_CN}`, `${name.en_US}: ${TEMPLATE.en_US}`),
      content,
    },
  })),
);

export const problemOf = (id: string): Problem | undefined => PROBLEMS.find((problem) => problem.id === id);
