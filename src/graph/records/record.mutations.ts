import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { codesRefusedBy, type ErrorCode } from '../../errors/index.ts';
import {
  itemOf,
  type Level,
  memberSteps,
  type RecordGuest,
  type RecordKind,
  type Step,
  type StoredRecord,
  VENDOR_FACTS,
} from '../../records/index.ts';
import { Requires } from '../../request/access/access.ts';
import { Refuses } from '../../request/access/refusals.ts';
import type { RequestContext } from '../../request/context.ts';
import { changeCostOf, createRecord, stepRecord, updateRecord } from './record.changes.ts';
import {
  createInput,
  type RecordInput,
  type RecordTargetInput,
  recordPayload,
  stepInput,
  updateInput,
} from './record.inputs.ts';
import { fieldOfOne, type RecordObject, toRecord } from './record.type.ts';
import { vendorRefusalsOf } from './record.vendor.ts';

interface Change<I extends RecordInput> {
  readonly name: string;
  readonly description: string;
  readonly level: Level;
  readonly guests: readonly RecordGuest[];
  readonly input: new () => I;
  readonly refuses: readonly ErrorCode[];
  readonly step?: Step;
  run(context: RequestContext, input: I): Promise<StoredRecord>;
}

const describeStep = ({ description, from, vendorConfirms = [] }: Step): string =>
  [
    description,
    ...vendorConfirms.map((fact) => `The vendor is asked whether ${VENDOR_FACTS[fact]}.`),
    `From ${from.join(', ')}; any other state is WRONG_STATE.`,
  ].join(' ');

/** The mutations of a kind: create, update, and one for each transition that the gateway does not make by itself. */
export const recordMutations = (kind: RecordKind, record: new () => RecordObject) => {
  const { type, words, guests, madeBy } = kind;
  const name = fieldOfOne(kind);
  const Payload = recordPayload(kind, record, name);
  const editors = guests?.edit ?? [];

  const mutationOf = <I extends RecordInput>(change: Change<I>) => {
    @Resolver()
    class RecordMutation {
      @Refuses(...change.refuses)
      @Requires(itemOf(kind, change.level), { guests: change.guests, cost: changeCostOf(kind, change.step) })
      @Mutation(() => Payload, { name: change.name, description: change.description })
      async run(
        @Ctx() context: RequestContext,
        @Arg('input', () => change.input, { description: `The ${words[0]}.` }) input: I,
      ): Promise<object> {
        return { [name]: toRecord(await change.run(context, input)) };
      }
    }
    return RecordMutation;
  };

  const entering = () => [
    mutationOf<RecordInput>({
      name: `create${type}`,
      description: `Creates a new ${words[0]}. The gateway keeps it; the vendor does not receive it.`,
      level: 'EDIT',
      guests: editors,
      input: createInput(kind),
      refuses: codesRefusedBy('new-record'),
      run: (context, input) => createRecord(context, kind, input),
    }),
    mutationOf<RecordTargetInput>({
      name: `update${type}`,
      description: `Changes values of one ${words[0]}. WRONG_STATE in a state that allows no changes.`,
      level: 'EDIT',
      guests: editors,
      input: updateInput(kind),
      refuses: codesRefusedBy('record-change'),
      run: (context, input) => updateRecord(context, kind, input),
    }),
  ];

  return [
    ...(madeBy === 'gateway' ? [] : entering()),
    ...memberSteps(kind).map(([stepName, step]) =>
      mutationOf<RecordTargetInput>({
        name: step.mutation,
        description: describeStep(step),
        level: step.by,
        guests: step.guests ?? [],
        input: stepInput(kind, step),
        refuses: [...codesRefusedBy('record-change'), ...vendorRefusalsOf(step)],
        step,
        run: (context, input) => stepRecord(context, kind, [stepName, step], input),
      }),
    ),
  ];
};
