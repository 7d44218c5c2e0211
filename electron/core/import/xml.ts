import { SaxesParser } from 'saxes';
import { failure, StewardError } from '../../contract/errors.js';

/** An element with the text directly in it. */
export interface XmlElement {
  /** In lower case: WinSW does not tell one from the other. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  readonly line: number;
  text: string;
}

const MAX_DEPTH = 16;
const MAX_ELEMENTS = 5000;

/**
 * Reads a small XML document. A document type, with which entities could be declared, is refused.
 *
 * @throws StewardError `importSyntax` or `importDoctype` with the line
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  const roots: XmlElement[] = [];
  let count = 0;
  const refuse = (code: 'importSyntax' | 'importDoctype', message: string): never => {
    throw new StewardError(failure(code, { message, object: String(parser.line) }));
  };
  parser.on('error', (error) => refuse('importSyntax', error.message));
  parser.on('doctype', () => refuse('importDoctype', 'a document type is not allowed'));
  parser.on('opentag', ({ name, attributes }) => {
    count += 1;
    if (open.length >= MAX_DEPTH || count > MAX_ELEMENTS) refuse('importSyntax', 'too many elements');
    const lower = Object.entries(attributes).map(([key, value]): [string, string] => [
      key.toLowerCase(),
      value,
    ]);
    const element: XmlElement = {
      name: name.toLowerCase(),
      attributes: Object.fromEntries(lower),
      children: [],
      line: parser.line,
      text: '',
    };
    open.at(-1)?.children.push(element);
    if (open.length === 0) roots.push(element);
    open.push(element);
  });
  const take = (part: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => void open.pop());
  parser.write(text.replace(/^\uFEFF/, '')).close();
  return roots[0] ?? refuse('importSyntax', 'there is no element');
}
