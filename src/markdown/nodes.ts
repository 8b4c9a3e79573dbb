import type { Literal as MdastLiteral, Parent, PhrasingContent, RootContent } from 'mdast';
import type { Node } from 'unist';
import type { CitationItem, Literal, Part } from '../garden/compiled-note.ts';

/** `[[target#fragment|label]]`, or with `!` before it: shown in place. */
export interface Wikilink extends Node {
  type: 'wikilink';
  embed: boolean;
  target: string;
  fragment?: string;
  label?: string;
}

/** `[@key, p. 4; @other]` */
export interface Citation extends Node {
  type: 'citation';
  items: CitationItem[];
}

/** `#tag/child` in text. */
export interface Hashtag extends MdastLiteral {
  type: 'hashtag';
}

/** `%%left out%%` */
export interface Comment extends Node {
  type: 'comment';
  isClosed: boolean;
}

/** `==marked==` */
export interface Mark extends Parent {
  type: 'mark';
  children: PhrasingContent[];
}

/** An HTML element of the allow-list, written as HTML in a `.md` note. */
export interface InertElement extends Parent {
  type: 'inertElement';
  name: string;
  properties: Record<string, string>;
  children: RootContent[];
}

/** In the HTML tree: something that is printed when the garden is known. */
export interface PartNode extends Node {
  type: 'part';
  part: Part;
  /** What it reads as in a heading or a contents list. */
  value: string;
}

/** Named here, since `Literal` is another thing among Markdown nodes. */
type AttributeValues = Record<string, Literal>;

declare module 'mdast' {
  interface PhrasingContentMap {
    wikilink: Wikilink;
    citation: Citation;
    hashtag: Hashtag;
    comment: Comment;
    mark: Mark;
    inertElement: InertElement;
  }
  interface RootContentMap {
    wikilink: Wikilink;
    citation: Citation;
    hashtag: Hashtag;
    comment: Comment;
    mark: Mark;
    inertElement: InertElement;
  }
  interface Data {
    /** Index into the note's links. */
    link?: number;
    /** `^id` by which the block can be linked and transcluded. */
    blockId?: string;
    /** Attributes of an element or component after the gate: literals that the schema allows. */
    literals?: AttributeValues;
  }
}

declare module 'hast' {
  interface ElementContentMap {
    part: PartNode;
  }
  interface RootContentMap {
    part: PartNode;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikilink: 'wikilink';
    citation: 'citation';
    hashtag: 'hashtag';
    comment: 'comment';
    commentText: 'commentText';
    mark: 'mark';
    markEdge: 'markEdge';
    markSequence: 'markSequence';
    markText: 'markText';
    dollarMath: 'dollarMath';
  }
}
