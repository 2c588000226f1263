import { formId } from './form-id.ts';
import { type Text, text } from './language.ts';

export interface Product {
  readonly id: string;
  readonly acronym: string;
  readonly name: Text;
  readonly about: Text;
  readonly subTypeId: string;
  /** Whether a support plan covers the product. */
  readonly hasPlan: boolean;
}

export interface SubType {
  readonly id: string;
  readonly name: Text;
}

const TECHNICAL = formId('sub type', 'technical');
const FINANCE = formId('sub type', 'finance');
const ACCOUNT = formId('sub type', 'account');

export const SUB_TYPES: readonly SubType[] = [
  { id: TECHNICAL, name: text('产品技术类', 'Products and technology') },
  { id: FINANCE, name: text('财务类', 'Billing and finance') },
  { id: ACCOUNT, name: text('会员账号类', 'Accounts') },
];

/** The default product, which the vendor uses when a ticket names none. */
export const USER_CENTER = 'b5f0be5c9639466184abf80e01f9fa1d';

const technical = (acronym: string, name: Text, about: Text): Product => ({
  id: formId('product', acronym),
  acronym,
  name,
  about,
  subTypeId: TECHNICAL,
  hasPlan: true,
});

export const PRODUCTS: readonly Product[] = [
  technical('ECS', text('弹性云服务器', 'Elastic Cloud Server'), text('云上的虚拟服务器', 'Servers in the cloud')),
  technical('EVS', text('云硬盘', 'Elastic Volume Service'), text('服务器的块存储', 'Block storage of servers')),
  technical('OBS', text('对象存储服务', 'Object Storage Service'), text('海量数据存储', 'Storage of objects')),
  technical('RDS', text('云数据库 RDS', 'Relational Database Service'), text('关系型数据库', 'Relational databases')),
  technical('EIP', text('弹性公网IP', 'Elastic IP'), text('公网地址与带宽', 'Public addresses and bandwidth')),
  technical('CDN', text('内容分发网络', 'Content Delivery Network'), text('内容加速', 'Delivery of content')),
  {
    id: formId('product', 'BILLING'),
    acronym: 'BILLING',
    name: text('费用中心', 'Billing Center'),
    about: text('账单、发票与退款', 'Bills, invoices and refunds'),
    subTypeId: FINANCE,
    hasPlan: false,
  },
  {
    id: formId('product', 'PARTNER'),
    acronym: 'PARTNER',
    name: text('合作伙伴中心', 'Partner Center'),
    about: text('客户、激励与额度', 'Customers, incentives and budgets'),
    subTypeId: FINANCE,
    hasPlan: false,
  },
  {
    id: USER_CENTER,
    acronym: 'ACCOUNT',
    name: text('用户中心', 'User Center'),
    about: text('登录、认证与账号', 'Sign-in, authentication and accounts'),
    subTypeId: ACCOUNT,
    hasPlan: false,
  },
];

export const productOf = (id: string): Product | undefined => PRODUCTS.find((product) => product.id === id);

export const subTypeOf = (id: string): SubType | undefined => SUB_TYPES.find((subType) => subType.id === id);
