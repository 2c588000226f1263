import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import { CONSOLE_OPEN } from '../../identity/index.ts';
import type { SignOnService } from '../../partner/services.ts';
import { Requires } from '../../request/access/access.ts';
import { Refuses } from '../../request/access/refusals.ts';
import type { RequestContext } from '../../request/context.ts';
import { refuse } from '../../request/schema/windows.ts';
import { isoOf } from '../../time/index.ts';
import { type Customer, customerById, requireCustomer } from '../customers/index.ts';
import { OpenConsoleInput, OpenConsolePayload } from './console.payload.ts';

const LONGEST_TARGET = 2_048;

/** The page of the console. BAD_USER_INPUT for an address that is not at an origin of the console. */
const targetIn = (target: string | null | undefined, consoles: readonly string[]): string => {
  if (target === null || target === undefined) return `${consoles[0]}/`;
  const fits = target.length <= LONGEST_TARGET && URL.canParse(target) && consoles.includes(new URL(target).origin);
  return fits
    ? target
    : refuse('input.target', `an address of 1 to ${LONGEST_TARGET} characters at ${consoles.join(', ')}`);
};

/** A customer that was not registered through the platform is known there by its id at the vendor. */
const platformUserOf = ({ id, externalId }: Customer): string => externalId ?? `customer-${id}`;

/** The vendor's list takes precedence over its message through a browser, which can get lost. */
const hasAccount = async (customer: Customer, signOn: SignOnService): Promise<boolean> =>
  customer.externalId !== null || (await signOn.isBound(platformUserOf(customer))) === true;

@Resolver()
export class ConsoleMutations {
  @Refuses('NOT_FOUND', 'SINGLE_SIGN_ON_OFF', 'UNSUPPORTED_ON_SITE')
  @Requires(CONSOLE_OPEN, { cost: customerById.cost, guests: ['customer'] })
  @Mutation(() => OpenConsolePayload, {
    description:
      "Opens the vendor's console for a customer's user by single sign-on (SAML), without a password of the vendor. A customer " +
      'opens its own. SINGLE_SIGN_ON_OFF where the partner has not configured it; NOT_FOUND for a customer that is not the ' +
      "viewer's. Every sign-on is audited. One call, to ListSubCustomers.",
  })
  async openConsole(
    @Ctx() context: RequestContext,
    @Arg('input', () => OpenConsoleInput, { description: 'Customer and page.' }) input: OpenConsoleInput,
  ): Promise<OpenConsolePayload> {
    const { signOn } = context.partner;
    if (!signOn) throw new GatewayError('SINGLE_SIGN_ON_OFF');
    if (input.customerId.trim() === '') refuse('input.customerId', 'the id of a customer');
    const service = targetIn(input.target, signOn.consoles);
    const customer = await requireCustomer(context, input.customerId);
    const bindsAccount = !(await hasAccount(customer, signOn));
    const { url, expiresAt } = await signOn.issue({
      customerId: customer.id,
      externalId: platformUserOf(customer),
      service,
      firstLogin: bindsAccount,
      actor: context.actor,
    });
    return { url, expiresAt: isoOf(expiresAt), bindsAccount };
  }
}
