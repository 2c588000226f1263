import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { GatewayError } from '../../../errors/index.ts';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { refuse } from '../../../request/schema/windows.ts';
import type { WriteResult } from '../../../request/writes/definition.ts';
import { writeOnce } from '../../../request/writes/write-once.ts';
import { PARTNER } from '../../../upstream/index.ts';
import { checkIdentifier, checkTexts } from '../../common/index.ts';
import { customerNow, requireCustomerNow } from '../../customers/index.ts';
import { toPayload } from '../../operations/index.ts';
import { realNameReviewByCustomer } from '../registration.loader.ts';
import { ChangeToCompanyInput, VerifyCompanyInput, VerifyPersonInput } from './identity.args.ts';
import { checkFiles } from './identity.checks.ts';
import {
  ChangeToCompanyPayload,
  type IdentityPayload,
  VerifyCompanyPayload,
  VerifyPersonPayload,
} from './identity.payload.ts';
import { changeToCompany, verifyCompany, verifyPerson } from './identity.writes.ts';

const OF_A_DOCUMENT = { least: 3, most: 3 };
const WITH_A_CARD = { least: 1, most: 1 };
const OF_A_COMPANY = { least: 1, most: 10 };

/** Throws BAD_USER_INPUT, or UNSUPPORTED_ON_SITE for a bank card on other sites than China. */
const checkPerson = (context: RequestContext, input: VerifyPersonInput): void => {
  const { site } = context.partner.config;
  const { bankCard, document, name, documentNumber, files } = input;
  checkTexts({ name, documentNumber });
  checkFiles(files, bankCard ? WITH_A_CARD : OF_A_DOCUMENT);
  if (!bankCard && !document) refuse('input.document', 'a known document');
  if (!bankCard) return;
  if (site !== 'CHINA') throw new GatewayError('UNSUPPORTED_ON_SITE', { hints: { argument: 'input.bankCard' } });
  const { number, mobile, verificationCode } = bankCard;
  checkTexts({ 'bankCard.number': number, 'bankCard.verificationCode': verificationCode });
  checkIdentifier({ by: 'MOBILE', value: mobile }, site, 'input.bankCard.mobile');
  if (!verificationCode && !input.dryRun) refuse('input.bankCard.verificationCode', 'needed');
};

/** The company as the ledger keeps it, and what it does not keep. BAD_USER_INPUT, NOT_FOUND. */
const companyIn = async (context: RequestContext, input: VerifyCompanyInput | ChangeToCompanyInput) => {
  const { customerId, certificate = null, name, registrationNumber, files } = input;
  const { country = null, address = null, representative = null } = input;
  checkTexts({ name, registrationNumber, country, address });
  checkTexts({ 'representative.name': representative?.name, 'representative.idNumber': representative?.idNumber });
  checkFiles(files, OF_A_COMPANY);
  await requireCustomerNow(context, { id: customerId, scope: PARTNER });
  const answersFor = representative && { ...representative, role: representative.role ?? null };
  return {
    targetId: customerId,
    input: { customerId, certificate },
    secret: { name, registrationNumber, files, country, address, representative: answersFor },
  };
};

/** Current state of the customer and the review. */
const payload = async (context: RequestContext, written: WriteResult, id: string): Promise<IdentityPayload> => {
  const [customer, review] = await Promise.all([
    context.load(customerNow, { scope: PARTNER, id }),
    context.load(realNameReviewByCustomer, id),
  ]);
  return { ...toPayload(context, written), customer, review };
};

@Resolver()
export class IdentityMutations {
  @Serves(verifyPerson)
  @Mutation(() => VerifyPersonPayload, {
    description:
      "Submits the proof of a person's identity: documents, which an employee of the vendor checks, or in China a bank " +
      'card. WRONG_STATE for a customer that is verified or in review. Source: CreatePersonalRealnameAuth.',
  })
  async verifyPerson(
    @Ctx() context: RequestContext,
    @Arg('input', () => VerifyPersonInput, { description: 'Customer and proof of identity.' }) input: VerifyPersonInput,
  ): Promise<VerifyPersonPayload> {
    const { customerId, document = null, name, documentNumber, files, bankCard = null } = input;
    const written = await writeOnce(context, verifyPerson, input, async () => {
      checkPerson(context, input);
      await requireCustomerNow(context, { id: customerId, scope: PARTNER });
      const card = bankCard && { ...bankCard, verificationCode: bankCard.verificationCode ?? null };
      return {
        targetId: customerId,
        input: { customerId, document, byBankCard: card !== null },
        secret: { name, documentNumber, files, bankCard: card },
      };
    });
    return payload(context, written, customerId);
  }

  @Serves(verifyCompany)
  @Mutation(() => VerifyCompanyPayload, {
    description:
      'Submits the documents that prove the identity of a company; an employee of the vendor checks them. WRONG_STATE ' +
      'for a customer that is verified or in review. Source: CreateEnterpriseRealnameAuthentication.',
  })
  async verifyCompany(
    @Ctx() context: RequestContext,
    @Arg('input', () => VerifyCompanyInput, { description: 'Customer and proof of identity.' })
    input: VerifyCompanyInput,
  ): Promise<VerifyCompanyPayload> {
    const written = await writeOnce(context, verifyCompany, input, () => companyIn(context, input));
    return payload(context, written, input.customerId);
  }

  @Serves(changeToCompany)
  @Mutation(() => ChangeToCompanyPayload, {
    description:
      'Submits the company that a customer verified as a person becomes; the change cannot be undone. WRONG_STATE for ' +
      'any other customer. Source: ChangeEnterpriseRealnameAuthentication.',
  })
  async changeToCompany(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeToCompanyInput, { description: 'Customer and proof of identity.' })
    input: ChangeToCompanyInput,
  ): Promise<ChangeToCompanyPayload> {
    const written = await writeOnce(context, changeToCompany, input, () => companyIn(context, input));
    return payload(context, written, input.customerId);
  }
}
