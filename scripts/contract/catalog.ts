import { readFileSync } from 'node:fs';

/** A type as the vendor's SDK declares it. */
export interface CatalogType {
  readonly type:
    | 'object'
    | 'array'
    | 'map'
    | 'string'
    | 'integer'
    | 'number'
    | 'decimal'
    | 'boolean'
    | 'datetime'
    | 'file';
  readonly model?: string;
  readonly fields?: readonly CatalogField[];
  readonly items?: CatalogType;
  readonly values?: CatalogType;
  /** The model contains itself; its fields are listed at the outer occurrence. */
  readonly recursive?: boolean;
}

export interface CatalogField extends CatalogType {
  readonly name: string;
  readonly required: boolean;
  /** `credentials`: filled from the caller's account, not from its input. */
  readonly source?: 'credentials';
}

export type Service = 'bss' | 'bssintl' | 'osm';
export const SERVICES = ['bss', 'bssintl', 'osm'] as const satisfies readonly Service[];

export interface CatalogOperation {
  readonly service: Service;
  readonly operation_id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly content_type: string;
  readonly path_params: readonly CatalogField[];
  readonly query_params: readonly CatalogField[];
  readonly header_params: readonly CatalogField[];
  readonly form_params: readonly CatalogField[];
  readonly request_body: (CatalogType & { readonly has_required_fields: boolean }) | null;
  readonly response: CatalogType | null;
}

export interface Catalog {
  readonly sdk_versions: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<Service, number>>;
  readonly operations: readonly CatalogOperation[];
}

/** The ticket service has an operation of the same name as one of BSS, about other people. */
const RENAMED: Readonly<Record<string, string>> = { 'osm ListSubCustomers': 'ListTicketSubCustomers' };

/** The exact fields of every operation, extracted from the vendor's SDK; see `sdk_versions` for the release. */
export const readCatalog = (): Catalog => {
  const file = new URL('./catalog.json', import.meta.url);
  const catalog = JSON.parse(readFileSync(file, 'utf8')) as Catalog;
  return {
    ...catalog,
    operations: catalog.operations.map((operation) => ({
      ...operation,
      operation_id: RENAMED[`${operation.service} ${operation.operation_id}`] ?? operation.operation_id,
    })),
  };
};
