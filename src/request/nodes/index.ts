export { encodeGlobalId } from './global-id.ts';
export { IdOf, IdOfAny } from './id-of.ts';
export { identities, idOf, Node, NodeType, type Step } from './node.ts';
export { NodeOfViewer, opaque } from './of-viewer.ts';
export { underCustomer, underReseller } from './paths.ts';
export { TRANSLATION, type Translate, translationOf } from './references.ts';
export { fieldsOf, MAX_NODES, readWanted, refetch, type WantedNode } from './refetch.ts';
