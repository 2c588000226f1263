import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { SITES, type Site } from '../../config/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { NodeOfViewer } from '../../request/nodes/index.ts';

const SiteEnum = Object.fromEntries(SITES.map((site) => [site, site])) as { [S in Site]: S };
registerEnumType(SiteEnum, {
  name: 'Site',
  description: 'Where the partner is registered; decides currency, funding model and which operations exist.',
  valuesConfig: {
    CHINA: { description: 'Chinese mainland; customers are funded by allocations, in CNY.' },
    INTERNATIONAL: { description: 'International; customers have budgets, in USD.' },
    EUROPE: { description: 'Europe; as the international site, at its own address.' },
  },
});

@NodeOfViewer({ field: 'partner', description: 'A partner account of the vendor.' })
export class Partner {
  @Field(() => ID, { name: 'partnerId', description: "The gateway's name for this partner account." })
  id!: string;

  @Field(() => String, { description: 'Display name.' })
  name!: string;

  @Field(() => SiteEnum, { description: 'Where the partner is registered.' })
  site!: Site;
}

@ObjectType({ description: "One operation of the vendor on the partner's site." })
export class Capability {
  @Field(() => String, { description: "The operation's name at the vendor." })
  operation!: string;

  @Field(() => Boolean, { description: "Whether the viewer's roles allow it." })
  allowed!: boolean;
}

/** The partner that the viewer belongs to. */
export const partnerOf = ({ partner: { config } }: RequestContext): Partner => ({
  id: config.id,
  name: config.name,
  site: config.site,
});
