import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { newIdempotencyKey } from '@partnergraph/client';
import type { DocumentNode } from 'graphql';
import { Failure } from '../parts/failure.tsx';

interface Props<Input extends object> {
  readonly step: TypedDocumentNode<unknown, { readonly input: Input }>;
  /** Everything but the key. A step names the version that the page shows, so that it is taken once. */
  readonly input: Omit<Input, 'idempotencyKey'>;
  readonly name: string;
  readonly label: string;
  readonly quiet?: boolean;
  /** Queries with fields that the step changes and its answer does not have. */
  readonly refetch?: readonly DocumentNode[];
}

/** Takes a step of a record. The answer has the record as it is now, so that the list follows without another request. */
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
