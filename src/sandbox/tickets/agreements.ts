import { type Text, text } from './forms/language.ts';

/** Agreements that an account signs: for new tickets, for new tickets about a seller's products, and for access. */
export interface Agreement {
  readonly id: number;
  readonly type: '0' | '1' | '2';
  readonly version: number;
  readonly name: Text;
  readonly typeName: Text;
  readonly content: Text;
}

export const AGREEMENTS: readonly Agreement[] = [
  {
    id: 101,
    type: '0',
    version: 3,
    name: text('工单服务协议', 'Service Ticket Agreement'),
    typeName: text('新建工单', 'New ticket'),
    content: text(
      '为处理您的工单，我们会使用您填写的内容与联系方式。请勿在工单中填写密码。',
      'We use what you write and your contact data to work on your ticket. Do not write passwords in a ticket.',
    ),
  },
  {
    id: 102,
    type: '1',
    version: 2,
    name: text('云商店工单服务协议', 'Marketplace Ticket Agreement'),
    typeName: text('新建商家工单', 'New ticket to a seller'),
    content: text('您的工单将由商家处理。', 'The seller works on your ticket.'),
  },
  {
    id: 103,
    type: '2',
    version: 1,
    name: text('授权书', 'Authorization Letter'),
    typeName: text('授权', 'Authorization'),
    content: text(
      '您授权工程师在有效期内访问所列资源，仅用于处理工单。',
      'You let our engineers use the resources listed while the authorization holds, for the ticket alone.',
    ),
  },
];
