import { ObjectType } from 'type-graphql';
import type { Customer } from '../customers/index.ts';

@ObjectType({
  description:
    "Obstacles to a change of a customer's association, as the vendor reports them. Fields are named like the " +
    'inputs of `createAssociationChange` and `checkAssociationChange`; the vendor has no operation for the ' +
    'other inputs, so a member has to find them out.',
})
export class AssociationFindings {
  readonly customer!: Customer;
}
