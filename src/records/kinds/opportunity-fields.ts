import {
  choice,
  choices,
  day,
  email,
  instant,
  line,
  lines,
  money,
  paragraph,
  personName,
  phone,
  yes,
} from '../fields.ts';
import { vocabulary } from '../vocabulary.ts';

const presales = vocabulary('PresalesWork', 'Work before a sale that the partner has done.', {
  VISIT: 'Visits and talks.',
  DEMONSTRATION: 'Demonstrations.',
  PROOF_OF_CONCEPT: 'A test of the solution at the customer.',
  SOLUTION_DESIGN: 'The design of a solution.',
  QUOTATION: 'A quotation.',
});

const route = vocabulary('OpportunityRoute', 'Who at the vendor receives an opportunity.', {
  OFFICE_MANAGERS: 'Every partner solution manager of the office of the customer.',
  DEVELOPMENT_MANAGER: 'The partner development manager, where the office has no solution manager.',
  CONFIGURED_PERSON: 'The person agreed with the vendor, where the office has no manager of either kind.',
});

/** Fields of an opportunity. */
export const fields = {
  title: line('Name of the opportunity.', { required: true, searchable: true }),
  company: line('Full name of the customer’s company.', { required: true, searchable: true }),
  need: line('The need, in a few words; one open opportunity for each company and need.', {
    required: true,
    searchable: true,
  }),
  contactName: personName('Name of the contact at the company.', { searchable: true }),
  contactPhone: phone('Phone number of the contact.', { searchable: true }),
  contactEmail: email('E-mail address of the contact.'),
  budget: paragraph('Budget: what the customer can spend, and who has granted it.'),
  authority: paragraph('Authority: who at the customer decides.'),
  requirement: paragraph('Need: what the customer wants to achieve, and why.'),
  timetable: paragraph('Timetable: when the customer decides and begins.'),
  expectedRevenue: money('Expected revenue in a year.'),
  expectedClosing: day('Day on which the contract is expected.'),
  presalesWork: choices(presales, 'Work before the sale that the partner has done.'),
  offering: line('The partner’s own solution or product that is offered.'),
  cloudServices: lines('Cloud services that are to be used.'),
  publicTender: yes('Whether the project is in a public tender; such a project cannot be shared.', { required: true }),
  customerConsents: yes('Whether the customer has agreed that the opportunity is shared.', { required: true }),
  officeManagers: lines('Login names or names of the vendor’s solution managers of the office.'),
  developmentManager: line('Name of the vendor’s development manager of the partner.'),
  routedBy: choice(route, 'Who at the vendor receives the opportunity; null before it is submitted.', {
    given: 'computed',
  }),
  routedTo: lines('Names of those who receive it; null before it is submitted.', { given: 'computed' }),
  decideBy: instant("Deadline for the vendor's decision; without one the opportunity is rejected.", {
    given: 'computed',
  }),
  progress: paragraph('Progress as last recorded; `history` has the time of each report.', { given: 'step' }),
  deliveredOn: day('Day on which the delivery was accepted.', { given: 'step' }),
};
