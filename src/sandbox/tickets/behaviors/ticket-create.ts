import type { Input } from '../../http/input.ts';
import { filesNamed, signer, type TicketCall, textIn } from '../call.ts';
import { requireVerified } from '../contacts.ts';
import { regionsOf, SEVERITIES } from '../forms/choices.ts';
import { FAULT, type Problem, problemOf } from '../forms/problems.ts';
import { productOf } from '../forms/products.ts';
import { answersFault } from '../forms/questions.ts';
import { openTicket } from '../open-ticket.ts';
import { quotaLeft } from '../quota.ts';
import { refuseTicket, TICKET_ERROR } from '../refusals.ts';
import type { Contact, TicketForm } from '../ticket.ts';
import type { TicketBehaviors } from './behavior.ts';

/** Source of tickets that are created by the API. */
const SOURCE = '83aeb0f2834c4df49826c781d32a963e';
const MAIL = /^[^\s@,;]+@[^\s@,;]+$/;

const problemIn = (call: TicketCall, input: Input): Problem => {
  const problem = problemOf(String(input.business_type_id));
  if (!problem) throw refuseTicket(TICKET_ERROR.NO_PROBLEM_TYPE, 'The problem type does not exist.');
  const product = textIn(input, 'product_category_id');
  if (product !== undefined && product !== problem.productId) {
    throw refuseTicket(TICKET_ERROR.PARAMETER, 'The product has no such problem type.');
  }
  if (problem.needsPlan && !call.account.hasPlan) {
    throw refuseTicket(TICKET_ERROR.NO_PLAN, 'The problem type needs a support plan.');
  }
  return problem;
};

const regionIn = ({ account }: TicketCall, input: Input, { caseType }: Problem): string | null => {
  const region = textIn(input, 'region_id') ?? null;
  if (region === null && caseType === FAULT) throw refuseTicket(TICKET_ERROR.PARAMETER, 'region_id is required.');
  if (region !== null && !regionsOf(account.facts.site).some(({ id }) => id === region)) {
    throw refuseTicket(TICKET_ERROR.PARAMETER, 'The region does not exist.');
  }
  return region;
};

const severityIn = ({ account }: TicketCall, input: Input): string | null => {
  const severity = textIn(input, 'severity_id') ?? null;
  const position = SEVERITIES.findIndex(({ id }) => id === severity);
  if (severity !== null && (position < 0 || (position > 0 && !account.hasPlan))) {
    throw refuseTicket(TICKET_ERROR.SEVERITY, 'The severity cannot be chosen.');
  }
  return severity;
};

const formIn = (call: TicketCall, input: Input, problem: Problem): TicketForm => {
  const product = productOf(problem.productId);
  const subType = textIn(input, 'incident_sub_type_id');
  if (subType !== undefined && subType !== product?.subTypeId) {
    throw refuseTicket(TICKET_ERROR.PARAMETER, 'The category has no such product.');
  }
  return {
    problemId: problem.id,
    productId: problem.productId,
    subTypeId: product?.subTypeId ?? '',
    regionId: regionIn(call, input, problem),
    severityId: severityIn(call, input),
    description: String(input.simple_description),
    projectId: textIn(input, 'project_id') ?? null,
  };
};

const ccMailIn = (input: Input): string | null => {
  const mail = textIn((input.extension_map ?? {}) as Input, 'cc_email') ?? null;
  if (mail !== null && !MAIL.test(mail)) throw refuseTicket(TICKET_ERROR.CC_MAIL, 'The copy has no mail address.');
  return mail;
};

const contactIn = (call: TicketCall, input: Input): Contact => {
  const [areaCode, mobile, mail, time] = ['area_code', 'remind_mobile', 'remind_mail', 'remind_time'].map(
    (name) => textIn(input, name) ?? null,
  ) as [string | null, string | null, string | null, string | null];
  requireVerified(call, { areaCode, mobile, mail }, textIn(input, 'verify_code'));
  return { areaCode, mobile, mail, time, ccMail: ccMailIn(input) };
};

const answersIn = (input: Input, problem: Problem): Readonly<Record<string, unknown>> => {
  const answers = (input.extends_map ?? {}) as Readonly<Record<string, unknown>>;
  const fault = answersFault(problem, answers);
  if (fault !== null) throw refuseTicket(TICKET_ERROR.PARAMETER, fault);
  return answers;
};

const create = (call: TicketCall, input: Input): string => {
  const { account, desk, now, settings } = call;
  if (!account.privileges.has('createCase')) {
    throw refuseTicket(TICKET_ERROR.NO_RIGHT, 'The account may not create service tickets.');
  }
  if (input.source_id !== SOURCE) throw refuseTicket(TICKET_ERROR.PARAMETER, 'source_id is not acceptable.');
  const problem = problemIn(call, input);
  const form = formIn(call, input, problem);
  const files = filesNamed(call, input.accessory_ids);
  if (files.length > settings.ticketFiles) throw refuseTicket(TICKET_ERROR.PARAMETER, 'Too many attachments.');
  if (quotaLeft(call, problem.id) === 0) {
    throw refuseTicket(TICKET_ERROR.NO_MORE_TICKETS, 'No more service tickets can be created.');
  }
  const answers = answersIn(input, problem);
  const contact = contactIn(call, input);
  const id = desk.newId(now);
  openTicket(account, { id, now, user: signer(call), form, contact, answers, fileIds: files.map((file) => file.id) });
  for (const file of files) file.ticketId = id;
  if (contact.ccMail !== null) account.lastCcMail = contact.ccMail;
  return id;
};

export const ticketCreateBehaviors: TicketBehaviors = {
  CreateCases: (call, input) => ({ body: { incident_id: create(call, input) } }),
};
