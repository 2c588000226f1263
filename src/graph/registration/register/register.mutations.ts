import { createHash } from 'node:crypto';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { GatewayError } from '../../../errors/index.ts';
import { guestName, managerLimit } from '../../../identity/index.ts';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { refuse } from '../../../request/schema/windows.ts';
import type { WriteResult } from '../../../request/writes/definition.ts';
import { writeOnce } from '../../../request/writes/write-once.ts';
import { PARTNER, scopeOf } from '../../../upstream/index.ts';
import { checkIdentifier, checkPassword, checkTexts } from '../../common/index.ts';
import { Customer, ownOnly, requireCustomerNow } from '../../customers/index.ts';
import { toPayload } from '../../operations/index.ts';
import { requireReseller } from '../../resellers/index.ts';
import { readAcceptedTexts } from './accepted-texts.ts';
import { RegisterCustomerInput, SendVerificationCodeInput } from './register.args.ts';
import { contactOf } from './register.checks.ts';
import { RegisterCustomerPayload, SendVerificationCodePayload } from './register.payload.ts';
import { registerCustomer, sendVerificationCode } from './register.writes.ts';

const MOST_MINUTES = 60;
const LONGEST_ID = 128;
const COUNTRY = /^[A-Z]{2}$/;
/** Target of codes that are sent before the customer exists. */
const NOBODY = 'registration';

/** Unique, and equal for every attempt with the same key; keys of a guest are apart from all others. */
const idFrom = (context: RequestContext, key: string): string => {
  const named = [context.partner.config.id, guestName(context.requireViewer()), key].filter((part) => part !== null);
  return `gw-${createHash('sha256').update(named.join('/')).digest('hex').slice(0, 40)}`;
};

const checkSend = ({ purpose, customerId, validMinutes }: SendVerificationCodeInput, isChina: boolean): void => {
  if (validMinutes < 1 || validMinutes > MOST_MINUTES) refuse('input.validMinutes', `1 to ${MOST_MINUTES}`);
  if (purpose === 'REGISTRATION') {
    if (customerId) refuse('input.customerId', 'for BANK_CARD only');
    return;
  }
  if (!isChina) throw new GatewayError('UNSUPPORTED_ON_SITE', { hints: { argument: 'input.purpose' } });
  if (!customerId) refuse('input.customerId', 'needed for BANK_CARD');
};

const isReferral = ({ associationModel = null }: RegisterCustomerInput, isChina: boolean): boolean => {
  const models: readonly unknown[] = isChina ? [null, 'RESALE', 'REFERRAL'] : [null, 'RESELLER'];
  if (!models.includes(associationModel)) refuse('input.associationModel', models.filter(Boolean).join(' or '));
  return associationModel === 'REFERRAL';
};

/** BAD_USER_INPUT; gives what may be kept and what may not. */
const readRegistration = async (context: RequestContext, input: RegisterCustomerInput) => {
  const { site } = context.partner.config;
  const { accountName = null, password = null, verificationCode = null, country = null, resellerId = null } = input;
  const isChina = site === 'CHINA';
  if (accountName !== null) checkIdentifier({ by: 'ACCOUNT_NAME', value: accountName }, site, 'input.accountName');
  checkPassword(password);
  checkTexts({ verificationCode });
  const contact = contactOf(input, site);
  if (contact && verificationCode === null && !input.dryRun) refuse('input.verificationCode', 'needed with a contact');
  if (isChina && country !== null) refuse('input.country', 'not in China');
  if (!isChina && !COUNTRY.test(country ?? '')) refuse('input.country', 'two capital letters of ISO 3166');
  const externalId = input.externalId ?? idFrom(context, input.idempotencyKey);
  if (externalId.length > LONGEST_ID) refuse('input.externalId', `at most ${LONGEST_ID} characters`);
  if (resellerId !== null) {
    if (managerLimit(context.requireViewer()) !== null) throw context.forbidden({ argument: 'input.resellerId' });
    await requireReseller(context, resellerId);
  }
  const { marketing, waitForAssociation } = input;
  const { customers } = context.requireViewer();
  const acceptedUnderId = customers.kind === 'reseller' ? customers.resellerId : resellerId;
  return {
    targetId: externalId,
    alsoAbout: resellerId === null ? [] : [resellerId],
    input: {
      externalId,
      accountName,
      country,
      isReferral: isReferral(input, isChina),
      marketing,
      waitForAssociation,
      resellerId,
      ...readAcceptedTexts(context, input),
      acceptedUnderId,
    },
    secret: { contact, verificationCode, password },
  };
};

/** Whether the account is the partner's by now, and its row where the viewer may see it. */
const associationOf = async (
  context: RequestContext,
  { operation }: WriteResult,
  resellerId: string | null,
): Promise<Pick<RegisterCustomerPayload, 'customerId' | 'associated' | 'customer'>> => {
  const [customerId = null] = operation?.createdIds ?? [];
  if (customerId === null) return { customerId, associated: false, customer: null };
  const answer = await context.api.ask('ListSubCustomers', { customerId, limit: 1 }, { scope: scopeOf(resellerId) });
  const rows = answer.many(Customer).filter(({ id }) => id === customerId);
  const [customer = null] = ownOnly(context, rows);
  return {
    customerId,
    associated: rows.length > 0,
    customer,
  };
};

@Resolver()
export class RegisterMutations {
  @Serves(sendVerificationCode)
  @Mutation(() => SendVerificationCodePayload, {
    description:
      "Sends a verification code; the vendor sends at most 15 an hour and 60 a day to one receiver. When the vendor's " +
      'answer is lost, no record shows whether the code was sent; another request with a new key does no harm. Source: ' +
      'SendVerificationMessageCode.',
  })
  async sendVerificationCode(
    @Ctx() context: RequestContext,
    @Arg('input', () => SendVerificationCodeInput, { description: 'Receiver and purpose.' })
    input: SendVerificationCodeInput,
  ): Promise<SendVerificationCodePayload> {
    const written = await writeOnce(context, sendVerificationCode, input, async () => {
      const { site } = context.partner.config;
      const { purpose, validMinutes, customerId = null } = input;
      checkSend(input, site === 'CHINA');
      const contact = contactOf(input, site);
      if (!contact) return refuse(site === 'CHINA' ? 'input.mobile' : 'input.email', 'needed');
      if (customerId !== null) await requireCustomerNow(context, { id: customerId, scope: PARTNER });
      return { targetId: customerId ?? NOBODY, input: { purpose, customerId, validMinutes }, secret: { contact } };
    });
    return toPayload(context, written);
  }

  @Serves(registerCustomer)
  @Mutation(() => RegisterCustomerPayload, {
    description:
      'Creates an account and associates it with the partner. The gateway does not store contact, code and ' +
      'password. DUPLICATE for a name or contact that is taken; query `accountAvailability` before. The ' +
      'accepted texts are kept as an `AgreementAcceptance`; WRONG_STATE (`text-is-current`) where the profile of the ' +
      'partner names another version. ' +
      'Source: CreateSubCustomer.',
  })
  async registerCustomer(
    @Ctx() context: RequestContext,
    @Arg('input', () => RegisterCustomerInput, { description: 'The customer, and the texts that it has accepted.' })
    input: RegisterCustomerInput,
  ): Promise<RegisterCustomerPayload> {
    const written = await writeOnce(context, registerCustomer, input, () => readRegistration(context, input));
    return { ...toPayload(context, written), ...(await associationOf(context, written, input.resellerId ?? null)) };
  }
}
