import { accessBehaviors } from './accesses.ts';
import { accountListBehaviors } from './account-lists.ts';
import type { TicketBehaviors } from './behavior.ts';
import { contactBehaviors } from './contacts.ts';
import { diagnosisBehaviors } from './diagnosis.ts';
import { fileBehaviors } from './files.ts';
import { formBehaviors } from './forms.ts';
import { labelBehaviors } from './labels.ts';
import { messageBehaviors } from './messages.ts';
import { rightBehaviors } from './rights.ts';
import { sessionBehaviors } from './sessions.ts';
import { ticketCreateBehaviors } from './ticket-create.ts';
import { ticketDetailBehaviors } from './ticket-details.ts';
import { ticketListBehaviors } from './ticket-lists.ts';
import { ticketWriteBehaviors } from './ticket-writes.ts';

/** The behavior of each operation of the ticket service, by its name in the contract. */
export const TICKET_BEHAVIORS: TicketBehaviors = {
  ...ticketListBehaviors,
  ...ticketDetailBehaviors,
  ...ticketCreateBehaviors,
  ...ticketWriteBehaviors,
  ...messageBehaviors,
  ...formBehaviors,
  ...fileBehaviors,
  ...contactBehaviors,
  ...rightBehaviors,
  ...labelBehaviors,
  ...accountListBehaviors,
  ...accessBehaviors,
  ...sessionBehaviors,
  ...diagnosisBehaviors,
};

export type { FileAnswer } from './behavior.ts';
