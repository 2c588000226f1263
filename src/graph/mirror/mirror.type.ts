import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { NOUN_NAMES, type NounName, operationOf } from '../../mirror/index.ts';
import { DateTime } from '../common/index.ts';

/** Name of a copied list in the schema: `customers` → `CUSTOMERS`; lists of several words have them apart. */
export const wordOf = (noun: string): string => noun.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** Name of a copied list in the schema → its name in the mirror. */
export const MirroredList = Object.fromEntries(NOUN_NAMES.map((noun) => [wordOf(noun), noun])) as Record<
  string,
  NounName
>;
registerEnumType(MirroredList, {
  name: 'MirroredList',
  description: "A list of the vendor's that the gateway copies.",
  valuesConfig: Object.fromEntries(
    NOUN_NAMES.map((noun) => [wordOf(noun), { description: `Source: ${operationOf(noun)}.` }]),
  ),
});

@ObjectType({ description: "State of the gateway's copy of one list, over the partner's own rows and all resellers'." })
export class MirrorStatus {
  @Field(() => MirroredList, { description: 'The list.' })
  list!: NounName;

  @Field(() => Int, { description: 'Rows in the copy.' })
  rows!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Moment that the copy reflects; null before the first complete reading.',
  })
  asOf!: string | null;

  @Field(() => Boolean, { description: 'Whether the first reading of the list is complete.' })
  complete!: boolean;

  @Field(() => Int, { description: 'Progress of the first reading, in percent.' })
  progressPercent!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Estimated seconds until the first reading ends; null where unknown or already ended.',
  })
  etaSeconds!: number | null;

  @Field(() => Int, {
    description:
      'Number of rows, since the first reading, that a complete reading found to differ from the refreshed copy.',
  })
  driftRows!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the error that keeps the copy from being refreshed now.',
  })
  errorCode!: string | null;
}
