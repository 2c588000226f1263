import { ObjectType } from 'type-graphql';
import type { Customer } from '../customers/index.ts';

@ObjectType({
  description:
    'What the vendor says of a customer that may speak against a change of its association. Fields are named as the inputs of ' +
    '`createAssociationChange` and `checkAssociationChange`; for inputs that are not here the vendor has no operation, so that ' +
    'a member has to ask.',
})
export class AssociationFindings {
  readonly customer!: Customer;
}
