import { useQuery } from '@apollo/client/react';
import { TICKET_FORM, TICKET_PROBLEM } from '../api/documents.ts';
import { Failure } from '../parts/failure.tsx';
import { useText } from '../text/text.tsx';
import { TicketQuestion } from './ticket-question.tsx';
import { useNewTicket } from './use-new-ticket.ts';

/** The vendor's limit less the length of the line that the gateway adds. */
const LONGEST_DESCRIPTION = 1_900;

interface ChooseProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string | null; readonly group?: string | null }[];
  readonly onChoose: (id: string) => void;
}

const Choose = ({ name, label, value, options, onChoose }: ChooseProps) => {
  const text = useText();
  const groups = Map.groupBy(options, ({ group }) => group ?? '');
  const list = (all: ChooseProps['options']) =>
    all.map((option) => (
      <option key={option.id} value={option.id}>
        {option.name}
      </option>
    ));
  return (
    <label>
      {label}
      <select name={name} required value={value} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{text.newTicket.choose}</option>
        {[...groups].map(([group, all]) =>
          group === '' ? (
            list(all)
          ) : (
            <optgroup key={group} label={group}>
              {list(all)}
            </optgroup>
          ),
        )}
      </select>
    </label>
  );
};

/** The form of a new ticket of the member's own account: product, problem type, its questions, description and a file. */
export const NewTicket = ({ token }: { readonly token: string }) => {
  const text = useText();
  const { typed, change, send, busy, step, ticketId, error, fileRefusal } = useNewTicket(token);
  const { productId, problemTypeId, regionId, severityId, description, answers } = typed;
  const start = useQuery(TICKET_FORM);
  const types = useQuery(TICKET_PROBLEM, {
    variables: { productId, problemTypeId: '', withForm: false },
    skip: productId === '',
  });
  const problem = useQuery(TICKET_PROBLEM, { variables: { productId, problemTypeId }, skip: problemTypeId === '' });
  const desk = start.data?.ticketDesk;
  const form = problemTypeId === '' ? null : problem.data?.ticketDesk?.product?.problemType;
  const files = desk?.attachments;
  return (
    <>
      <p>
        <a href="#/tickets">← {text.tickets.back}</a>
      </p>
      <h1>{text.newTicket.title}</h1>
      <section className="card" data-part="new-ticket">
        <Failure error={start.error ?? types.error ?? problem.error} />
        {start.loading && <p className="dim">{text.loading}</p>}
        {desk && (
          <form
            className="fields"
            onSubmit={(event) => {
              event.preventDefault();
              void send();
            }}
          >
            <Choose
              name="product"
              label={text.newTicket.product}
              value={productId}
              options={(desk.categories ?? []).flatMap(({ name: group, products }) =>
                (products ?? []).map((product) => ({ id: product.productId, name: product.name, group })),
              )}
              onChoose={(id) => change({ productId: id, problemTypeId: '', severityId: '', answers: {} })}
            />
            {types.data && (
              <Choose
                name="problem"
                label={text.newTicket.problemType}
                value={problemTypeId}
                options={(types.data.ticketDesk?.product?.problemTypes ?? []).map((type) => ({
                  id: type.problemTypeId,
                  name: type.name,
                }))}
                onChoose={(id) => change({ problemTypeId: id, severityId: '', answers: {} })}
              />
            )}
            {form && (
              <>
                {form.quota?.left !== null && form.quota?.left !== undefined && (
                  <p className="dim">{text.newTicket.left(form.quota.left)}</p>
                )}
                {form.kind === 'FAULT' && (
                  <Choose
                    name="region"
                    label={text.newTicket.region}
                    value={regionId}
                    options={(desk.regions ?? []).map((region) => ({ id: region.regionId, name: region.name }))}
                    onChoose={(id) => change({ regionId: id })}
                  />
                )}
                {(form.severities ?? []).length > 0 && (
                  <Choose
                    name="severity"
                    label={text.newTicket.severity}
                    value={severityId}
                    options={(form.severities ?? []).map((each) => ({ id: each.severityId, name: each.name }))}
                    onChoose={(id) => change({ severityId: id })}
                  />
                )}
                {(form.fields?.own ?? []).map((question) => (
                  <TicketQuestion
                    key={question.key}
                    question={question}
                    value={answers[question.key] ?? ''}
                    onAnswer={(value) => change({ answers: { ...answers, [question.key]: value } })}
                  />
                ))}
                {(form.templates ?? []).length > 0 && (
                  <p>
                    {text.newTicket.templates}{' '}
                    {form.templates?.map((template) => (
                      <button
                        key={template.templateId}
                        type="button"
                        className="quiet"
                        data-template={template.templateId}
                        onClick={() => change({ description: template.text ?? '' })}
                      >
                        {template.name}
                      </button>
                    ))}
                  </p>
                )}
                <label>
                  {text.newTicket.description}
                  <textarea
                    name="description"
                    rows={6}
                    required
                    maxLength={LONGEST_DESCRIPTION}
                    value={description}
                    onChange={({ target }) => change({ description: target.value })}
                  />
                </label>
                <label>
                  {text.newTicket.file}
                  <input
                    name="file"
                    type="file"
                    accept={files?.types?.map((type) => `.${type}`).join(',')}
                    onChange={({ target }) => change({ file: target.files?.[0] ?? null })}
                  />
                </label>
                <button type="submit" className="button" data-action="create" disabled={busy || step !== null}>
                  {text.newTicket.create}
                </button>
              </>
            )}
          </form>
        )}
        {fileRefusal && <p className="failure">{text.newTicket.fileRefused(fileRefusal)}</p>}
        {step !== null && (
          <p role="status" data-step={step}>
            {step === 'done' ? text.newTicket.created : text.newTicket.unknown}{' '}
            {ticketId && (
              <a data-created={ticketId} href={`#/tickets/${encodeURIComponent(ticketId)}`}>
                {text.newTicket.open}
              </a>
            )}
          </p>
        )}
        <Failure error={error} />
      </section>
    </>
  );
};
