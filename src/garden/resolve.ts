import { slug as slugText } from 'github-slugger';
import { indexAnchors, suggestAnchor } from './anchors.ts';
import type { Link } from './compiled-note.ts';
import { indexNames } from './name-index.ts';
import type { NamedNote } from './name-index.ts';
import type { ResolvedLink } from './note.ts';
import type { Problem } from './problem.ts';
import { folderOf, indexPaths, joinPath, withoutExtension } from './vault-path.ts';

/** Says where links lead. */
export interface Resolver {
  /** `from` is the note in which the link stands. */
  resolve(link: Link, from: NamedNote): ResolvedLink;
  /** The file that a note means by a path or name; undefined when there is none, or no single one. */
  attachment(target: string, from: Pick<NamedNote, 'path'>): string | undefined;
}

export interface ResolverInput {
  /** Sorted by path. */
  readonly notes: readonly NamedNote[];
  /** Sorted. */
  readonly attachments: readonly string[];
  /** What stands before a note's path in the file names of problems: `content/notes/`. */
  readonly notesPrefix: string;
  /** Whether an address of the site that is none of a note has a page. */
  readonly hasPage: (address: string) => boolean;
}

const attachmentName =
  /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic|ico|pdf|mp3|mp4|m4a|m4v|mov|webm|ogg|ogv|oga|opus|wav|flac|csv|tsv|txt|zip|gz|docx?|xlsx?|pptx?|canvas)$/i;
const scheme = /^[a-z][a-z\d+.-]*:/i;

/** Indexes once, in linear time; a link is then found without going through the notes. */
export function createResolver({
  notes,
  attachments,
  notesPrefix,
  hasPage,
}: ResolverInput): Resolver {
  const names = indexNames(notes);
  const files = indexPaths(attachments, (path) => [path]);
  const anchors = indexAnchors();

  return {
    resolve(link, from) {
      return link.syntax === 'markdown' || link.syntax === 'image'
        ? resolveMarkdown(link, from)
        : resolveWikilink(link, from);
    },
    attachment(target, from) {
      const found = findFiles(decode(target), from);
      return found.length === 1 ? found[0] : undefined;
    },
  };

  function resolveMarkdown(link: Link, from: NamedNote): ResolvedLink {
    if (link.target.startsWith('//') || scheme.test(link.target)) return resolveUrl(link, from);
    // The compiler has decoded it; once more would make another address of %252f.
    const target = link.target.trim();
    if (target === '') return toNote(from, link, from);
    const addressed = names.addressed(target.endsWith('/') ? target : `${target}/`);
    if (target.startsWith('/') && addressed) return toNote(addressed, link, from);
    const found = findFiles(target, from);
    if (found.length > 0) return toFile(found, link, from);
    if (link.syntax === 'image' || (attachmentName.test(target) && !target.startsWith('/'))) {
      return missingFile(link, from);
    }
    const notes = firstFound(
      () => at(joinPath(target.startsWith('/') ? '' : folderOf(from.path), target)),
      () => at(joinPath('', target)),
      () => (/^[./]/.test(target) ? [] : names.paths.endingIn(target, folderOf(from.path))),
    );
    if (notes.length > 0) return toOne(notes, link, from);
    if (!target.startsWith('/') || target.startsWith('/notes/'))
      return unknownNote(link, from, target);
    if (/^\/[/\\]/.test(target)) {
      const message = `address ${target} leads to another host`;
      return broken(link, from, 'url/protocol-relative', message, 'Begin it with https://.');
    }
    if (!hasPage(target)) {
      const help = 'Mend it; a note is [[its name]], a fact <Fact id="…" />, a source [@key].';
      return broken(link, from, 'link/site', `this site has no page ${target}`, help);
    }
    const fragment = link.fragment === undefined ? '' : `#${link.fragment}`;
    return { kind: 'site', address: `${target}${fragment}` };
  }

  function resolveWikilink(link: Link, from: NamedNote): ResolvedLink {
    if (/^(?:https?:\/\/|mailto:)/i.test(link.target)) return resolveUrl(link, from);
    const target = link.target.trim();
    if (target === '') return toNote(from, link, from);
    const found = findFiles(target, from);
    if (found.length > 0) return toFile(found, link, from);
    if (attachmentName.test(target)) return missingFile(link, from);
    const folder = folderOf(from.path);
    const bare = target.replace(/^\/+|\/+$/g, '');
    const notes = /^\.\.?\//.test(target)
      ? at(joinPath(folder, target))
      : firstFound(
          () => at(bare),
          () => (bare.includes('/') ? at(joinPath(folder, bare)) : []),
          () => names.paths.endingIn(bare, folder),
          () => names.titled(target),
          () => names.aliased(target),
        );
    if (notes.length > 0) return toOne(notes, link, from);
    const name = withoutExtension(target);
    if (names.nearest(name) !== undefined) return unknownNote(link, from, name);
    return { kind: 'wanted', name };
  }

  function at(path: string | undefined): readonly NamedNote[] {
    return path === undefined ? [] : names.paths.at(path);
  }

  /** Exact path, seen from the note or from the root, then the end of a path. */
  function findFiles(target: string, from: Pick<NamedNote, 'path'>): readonly string[] {
    const folder = folderOf(from.path);
    const isRooted = target.startsWith('/');
    return firstFound(
      () => files.at((isRooted ? undefined : joinPath(folder, target)) ?? ''),
      () => files.at(joinPath('', target) ?? ''),
      () => (/^(?:\/|\.\.?\/)/.test(target) ? [] : files.endingIn(target, folder)),
    );
  }

  function toOne(notes: readonly NamedNote[], link: Link, from: NamedNote): ResolvedLink {
    const [note] = notes;
    if (note && notes.length === 1) return toNote(note, link, from);
    return ambiguous(
      notes.map((candidate) => candidate.path),
      link,
      from,
    );
  }

  function toNote(note: NamedNote, link: Link, from: NamedNote): ResolvedLink {
    if (link.fragment === undefined || link.fragment.trim() === '') {
      return { kind: 'note', slug: note.slug };
    }
    const anchor = anchors.find(note.compiled, link.fragment);
    if (anchor) return { kind: 'note', slug: note.slug, anchor };
    // The compiler takes the top heading out of the text: it is the title.
    if (isTitle(note, link.fragment)) return { kind: 'note', slug: note.slug };
    const what = link.fragment.includes('^') ? 'block' : 'heading';
    const message = `no ${what} "${link.fragment}" in "${note.title}"`;
    return broken(
      link,
      from,
      'heading/missing',
      message,
      suggestAnchor(note.compiled, link.fragment),
    );
  }

  function toFile(paths: readonly string[], link: Link, from: NamedNote): ResolvedLink {
    const [path] = paths;
    return path !== undefined && paths.length === 1
      ? { kind: 'attachment', path }
      : ambiguous(paths, link, from);
  }

  function resolveUrl(link: Link, from: NamedNote): ResolvedLink {
    const { target: url, syntax } = link;
    if (url.startsWith('//')) {
      const message = `address ${url} leaves its scheme out`;
      return broken(link, from, 'url/protocol-relative', message, 'Begin it with https://.');
    }
    if (!/^(?:https?:\/\/|mailto:)/i.test(url)) {
      const message = `links of the kind ${scheme.exec(url)?.[0] ?? url} are not allowed`;
      return broken(link, from, 'url/scheme', message, 'Use https:, http: or mailto:.');
    }
    if (syntax === 'image' || syntax === 'embed') {
      const help = 'Put the file beside the note and show it from there.';
      return broken(link, from, 'img/remote', `image from another host: ${url}`, help);
    }
    return { kind: 'external', url };
  }

  function unknownNote(link: Link, from: NamedNote, name: string): ResolvedLink {
    const bare = withoutExtension(name);
    const path = bare.replace(/^\/notes\/|^[./]+|\/+$/g, '');
    const last = path.slice(path.lastIndexOf('/') + 1);
    // The same name with another ending, or in another folder.
    const [same, another] = names.paths.endingIn(last, folderOf(from.path));
    const nearest =
      same !== undefined && another === undefined
        ? withoutExtension(same.path)
        : (names.nearest(path) ?? names.nearest(last));
    const isHost =
      /^(?:www\.|[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|org|net|io|gov|edu|eu|de|uk|ch|fr)(?:\/|$))/i;
    const host = name.replace(/^https?:?\/+/i, '');
    if (nearest === undefined && isHost.test(host)) {
      const help = `For an address on the web write https://${host}.`;
      return broken(link, from, 'wikilink/unknown', `no note "${name}"`, help);
    }
    const help =
      nearest === undefined
        ? 'Mend the path; a note still to be written is asked for by [[its name]].'
        : `Did you mean [[${nearest}]]?`;
    return broken(link, from, 'wikilink/unknown', `no note "${name}"`, help);
  }

  function missingFile(link: Link, from: NamedNote): ResolvedLink {
    const help = 'Put the file into the folder of the notes, or mend its name.';
    return broken(link, from, 'img/missing', `no file "${link.target}"`, help);
  }

  function ambiguous(paths: readonly string[], link: Link, from: NamedNote): ResolvedLink {
    const [first = ''] = paths;
    const more = paths.length > 5 ? ` and ${String(paths.length - 5)} more` : '';
    const message = `"${link.target}" may be ${paths.slice(0, 5).join(' or ')}${more}`;
    const help = `Write the path, as in [[${withoutExtension(first)}|${link.label ?? link.target}]].`;
    return broken(link, from, 'wikilink/ambiguous', message, help);
  }

  function broken(
    { line, column }: Link,
    from: NamedNote,
    rule: string,
    message: string,
    help: string,
  ): ResolvedLink {
    const file = notesPrefix + from.path;
    const problem: Problem = { file, line, column, severity: 'error', rule, message, help };
    return { kind: 'broken', problem };
  }
}

function isTitle(note: NamedNote, fragment: string): boolean {
  return slugText(fragment.slice(fragment.lastIndexOf('#') + 1)) === slugText(note.title);
}

function firstFound<Found>(...searches: (() => readonly Found[])[]): readonly Found[] {
  for (const search of searches) {
    const found = search();
    if (found.length > 0) return found;
  }
  return [];
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
