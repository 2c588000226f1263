import { useMutation } from '@apollo/client/react';
import { OPEN_CONSOLE } from '../api/documents.ts';
import { Failure } from '../parts/failure.tsx';
import { useText } from '../text/text.tsx';

/** Opens the vendor's console as the customer's user, in a tab of its own; each press requests a new address. */
export const ConsoleButton = ({ customerId }: { readonly customerId: string }) => {
  const text = useText();
  const [open, opened] = useMutation(OPEN_CONSOLE);
  const press = async (): Promise<void> => {
    const answer = await open({ variables: { customerId } }).catch(() => null);
    const url = answer?.data?.openConsole?.url;
    if (url) window.open(url, '_blank', 'noopener');
  };
  return (
    <>
      <button
        type="button"
        className="quiet"
        data-action="console"
        disabled={opened.loading}
        onClick={() => void press()}
      >
        {text.customer.console}
      </button>
      <Failure error={opened.error} />
    </>
  );
};
