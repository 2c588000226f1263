import type { OpenApiDocument, OpenApiOperation, OpenApiParameter } from '../../src/contract/document.ts';
import type { Facts } from '../../src/contract/facts.ts';
import type { JsonSchema } from '../../src/contract/json-schema.ts';
import type { Catalog, CatalogField, CatalogOperation, Service } from './catalog.ts';
import { createComponents } from './components.ts';
import type { FactsSource, Limits } from './facts.ts';
import { fieldFactsOf } from './field-facts.ts';
import type { FieldBook } from './fields.ts';
import { limitsOf } from './limits.ts';
import { createTranslator, type Translator } from './schema.ts';

export interface Sources {
  readonly catalog: Catalog;
  readonly facts: FactsSource;
  readonly fields: FieldBook;
}

interface Described {
  readonly summary: string;
  readonly domain: string;
  readonly facts: Facts;
  readonly limits: Limits;
}

const TITLES: Readonly<Record<Service, string>> = {
  bss: 'Partner and customer operations, China site',
  bssintl: 'Partner and customer operations, International and European sites',
  osm: 'Support tickets',
};

/** The object without empty and missing values, which would only lengthen the file. */
const lean = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== false)) as T;

/** The ticket service uses some names of BSS with another meaning. */
const fieldsFor = (service: Service, { fields }: Pick<Sources, 'fields'>): FieldBook =>
  service === 'osm' ? () => undefined : fields;

const describe = (operation: CatalogOperation, { facts, ...sources }: Sources): Described => {
  const fields = fieldsFor(operation.service, sources);
  const { domain, facts: known } = facts.of(operation.operation_id, operation.service);
  const { summary, limits: _limits, localized, ...rest } = known;
  const { money, utc8 } = fieldFactsOf(operation, fields);
  const takesLanguage = operation.header_params.some(({ name }) => name === 'X-Language');
  return {
    summary,
    domain,
    limits: limitsOf(operation, known),
    facts: lean({
      ...rest,
      money: money.length > 0 ? money : undefined,
      utc8: utc8.length > 0 ? utc8 : undefined,
      localized: localized ?? takesLanguage,
    }),
  };
};

const toParameter =
  (translator: Translator, owner: string, place: OpenApiParameter['in']) =>
  (field: CatalogField): OpenApiParameter => ({
    name: field.name,
    in: place,
    required: place === 'path' || field.required,
    schema: translator.property(field, field.name, owner),
    ...(field.source === 'credentials' ? { 'x-from-credential': true } : {}),
  });

const formSchema = (operation: CatalogOperation, translator: Translator): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(
    operation.form_params.map((field) => [field.name, translator.property(field, field.name, operation.operation_id)]),
  ),
  required: operation.form_params.filter((field) => field.required).map((field) => field.name),
});

const requestBody = (
  operation: CatalogOperation,
  translator: Translator,
): Pick<OpenApiOperation, 'requestBody'> | undefined => {
  const { request_body: body, form_params: form, content_type: type } = operation;
  if (form.length > 0) {
    return { requestBody: { required: true, content: { [type]: { schema: formSchema(operation, translator) } } } };
  }
  if (!body) return undefined;
  const schema = translator.translate(body, '', operation.operation_id);
  return { requestBody: { required: body.has_required_fields, content: { [type]: { schema } } } };
};

const toOperation = (
  operation: CatalogOperation,
  { summary, domain, facts }: Described,
  request: Translator,
  response: Translator,
): OpenApiOperation => {
  const id = operation.operation_id;
  const schema = operation.response ? response.translate(operation.response, '', id) : undefined;
  return {
    operationId: id,
    summary,
    tags: [domain],
    'x-facts': facts,
    parameters: [
      ...operation.path_params.map(toParameter(request, id, 'path')),
      ...operation.query_params.map(toParameter(request, id, 'query')),
      ...operation.header_params.map(toParameter(request, id, 'header')),
    ],
    ...requestBody(operation, request),
    responses: {
      200: { description: 'Success', ...(schema ? { content: { 'application/json': { schema } } } : {}) },
    },
  };
};

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/**
 * Builds the OpenAPI document of one service. Throws, naming the operation, when it has no facts, a limit names no input
 * or a number does not say what it is.
 */
export const assemble = (service: Service, sources: Sources): OpenApiDocument => {
  const components = createComponents();
  const fields = fieldsFor(service, sources);
  const describeField = (owner: string, name: string): string | undefined => fields(owner, name)?.says;
  const response = createTranslator({ components, describe: describeField, limit: () => undefined });
  const paths: Record<string, Record<string, OpenApiOperation>> = {};

  const add = (operation: CatalogOperation): void => {
    const described = describe(operation, sources);
    const unused = new Set(Object.keys(described.limits));
    const limit = (path: string): Partial<JsonSchema> | undefined => {
      unused.delete(path);
      return described.limits[path];
    };
    const request = createTranslator({ components, describe: describeField, limit });
    const verbs = paths[operation.path] ?? {};
    paths[operation.path] = verbs;
    verbs[operation.method.toLowerCase()] = toOperation(operation, described, request, response);
    const [stray] = unused;
    if (stray) throw new Error(`the limits name ${stray}, which is not an input of the operation`);
  };

  for (const operation of sources.catalog.operations) {
    if (operation.service !== service) continue;
    try {
      add(operation);
    } catch (error) {
      throw new Error(`${service}: ${operation.operation_id}: ${(error as Error).message}`, { cause: error });
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: TITLES[service], version: sources.catalog.sdk_versions[service] ?? '' },
    paths: Object.fromEntries(
      Object.entries(paths)
        .sort(byKey)
        .map(([path, verbs]) => [path, Object.fromEntries(Object.entries(verbs).sort(byKey))]),
    ),
    components: { schemas: components.schemas() },
  };
};
