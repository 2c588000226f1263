import { type Creation, createExamples, keepRecord } from '../../support/record-examples.ts';
import type { Front } from './house.ts';
import type { Person } from './people.ts';

const CHINA = 'demo-cn';

/**
 * An administrator creates a record of each kind, about a customer where the kind allows it, once for each customer.
 */
export const recordsAbout = (
  front: Front,
  administrator: Person,
  customer: string,
): Promise<Readonly<Record<string, string>>> => {
  const currency = administrator.partnerId === CHINA ? 'CNY' : 'USD';
  const create = async (creation: Creation): Promise<string> => {
    const { data, errors } = await front.ask(administrator, creation);
    const made = data?.made as { readonly record: { readonly id: string } } | null | undefined;
    if (!made) throw new Error(`${creation.query}: ${JSON.stringify(errors)}`);
    return made.record.id;
  };
  return createExamples({ mark: customer, customerId: customer, currency }, create, (kept) =>
    keepRecord(front.partner(administrator.partnerId).records, kept),
  );
};
