import type { RuleFamily } from './rule.ts';

/** Rules about links, images, names and addresses. */
export const linkRules: readonly RuleFamily[] = [
  {
    title: 'Links to notes',
    rules: [
      {
        id: 'wikilink/unknown',
        says: 'The name is a slip away from that of a note, or a path leads to none. A name that is no slip is a wanted note, and welcome.',
        bad: '[a note](./nowhere.mdx)',
        good: '[a note](./b.mdx)',
      },
      {
        id: 'wikilink/target',
        says: 'Between [[ and ]] stands the name of a note, not an address and no way out of the folder.',
        bad: '[[https://example.org/]]',
        good: '[words](https://example.org/)',
      },
      {
        id: 'wikilink/unclosed',
        says: '[[ needs its ]] on the same line; two brackets that are none are written \\[[.',
        bad: 'See [[b for more.',
        good: 'See [[b]] for more.',
      },
      {
        id: 'wikilink/empty',
        says: 'A link in double brackets names a note.',
        bad: 'See [[|words]].',
        good: 'See [[b|words]].',
      },
      {
        id: 'link/site',
        says: 'An address that begins with / is that of a page of this site.',
        bad: '[words](/nowhere/)',
        good: '[words](/calculators/)',
      },
      {
        id: 'link/empty',
        says: 'A link has an address.',
        bad: '[words]()',
        good: '[words](https://example.org/)',
      },
      {
        id: 'link/reference',
        says: 'A link by reference needs a line that says where it leads, [name]: address.',
        bad: 'See [words][name].',
        good: 'See [words](https://example.org/).',
      },
      {
        id: 'link/blank',
        says: 'A link is [words](address), an image ![words](file): no blank stands between the two, nor within the address.',
        bad: 'See [words] (https://example.org/).',
        good: 'See [words](https://example.org/).',
      },
      {
        id: 'wikilink/table',
        says: 'Within a table the bar of a link is written \\|, since | ends the cell.',
        bad: '| a | b |\n|---|---|\n| [[b|words]] | c |',
        good: '| a | b |\n|---|---|\n| [[b\\|words]] | c |',
      },
      {
        id: 'wikilink/ambiguous',
        says: 'Several notes answer to that name: write more of the path.',
      },
      {
        id: 'wikilink/wanted',
        says: 'A suggestion: nobody has written this note yet. Write it, or leave the link as a request.',
      },
      {
        id: 'link/unlinked',
        says: 'A suggestion: these words name a note and do not link to it.',
      },
      {
        id: 'alias/acronym',
        says: 'A suggestion: an acronym and the words behind it are both names of the note, since readers search for either.',
        bad: '---\ntitle: PUE\n---\nText.',
        good: '---\ntitle: PUE\naliases: [power usage effectiveness]\n---\nText.',
      },
      {
        id: 'heading/missing',
        says: 'The note has no such heading; the message names the nearest.',
        bad: '[[b#Nothing of the kind]]',
        good: '[[b#A heading]]',
      },
      {
        id: 'heading/first',
        says: 'The title is the only heading of the first level; those in the text begin with ##.',
        bad: 'Text.\n\n# Another title',
        good: 'Text.\n\n## Another title',
      },
      {
        id: 'heading/blank',
        says: 'A heading has a blank after its #, and words; without the blank it is text or a tag.',
        bad: '#Heading of two words',
        good: '## Heading of two words',
      },
      {
        id: 'heading/order',
        says: 'A heading is at most one level below the one before: readers who cannot see rely on it.',
        bad: '## One\n\n#### Two',
        good: '## One\n\n### Two',
      },
      {
        id: 'heading/twice',
        says: 'Two headings of a note have different words, since links are made by them.',
        bad: '## Cost\n\nOwned.\n\n## Cost\n\nRented.',
        good: '## Cost of owning\n\nOwned.\n\n## Cost of renting\n\nRented.',
      },
      {
        id: 'block/duplicate',
        says: 'A name of a paragraph, ^name, stands once in a note.',
        bad: 'One ^x\n\nTwo ^x',
        good: 'One ^x\n\nTwo ^y',
      },
      {
        id: 'block/heading',
        says: 'A heading needs no ^name: link to it by its words.',
        bad: '## One ^x',
        good: '## One',
      },
    ],
  },
  {
    title: 'Addresses',
    rules: [
      {
        id: 'url/scheme',
        says: 'An address begins with https:, http: or mailto:, or is a path in the garden.',
        bad: '[a](ftp://example.org/)',
        good: '[a](https://example.org/)',
      },
      {
        id: 'url/control',
        says: 'An address has no blanks, backslashes or characters that cannot be seen; a blank is %20.',
        bad: '[a](<https://example.org/b c>)',
        good: '[a](https://example.org/b%20c)',
      },
      {
        id: 'url/protocol-relative',
        says: 'An address on another host begins with https://, not with //.',
        bad: '[a](//example.org/)',
        good: '[a](https://example.org/)',
      },
      {
        id: 'url/credentials',
        says: 'No user names or passwords in an address: before an @ may stand what looks like another host.',
        bad: '[a](https://me@example.org/)',
        good: '[a](https://example.org/)',
      },
      {
        id: 'url/host',
        says: 'No word of a host mixes letters of two alphabets that look alike.',
        bad: '[a](https://ex\u0430mple.org/)',
        good: '[a](https://example.org/)',
      },
      {
        id: 'url/traversal',
        says: 'A path stays in the folder of the notes.',
        bad: '[a](../../package.json)',
        good: '[a](./b.mdx)',
      },
    ],
  },
  {
    title: 'Images',
    rules: [
      {
        id: 'img/alt',
        says: 'An image has a description of what it shows, for readers who cannot see it.',
        bad: '![](./rack.svg)',
        good: '![Two racks, doors open](./rack.svg)',
      },
      {
        id: 'img/missing',
        says: 'The file is not there: put it beside the note, or mend its name.',
        bad: '![Two racks](./rakc.svg)',
        good: '![Two racks](./rack.svg)',
      },
      {
        id: 'img/path',
        says: 'An image is a file beside the note, or below: a path without ?, # and hidden folders.',
        bad: '![Two racks](../../rack.svg)',
        good: '![Two racks](./rack.svg)',
      },
      {
        id: 'img/type',
        says: 'Images are AVIF, GIF, JPEG, PNG, SVG or WebP; link to other files.',
        bad: '![A paper](./paper.pdf)',
        good: '[A paper](./paper.pdf)',
      },
      {
        id: 'img/remote',
        says: 'Images come from this garden: readers ask no other host for anything.',
        bad: '![Two racks](https://example.org/rack.svg)',
        good: '![Two racks](./rack.svg)',
      },
      {
        id: 'img/size',
        says: 'An image has at most 512 KiB and 40 million pixels; the page shows 1,920 pixels across at most.',
      },
      {
        id: 'img/content',
        says: 'The bytes of an image are what its name says: decoders look at the bytes.',
      },
      {
        id: 'img/svg',
        says: 'A drawing is plain SVG: no script, style, link, image or other file in it.',
      },
    ],
  },
  {
    title: 'Names and addresses of notes',
    rules: [
      {
        id: 'corpus/duplicate-slug',
        says: 'Two notes with one address: rename one of the files.',
      },
      {
        id: 'corpus/empty',
        says: 'The folder holds no note at all, so that there is nothing to check or to build. GARDEN_CONTENT may name the wrong one.',
      },
      {
        id: 'corpus/alias',
        says: 'A title or alias is no name of another note, or links would silently mean another note.',
        bad: '---\ntitle: Another\naliases: [b]\n---\nText.',
        good: '---\ntitle: Another\naliases: [another b]\n---\nText.',
      },
      {
        id: 'corpus/reserved',
        says: 'redirectFrom takes no address of the site itself.',
        bad: '---\ntitle: Another\nredirectFrom: [/search/]\n---\nText.',
        good: '---\ntitle: Another\nredirectFrom: [/notes/old-name/]\n---\nText.',
      },
      {
        id: 'corpus/redirect',
        says: 'An old address leads to one note only.',
        bad: '---\ntitle: Another\nredirectFrom: [/notes/b/]\n---\nText.',
        good: '---\ntitle: Another\nredirectFrom: [/notes/old-name/]\n---\nText.',
      },
      {
        id: 'corpus/orphan',
        says: 'No note links here, so no reader comes along: link to it where one would want it.',
      },
      {
        id: 'corpus/transclusion-cycle',
        says: 'Notes that show each other with ![[…]] would never end: make one of them a link.',
        bad: '![[a]]',
        good: '[[a]]',
      },
    ],
  },
];
