import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { refuse } from '../../../request/schema/windows.ts';
import { ticketAgreement } from '../../../upstream/mapping/codes/tickets.ts';
import { contactOf } from '../desk/contact.ts';
import {
  changeTicketLabel,
  createTicketLabel,
  deleteTicketLabel,
  sendTicketCode,
  signTicketAgreement,
  verifyTicketContact,
} from './desk.writes.ts';
import {
  ChangeTicketLabelInput,
  CreateTicketLabelInput,
  DeleteTicketLabelInput,
  SendTicketCodeInput,
  SignTicketAgreementInput,
  VerifyTicketContactInput,
} from './desk-write.args.ts';
import { checkText } from './target.ts';
import { TicketDeskPayload } from './ticket-write.payload.ts';
import { writeDesk } from './write-ticket.ts';

const LONGEST_NAME = 64;
const COLOR = /^#[0-9a-f]{6}$/i;
const CODE = /^\d{6}$/;

const lookOf = ({ name, color }: CreateTicketLabelInput | ChangeTicketLabelInput) => {
  checkText(name, LONGEST_NAME, 'input.name');
  if (!COLOR.test(color)) refuse('input.color', 'such as #2f80ed');
  return { name, color: color.toLowerCase() };
};

@Resolver()
export class TicketDeskMutations {
  @Serves(createTicketLabel)
  @Mutation(() => TicketDeskPayload, {
    description: 'Makes a label; DUPLICATE for a name that the account has. Source: CreateLabels.',
  })
  createTicketLabel(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateTicketLabelInput, { description: 'The label.' }) input: CreateTicketLabelInput,
  ): Promise<TicketDeskPayload> {
    return writeDesk(context, createTicketLabel, input, () => ({ stored: lookOf(input), targetId: input.name }));
  }

  @Serves(changeTicketLabel)
  @Mutation(() => TicketDeskPayload, {
    description: 'Renames a label or gives it another color. Source: UpdateLabels.',
  })
  changeTicketLabel(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeTicketLabelInput, { description: 'The label.' }) input: ChangeTicketLabelInput,
  ): Promise<TicketDeskPayload> {
    const { labelId } = input;
    return writeDesk(context, changeTicketLabel, input, () => ({
      stored: { labelId, ...lookOf(input) },
      targetId: labelId,
    }));
  }

  @Serves(deleteTicketLabel)
  @Mutation(() => TicketDeskPayload, {
    description: 'Deletes a label, which comes off all tickets. Source: DeleteLabels.',
  })
  deleteTicketLabel(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeleteTicketLabelInput, { description: 'The label.' }) input: DeleteTicketLabelInput,
  ): Promise<TicketDeskPayload> {
    const { labelId } = input;
    return writeDesk(context, deleteTicketLabel, input, () => ({ stored: { labelId }, targetId: labelId }));
  }

  @Serves(sendTicketCode)
  @Mutation(() => TicketDeskPayload, {
    description:
      'Sends a verification code to a contact that is not registered; at most one a minute, UPSTREAM_BUSY for more. No ' +
      'record shows whether it was sent: another one, with a new key, does no harm. Source: SendVerifyCodes.',
  })
  sendTicketCode(
    @Ctx() context: RequestContext,
    @Arg('input', () => SendTicketCodeInput, { description: 'The contact.' }) input: SendTicketCodeInput,
  ): Promise<TicketDeskPayload> {
    return writeDesk(context, sendTicketCode, input, () => {
      const contact = contactOf(input.contact, 'input.contact');
      if (!contact.areaCode) refuse('input.contact.countryCode', 'needed');
      return { stored: {}, secret: { contact } };
    });
  }

  @Serves(verifyTicketContact)
  @Mutation(() => TicketDeskPayload, {
    description:
      'Verifies a contact by the code that it was sent; `TicketDesk.verifiedContacts` has it then. Source: CheckVerifyCodes.',
  })
  verifyTicketContact(
    @Ctx() context: RequestContext,
    @Arg('input', () => VerifyTicketContactInput, { description: 'The contact and the code.' })
    input: VerifyTicketContactInput,
  ): Promise<TicketDeskPayload> {
    return writeDesk(context, verifyTicketContact, input, () => {
      if (!CODE.test(input.code)) refuse('input.code', 'six digits');
      return { stored: {}, secret: { contact: contactOf(input.contact, 'input.contact'), code: input.code } };
    });
  }

  @Serves(signTicketAgreement)
  @Mutation(() => TicketDeskPayload, {
    description:
      'Signs an agreement in the name of the account. Only after a person has read the text and agreed; WRONG_STATE for a ' +
      'version that is not the newest. Source: SignPublishedAgreement.',
  })
  signTicketAgreement(
    @Ctx() context: RequestContext,
    @Arg('input', () => SignTicketAgreementInput, { description: 'The agreement.' }) input: SignTicketAgreementInput,
  ): Promise<TicketDeskPayload> {
    const { agreementId } = input;
    return writeDesk(context, signTicketAgreement, input, () => ({
      stored: { agreementId, agreementTypeCode: ticketAgreement.encode(input.type) },
      targetId: agreementId,
    }));
  }
}
