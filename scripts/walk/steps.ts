/**
 * The steps that the walk shows, as `file#function`, each with what it does. Which of them a request takes, in which order
 * and in which folder is traced; a step that no request takes fails `npm run docs:check`.
 */
export const STEPS: Readonly<Record<string, string>> = {
  'graphql-route.ts#handler': 'takes the HTTP request, with the caller’s language and a deadline',
  'callers.ts#identify': 'reads the bearer token',
  'verifier.ts#check': 'checks the token’s signature, audience and times',
  'rate.ts#admit': 'counts the operation against the caller’s rate',
  'compose.ts#contextFor': 'finds the partner’s services for the token’s claims',
  'viewer.ts#toViewer': 'makes the viewer: roles, permission items, and whose customers',
  'create-context.ts#createContext': 'makes what lives as long as this operation: loaders, counters, deadline',
  'graphql-route.ts#execute': 'hands the operation to the server of the schema that the caller sees',
  'documents.ts#find':
    'finds the document that was answered before; new ones go to Apollo Server, which parses and validates them',
  'executor.ts#run': 'executes it in place of graphql-js',
  'documents.ts#get': 'finds what was compiled of the document',
  'answer-size.ts#rows': 'counts the rows that the answer could have',
  'predict.ts#costOf': 'adds up the vendor calls that the fields declare, and refuses too many',
  'compile.ts#planFor': 'plans the document, or finds its plan',
  'fields.ts#executeFields': 'resolves the fields of an object',
  'fields.ts#executeFieldsInTurn': 'resolves the fields of a mutation one after another',
  'finish-schema.ts#guard': 'runs the checks of a field before its method',
  'access.ts#enforce': 'refuses what the viewer’s permission items do not open',
  'arguments.ts#checkWriteTexts': 'checks the texts of a write’s input',
  'customer.resolver.ts#customers': 'decides how a page of customers is found',
  'account.resolver.ts#balance': 'asks for the balances of all customers of the page at once',
  'order.resolver.ts#orders': 'asks for each customer’s latest orders',
  'children.ts#batch': 'chooses between one sweep of all orders and one call for each customer',
  'sweep.ts#sweepPages': 'reads the pages of the unfiltered list side by side',
  'catalog.loader.ts#batch': 'looks up the names of the services',
  'cache.ts#remember': 'gives what an earlier request has loaded, as long as it may be reused',
  'funds.mutations.ts#allocateFunds': 'is the mutation',
  'write-once.ts#writeOnce': 'checks the key, the ids, the amount and the customer',
  'writer.ts#execute': 'looks for an operation with this idempotency key',
  'funds.writes.ts#plan': 'reads the balances, and refuses a write that cannot succeed',
  'write-once.ts#prepareCall': 'checks the request against the contract before anything is stored',
  'rules.ts#checkAmount': 'compares the amount with the limits of the member’s roles',
  'repository.ts#insert': 'stores the operation as ACCEPTED',
  'repository.ts#markSent': 'stores that it is SENT, so that no other process sends it',
  'steps.ts#takeStep': 'checks each change of state against the table of steps',
  'api.ts#askAny': 'turns the input into the vendor’s names, and looks whether the answer may be reused',
  'scope.ts#withinScope': 'narrows each call to what the viewer may see',
  'pipeline.ts#routeOf': 'finds the route of the operation in the contract',
  'encode.ts#encodeObject': 'encodes the body by the contract’s types',
  'share.ts#join': 'joins an equal call that is under way',
  'credentials.ts#session': 'finds the credential that the operation needs',
  'breaker.ts#run': 'fails at once while the vendor is down',
  'quota.ts#acquire': 'waits for the vendor’s quota',
  'sign.ts#authorization': 'signs the request',
  'send.ts#send': 'sends it to the vendor over HTTP',
  'decode.ts#decode': 'decodes the answer',
  'decimals.ts#parseExact': 'keeps every digit of its numbers',
  'answer.ts#readAnswer': 'finds the rows and the total in the answer',
  'convert.ts#toText': 'converts the columns of a row when they are asked for',
  'masking.ts#hide': 'masks personal data',
  'receipt.ts#readWriteAnswer': 'reads the vendor’s answer to the write',
  'settlement.ts#settleByAnswer': 'stores the outcome and the vendor’s transaction',
  'audit.ts#record': 'records it in the audit, in the same transaction of the store',
  'news.ts#announce': 'announces to every cache what has changed',
  'cache.ts#drop': 'makes what was cached about it unknown',
  'create-context.ts#forgetLoaded': 'empties the loaders, so that the payload shows the new state',
  'write.type.ts#toPayload': 'makes the payload of the mutation',
  'compile.ts#respond': 'puts data and errors together',
  'operation.ts#report': 'writes the operation’s log line and metrics',
  'graphql-route.ts#end': 'sends the answer',
  'packing.ts#packAnswer': 'compresses a large answer with an encoding that the client accepts',
};

/** Steps that are shown again after the named step, because calls before it only read. */
export const AGAIN: Readonly<Record<string, readonly string[]>> = {
  'repository.ts#markSent': ['send.ts#send', 'decode.ts#decode'],
};

export const shortOf = (call: string): string => call.slice(call.lastIndexOf('/') + 1);

/** Each call once, in the order of the first calls; steps in `AGAIN` a second time after their step. */
export const firstCalls = (calls: readonly string[], again = AGAIN): readonly string[] => {
  const seen = new Set<string>();
  return calls.filter((call) => {
    const short = shortOf(call);
    if (seen.has(call)) return false;
    seen.add(call);
    const repeated = again[short] ?? [];
    for (const known of seen) if (repeated.includes(shortOf(known))) seen.delete(known);
    return true;
  });
};
