import { useMutation, useQuery } from '@apollo/client/react';
import {
  CREATE_INVITATION,
  INVITATIONS,
  RESEND_INVITATION,
  REVOKE_INVITATION,
  SEND_INVITATION,
} from '../api/documents.ts';
import { Failure } from '../parts/failure.tsx';
import { useText } from '../text/text.tsx';
import { NewRecord } from './new-record.tsx';
import { RecordList } from './record-list.tsx';
import { StepButton } from './step-button.tsx';

interface OpenProps {
  readonly link: string;
  readonly qrCode: string | null;
}

interface MailProps {
  readonly mailState: string;
  /** Why no mail server has accepted the mail; null where none has refused it. */
  readonly mailRefusal: string | null;
}

/** Steps return no QR codes, so the list is read again after each. */
const CODES = [INVITATIONS];

const OpenInvitation = ({ link, qrCode }: OpenProps) => (
  <>
    <a href={link} target="_blank" rel="noreferrer" data-link>
      {link}
    </a>
    {qrCode && <img className="code" src={qrCode} alt={link} />}
  </>
);

/** Delivery state of an invitation's mail. */
const MailOf = ({ mailState, mailRefusal }: MailProps) => {
  const words = useText().invitations;
  return (
    <>
      <span data-mail={mailState}>
        {words.mails[mailState] ?? mailState}
        {mailRefusal && ` (${mailRefusal})`}
      </span>
      <br />
    </>
  );
};

/** States of a mail after which even an open invitation can be sent again. */
const UNDELIVERED: readonly unknown[] = ['REFUSED', 'FAILED'];

/** Invitations to become a customer of the partner, with their links and QR codes. */
export const InvitationsPage = () => {
  const text = useText();
  const words = text.invitations;
  const { data, error, loading } = useQuery(INVITATIONS, {
    variables: { first: 20 },
    fetchPolicy: 'cache-and-network',
  });
  const [create] = useMutation(CREATE_INVITATION, { refetchQueries: [INVITATIONS] });
  const rows = data?.invitations?.nodes;
  return (
    <>
      <h1>{text.pages.invitations}</h1>
      <NewRecord
        title={words.create}
        questions={[
          { name: 'label', label: words.label, required: true },
          { name: 'endsAt', label: words.endsAt, type: 'date' },
        ]}
        onCreate={({ label, endsAt }, idempotencyKey) =>
          create({
            variables: {
              input: endsAt
                ? { idempotencyKey, label, channel: 'ACTIVITY_LINK', endsAt: new Date(endsAt).toISOString() }
                : { idempotencyKey, label, channel: 'GENERAL_LINK' },
            },
          })
        }
      />
      <section className="card" data-part="invitations">
        <Failure error={error} />
        {loading && !rows && <p className="dim">{text.loading}</p>}
        {rows && (
          <RecordList
            states={words.states}
            rows={rows.map(
              ({
                id,
                invitationId,
                version,
                label,
                channel,
                state,
                changedAt,
                link,
                qrCode,
                mailState,
                mailRefusal,
              }) => {
                const input = { invitationId, expectedVersion: version };
                return {
                  id,
                  title: label ?? words.channels[channel] ?? channel,
                  about: (
                    <>
                      {mailState && <MailOf mailState={mailState} mailRefusal={mailRefusal} />}
                      {link ? <OpenInvitation link={link} qrCode={qrCode} /> : words.channels[channel]}
                    </>
                  ),
                  state,
                  changedAt,
                  steps: (
                    <>
                      {state === 'DRAFT' && (
                        <StepButton
                          step={SEND_INVITATION}
                          input={input}
                          refetch={CODES}
                          name="send"
                          label={words.send}
                        />
                      )}
                      {(state === 'EXPIRED' || (state === 'SENT' && UNDELIVERED.includes(mailState))) && (
                        <StepButton
                          step={RESEND_INVITATION}
                          input={input}
                          refetch={CODES}
                          name="resend"
                          label={words.resend}
                        />
                      )}
                      {['DRAFT', 'SENT', 'EXPIRED'].includes(state) && (
                        <StepButton step={REVOKE_INVITATION} input={input} name="revoke" label={words.revoke} quiet />
                      )}
                    </>
                  ),
                };
              },
            )}
          />
        )}
      </section>
    </>
  );
};
