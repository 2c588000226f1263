import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { BATCH, type BatchResolve, RESOLVE_BATCH } from '../../execution/batch.ts';
import { READ, READING, type Reading } from '../../execution/reading.ts';
import { type MethodMetadata, metadata, type ParamKind } from '../../vendor/metadata.ts';
import { guardCodes } from '../../vendor/rows.ts';
import { ACCESS, enforce } from '../access/access.ts';
import { createMasking, personalOf } from '../access/masking.ts';
import { offerReveal } from '../access/reveal.argument.ts';
import { underOwnReseller } from '../access/scope.ts';
import type { Access, RequestContext } from '../context.ts';
import { TRANSLATION, type Translate, translationOf } from '../nodes/index.ts';
import { type ArgumentsCheck, argumentsCheck, writeTextsCheck } from './arguments.ts';
import { declareReaders } from './readers.ts';

type Pick = (source: unknown, args: Record<string, unknown>, context: unknown, info: unknown) => unknown;

const property = (value: unknown, name: string | undefined): unknown =>
  name === undefined ? value : (value as Record<string, unknown>)[name];

const pickers: Readonly<Record<string, (param: ParamKind) => Pick>> = {
  root:
    ({ propertyName }) =>
    (source) =>
      property(source, propertyName),
  context:
    ({ propertyName }) =>
    (_source, _args, context) =>
      property(context, propertyName),
  args: () => (_source, args) => args,
  arg:
    ({ name = '' }) =>
    (_source, args) =>
      args[name],
  info: () => (_source, _args, _context, info) => info,
};

/** One function for each parameter, in the method's order; throws at start for an unknown kind of parameter. */
const compileParams = (params: readonly ParamKind[]): readonly Pick[] =>
  [...params]
    .sort((a, b) => a.index - b.index)
    .map((param) => {
      const picker = pickers[param.kind];
      if (!picker) throw new Error(`resolver parameters of kind "${param.kind}" are not supported`);
      return picker(param);
    });

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;

/**
 * Gives every field of a built schema the shortest correct resolver: none when a property contains the value, a direct
 * call when a method computes it, and in both cases the mask of personal data. The guard of the field's access comes
 * first. The guard depends on the declaration only, so a field without a resolver keeps its guard.
 */
export const finishSchema = (schema: GraphQLSchema): GraphQLSchema => {
  const methods = methodsByField();
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );
  guardCodes(types);
  const readers = declareReaders(types);
  const mask = createMasking(types);
  const writes = schema.getMutationType();
  const roots = new Set([schema.getQueryType(), writes, schema.getSubscriptionType()]);
  for (const type of types) {
    for (const field of Object.values(type.getFields())) {
      const access = field.extensions[ACCESS] as Access | undefined;
      if (roots.has(type) && !access) throw new Error(`${type.name}.${field.name} declares no access rule`);
      const method = methods.get(`${type.name}.${field.name}`);
      const translate = method && translationOf(field, method);
      if (translate) extend(field, TRANSLATION, translate);
      if (method && field.extensions[BATCH]) {
        const isPlain = !mask.showAt(field) && underOwnReseller(field, resolveNothing) === resolveNothing;
        finishBatch(type, field, { method, guard: guardOf(access), isPlain, translate });
        continue;
      }
      // Writes check their own arguments, because some of their fields may be empty.
      const called = method && underOwnReseller(field, direct(method));
      const judged =
        called &&
        (type === writes ? checkThenResolve(writeTextsCheck(field.args), called) : withArgumentsCheck(field, called));
      const resolve = judged ? translateArguments(translate, judged) : readers.get(field);
      if (personalOf(field)) offerReveal(field);
      field.resolve = withGuard(field, mask.resolver(type, field, resolve ?? defaultFieldResolver) ?? resolve, access);
      if (field.resolve && !method && !field.extensions[READ])
        extend(field, READING, readingOf(access, mask.showAt(field)));
    }
  }
  return schema;
};

const extend = (field: GraphQLField<unknown, RequestContext>, name: string, value: unknown): void => {
  field.extensions = { ...field.extensions, [name]: value };
};

const readingOf = (access: Access | undefined, showAt: Reading['showAt'] = () => null): Reading<RequestContext> => ({
  // False also without a viewer: the resolver then throws UNAUTHENTICATED or FORBIDDEN.
  isOpen: (context) => !access || access.kind === 'public' || (context.viewer !== null && context.allows(access)),
  showAt,
});

interface Batched {
  readonly method: MethodMetadata;
  readonly guard: Guard | undefined;
  /** Whether the field is neither masked nor limited to a reseller. */
  readonly isPlain: boolean;
  readonly translate: Translate | undefined;
}

const resolveNothing: Resolve = () => undefined;

const finishBatch = (
  type: GraphQLObjectType,
  field: GraphQLField<unknown, RequestContext>,
  { method, guard, isPlain, translate }: Batched,
): void => {
  const name = `${type.name}.${field.name}`;
  if (isNonNullType(field.type)) throw new Error(`${name} is resolved in batches and must be nullable`);
  if (!isPlain) throw new Error(`${name} is resolved in batches, which support neither masking nor a reseller scope`);
  const check = argumentsCheck(field.args);
  const call = direct(method);
  const resolveBatch: BatchResolve = (sources, args, context) => {
    const request = context as RequestContext;
    guard?.(request);
    const asked = translate ? translate(args, request) : args;
    check?.(asked, request.now);
    return call(sources, asked, request) as Promise<readonly unknown[]>;
  };
  extend(field, RESOLVE_BATCH, resolveBatch);
  field.resolve = (source, args, context) => resolveBatch([source], args, context).then(([answer]) => answer);
};

type Guard = (context: RequestContext) => void;

const guardOf = (access: Access | undefined): Guard | undefined =>
  !access || access.kind === 'public' ? undefined : (context) => enforce(access, context);

const withGuard = (
  field: GraphQLField<unknown, RequestContext>,
  resolve: Resolve | undefined,
  access: Access | undefined,
) => {
  const enter = guardOf(access);
  if (!enter) return resolve;
  const next = resolve ?? defaultFieldResolver;
  const guard: Resolve = (source, args, context, info) => {
    enter(context);
    return next(source, args, context, info);
  };
  Object.defineProperty(guard, 'name', { value: `guarded ${field.name}` });
  return guard;
};

const withArgumentsCheck = (field: GraphQLField<unknown, RequestContext>, resolve: Resolve): Resolve => {
  const check = argumentsCheck(field.args);
  return check ? checkThenResolve(check, resolve) : resolve;
};

const checkThenResolve =
  (check: ArgumentsCheck, resolve: Resolve): Resolve =>
  (source, args, context, info) => {
    check(args, context.now);
    return resolve(source, args, context, info);
  };

const translateArguments = (translate: Translate | undefined, resolve: Resolve): Resolve =>
  translate ? (source, args, context, info) => resolve(source, translate(args, context), context, info) : resolve;

const instances = new WeakMap<object, object>();

const direct = ({ target, methodName, params = [], middlewares = [] }: MethodMetadata) => {
  if (middlewares.length > 0)
    throw new Error(`${target.name}.${methodName}: middlewares are not supported; declare access instead`);
  const instance = (instances.get(target) ?? new target()) as Record<string, (...values: unknown[]) => unknown>;
  instances.set(target, instance);
  const picks = compileParams(params);
  return (
    source: unknown,
    args: Readonly<Record<string, unknown>>,
    context: RequestContext,
    info?: GraphQLResolveInfo,
  ) => instance[methodName]?.(...picks.map((pick) => pick(source, args, context, info)));
};

const methodsByField = (): ReadonlyMap<string, MethodMetadata> => {
  const { queries, mutations, subscriptions, fieldResolvers, objectTypes } = metadata();
  const typeName = new Map(objectTypes.map(({ target, name }) => [target as unknown, name]));
  return new Map([
    ...queries.map((method) => [`Query.${method.schemaName}`, method] as const),
    ...mutations.map((method) => [`Mutation.${method.schemaName}`, method] as const),
    ...subscriptions.map((method) => [`Subscription.${method.schemaName}`, method] as const),
    ...fieldResolvers.map(
      (method) => [`${typeName.get(method.getObjectType?.())}.${method.schemaName}`, method] as const,
    ),
  ]);
};
