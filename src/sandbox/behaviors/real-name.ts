import { COMPANY, PERSON, REJECTED, type Submission } from '../data/real-name.ts';
import type { Input } from '../http/input.ts';
import { invalid, refuse } from '../http/refusal.ts';
import { telephoneOf } from './account-rules.ts';
import { type Behaviors, type Call, partnerOf, requireCustomer } from './behavior.ts';
import { bankCardOf, PLAIN_CODES, redeemCode } from './verification.ts';

const BANK_CARD = 4;
const FIRST_TIME = -1;
const ATTEMPTS = 5;
const DOCUMENT_PICTURES = 3;
const PICTURE = /^[^/\\].*\.(jpe?g|bmp|png|gif|pdf)$/i;

const UNDER_REVIEW = '0';
const VERIFIED = '2';
const REVIEW_RESULTS: Readonly<Record<string, number>> = { '0': 0, '1': 1, '2': 2, '3': 1 };

const done = () => refuse(400, 'CBC.99007188', 'The customer is authenticated already or under review.');
const unmet = (message: string) => refuse(400, 'CBC.99007004', message);

/** Index of a customer that may submit documents; throws for others. */
const applicant = (call: Call, input: Input): number => {
  if (input.xaccount_type !== partnerOf(call).agencyName)
    throw invalid('xaccount_type is not a platform of the partner.');
  const { scope, index } = requireCustomer(call, String(input.customer_id));
  if (!call.settings.realNameEnabled) {
    throw refuse(400, 'CBC.99005030', 'Real-name authentication is not enabled for the partner.');
  }
  if (scope.realName.attempts(index) >= ATTEMPTS) {
    throw refuse(400, 'CBC.99007191', 'The customer tried too often.');
  }
  return index;
};

const checkFiles = (input: Input, count?: number): void => {
  const files = input.verified_file_url as readonly string[];
  if (files.length === 0 || (count !== undefined && files.length !== count)) {
    throw invalid(`verified_file_url must hold ${count ?? 'some'} files.`);
  }
  if (!files.every((file) => PICTURE.test(file))) throw refuse(400, 'CBC.99000100', 'A file has the wrong format.');
};

interface BankCard {
  readonly mobile: string;
  readonly verification_code: string;
}

const checkBankCard = (call: Call, input: Input): void => {
  const card = input.bank_card_info as BankCard | null | undefined;
  if (!card) throw refuse(400, 'CBC.0100', 'bank_card_info is needed for a bank card.');
  const receiver = telephoneOf(card.mobile);
  if (receiver === undefined) throw invalid('bank_card_info.mobile must be a telephone number.');
  const purpose = bankCardOf(String(input.customer_id));
  redeemCode(call, { receiver, purpose, code: card.verification_code, errors: PLAIN_CODES });
};

type Documents = Pick<Submission, 'customer' | 'kind' | 'name'> & Partial<Pick<Submission, 'isChange'>>;

/** A check by bank card is decided at once. Documents wait for a review, unless the delay is 0. */
const submit = (call: Call, documents: Documents, byBank = false) => {
  const { reviewDelayMs, reviewPasses } = call.settings;
  const atOnce = byBank || reviewDelayMs === 0;
  if (atOnce && !reviewPasses) throw unmet('The documents do not prove who the customer is.');
  const judgedAt = atOnce ? call.now : call.now + reviewDelayMs / 1000;
  call.scope.realName.submit({ isChange: false, ...documents, judgedAt, passes: reviewPasses }, call.now);
  return { body: { is_review: atOnce ? 0 : 1 } };
};

const checkFirst = (call: Call, customer: number): void => {
  const { verified_status: status } = call.scope.customers.row(customer);
  if (status === VERIFIED || status === UNDER_REVIEW) throw done();
};

const checkChange = (call: Call, customer: number): void => {
  const { verified_status: status, customer_type: type } = call.scope.customers.row(customer);
  if (status !== VERIFIED && status !== UNDER_REVIEW) throw unmet('The customer is not authenticated as a person.');
  if (status === UNDER_REVIEW || type === COMPANY || call.scope.realName.stateOf(customer) === 0) throw done();
};

export const realNameBehaviors: Behaviors = {
  CreatePersonalRealnameAuth: (call, input) => {
    const customer = applicant(call, input);
    if ((input.change_type ?? FIRST_TIME) !== FIRST_TIME) throw invalid('change_type must be -1.');
    checkFirst(call, customer);
    const byBank = input.identify_type === BANK_CARD;
    if (!byBank && (input.verified_type ?? null) === null) {
      throw refuse(400, 'CBC.0100', 'verified_type is needed for documents.');
    }
    checkFiles(input, byBank ? 1 : DOCUMENT_PICTURES);
    if (byBank) checkBankCard(call, input);
    return submit(call, { customer, kind: PERSON, name: String(input.name) }, byBank);
  },

  CreateEnterpriseRealnameAuthentication: (call, input) => {
    const customer = applicant(call, input);
    checkFirst(call, customer);
    checkFiles(input);
    return submit(call, { customer, kind: COMPANY, name: String(input.corp_name) });
  },

  ChangeEnterpriseRealnameAuthentication: (call, input) => {
    const customer = applicant(call, input);
    checkChange(call, customer);
    checkFiles(input);
    return submit(call, { customer, kind: COMPANY, name: String(input.corp_name), isChange: true });
  },

  ShowRealnameAuthenticationReviewResult: (call, input) => {
    const { scope, index } = requireCustomer(call, String(input.customer_id));
    const result = scope.realName.stateOf(index) ?? REVIEW_RESULTS[scope.customers.row(index).verified_status];
    return {
      body: { review_result: result, opinion: result === REJECTED ? 'The picture cannot be read.' : undefined },
    };
  },
};
