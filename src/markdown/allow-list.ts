import type { Literal } from '../garden/compiled-note.ts';

/** What an attribute of a component may hold. */
export type AttributeType = 'string' | 'number' | 'boolean' | 'json';

interface AttributeSchema {
  readonly type: AttributeType | readonly AttributeType[];
  readonly required?: true;
  /** What a value has to look like, and the same in words. */
  readonly form?: ValueForm;
}

export interface ValueForm {
  readonly pattern: RegExp;
  readonly words: string;
}

/** Only a number of pixels can be a length: anything else could be style. */
const pixels: ValueForm = { pattern: /^[1-9]\d{0,3}$/, words: 'a number of pixels, 1 to 9999' };

interface ComponentSchema {
  readonly attributes: ReadonlyMap<string, AttributeSchema>;
  /** Further attributes with camelCase names and scalar values: inputs of a calculator, counts of a drawing. */
  readonly inputs?: true;
  readonly children: boolean;
  /** Stands between paragraphs, not in text. */
  readonly block: boolean;
}

/** HTML that a note may contain, and the attributes of each. Nothing else passes. */
export const allowedElements: ReadonlyMap<string, readonly string[]> = new Map([
  ['abbr', ['title']],
  ['br', []],
  ['details', ['open']],
  ['kbd', []],
  ['mark', []],
  ['sub', []],
  ['summary', []],
  ['sup', []],
  ['wbr', []],
]);

export const voidElements: ReadonlySet<string> = new Set(['br', 'wbr']);

/** Components that a note may use. A new one is one entry here and one in `note-components.ts`. */
export const allowedComponents: ReadonlyMap<string, ComponentSchema> = new Map([
  [
    'Calculator',
    {
      ...schema({
        id: 'string!',
        preset: 'string',
        cells: 'json',
        // The one input that looks like an event handler.
        onDemandUsdPerHour: ['number', 'string'],
      }),
      inputs: true as const,
    },
  ],
  ['Callout', schema({ type: 'string', title: 'string', open: 'boolean' }, { children: true })],
  [
    'Chart',
    schema({
      title: 'string!',
      kind: 'string!',
      data: 'json!',
      unit: 'string',
      x: 'string',
      y: 'string',
      scale: 'string',
    }),
  ],
  ['Cite', schema({ key: 'string!', locator: 'string' }, { block: false })],
  ['Fact', schema({ id: 'string!', part: ['number', 'string'] }, { block: false })],
  [
    'FactChart',
    schema({
      ids: ['json', 'string!'],
      title: 'string!',
      kind: 'string',
      scale: 'string',
      names: 'json',
      tones: 'json',
    }),
  ],
  ['FactTable', schema({ ids: ['json', 'string'], where: 'string', caption: 'string' })],
  [
    'Figure',
    schema(
      {
        src: 'string!',
        alt: 'string!',
        caption: 'string',
        width: ['number', 'string'],
        height: ['number', 'string'],
      },
      { forms: { width: pixels, height: pixels } },
    ),
  ],
  [
    'Topology',
    { ...schema({ kind: 'string!', title: 'string!', parts: 'json' }), inputs: true as const },
  ],
]);

const blockElements: ReadonlySet<string> = new Set(['details', 'summary']);

/** Whether an element or component stands between paragraphs, not in text. */
export function isBlock(name: string | null | undefined): boolean {
  if (name === null || name === undefined) return false;
  return blockElements.has(name) || allowedComponents.get(name)?.block === true;
}

function schema(
  attributes: Record<string, string | readonly string[]>,
  {
    children = false,
    block = true,
    forms = {},
  }: { children?: boolean; block?: boolean; forms?: Readonly<Record<string, ValueForm>> } = {},
): ComponentSchema {
  return {
    children,
    block,
    attributes: new Map(
      Object.entries(attributes).map(([name, written]) => {
        const types = typeof written === 'string' ? [written] : written;
        const required = types.some((type) => type.endsWith('!'));
        const type = types.map((one) => attributeType(one.replace('!', '')));
        const form = forms[name];
        return [name, { type, ...(required && { required }), ...(form && { form }) }];
      }),
    ),
  };
}

function attributeType(name: string): AttributeType {
  return name === 'number' || name === 'boolean' || name === 'json' ? name : 'string';
}

/** How each type is written. */
export const typeInWords: Readonly<Record<AttributeType, string>> = {
  string: 'text in quotes, such as "words"',
  number: 'a number in braces, such as {5}',
  boolean: 'the name alone for yes, or ={false} for no',
  json: 'a list in braces, such as {["a", "b"]}',
};

/** Whether a value fits the type that the schema asks for. */
export function fitsType(value: Literal, wanted: AttributeSchema['type']): boolean {
  const types = typeof wanted === 'string' ? [wanted] : wanted;
  return types.some((type) => type === 'json' || typeof value === type);
}
