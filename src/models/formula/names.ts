/**
 * The names that the text of a formula mentions, as a type, so that a misspelt name is an error of
 * the compiler and not of the reader.
 */
export type NamesIn<
  Text extends string,
  Word extends string = '',
  Found extends string = never,
> = Text extends `'${string}'${infer Rest}`
  ? NamesIn<Rest, '', Found>
  : Text extends `${infer First}${infer Rest}`
    ? First extends Separator
      ? NamesIn<Rest, '', Found | NameOf<Word>>
      : NamesIn<Rest, `${Word}${First}`, Found>
    : Found | NameOf<Word>;

type NameOf<Word extends string> = Word extends '' | `${number}` | `${number}e` ? never : Word;
type Separator =
  ' ' | '\n' | '+' | '-' | '*' | '/' | '^' | '(' | ')' | ',' | ':' | '?' | '<' | '>' | '=';

/** What every formula may use besides the fields and steps of its function. */
export type KnownWord =
  | 'sqrt'
  | 'exp'
  | 'ln'
  | 'log2'
  | 'log10'
  | 'floor'
  | 'ceil'
  | 'min'
  | 'max'
  | 'crf'
  | 'annuity'
  | 'expm1'
  | 'sum'
  | 'product'
  | 'largest'
  | 'it'
  | 'pi';

/** Nothing more if all names of the text are known, otherwise a demand that nobody can meet. */
export type Checked<Text extends string, Known extends string> = [Stranger<Text, Known>] extends [
  never,
]
  ? unknown
  : { readonly noSuchName: Stranger<Text, Known> };

type Stranger<Text extends string, Known extends string> = Exclude<
  NamesIn<Text>,
  Known | KnownWord
>;
