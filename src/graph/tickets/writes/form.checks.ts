import { GatewayError } from '../../../errors/index.ts';
import type { RequestContext } from '../../../request/context.ts';
import { refuse } from '../../../request/schema/windows.ts';
import { choicesIn } from '../form/choices.ts';
import type { TicketField } from '../form/field.type.ts';
import {
  fieldsOfProblem,
  type ProblemKey,
  problemTypesOfProduct,
  quotaOfProblem,
  severitiesOfProblem,
} from '../form/form.loader.ts';
import type { TicketProblemType } from '../form/form.type.ts';

/** Key of a field → answer. */
export type Answers = Readonly<Record<string, string>>;

const ANSWERS = 'input.answers';
const INTEGER = /^-?\d{1,15}$/;

const checkInteger = ({ key, smallest, largest }: TicketField, value: string): void => {
  const number = Number(value);
  const isIn = (smallest === null || number >= smallest) && (largest === null || number <= largest);
  if (!INTEGER.test(value) || !isIn) refuse(ANSWERS, `${key}: a whole number, ${smallest ?? ''} to ${largest ?? ''}`);
};

const checkChoice = ({ key, choiceText }: TicketField, values: readonly string[]): void => {
  const choices = choicesIn(choiceText);
  // Where the choices could not be read, the vendor checks the answer.
  if (choices.length === 0) return;
  if (!values.every((value) => choices.some((choice) => choice.value === value)))
    refuse(ANSWERS, `${key}: one of its choices`);
};

const checkAnswer = (field: TicketField, value: string): void => {
  if (field.longest && value.length > field.longest)
    refuse(ANSWERS, `${field.key}: at most ${field.longest} characters`);
  if (field.type === 'INTEGER') checkInteger(field, value);
  if (field.type === 'CHOICE') checkChoice(field, [value]);
  if (field.type === 'CHOICES') checkChoice(field, value.split(','));
};

/**
 * Throws BAD_USER_INPUT for an answer without a field or with an invalid value, and for a required field without one.
 */
const checkAnswers = (fields: readonly TicketField[], answers: Answers): void => {
  const known = new Map(fields.map((field) => [field.key, field]));
  for (const [key, value] of Object.entries(answers)) {
    const field = known.get(key);
    if (!field) refuse(ANSWERS, 'keys of the fields of the problem type');
    checkAnswer(field, value);
  }
  const missing = fields.find(({ key, isRequired, isShown }) => isRequired && isShown !== false && !answers[key]);
  if (missing) refuse(ANSWERS, `needed: ${missing.key}`);
};

const requireProblem = async (
  context: RequestContext,
  { productId, problemTypeId, account }: ProblemKey,
): Promise<TicketProblemType> => {
  const problems = await context.load(problemTypesOfProduct, { productId, account });
  const problem = problems.find((each) => each.problemTypeId === problemTypeId);
  return problem ?? refuse('input.problemTypeId', 'a problem type of the product');
};

const checkSeverity = async (context: RequestContext, key: ProblemKey, severityId: string | null): Promise<void> => {
  if (severityId === null) return;
  const severities = await context.load(severitiesOfProblem, key);
  if (!severities.some((each) => each.severityId === severityId))
    refuse('input.severityId', 'a severity of the problem type');
};

/** Throws WRONG_STATE where the account may create no more tickets of the problem type. */
const requireQuota = async (context: RequestContext, key: ProblemKey): Promise<void> => {
  const left = (await context.load(quotaOfProblem, key))?.left ?? null;
  if (left === 0) throw new GatewayError('WRONG_STATE', { hints: { rule: 'ticket-quota' } });
};

interface Filled extends ProblemKey {
  readonly severityId: string | null;
  readonly regionId: string | null;
  readonly answers: Answers;
}

/** Checks that the vendor would accept the form. Throws BAD_USER_INPUT or WRONG_STATE. */
export const checkForm = async (context: RequestContext, filled: Filled): Promise<void> => {
  const { kind } = await requireProblem(context, filled);
  if (kind === 'FAULT' && filled.regionId === null) refuse('input.regionId', 'needed for a FAULT');
  const { own } = await context.load(fieldsOfProblem, filled);
  checkAnswers(own, filled.answers);
  await Promise.all([checkSeverity(context, filled, filled.severityId), requireQuota(context, filled)]);
};
