import type { OperationId } from '../../../contract/index.ts';
import type { LoaderDefinition } from '../../../request/context.ts';
import { defineEachLoader } from '../../../request/fetch/loader.ts';
import type { RowClass } from '../../../vendor/rows.ts';
import {
  type AttachmentLimits,
  RatingDimension,
  TicketCategory,
  TicketCountryCode,
  TicketLimits,
  TicketRegion,
  VendorAttachmentLimits,
} from './form.type.ts';

/** Key of a loader that always reads a whole table. */
export const WHOLE = 'whole';

/** Defines a loader of a table that is equal for all accounts of a site: one call, cached for an hour. */
const dictionary = <T extends object>(
  name: string,
  operation: OperationId,
  type: RowClass<T>,
): LoaderDefinition<typeof WHOLE, readonly T[]> =>
  defineEachLoader<typeof WHOLE, readonly T[]>({
    name,
    operations: [operation],
    fetch: async (_whole, { api }) => (await api.askAny(operation, {})).many(type),
  });

export const ticketCategories = dictionary('ticketCategories', 'ListCaseCategories', TicketCategory);
export const ticketRegions = dictionary('ticketRegions', 'ListRegions', TicketRegion);
export const ticketCountryCodes = dictionary('ticketCountryCodes', 'ListAreaCodes', TicketCountryCode);
export const ratingDimensions = dictionary('ratingDimensions', 'ListSatisfactionDimensions', RatingDimension);

const MEGABYTE = 1024 * 1024;

/** File extensions in the vendor's text, whatever separates them. */
const typesIn = (text: string | null): readonly string[] => text?.toLowerCase().match(/[a-z0-9]+/g) ?? [];

/** Which files may be attached: one call, cached for an hour. */
export const attachmentLimits = defineEachLoader<typeof WHOLE, AttachmentLimits>({
  name: 'attachmentLimits',
  operations: ['ShowAccessoryLimits'],
  fetch: async (_whole, { api }) => {
    const limits = (await api.ask('ShowAccessoryLimits', {})).one(VendorAttachmentLimits);
    const { most = null, megabytes = null, typeText = null } = limits ?? {};
    return { most, bytes: megabytes === null ? null : megabytes * MEGABYTE, types: typesIn(typeText) };
  },
});

/** How many addresses may receive copies of a new ticket: one call, cached for an hour. */
export const mostCopies = defineEachLoader<typeof WHOLE, number | null>({
  name: 'mostCopies',
  operations: ['ListCaseLimits'],
  fetch: async (_whole, { api }) => (await api.ask('ListCaseLimits', {})).one(TicketLimits)?.mostCopies ?? null,
});
