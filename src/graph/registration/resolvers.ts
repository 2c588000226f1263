import { IdentityMutations } from './identity/identity.mutations.ts';
import { RegisterMutations } from './register/register.mutations.ts';
import { CustomerRegistrationResolver, RegistrationResolver } from './registration.resolver.ts';

export const registrationResolvers = [
  IdentityMutations,
  RegisterMutations,
  CustomerRegistrationResolver,
  RegistrationResolver,
] as const;
