import { createHash } from 'node:crypto';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { refuse } from '../../../request/schema/windows.ts';
import { writeOnce } from '../../../request/writes/write-once.ts';
import { checkWriteIds } from '../../common/index.ts';
import { toPayload } from '../../operations/index.ts';
import { draftKey } from '../drafts/draft.key.ts';
import { attachmentLimits, WHOLE } from '../form/dictionary.loader.ts';
import { accountToWrite } from '../ticket.account.ts';
import { ticketById } from '../ticket.loader.ts';
import { answerTicketFields, changeTicketContact, createTicket } from './create.writes.ts';
import type { Answers } from './form.checks.ts';
import {
  AnswerTicketFieldsInput,
  ChangeTicketContactInput,
  CreateTicketInput,
  type TicketAnswerInput,
} from './form-write.args.ts';
import { reachOf } from './reach.ts';
import { callerOf, checkText, namedAccount } from './target.ts';
import { TicketPayload } from './ticket-write.payload.ts';
import { writeTicket } from './write-ticket.ts';

const LONGEST_DESCRIPTION = 1_900;
const MOST_ANSWERS = 50;

/** Reference in the ticket, equal for each attempt with the same idempotency key and different for other writes. */
const referenceOf = (context: RequestContext, key: string): string =>
  createHash('sha256')
    .update(`${callerOf(context)}/${key}`)
    .digest('hex')
    .slice(0, 12);

/** Answers by key of their field. Throws BAD_USER_INPUT for a key that is given twice. */
const answersOf = (answers: readonly TicketAnswerInput[] | null | undefined): Answers => {
  const given = answers ?? [];
  if (given.length > MOST_ANSWERS) refuse('input.answers', `at most ${MOST_ANSWERS}`);
  if (new Set(given.map(({ key }) => key)).size < given.length) refuse('input.answers', 'each key once');
  return Object.fromEntries(given.map(({ key, value }) => [key, value]));
};

const checkAttachments = async (context: RequestContext, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  const { most } = await context.load(attachmentLimits, WHOLE);
  checkWriteIds(ids, most ?? ids.length, 'input.attachmentIds');
};

const readTicket = async (context: RequestContext, input: CreateTicketInput) => {
  checkText(input.description, LONGEST_DESCRIPTION, 'input.description');
  const answers = answersOf(input.answers);
  const reach = input.contact ? reachOf(input.contact) : null;
  const attachmentIds = input.attachmentIds ?? [];
  await checkAttachments(context, attachmentIds);
  const { input: account, alsoAbout } = await namedAccount(context, input);
  const reference = referenceOf(context, input.idempotencyKey);
  return {
    targetId: reference,
    alsoAbout,
    input: {
      ...account,
      reference,
      productId: input.productId,
      problemTypeId: input.problemTypeId,
      categoryId: input.categoryId ?? null,
      severityId: input.severityId ?? null,
      regionId: input.regionId ?? null,
      verifiedPhoneId: input.verifiedPhoneId ?? null,
      verifiedEmailId: input.verifiedEmailId ?? null,
      attachmentIds,
    },
    secret: { description: input.description, answers, reach },
  };
};

@Resolver()
export class CreateTicketMutations {
  @Serves(createTicket)
  @Mutation(() => TicketPayload, {
    description:
      'Creates a ticket, in the name of the account that has it. The gateway stores no text, answer or contact; ' +
      "where the vendor's answer is lost, it finds the ticket in the list and creates no second one. The draft " +
      'of the account is removed. WRONG_STATE where the account may create no more tickets of the problem type. ' +
      'Source: CreateCases.',
  })
  async createTicket(
    @Ctx() context: RequestContext,
    @Arg('input', () => CreateTicketInput, { description: 'The form as it was filled in.' }) input: CreateTicketInput,
  ): Promise<TicketPayload> {
    const written = await writeOnce(context, createTicket, input, () => readTicket(context, input));
    const [id] = written.operation?.createdIds ?? [];
    const account = await accountToWrite(context, input);
    if (id === undefined) return { ...toPayload(context, written), ticket: null };
    // The ticket exists even where removing its draft fails. The draft expires.
    await context.partner.ticketDrafts.remove(draftKey(context, account)).catch(() => undefined);
    return { ...toPayload(context, written), ticket: await context.load(ticketById, { id, account }) };
  }

  @Serves(changeTicketContact)
  @Mutation(() => TicketPayload, {
    description: 'Replaces the contact of a ticket that is not over. Source: UpdateCaseContactInfo.',
  })
  changeTicketContact(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChangeTicketContactInput, { description: 'The ticket and the contact.' })
    input: ChangeTicketContactInput,
  ): Promise<TicketPayload> {
    return writeTicket(context, changeTicketContact, input, () => ({
      stored: {},
      secret: { reach: reachOf(input.contact) },
    }));
  }

  @Serves(answerTicketFields)
  @Mutation(() => TicketPayload, {
    description:
      'Adds answers to the form of a ticket. The vendor shows nothing of them, so that a lost answer stays AMBIGUOUS; the ' +
      'same answers again, with a new key, do no harm. Source: CreateCaseExtendsParam.',
  })
  answerTicketFields(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerTicketFieldsInput, { description: 'The ticket and the answers.' })
    input: AnswerTicketFieldsInput,
  ): Promise<TicketPayload> {
    return writeTicket(context, answerTicketFields, input, () => {
      const answers = answersOf(input.answers);
      const keys = Object.keys(answers);
      if (keys.length === 0) refuse('input.answers', 'at least one');
      return { stored: { keys, messageId: input.messageId ?? null }, secret: { answers } };
    });
  }
}
