import type { RuleFamily } from './rule.ts';

/** Rules about files, front matter, and the text of one note. */
export const textRules: readonly RuleFamily[] = [
  {
    title: 'Files',
    rules: [
      {
        id: 'file/name',
        says: 'A file name has small letters a to z, digits, - and _: it becomes the address. The title says it in any letters.',
        bad: 'content/notes/GPU Hour.mdx',
        good: 'content/notes/gpu-hour.mdx',
      },
      {
        id: 'file/type',
        says: 'Among the notes belong .md and .mdx, images, and data such as .csv and .pdf. Scripts, pages and settings do not.',
      },
      {
        id: 'file/symlink',
        says: 'A symbolic link could lead out of the folder. It is not followed; put the file itself there.',
      },
      {
        id: 'file/size',
        says: 'A note has 256 KiB at most, and no 20,000 characters without an empty line. Split it: one idea, one note.',
      },
      {
        id: 'file/encoding',
        says: 'Notes are UTF-8 text without byte order mark and control characters, with line ends LF. npm run check -- --fix mends line ends.',
      },
      {
        id: 'file/conflict',
        says: 'git leaves lines of <<<<<<<, ======= and >>>>>>> where two versions met: keep one of them, and remove the lines.',
        bad: 'Text.\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> main',
        good: 'Text.\nTwo.',
      },
      {
        id: 'file/bidi',
        says: 'Characters that turn the direction of text around make it read as something else. Arabic and Hebrew need none of them.',
        bad: 'pay\u202Elap',
        good: 'paypal',
      },
      {
        id: 'file/invisible',
        says: 'A character that cannot be seen can hide words, or make two names look alike. Joiners within emoji and Persian are fine.',
        bad: 'two\u200Bwords',
        good: 'two words',
      },
      {
        id: 'file/empty',
        says: 'A note says something. Links to a note that does not exist ask for it just as well.',
        bad: '---\ntitle: Later\n---\n',
        good: '---\ntitle: Later\n---\nThe claim, in one sentence.\n',
      },
      {
        id: 'file/problems',
        says: 'The last line for a file with more problems than anybody reads: mend the others and check again.',
      },
    ],
  },
  {
    title: 'Front matter',
    rules: [
      {
        id: 'fm/future',
        says: 'A note was planted and tended on a day that has been.',
        bad: '---\ntitle: A\nplanted: 2999-01-01\n---\nText.',
        good: '---\ntitle: A\nplanted: 2026-11-20\n---\nText.',
      },
      {
        id: 'fm/order',
        says: 'A note is planted before it is tended, and both in the time of computers.',
        bad: '---\ntitle: A\nplanted: 2026-11-20\ntended: 2025-11-21\n---\nText.',
        good: '---\ntitle: A\nplanted: 2026-11-20\ntended: 2026-11-21\n---\nText.',
      },
      {
        id: 'fm/format',
        says: 'Front matter is YAML between a first line of --- and another line of ---. Other programs run what stands after ---js.',
        bad: '---\ntitle: Egress\n',
        good: '---\ntitle: Egress\n---\n',
      },
      {
        id: 'fm/size',
        says: 'Front matter has 8 KiB at most: what is not about the note as a whole belongs into its text.',
      },
      {
        id: 'fm/yaml',
        says: 'Text with a colon, or that begins with [, {, @, % or a quote, stands between double quotes.',
        bad: '---\ntitle: Egress: a study\n---\n',
        good: '---\ntitle: "Egress: a study"\n---\n',
      },
      {
        id: 'fm/alias',
        says: 'No anchors (&name) and aliases (*name) of YAML: write a value out where it is needed.',
        bad: '---\ntitle: &t Egress\n---\n',
        good: '---\ntitle: Egress\n---\n',
      },
      {
        id: 'fm/tag',
        says: 'No tags of YAML (!name): they could stand for programs.',
        bad: '---\ntitle: !!str 2026\n---\n',
        good: '---\ntitle: "2026"\n---\n',
      },
      {
        id: 'fm/key',
        says: 'Only the fields that a note has, each once. The message names the one that was meant.',
        bad: '---\ntitel: Egress\n---\n',
        good: '---\ntitle: Egress\n---\n',
      },
      {
        id: 'fm/schema',
        says: 'Each field holds what it is for: dates as YYYY-MM-DD, true or false, lists in brackets.',
        bad: '---\nplanted: 20 November\n---\n',
        good: '---\nplanted: 2026-11-20\n---\n',
      },
      { id: 'fm/depth', says: 'Front matter is not nested: a field holds text, or a list of it.' },
      {
        id: 'fm/alias-name',
        says: 'A title or alias can be written in a link, so it has none of [ ] | # ^, and no word mixes letters of two alphabets that look alike.',
        bad: '---\naliases: ["a|b"]\n---\n',
        good: '---\naliases: ["a or b"]\n---\n',
      },
      {
        id: 'fm/tag-name',
        says: 'A tag has letters, digits, - and _, with / between it and its child.',
        bad: '---\ntags: ["cost!"]\n---\n',
        good: '---\ntags: [economics]\n---\n',
      },
      {
        id: 'fm/description',
        says: 'A description is one sentence of at most 160 characters: it stands in search results and previews.',
      },
    ],
  },
  {
    title: 'MDX: marks that begin something',
    rules: [
      {
        id: 'mdx/parse',
        says: 'In .mdx a < begins a component or an element, which has to end. A less-than sign before a letter or digit is written &lt;.',
        bad: 'It takes <5 % of the time.',
        good: 'It takes &lt;5 % of the time.',
      },
      {
        id: 'mdx/expression',
        says: 'In .mdx a { begins JavaScript, and notes cannot run code. A brace in the text is written \\{.',
        bad: 'The set {1, 2} is finite.',
        good: 'The set \\{1, 2\\} is finite.',
      },
      {
        id: 'mdx/esm',
        says: 'In .mdx a line that begins with import or export is JavaScript. Components need no import.',
        bad: 'import Chart from "./chart"',
        good: 'Import duties are no import.',
      },
      {
        id: 'mdx/component',
        says: 'A note uses the components of this garden, with their capital letters. The message names the one that was meant.',
        bad: '<Callouts>Mind this.</Callouts>',
        good: '<Callout>Mind this.</Callout>',
      },
      {
        id: 'mdx/element',
        says: 'Of HTML, a note uses abbr, br, details, kbd, mark, sub, summary, sup and wbr. Markdown has the rest.',
        bad: 'This is <b>bold</b>.',
        good: 'This is **bold**.',
      },
      {
        id: 'mdx/html',
        says: 'In .md the same elements are allowed, each with its end; anything else is shown as the text that it is.',
      },
      {
        id: 'mdx/attribute',
        says: 'A component takes the attributes it has, each once, and needs those that it cannot do without.',
        bad: '<abbr class="x">NRE</abbr>',
        good: '<abbr title="non-recurring engineering">NRE</abbr>',
      },
      {
        id: 'mdx/attribute-expression',
        says: 'An attribute in braces is a literal: a string, a number, true, false, null, or a list of these.',
        bad: '<Callout open={1 < 2}>Mind this.</Callout>',
        good: '<Callout open={true}>Mind this.</Callout>',
      },
      {
        id: 'mdx/spread',
        says: 'No {...names} among attributes: write each out.',
        bad: '<Callout {...rest}>Mind this.</Callout>',
        good: '<Callout title="Careful">Mind this.</Callout>',
      },
      {
        id: 'mdx/event-handler',
        says: 'No attribute that begins with on: it would be a program.',
        bad: '<kbd onclick="x()">Ctrl</kbd>',
        good: '<kbd>Ctrl</kbd>',
      },
      {
        id: 'mdx/directive',
        says: 'No attribute with a colon: Astro would read it as an instruction.',
        bad: '<Callout client:load>Mind this.</Callout>',
        good: '<Callout>Mind this.</Callout>',
      },
      {
        id: 'mdx/depth',
        says: 'Text is nested at most 24 levels deep, components six, and a line has at most 20 marks of quotations and lists.',
      },
      {
        id: 'mdx/size',
        says: 'A note has at most 20,000 pieces, 6,000 paragraphs, and no more marks in one paragraph than a parser reads in a second.',
      },
      {
        id: 'mdx/place',
        says: 'What is a link itself cannot stand in the words of a link.',
        bad: '[about <Fact id="rack-power" />](https://example.org/)',
        good: '[about](https://example.org/) <Fact id="rack-power" />',
      },
    ],
  },
  {
    title: 'Formulas, code and footnotes',
    rules: [
      {
        id: 'math/command',
        says: 'A formula only shows: commands that link, load, define or write HTML have no place in it.',
        bad: '$\\href{https://example.org/}{x}$',
        good: '$x$',
      },
      {
        id: 'math/size',
        says: 'A formula has at most 2,000 characters, and lengths of at most 50 em.',
        bad: '$\\rule{999em}{1em}$',
        good: '$\\rule{2em}{1em}$',
      },
      {
        id: 'math/parse',
        says: 'The formula is TeX that KaTeX can set; the message says where it stumbled.',
        bad: '$\\frac{1}$',
        good: '$\\frac{1}{2}$',
      },
      {
        id: 'math/end',
        says: 'A formula that $$ begins ends with $$; else all that follows is taken for TeX. One that $ begins ends with $ in the same paragraph.',
        bad: '$$\nx\n',
        good: '$$\nx\n$$',
      },
      {
        id: 'math/marks',
        says: 'A formula stands between $ and $ in a line, and between lines of $$ alone. TeX has \\( and \\[ for it; Markdown takes these for brackets.',
        bad: 'The value \\(x + 1\\) is large.',
        good: 'The value $x + 1$ is large.',
      },
      {
        id: 'code/lang',
        says: 'The word after ``` names a language; one that is not known stays without colours, and one that is almost a known one is taken for a slip.',
        bad: '```"js"\nlet a\n```',
        good: '```js\nlet a\n```',
      },
      {
        id: 'code/end',
        says: 'Code ends with a line of as many ``` as it began with; else all that follows is code.',
        bad: '```js\nlet a\n',
        good: '```js\nlet a\n```',
      },
      {
        id: 'code/meta',
        says: 'After the language may stand title="…", lines such as {1,3-5}, showLineNumbers and wrap.',
        bad: '```js run\nlet a\n```',
        good: '```js title="a.js" {1}\nlet a\n```',
      },
      {
        id: 'footnote/id',
        says: 'A footnote is named with letters, digits, - and _.',
        bad: 'Text[^a.b].\n\n[^a.b]: Note.',
        good: 'Text[^a-b].\n\n[^a-b]: Note.',
      },
      {
        id: 'footnote/missing',
        says: 'A reference to a footnote needs the footnote.',
        bad: 'Text[^1].',
        good: 'Text[^1].\n\n[^1]: Note.',
      },
      {
        id: 'footnote/duplicate',
        says: 'Each footnote has a name of its own.',
        bad: 'Text[^1].\n\n[^1]: Note.\n\n[^1]: Another.',
        good: 'Text[^1][^2].\n\n[^1]: Note.\n\n[^2]: Another.',
      },
      {
        id: 'footnote/unused',
        says: 'A footnote that nothing refers to is not shown.',
        bad: 'Text.\n\n[^1]: Note.',
        good: 'Text[^1].\n\n[^1]: Note.',
      },
      {
        id: 'table/row',
        says: 'A table has a row of dashes under its first, with as many cells. A row with more cells than the first loses what is too much.',
        bad: '| a | b |\n|---|\n| 1 | 2 |',
        good: '| a | b |\n|---|---|\n| 1 | 2 |',
      },
      {
        id: 'list/blank',
        says: 'A line of a list begins with - and a blank, or a number, a point and a blank.',
        bad: 'Two:\n\n-one\n-two',
        good: 'Two:\n\n- one\n- two',
      },
      {
        id: 'text/marks',
        says: '*, _, ** and ~~ stand in pairs, right before and behind what they are for.',
        bad: 'A **bold word.',
        good: 'A **bold** word.',
      },
      {
        id: 'callout/kind',
        says: 'A callout is a note, tip, warning, example or question, or one of the other names that Obsidian has. A kind of your own is drawn as a note.',
        bad: '> [!warnin] Text',
        good: '> [!warning] Text',
      },
      {
        id: 'comment/unclosed',
        says: 'A comment that %% begins has to end with %%.',
        bad: '%%\nText',
        good: '%%\nText\n%%',
      },
    ],
  },
];
