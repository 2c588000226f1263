import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import { askerOf, CONSOLE_OPEN } from '../../identity/index.ts';
import type { SignOnService } from '../../partner/services.ts';
import { Requires } from '../../request/access/access.ts';
import { Refuses } from '../../request/access/refusals.ts';
import type { RequestContext } from '../../request/context.ts';
import { refuse } from '../../request/schema/windows.ts';
import { isoOf } from '../../time/index.ts';
import { type Customer, customerById, requireCustomer } from '../customers/index.ts';
import { OpenConsoleInput, OpenConsolePayload } from './console.payload.ts';

const LONGEST_TARGET = 2_048;

/** Address of the console's page. Throws BAD_USER_INPUT for an address at another origin. */
const targetIn = (target: string | null | undefined, consoles: readonly string[]): string => {
  if (target === null || target === undefined) return `${consoles[0]}/`;
  const fits = target.length <= LONGEST_TARGET && URL.canParse(target) && consoles.includes(new URL(target).origin);
  return fits
    ? target
    : refuse('input.target', `an address of 1 to ${LONGEST_TARGET} characters at ${consoles.join(', ')}`);
};

/**
 * The platform's id of the customer's user; made of the customer's id where it did not register through the platform.
 */
const platformUserOf = ({ id, externalId }: Customer): string => externalId ?? `customer-${id}`;

/**
 * Whether the user has an account. The vendor's list counts more than its message by the browser, which can be lost.
 */
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
      asker: askerOf(context.requireViewer()),
    });
    return { url, expiresAt: isoOf(expiresAt), bindsAccount };
  }
}
