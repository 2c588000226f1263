import type { RequestContext } from '../../../request/context.ts';
import { defineWrite, requireSecret } from '../../../request/writes/definition.ts';
import { PARTNER, scopeOf } from '../../../upstream/index.ts';
import { nationalNumber } from '../../common/index.ts';
import { requireCustomerNow } from '../../customers/index.ts';
import { requireAvailable } from '../availability.loader.ts';
import { requireUnproven } from '../identity/identity.checks.ts';
import { requireCurrentTexts } from './accepted-texts.ts';
import type { VerificationPurpose } from './register.args.ts';
import { type Contact, platformOf } from './register.checks.ts';

type SendCode = {
  readonly purpose: VerificationPurpose;
  readonly customerId: string | null;
  readonly validMinutes: number;
};
type Receiver = { readonly contact: Contact };

type Register = {
  readonly externalId: string;
  readonly accountName: string | null;
  readonly country: string | null;
  readonly isReferral: boolean;
  readonly marketing: boolean;
  readonly waitForAssociation: boolean;
  readonly resellerId: string | null;
  readonly agreementVersion: string | null;
  readonly privacyVersion: string | null;
  /** The reseller whose record the acceptance becomes. */
  readonly acceptedUnderId: string | null;
};
type Access = {
  readonly contact: Contact | null;
  readonly verificationCode: string | null;
  readonly password: string | null;
};

const RECEIVER = { MOBILE: 1, EMAIL: 2 } as const;
const SCENE = { REGISTRATION: 29, BANK_CARD: 18 } as const satisfies Record<VerificationPurpose, number>;
const REFERRAL = '1';

const receiverOf = ({ by, value }: Contact) =>
  by === 'MOBILE' ? { mobilePhone: nationalNumber(value) } : { email: value };

const checkCard = async (context: RequestContext, customerId: string): Promise<void> =>
  requireUnproven(await requireCustomerNow(context, { id: customerId, scope: PARTNER }));

/** A request with another key sends another code, and only the newest is valid. */
export const sendVerificationCode = defineWrite<SendCode, Receiver>({
  kind: 'SEND_VERIFICATION_CODE',
  // Whose code it is, and the code.
  calls: 2,
  plan: async (context, { purpose, customerId, validMinutes }, secret) => {
    const { contact } = requireSecret(secret);
    if (customerId !== null) await checkCard(context, customerId);
    const scene = contact.by === 'MOBILE' ? { scene: SCENE[purpose], customerId } : {};
    return {
      call: [
        'SendVerificationMessageCode',
        { receiverType: RECEIVER[contact.by], timeout: validMinutes, ...receiverOf(contact), ...scene },
      ],
    };
  },
});

/** The vendor accepts each `externalId` once: a second registration with it is refused, from any sender. */
export const registerCustomer = defineWrite<Register, Access>({
  kind: 'REGISTER_CUSTOMER',
  refuses: ['DUPLICATE'],
  // Whether name and contact are free, the reseller, the account, and whether it is associated.
  calls: 5,
  plan: async (context, input, secret) => {
    const { externalId, accountName, resellerId } = input;
    await requireCurrentTexts(context, input);
    const { contact, verificationCode, password } = requireSecret(secret);
    const platform = platformOf(context);
    const name = { by: 'ACCOUNT_NAME', value: accountName ?? '', argument: 'input.accountName' } as const;
    await Promise.all([
      accountName === null ? null : requireAvailable(context, name),
      contact && requireAvailable(context, contact),
    ]);
    return {
      call: [
        'CreateSubCustomer',
        {
          domainName: accountName,
          ...(contact ? { ...receiverOf(contact), verificationCode } : {}),
          password,
          ...(input.country === null ? {} : { domainArea: input.country }),
          xaccountId: externalId,
          xaccountType: platform,
          isCloseMarketMs: String(!input.marketing),
          ...(input.isReferral ? { cooperationType: REFERRAL } : {}),
          includeAssociationResult: input.waitForAssociation,
        },
      ],
      scope: scopeOf(resellerId),
      changes: [{ of: 'Customer.accountName', id: externalId, before: null, after: accountName }],
    };
  },
});
