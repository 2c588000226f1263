import { readFileSync } from 'node:fs';

/** A type as the vendor's SDK declares it. */
export interface CatalogueType {
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
  readonly fields?: readonly CatalogueField[];
  readonly items?: CatalogueType;
  readonly values?: CatalogueType;
  /** The model contains itself; its fields are listed at the outer occurrence. */
  readonly recursive?: boolean;
}

export interface CatalogueField extends CatalogueType {
  readonly name: string;
  readonly required: boolean;
  /** `credentials`: filled from the caller's account, not from its input. */
  readonly source?: 'credentials';
}

export type Service = 'bss' | 'bssintl' | 'osm';
export const SERVICES = ['bss', 'bssintl', 'osm'] as const satisfies readonly Service[];

export interface CatalogueOperation {
  readonly service: Service;
  readonly operation_id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly content_type: string;
  readonly path_params: readonly CatalogueField[];
  readonly query_params: readonly CatalogueField[];
  readonly header_params: readonly CatalogueField[];
  readonly form_params: readonly CatalogueField[];
  readonly request_body: (CatalogueType & { readonly has_required_fields: boolean }) | null;
  readonly response: CatalogueType | null;
}

export interface Catalogue {
  readonly sdk_versions: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<Service, number>>;
  readonly operations: readonly CatalogueOperation[];
}

/** The ticket service has an operation of the same name as one of BSS, about other people. */
const RENAMED: Readonly<Record<string, string>> = { 'osm ListSubCustomers': 'ListTicketSubCustomers' };

/** The exact fields of every operation, extracted from the vendor's SDK; see `sdk_versions` for the release. */
export const readCatalogue = (): Catalogue => {
  const file = new URL('./catalogue.json', import.meta.url);
  const catalogue = JSON.parse(readFileSync(file, 'utf8')) as Catalogue;
  return {
    ...catalogue,
    operations: catalogue.operations.map((operation) => ({
      ...operation,
      operation_id: RENAMED[`${operation.service} ${operation.operation_id}`] ?? operation.operation_id,
    })),
  };
};
