import { customerIds, type Lookup, type Recipe } from './lookup.ts';

/** Numbers and addresses that reach no person: reserved for examples, or not assigned. */
const contactOn = ({ site }: Lookup) =>
  site === 'CHINA' ? { mobile: '0086-10000000000' } : { email: 'a.new.customer@example.com' };

const customersToVerify = (filter: string, values: object): Recipe =>
  async function* ({ ask }) {
    for (const customerId of await customerIds(ask, filter)) yield { customerId, ...values };
  };

const company = { name: 'Example Ltd', registrationNumber: 'X00000000', files: ['license.jpg'] };
const person = { name: 'Example Person', documentNumber: 'X00000000', files: ['front.jpg', 'back.jpg', 'held.jpg'] };

export const REGISTRATION: Readonly<Record<string, Recipe>> = {
  Registration: () => [{ accountName: 'a_new_customer' }],
  SendVerificationCode: (lookup) => [contactOn(lookup)],
  RegisterCustomer: (lookup) => [
    {
      accountName: 'a_new_customer',
      ...contactOn(lookup),
      ...(lookup.site === 'CHINA' ? {} : { country: lookup.site === 'EUROPE' ? 'IE' : 'SG' }),
    },
  ],
  VerifyPerson: customersToVerify('verification: NOT_VERIFIED', person),
  VerifyCompany: customersToVerify('verification: NOT_VERIFIED', company),
  ChangeToCompany: customersToVerify('verification: VERIFIED', company),
};
