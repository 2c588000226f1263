import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { codesIn, errorsIn, newIdempotencyKey, nextStepOf } from '@partnergraph/client';
import { useEffect, useState } from 'react';
import { ALLOCATE, CUSTOMER, OPERATION } from '../api/documents.ts';
import type { Money } from '../parts/money.ts';

const ASK_AGAIN_MS = 3_000;

/** Codes that the same key would return again. */
const NEEDS_NEW_KEY: readonly string[] = ['IDEMPOTENCY_CONFLICT'];

/**
 * The write of an allocation and its idempotency key. The key is made when the form opens, stays the same for dry runs, lost
 * connections and repeats, and is replaced only when the write has ended or the amount changes.
 */
export const useAllocation = (customerId: string) => {
  const client = useApolloClient();
  const [key, setKey] = useState(newIdempotencyKey);
  const [operationId, setOperationId] = useState<string | null>(null);
  const [allocate, sent] = useMutation(ALLOCATE);
  const [check, checked] = useMutation(ALLOCATE);
  const input = (amount: Money, dryRun: boolean) => ({
    variables: { input: { customerId, amount, idempotencyKey: key, dryRun } },
  });

  // When the vendor's answer is lost, the gateway looks for the outcome, and this query reads it.
  const asked = useQuery(OPERATION, {
    variables: { id: operationId ?? '' },
    skip: operationId === null,
    fetchPolicy: 'cache-and-network',
  });
  const operation = asked.data?.operation ?? sent.data?.allocateFunds?.operation ?? null;
  const step = operation ? nextStepOf(operation.outcome) : null;
  const { startPolling, stopPolling } = asked;
  useEffect(() => {
    if (operationId === null) return;
    if (step === 'ask-again') startPolling(ASK_AGAIN_MS);
    else stopPolling();
    return stopPolling;
  }, [operationId, step, startPolling, stopPolling]);

  // An outcome that the gateway found later has changed the balance, so the cached balance is read again.
  useEffect(() => {
    if (operationId !== null && step === 'done') void client.refetchQueries({ include: [CUSTOMER] });
  }, [client, operationId, step]);

  const startOver = (): void => {
    sent.reset();
    checked.reset();
    setOperationId(null);
    setKey(newIdempotencyKey());
  };

  return {
    step,
    operation,
    preview: checked.data?.allocateFunds?.preview ?? null,
    error: sent.error ?? checked.error,
    busy: sent.loading || checked.loading,
    /** No answer arrived; sending the write again with the same key is safe. */
    lost: Boolean(sent.error) && errorsIn(sent.error).length === 0,
    check: async (amount: Money): Promise<void> => {
      if (operation || sent.error) startOver();
      await check(input(amount, true)).catch(() => undefined);
    },
    send: async (amount: Money): Promise<void> => {
      const answer = await allocate(input(amount, false)).catch((error: unknown) => {
        if (codesIn(error).some((code) => NEEDS_NEW_KEY.includes(code))) setKey(newIdempotencyKey());
        return null;
      });
      const made = answer?.data?.allocateFunds?.operation;
      if (made && nextStepOf(made.outcome) === 'ask-again') setOperationId(made.id);
    },
    startOver,
  };
};
