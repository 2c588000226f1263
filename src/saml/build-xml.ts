import { DOMImplementation, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';

type Attributes = Readonly<Record<string, string>>;
type Child = Element | string;

/** Creates elements of one document. Texts and attributes are escaped when the document is written. */
export type ElementMaker = (
  namespace: string,
  name: string,
  attributes?: Attributes,
  children?: readonly Child[],
) => Element;

/** Builds a document with the root that the callback creates, and returns it as text. */
export const buildXml = (build: (element: ElementMaker) => Element): string => {
  const document: Document = new DOMImplementation().createDocument(null, '', null);
  const element: ElementMaker = (namespace, name, attributes = {}, children = []) => {
    const made = document.createElementNS(namespace, name);
    for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
    for (const child of children) made.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
    return made;
  };
  return new XMLSerializer().serializeToString(build(element));
};
