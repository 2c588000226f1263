import { type Contract, loadContract } from '../../src/contract/index.ts';
import { BEHAVIORS, type Call } from '../../src/sandbox/behaviors/index.ts';
import { compileWriter } from '../../src/sandbox/http/json.ts';
import { createState } from '../../src/sandbox/state.ts';
import type { JsonObject } from '../../src/text.ts';
import { parseExact } from '../../src/upstream/pipeline/decimals.ts';
import { resellerOfRow } from '../../src/upstream/scope.ts';

interface VendorOptions {
  readonly partnerId: string;
  readonly customers: number;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The sandbox's answers to the partner's lists, decoded as the gateway does, without HTTP and in pages of any size. */
export interface VendorAnswers {
  readonly contract: Contract;
  readonly resellerIds: readonly string[];
  call(operation: string, input: JsonObject): Promise<JsonObject>;
}

export const createVendorAnswers = ({ partnerId, customers, now }: VendorOptions): VendorAnswers => {
  const state = createState({
    seed: 1,
    customers,
    quotas: false,
    largeAmounts: false,
    manyOrders: false,
    now: () => now,
    settings: {},
  });
  const world = state.worlds.find(({ partner }) => partner.id === partnerId);
  if (!world) throw new Error(`unknown partner ${partnerId}`);
  const contract = loadContract(world.partner.site);

  const callOf = (reseller: string | null): Call => {
    const scope = reseller === null ? world.scopes[0] : world.scopeOfReseller(reseller);
    if (!scope) throw new Error(`unknown reseller ${reseller}`);
    return {
      caller: { world, customer: null },
      worlds: state.worlds,
      scope,
      now: now / 1000,
      language: 'zh_CN',
      settings: state.settings,
      digits: () => '',
    };
  };

  return {
    contract,
    resellerIds: world.resellers.flatMap((row) => resellerOfRow({ ...row }) ?? []),
    call: async (id, { offset = 0, limit = 100, ...input }) => {
      const operation = contract.operations.get(id);
      const { paging } = operation?.facts ?? {};
      const behave = BEHAVIORS[id];
      if (!operation || !paging || !behave) throw new Error(`the sandbox serves no list called ${id}`);
      const { rows, body } = behave(callOf(resellerOfRow(input)), input);
      const [from, all] = [Number(offset), rows?.count ?? 0];
      const page = Array.from({ length: Math.max(0, Math.min(Number(limit), all - from)) }, (_, at) =>
        rows?.at(from + at),
      );
      const answer = { ...body, [paging.rows]: page, ...(paging.total ? { [paging.total]: all } : {}) };
      return parseExact(Buffer.from(compileWriter(operation.response)(answer))) as JsonObject;
    },
  };
};
