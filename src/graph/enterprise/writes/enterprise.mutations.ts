import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { refuse } from '../../../request/schema/windows.ts';
import { writeOnce } from '../../../request/writes/write-once.ts';
import { checkIdentifier, checkPassword, checkTexts } from '../../common/index.ts';
import { requireCustomerAt } from '../../customers/index.ts';
import { toPayload } from '../../operations/index.ts';
import {
  createEnterpriseMember,
  enableEnterpriseProjects,
  sendEnterpriseVerificationCode,
} from './enterprise.writes.ts';
import {
  CreateEnterpriseMemberInput,
  EnableEnterpriseProjectsInput,
  SendEnterpriseVerificationCodeInput,
} from './enterprise-write.args.ts';
import { memberOf } from './enterprise-write.checks.ts';
import {
  CreateEnterpriseMemberPayload,
  EnableEnterpriseProjectsPayload,
  SendEnterpriseVerificationCodePayload,
} from './enterprise-write.payload.ts';

const MOST_MINUTES = 60;
const LONGEST_NAME = 64;

interface MasterReference {
  readonly customerId: string;
  readonly resellerId?: string | null;
}

/** The master as the ledger stores it. Throws NOT_FOUND for one outside of the viewer's scope. */
export const namedMaster = async (context: RequestContext, { customerId, resellerId = null }: MasterReference) => {
  await requireCustomerAt(context, customerId, resellerId);
  return {
    about: [customerId, ...(resellerId === null ? [] : [resellerId])],
    master: { customerId, resellerId },
  };
};

@Resolver()
export class EnterpriseMutations {
  @Serves(enableEnterpriseProjects)
  @Mutation(() => EnableEnterpriseProjectsPayload, {
    description:
      'Switches enterprise projects on, in the name of the master: AGENCY_MISSING where the customer has ' +
      'not authorized the partner. The vendor does not report whether they are on; a repeated call does no ' +
      'harm. Source: CreateEnterpriseProjectAuth.',
  })
  async enableEnterpriseProjects(
    @Ctx() context: RequestContext,
    @Arg('input', () => EnableEnterpriseProjectsInput, { description: 'Customer for which to switch them on.' })
    input: EnableEnterpriseProjectsInput,
  ): Promise<EnableEnterpriseProjectsPayload> {
    const written = await writeOnce(context, enableEnterpriseProjects, input, async () => {
      const { master, about } = await namedMaster(context, input);
      return { targetId: input.customerId, alsoAbout: about, input: master };
    });
    return toPayload(context, written);
  }

  @Serves(sendEnterpriseVerificationCode)
  @Mutation(() => SendEnterpriseVerificationCodePayload, {
    description:
      "Sends a verification code to a future member, in the name of the master. When the vendor's answer is lost, no " +
      'record shows whether the code was sent; another request with a new key does no harm. Source: ' +
      'SendSmsVerificationCode; China site only.',
  })
  async sendEnterpriseVerificationCode(
    @Ctx() context: RequestContext,
    @Arg('input', () => SendEnterpriseVerificationCodeInput, { description: 'Receiver of the code.' })
    input: SendEnterpriseVerificationCodeInput,
  ): Promise<SendEnterpriseVerificationCodePayload> {
    const written = await writeOnce(context, sendEnterpriseVerificationCode, input, async () => {
      const { mobile, validMinutes } = input;
      checkIdentifier({ by: 'MOBILE', value: mobile }, context.partner.config.site, 'input.mobile');
      if (validMinutes < 1 || validMinutes > MOST_MINUTES) refuse('input.validMinutes', `1 to ${MOST_MINUTES}`);
      const { master, about } = await namedMaster(context, input);
      return {
        targetId: input.customerId,
        alsoAbout: about,
        input: { ...master, validMinutes },
        secret: { mobile },
      };
    });
    return toPayload(context, written);
  }

  @Serves(createEnterpriseMember)
  @Mutation(() => CreateEnterpriseMemberPayload, {
    description:
      'Creates a member account of an enterprise, in the name of the master; its state is CREATING at ' +
      'first. The gateway does not store name, number, code and password. DUPLICATE for a login name that ' +
      'is taken. Source: CreateSubEnterpriseAccount; China site only.',
  })
  async createEnterpriseMember(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateEnterpriseMemberInput, { description: 'Enterprise and new member.' })
    input: CreateEnterpriseMemberInput,
  ): Promise<CreateEnterpriseMemberPayload> {
    const { customerId, resellerId, unitId, accountName, password, permissionIds = null } = input;
    const { displayName = null, mobile = null, verificationCode = null, financialCustody = null } = input;
    const written = await writeOnce(context, createEnterpriseMember, input, async () => {
      const { site } = context.partner.config;
      checkIdentifier({ by: 'ACCOUNT_NAME', value: accountName }, site, 'input.accountName');
      checkPassword(password);
      checkTexts({ displayName, verificationCode });
      if ((displayName?.length ?? 0) > LONGEST_NAME) refuse('input.displayName', `at most ${LONGEST_NAME} characters`);
      if (mobile !== null) checkIdentifier({ by: 'MOBILE', value: mobile }, site, 'input.mobile');
      if (mobile !== null && verificationCode === null && !input.dryRun) {
        refuse('input.verificationCode', 'needed with a number of its own');
      }
      const { master, about } = await namedMaster(context, input);
      return {
        targetId: accountName,
        alsoAbout: about,
        input: { ...master, unitId, accountName, financialCustody, permissionIds },
        secret: { password, displayName, mobile, verificationCode },
      };
    });
    const master = await requireCustomerAt(context, customerId, resellerId);
    const member = await memberOf(context, master, (each) => each.accountName === accountName);
    return { ...toPayload(context, written), enterprise: { master }, member };
  }
}
