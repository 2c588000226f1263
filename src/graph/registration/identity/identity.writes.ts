import type { RequestContext } from '../../../request/context.ts';
import { defineWrite, type PlannedChange, requireSecret } from '../../../request/writes/definition.ts';
import { PARTNER } from '../../../upstream/index.ts';
import { companyCertificate, identityDocument } from '../../../upstream/mapping/codes/customers.ts';
import type { Known } from '../../../upstream/mapping/index.ts';
import { nationalNumber } from '../../common/index.ts';
import { type Customer, requireCustomerNow } from '../../customers/index.ts';
import { platformOf } from '../register/register.checks.ts';
import type { CompanyCertificate, IdentityDocument } from '../registration.enums.ts';
import { requireProvenPerson, requireUnproven } from './identity.checks.ts';

/** The customer before and after, the write, and the review. */
const CALLS = 4;

type About = { readonly customerId: string };
type Person = About & { readonly document: Known<IdentityDocument> | null; readonly byBankCard: boolean };
type Company = About & { readonly certificate: Known<CompanyCertificate> | null };

type PersonIdentity = {
  readonly name: string;
  readonly documentNumber: string;
  readonly files: readonly string[];
  readonly bankCard: {
    readonly number: string;
    readonly mobile: string;
    readonly verificationCode: string | null;
  } | null;
};
type CompanyIdentity = {
  readonly name: string;
  readonly registrationNumber: string;
  readonly files: readonly string[];
  readonly country: string | null;
  readonly address: string | null;
  readonly representative: { readonly name: string; readonly idNumber: string; readonly role: string | null } | null;
};

const BY_DOCUMENTS = 0;
const AS_COMPANY = 1;
const BY_BANK_CARD = 4;
const FIRST_TIME = -1;
const PERSON_BECOMES_COMPANY = 1;
const CHINA = '0086';

const change = ({ id, verification }: Customer, after: Customer['verification']): PlannedChange => ({
  of: 'Customer.verification',
  id,
  before: verification,
  after,
});

const cardOf = ({ bankCard }: PersonIdentity) =>
  bankCard && {
    bankAccount: bankCard.number,
    areacode: CHINA,
    mobile: nationalNumber(bankCard.mobile),
    verificationCode: bankCard.verificationCode ?? '',
  };

/** A bank answers at once; the vendor's staff review documents. */
export const verifyPerson = defineWrite<Person, PersonIdentity>({
  kind: 'VERIFY_PERSON',
  calls: CALLS,
  plan: async (context, { customerId, document, byBankCard }, secret) => {
    const identity = requireSecret(secret);
    const customer = await requireCustomerNow(context, { id: customerId, scope: PARTNER });
    requireUnproven(customer);
    return {
      call: [
        'CreatePersonalRealnameAuth',
        {
          customerId,
          identifyType: byBankCard ? BY_BANK_CARD : BY_DOCUMENTS,
          verifiedType: document ? Number(identityDocument.encode(document)) : null,
          verifiedFileUrl: identity.files,
          name: identity.name,
          verifiedNumber: identity.documentNumber,
          changeType: FIRST_TIME,
          xaccountType: platformOf(context),
          ...(byBankCard ? { bankCardInfo: cardOf(identity) } : {}),
        },
      ],
      changes: [change(customer, byBankCard ? 'VERIFIED' : 'IN_REVIEW')],
    };
  },
});

const companyInput = (
  context: RequestContext,
  { customerId, certificate }: Company,
  { representative, ...identity }: CompanyIdentity,
) => ({
  customerId,
  identifyType: AS_COMPANY,
  certificateType: certificate ? Number(companyCertificate.encode(certificate)) : null,
  verifiedFileUrl: identity.files,
  corpName: identity.name,
  verifiedNumber: identity.registrationNumber,
  regCountry: identity.country,
  regAddress: identity.address,
  xaccountType: platformOf(context),
  enterprisePerson: representative && {
    legelName: representative.name,
    legelIdNumber: representative.idNumber,
    certifierRole: representative.role,
  },
});

export const verifyCompany = defineWrite<Company, CompanyIdentity>({
  kind: 'VERIFY_COMPANY',
  calls: CALLS,
  plan: async (context, input, secret) => {
    const customer = await requireCustomerNow(context, { id: input.customerId, scope: PARTNER });
    requireUnproven(customer);
    return {
      call: ['CreateEnterpriseRealnameAuthentication', companyInput(context, input, requireSecret(secret))],
      changes: [change(customer, 'IN_REVIEW')],
    };
  },
});

export const changeToCompany = defineWrite<Company, CompanyIdentity>({
  kind: 'CHANGE_TO_COMPANY',
  calls: CALLS,
  plan: async (context, input, secret) => {
    const customer = await requireCustomerNow(context, { id: input.customerId, scope: PARTNER });
    requireProvenPerson(customer);
    const call = { ...companyInput(context, input, requireSecret(secret)), changeType: PERSON_BECOMES_COMPANY };
    return {
      call: ['ChangeEnterpriseRealnameAuthentication', call],
      changes: [{ of: 'Customer.kind', id: input.customerId, before: customer.kind, after: 'COMPANY' }],
    };
  },
});
