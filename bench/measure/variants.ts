export type VariantName = 'floor' | 'gateway' | 'mercurius' | 'yoga' | 'apolloDataloader' | 'apolloPerRow';

export interface Variant {
  readonly title: string;
  readonly module: string;
}

export const VARIANTS: Readonly<Record<VariantName, Variant>> = {
  floor: { title: 'floor: bare Node, joined by hand', module: 'variants/floor.js' },
  gateway: { title: '**partnergraph**', module: 'variants/gateway.js' },
  mercurius: { title: 'Mercurius, JIT, loaders', module: 'variants/mercurius.js' },
  yoga: { title: 'GraphQL Yoga, JIT, dataloader', module: 'variants/yoga.js' },
  apolloDataloader: { title: 'Apollo Server, type-graphql, dataloader', module: 'variants/apollo-dataloader.js' },
  apolloPerRow: { title: 'Apollo Server, type-graphql, one call a row', module: 'variants/apollo-per-row.js' },
};

export const VARIANT_NAMES = Object.keys(VARIANTS) as readonly VariantName[];
