import type { Literal } from '../garden/compiled-note.ts';

/** What an attribute of a component may hold. */
export type AttributeType = 'string' | 'number' | 'boolean' | 'json';

interface AttributeSchema {
  readonly type: AttributeType | readonly AttributeType[];
  readonly required?: true;
}

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
    { ...schema({ id: 'string!', preset: 'string', cells: 'json' }), inputs: true as const },
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
  ['FactTable', schema({ ids: ['json', 'string!'], caption: 'string' })],
  [
    'Figure',
    schema({
      src: 'string!',
      alt: 'string!',
      caption: 'string',
      width: ['number', 'string'],
      height: ['number', 'string'],
    }),
  ],
  ['Topology', { ...schema({ kind: 'string!', title: 'string!' }), inputs: true as const }],
]);

const blockElements: ReadonlySet<string> = new Set(['details', 'summary']);

/** Whether an element or component stands between paragraphs, not in text. */
export function isBlock(name: string | null | undefined): boolean {
  if (name === null || name === undefined) return false;
  return blockElements.has(name) || allowedComponents.get(name)?.block === true;
}

function schema(
  attributes: Record<string, string | readonly string[]>,
  { children = false, block = true } = {},
): ComponentSchema {
  return {
    children,
    block,
    attributes: new Map(
      Object.entries(attributes).map(([name, written]) => {
        const types = typeof written === 'string' ? [written] : written;
        const required = types.some((type) => type.endsWith('!'));
        const type = types.map((one) => attributeType(one.replace('!', '')));
        return [name, required ? { type, required } : { type }];
      }),
    ),
  };
}

function attributeType(name: string): AttributeType {
  return name === 'number' || name === 'boolean' || name === 'json' ? name : 'string';
}

/** Whether a value fits the type that the schema asks for. */
export function fitsType(value: Literal, wanted: AttributeSchema['type']): boolean {
  const types = typeof wanted === 'string' ? [wanted] : wanted;
  return types.some((type) => type === 'json' || typeof value === type);
}
