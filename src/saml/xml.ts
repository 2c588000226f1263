import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { signOnRefusal } from './refused.ts';

/** Larger than any message or metadata that the vendor sends. */
const MOST_CHARACTERS = 262_144;

/** SAML needs no document type, and with one a parser could be made to expand entities. */
const DOCUMENT_TYPE = /<!(?:DOCTYPE|ENTITY)/i;

/**
 * Parses a document from outside. Throws SIGN_ON_REFUSED when it is too large, not well-formed, or declares entities.
 */
export const readXml = (text: string): Document => {
  if (text.length > MOST_CHARACTERS) throw signOnRefusal('xml-too-large');
  if (DOCUMENT_TYPE.test(text)) throw signOnRefusal('xml-with-document-type');
  const parser = new DOMParser({
    onError: () => {
      throw signOnRefusal('xml-malformed');
    },
  });
  try {
    return parser.parseFromString(text, 'text/xml');
  } catch {
    throw signOnRefusal('xml-malformed');
  }
};

const isElement = (node: { readonly nodeType: number }): node is Element => node.nodeType === 1;

/** Child elements with this name in document order, without deeper descendants. */
export const childrenNamed = (parent: Element, namespace: string, name: string): readonly Element[] =>
  [...parent.childNodes]
    .filter(isElement)
    .filter((child) => child.namespaceURI === namespace && child.localName === name);

/** Text of the only child with this name; null when there is none or more than one. */
export const onlyText = (parent: Element, namespace: string, name: string): string | null => {
  const found = childrenNamed(parent, namespace, name);
  return found.length === 1 ? (found[0]?.textContent?.trim() ?? null) : null;
};
