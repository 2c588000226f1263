import { changeToCompany, verifyCompany, verifyPerson } from './identity/identity.writes.ts';
import { registerCustomer, sendVerificationCode } from './register/register.writes.ts';

/** The writes of this noun at the vendor. */
export const registrationWrites = [
  changeToCompany,
  verifyCompany,
  verifyPerson,
  registerCustomer,
  sendVerificationCode,
] as const;
