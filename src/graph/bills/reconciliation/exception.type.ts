import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { ExceptionReason as Reason } from './decide-reason.ts';

export const ExceptionReason = {
  MISSING: 'MISSING',
  DOUBLED: 'DOUBLED',
  AMOUNT: 'AMOUNT',
  PERIOD: 'PERIOD',
  ROUNDING: 'ROUNDING',
  FOREIGN: 'FOREIGN',
} as const satisfies { readonly [Name in Reason]: Name };
export type ExceptionReason = Reason;
registerEnumType(ExceptionReason, {
  name: 'ExceptionReason',
  description: 'Why two sides of a reconciliation disagree.',
  valuesConfig: {
    MISSING: { description: 'Only one side has it.' },
    DOUBLED: { description: 'One side has it more than once.' },
    AMOUNT: { description: 'The amounts differ.' },
    PERIOD: { description: 'The amounts agree, and the months differ.' },
    ROUNDING: { description: 'The amounts agree once those with up to eight decimals are rounded to cents.' },
    FOREIGN: { description: 'One side has it for another customer.' },
  },
});

@ObjectType({ description: 'Explanation of an exception by a member.' })
export class ExceptionNote {
  @Field(() => ID, { description: 'Number of the record, for `exceptionExplanation`.' })
  explanationId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why the figures differ; null when the retention time is over.',
  })
  explanation!: string | null;

  @Field(() => String, { description: 'Login name of the member who explained it.' })
  by!: string;

  @Field(() => Boolean, { name: 'closed', description: 'Whether the explanation was accepted.' })
  isClosed!: boolean;
}
