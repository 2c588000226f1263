import { hash } from 'node:crypto';
import type { Viewer } from '../identity/index.ts';

/** Key of the viewer to whom an export belongs; a login name alone would be shared by viewers of different kinds. */
export const ownerOf = ({ issuer = '', id, kind, partnerId, customers }: Viewer): string =>
  hash('sha256', JSON.stringify([issuer, id, kind, partnerId, customers]));
