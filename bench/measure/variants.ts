export type VariantName =
  | 'floor'
  | 'gateway'
  | 'otherBuild'
  | 'mercurius'
  | 'yoga'
  | 'yoga17'
  | 'grafast'
  | 'apolloLean'
  | 'apolloDataloader'
  | 'apolloPerRow'
  | 'hive';

export interface Variant {
  readonly title: string;
  readonly module: string;
  /** Folder under `peers` with the packages of this stack; default: those of the bench. */
  readonly installation?: string;
  /** Whether it is measured in every other round only, because it is far behind and the others need the time. */
  readonly isSlow?: boolean;
  /** Whether its schema is derived from the vendor's contract, so that it answers documents of its own for the same rows. */
  readonly hasOwnDocuments?: boolean;
}

export const VARIANTS: Readonly<Record<VariantName, Variant>> = {
  floor: { title: 'floor: bare Node, joined by hand', module: 'variants/floor.js' },
  gateway: { title: '**partnergraph**', module: 'variants/gateway.js' },
  otherBuild: { title: 'another build of partnergraph', module: 'variants/gateway.js' },
  mercurius: { title: 'Mercurius, JIT, loaders', module: 'variants/mercurius.js' },
  yoga: { title: 'GraphQL Yoga, JIT, dataloader', module: 'variants/yoga.js' },
  yoga17: {
    title: 'GraphQL Yoga on graphql 17, no JIT, dataloader',
    module: 'variants/yoga-17.js',
    installation: 'yoga-17',
  },
  grafast: { title: 'grafast on bare Node, plans', module: 'variants/grafast.js' },
  apolloLean: { title: 'Apollo Server, dataloader, undici pool', module: 'variants/apollo-lean.js', isSlow: true },
  apolloDataloader: {
    title: 'stock Apollo Server, dataloader',
    module: 'variants/apollo-dataloader.js',
    isSlow: true,
  },
  apolloPerRow: { title: 'stock Apollo Server, one call a row', module: 'variants/apollo-per-row.js', isSlow: true },
  hive: {
    title: 'Hive Gateway with Mesh, own documents',
    module: 'peers/hive/gateway.js',
    installation: 'hive',
    isSlow: true,
    hasOwnDocuments: true,
  },
};

export const VARIANT_NAMES = Object.keys(VARIANTS) as readonly VariantName[];

/** The variants that the page compares; `otherBuild` is only for comparing a change of the product. */
export const COMPARED = VARIANT_NAMES.filter((name) => name !== 'otherBuild');
