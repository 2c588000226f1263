import { changeToCompany, verifyCompany, verifyPerson } from './identity/identity.writes.ts';
import { registerCustomer, sendVerificationCode } from './register/register.writes.ts';

export const registrationWrites = [
  changeToCompany,
  verifyCompany,
  verifyPerson,
  registerCustomer,
  sendVerificationCode,
] as const;
