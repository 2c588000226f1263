import type { DraftContent } from '../../../partner/ticket-drafts.ts';
import { refuse } from '../../../request/schema/windows.ts';
import type { SaveTicketDraftInput } from './draft.args.ts';

/** More than a ticket accepts, so that a draft keeps a text that is too long. */
const LONGEST_TEXT = 4_000;
const LONGEST_ID = 64;
const LONGEST_PART = 128;
export const MOST_ANSWERS = 50;
export const MOST_ATTACHMENTS = 10;

const checkLength = (text: string | null | undefined, longest: number, argument: string): string | null => {
  if (text && text.length > longest) refuse(argument, `at most ${longest} characters`);
  return text || null;
};

const idIn = (id: string | null | undefined, argument: string): string | null =>
  checkLength(id, LONGEST_ID, `input.${argument}`);

const contactIn = ({ contact }: SaveTicketDraftInput): DraftContent['contact'] => {
  if (!contact) return null;
  const part = (name: 'phone' | 'countryCode' | 'email' | 'hours') =>
    checkLength(contact[name], LONGEST_PART, `input.contact.${name}`);
  return { phone: part('phone'), countryCode: part('countryCode'), email: part('email'), hours: part('hours') };
};

const answersIn = ({ answers }: SaveTicketDraftInput): DraftContent['answers'] => {
  const given = answers ?? [];
  if (given.length > MOST_ANSWERS) refuse('input.answers', `at most ${MOST_ANSWERS}`);
  if (new Set(given.map(({ key }) => key)).size < given.length) refuse('input.answers', 'each key once');
  for (const { key, value } of given) {
    checkLength(key, LONGEST_ID, 'input.answers.key');
    checkLength(value, LONGEST_TEXT, 'input.answers.value');
  }
  return given.map(({ key, value }) => ({ key, value }));
};

const attachmentsIn = ({ attachmentIds }: SaveTicketDraftInput): readonly string[] => {
  const given = attachmentIds ?? [];
  if (given.length > MOST_ATTACHMENTS) refuse('input.attachmentIds', `at most ${MOST_ATTACHMENTS}`);
  for (const id of given) idIn(id, 'attachmentIds');
  return [...given];
};

/** The content of a draft. Throws BAD_USER_INPUT for more than a draft may hold. */
export const draftIn = (input: SaveTicketDraftInput): DraftContent => ({
  productId: idIn(input.productId, 'productId'),
  problemTypeId: idIn(input.problemTypeId, 'problemTypeId'),
  categoryId: idIn(input.categoryId, 'categoryId'),
  severityId: idIn(input.severityId, 'severityId'),
  regionId: idIn(input.regionId, 'regionId'),
  description: checkLength(input.description, LONGEST_TEXT, 'input.description'),
  answers: answersIn(input),
  contact: contactIn(input),
  attachmentIds: attachmentsIn(input),
});
