import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isObjectType } from 'graphql';
import { personalOf } from '../../src/request/access/masking.ts';
import { type Model, snakeCase } from '../../src/upstream/mapping/index.ts';
import { metadata } from '../../src/vendor/metadata.ts';
import { modelOf, type RowClass, shapeOf } from '../../src/vendor/rows.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { SAMPLES, SITES, variablesFor } from '../support/samples.ts';
import { gatewaySchema } from '../support/schema.ts';

type Page<T> = { nodes: T[]; totalCount: number };

/** Members who see all customers and may not reveal. */
const DIRECTORS = { 'demo-cn': 'zhou.ning', 'demo-intl': 'ines.duarte', 'demo-eu': 'pavel.novak' } as const;

/** The vendor's names of personal data: last segments of the paths that models read. */
const WIRE_NAMES = new Set([
  ...['telephone', 'mobile_phone', 'mobile', 'mobilePhone', 'remind_mobile', 'search_value'],
  ...['email', 'remind_mail', 'cc_email'],
  ...['customer', 'customer_name', 'account_name', 'account_manager_name', 'corp_name', 'partner_corp_name'],
  ...['name', 'display_name', 'legel_name', 'user_name', 'indirect_partner_name', 'operator', 'replier_name'],
  ...['recipients', 'invoiceTitle', 'title'],
  ...['verified_number', 'legel_id_number', 'verified_file_url', 'bank_account'],
  ...['address', 'reg_address', 'zipCode'],
]);

const LOGIN = 'login name: how staff distinguish accounts';
const COMPANY = 'a company';
const THING = 'no person';
const READABLE: Readonly<Record<string, string>> = {
  'Customer.accountName': LOGIN,
  'AccountManager.accountName': LOGIN,
  'ResellerManager.name': 'a colleague, as staff know each other',
  'Reseller.accountName': LOGIN,
  'PartnerLedgerEntry.customerAccountName': LOGIN,
  'CustomerLedgerEntry.accountName': LOGIN,
  'CouponLedgerEntry.accountName': LOGIN,
  'EnterpriseMember.accountName': LOGIN,
  'Reseller.name': COMPANY,
  'BudgetRecord.partnerName': COMPANY,
  'IssuedCouponQuota.resellerName': COMPANY,
  'CouponQuotaRecord.resellerName': COMPANY,
  'CostUnit.name': 'the customer names its own groups of costs, not people',
  'ServiceResource.name': THING,
  'UsageType.name': THING,
  'EnterpriseProject.name': THING,
  'Province.name': THING,
  'City.name': THING,
  'County.name': THING,
  'OrganizationUnit.name': THING,
  'PayPerUseDiscount.name': THING,
  'PriceOffer.name': THING,
  'RenewalOffer.name': THING,
  'TicketLabel.name': THING,
  'TicketService.partnerName': COMPANY,
  'TicketProduct.name': THING,
  'TicketAttachment.name': 'the file is named by the one who attached it, and shown to those who see the ticket',
  'TicketRating.name': THING,
};

const sourceOf = ({ fields, closed }: Model, name: string) => fields?.[name] ?? (closed ? undefined : snakeCase(name));

/** `Type.field` → the vendor's name, for every text that a model reads. */
const readTexts = (): (readonly [string, string])[] => {
  const schema = gatewaySchema();
  const targets = metadata().objectTypes.filter(({ name }) => isObjectType(schema.getType(name)));
  const nameOf = new Map(targets.map(({ name, target }) => [(target as RowClass).name, name]));
  return targets.flatMap(({ name: type, target }) => {
    const model = modelOf(target as RowClass);
    if (Object.keys(model.rows).length === 0 && !model.fields) return [];
    return shapeOf(target as RowClass).fields.flatMap((field): (readonly [string, string])[] => {
      const source = sourceOf(model, field.name);
      const inner = typeof field.type === 'object' && 'shape' in field.type ? field.type.shape : undefined;
      if (inner && typeof source === 'object' && source.kind === 'group')
        return Object.entries(source.fields).map(([name, wire]) => [`${nameOf.get(inner.name)}.${name}`, wire]);
      if (inner && typeof source === 'string' && !modelOf(inner as unknown as RowClass).fields)
        return inner.fields.map(({ name }) => [`${nameOf.get(inner.name)}.${name}`, `${source}.${snakeCase(name)}`]);
      return typeof source === 'string' && field.type === 'text' ? [[`${type}.${field.name}`, source]] : [];
    });
  });
};

const declared = (place: string): boolean => {
  const [typeName = '', fieldName = ''] = place.split('.');
  const type = gatewaySchema().getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (!field) throw new Error(`no field ${place}`);
  return personalOf(field) !== undefined;
};

describe('declarations', () => {
  const suspects = readTexts().filter(([, wire]) => WIRE_NAMES.has(wire.split('.').at(-1) ?? ''));

  it('cover every field that reads data about people, or say why not', () => {
    const open = suspects.filter(([place]) => !declared(place) && READABLE[place] === undefined);
    expect(open).toEqual([]);
    expect(suspects.length).toBeGreaterThan(20);
  });

  it('except only fields that are read and not masked', () => {
    const places = new Map(suspects);
    expect(Object.keys(READABLE).filter((place) => !places.has(place) || declared(place))).toEqual([]);
  });

  it('are the rows of docs/privacy.md, each masked as it says', () => {
    const types = Object.values(gatewaySchema().getTypeMap()).filter(isObjectType);
    const masked = types.flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) => {
        const personal = personalOf(field);
        return personal ? [`\`${type.name}.${field.name}\` | ${personal.kind}`] : [];
      }),
    );
    const page = readFileSync('docs/privacy.md', 'utf8');
    const rows = [...page.matchAll(/^\| (`\w+\.\w+` \| (?:name|phone|email|address))\b/gm)].map(([, row]) => row);
    expect(rows.sort()).toEqual(masked.sort());
  });
});

describe('answers of all sample operations', () => {
  let gateway: TestGateway;
  let secrets: readonly string[];
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 60 });
    const clear: string[] = ['Sample Recipient', '5550100000', 'quota.clerk'];
    for (const { partner, administrator } of SITES) {
      for (const row of gateway.sandbox.partner(partner).customers()) {
        clear.push(row.telephone ?? '', row.email ?? '', row.customer_type === 0 ? (row.customer ?? '') : '');
      }
      const { data } = await gateway.run<{ resellers: Page<{ contact: Record<string, string | null> | null }> }, never>(
        administrator,
        '{ resellers(first: 100) { nodes { contact { phone(reveal: "t") email(reveal: "t") } } } }',
      );
      for (const { contact } of data?.resellers.nodes ?? []) clear.push(...Object.values(contact ?? {}).map(String));
    }
    secrets = [...new Set(clear)].filter((text) => text.length > 1 && text !== 'null');
  });
  afterAll(() => gateway.close());

  it.each(SAMPLES)('%s shows no telephone number, e-mail address or name of a person', async (name, text) => {
    for (const site of SITES) {
      const variables = await variablesFor(gateway, site, [name, text]);
      const director = DIRECTORS[site.partner];
      for (const as of [site.administrator, director]) {
        const answer = JSON.stringify(await gateway.run(as, text, variables));
        expect(secrets.filter((secret) => answer.includes(secret))).toEqual([]);
      }
    }
  });

  it('compares with many values that could be shown', () => expect(secrets.length).toBeGreaterThan(100));
});
