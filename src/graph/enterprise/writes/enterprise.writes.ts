import { asCustomer } from '../../../request/fetch/customer-credential.ts';
import { defineWrite, requireSecret } from '../../../request/writes/definition.ts';
import { nationalNumber } from '../../common/index.ts';
import { requireCustomerAt } from '../../customers/index.ts';
import { requireAvailable } from '../../registration/index.ts';
import { requireMaster, requireUnit } from './enterprise-write.checks.ts';

/** Calls of one write: for the customer, the check that it is a master, and the write itself. */
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

/** The vendor's code of «same legal entity», the only relation that it accepts. */
const SAME_ENTITY = 1;
const MASTERS_NUMBER = 'Y';

/** Enables projects, which cannot be disabled. The vendor does not return the state; enabling again has no effect. */
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

/** Sends a verification code. Another idempotency key sends another code; only the newest is valid. */
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

/** Creates an account in a unit of the enterprise. */
export const createEnterpriseMember = defineWrite<CreateMember, MemberAccess>({
  kind: 'CREATE_ENTERPRISE_MEMBER',
  refuses: ['DUPLICATE'],
  // Calls for the master, its units, the check of the name, the write itself, and the members after it.
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
