import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { newIdempotencyKey } from '@partnergraph/client';
import type { DocumentNode } from 'graphql';
import { Failure } from '../parts/failure.tsx';

interface Props<Input extends object> {
  readonly step: TypedDocumentNode<unknown, { readonly input: Input }>;
  /** Input of the mutation without the idempotency key. It has the version that the page shows, so that the gateway refuses the step where the record has changed since. */
  readonly input: Omit<Input, 'idempotencyKey'>;
  readonly name: string;
  readonly label: string;
  readonly quiet?: boolean;
  /** Queries to read again after the step, because they select fields that the step changes and does not return. */
  readonly refetch?: readonly DocumentNode[];
}

/** Button for a step of a record. The mutation returns the changed record, so that the cache updates the list without another request. */
export const StepButton = <Input extends object>({ step, input, name, label, quiet, refetch = [] }: Props<Input>) => {
  const [take, { loading, error }] = useMutation(step, { refetchQueries: [...refetch] });
  const press = (): void => {
    const variables = { input: { ...input, idempotencyKey: newIdempotencyKey() } as unknown as Input };
    take({ variables }).catch(() => undefined);
  };
  return (
    <>
      <button
        type="button"
        className={quiet ? 'quiet' : 'button'}
        data-action={name}
        disabled={loading}
        onClick={press}
      >
        {label}
      </button>{' '}
      <Failure error={error} />
    </>
  );
};
