import { recordHistory } from '../../src/graph/records/history.loader.ts';
import { type Edge, loaderEdge } from './edge.ts';

export const recordEdges: readonly Edge[] = [
  loaderEdge({
    name: 'record → history, in the store',
    operation: null,
    partner: 'demo-cn',
    loader: recordHistory,
    keys: (_, n) => Array.from({ length: n }, (__, index) => `record-${index}`),
    minimum: () => 0,
  }),
];
