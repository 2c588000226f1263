import { accessBehaviours } from './accesses.ts';
import { accountListBehaviours } from './account-lists.ts';
import type { TicketBehaviours } from './behaviour.ts';
import { contactBehaviours } from './contacts.ts';
import { diagnosisBehaviours } from './diagnosis.ts';
import { fileBehaviours } from './files.ts';
import { formBehaviours } from './forms.ts';
import { labelBehaviours } from './labels.ts';
import { messageBehaviours } from './messages.ts';
import { rightBehaviours } from './rights.ts';
import { sessionBehaviours } from './sessions.ts';
import { ticketCreateBehaviours } from './ticket-create.ts';
import { ticketDetailBehaviours } from './ticket-details.ts';
import { ticketListBehaviours } from './ticket-lists.ts';
import { ticketWriteBehaviours } from './ticket-writes.ts';

/** The behavior of each operation of the ticket service, by its name in the contract. */
export const TICKET_BEHAVIOURS: TicketBehaviours = {
  ...ticketListBehaviours,
  ...ticketDetailBehaviours,
  ...ticketCreateBehaviours,
  ...ticketWriteBehaviours,
  ...messageBehaviours,
  ...formBehaviours,
  ...fileBehaviours,
  ...contactBehaviours,
  ...rightBehaviours,
  ...labelBehaviours,
  ...accountListBehaviours,
  ...accessBehaviours,
  ...sessionBehaviours,
  ...diagnosisBehaviours,
};

export type { FileAnswer } from './behaviour.ts';
