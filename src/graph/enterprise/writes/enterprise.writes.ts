import { asCustomer } from '../../../request/fetch/customer-credential.ts';
import { defineWrite, requireSecret } from '../../../request/writes/definition.ts';
import { nationalNumber } from '../../common/index.ts';
import { requireCustomerAt } from '../../customers/index.ts';
import { requireAvailable } from '../../registration/index.ts';
import { requireMaster, requireUnit } from './enterprise-write.checks.ts';

/** Calls for the master, the check that it is one, and the write. */
const CALLS = 3;

type Master = { readonly customerId: string; readonly resellerId: string | null };
type SendCode = Master & { readonly validMinutes: number };
type Receiver = { readonly mobile: string };
type CreateMember = Master & {
  readonly unitId: string;
  readonly accountName: string;
  readonly financialCustody: boolean | null;
  readonly permissionIds: readonly string[] | null;
};
type MemberAccess = {
  readonly password: string;
  readonly displayName: string | null;
  readonly mobile: string | null;
  readonly verificationCode: string | null;
};

/** The same legal entity: the only relation that the vendor takes. */
const SAME_ENTITY = 1;
const MASTERS_NUMBER = 'Y';

/** Enables projects for good. No operation returns whether they are enabled, and enabling them again is harmless. */
export const enableEnterpriseProjects = defineWrite<Master>({
  kind: 'ENABLE_ENTERPRISE_PROJECTS',
  calls: CALLS,
  plan: async (context, { customerId, resellerId }) => {
    const master = await requireCustomerAt(context, customerId, resellerId);
    await requireMaster(context, master);
    return {
      call: ['CreateEnterpriseProjectAuth', {}],
      ...asCustomer(master),
      changes: [{ of: 'Enterprise.projects', id: customerId, before: null, after: 'ENABLED' }],
    };
  },
});

/** A request with another key sends another code, and only the newest is valid. */
export const sendEnterpriseVerificationCode = defineWrite<SendCode, Receiver>({
  kind: 'SEND_ENTERPRISE_CODE',
  calls: CALLS,
  plan: async (context, { customerId, resellerId, validMinutes }, secret) => {
    const master = await requireCustomerAt(context, customerId, resellerId);
    await requireMaster(context, master);
    const mobilePhone = nationalNumber(requireSecret(secret).mobile);
    return {
      call: ['SendSmsVerificationCode', { mobilePhone, timeout: validMinutes, smTemplateArgs: [] }],
      ...asCustomer(master),
    };
  },
});

/** A new account in a unit of the enterprise. */
export const createEnterpriseMember = defineWrite<CreateMember, MemberAccess>({
  kind: 'CREATE_ENTERPRISE_MEMBER',
  refuses: ['DUPLICATE'],
  // The master, its units, whether the name is free, the write, and the members after it.
  calls: 15,
  plan: async (context, { customerId, resellerId, unitId, accountName, ...terms }, secret) => {
    const { password, displayName, mobile, verificationCode } = requireSecret(secret);
    const master = await requireCustomerAt(context, customerId, resellerId);
    await Promise.all([
      requireUnit(context, master, unitId),
      requireAvailable(context, { by: 'ACCOUNT_NAME', value: accountName, argument: 'input.accountName' }),
    ]);
    const contact =
      mobile === null
        ? { usePriMobilePhone: MASTERS_NUMBER }
        : { mobilePhone: nationalNumber(mobile), verificationCode };
    return {
      call: [
        'CreateSubEnterpriseAccount',
        {
          partyId: unitId,
          displayName,
          subCustomerAssociationType: SAME_ENTITY,
          permissionIds: terms.permissionIds,
          newSubCustomer: { customerName: accountName, password, ...contact },
          financialCustody: terms.financialCustody === null ? null : Number(terms.financialCustody),
        },
      ],
      ...asCustomer(master),
      changes: [{ of: 'EnterpriseMember.accountName', id: accountName, before: null, after: accountName }],
    };
  },
});
