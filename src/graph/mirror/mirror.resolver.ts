import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { AtMost, SignedIn } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { Partner } from '../partner/index.ts';
import { MirrorStatus } from './mirror.type.ts';

@Resolver(() => Partner)
export class PartnerMirrorResolver {
  @SignedIn()
  @AtMost(20)
  @FieldResolver(() => [MirrorStatus], {
    nullable: true,
    description: "State of the gateway's copies of the vendor's lists, without a call; null where it keeps none.",
  })
  async mirror(@Ctx() { partner }: RequestContext): Promise<readonly MirrorStatus[] | null> {
    const all = await partner.mirror?.status();
    if (!all) return null;
    return all.map(({ noun, rows, asOf, progress, etaSeconds, drift, error }) => ({
      list: noun,
      rows,
      asOf,
      complete: asOf !== null,
      progressPercent: Math.floor(progress * 100),
      etaSeconds,
      driftRows: drift,
      errorCode: error,
    }));
  }
}
