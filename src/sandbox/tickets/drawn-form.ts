import { pick } from '../data/hash.ts';
import type { TicketAccount } from './account.ts';
import { regionsOf, SEVERITIES } from './forms/choices.ts';
import { CONSULT, PROBLEMS } from './forms/problems.ts';
import { productOf } from './forms/products.ts';
import type { TicketForm } from './ticket.ts';

/** A random form of a ticket about one of the account's customers, orders or resources. */
export const drawnForm = (account: TicketAccount, draw: (purpose: number) => number): TicketForm => {
  const problem = pick(
    PROBLEMS.filter(({ needsPlan }) => account.hasPlan || !needsPlan),
    draw(3),
  );
  const language = account.facts.site === 'CHINA' ? 'zh_CN' : 'en_US';
  const subjects = account.facts.subjects();
  const subject = subjects.length > 0 ? pick(subjects, draw(5)) : account.facts.id;
  return {
    problemId: problem.id,
    productId: problem.productId,
    subTypeId: productOf(problem.productId)?.subTypeId ?? '',
    regionId: problem.caseType === CONSULT ? null : pick(regionsOf(account.facts.site), draw(4)).id,
    severityId: account.hasPlan ? pick(SEVERITIES, draw(6)).id : null,
    description: `${problem.template.content[language]} ${subject}`,
    projectId: null,
  };
};
