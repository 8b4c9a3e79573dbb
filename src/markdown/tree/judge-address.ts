import { nearestName } from '../../garden/spelling.ts';
import { findMixedWord } from '../reading/check-characters.ts';

/** Why an address in a note is refused. */
export interface Refusal {
  readonly rule: string;
  readonly message: string;
  readonly help: string;
}

/** Control characters, line separators, direction controls and backslashes hide where a link leads. */
const hidden =
  // eslint-disable-next-line no-control-regex -- these are what the rule is about
  /[\u0000-\u001F\u007F-\u009F\\\u00AD\u180E\u200B-\u200F\u2028\u2029\u202A-\u202E\u2060-\u2069\uFEFF\uFFFD]/;
const schemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto']);
const imageTypes = ['avif', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp'] as const;

/** Whether a file name ends as an image does that the site can show. */
export function namesImage(path: string): boolean {
  return new RegExp(`\\.(?:${imageTypes.join('|')})$`, 'i').test(path);
}

/** A name in `[[…]]` that is no name of a note or file: hidden characters, an address, a way out. */
export function judgeName(name: string, notePath: string): Refusal | undefined {
  if (hidden.test(name.replaceAll('\u200C', '').replaceAll('\u200D', ''))) {
    return {
      rule: 'wikilink/target',
      message: 'the name in [[…]] holds a character that cannot be seen, or a backslash',
      help: 'Type the name again, with / between folders.',
    };
  }
  if (
    /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(name) ||
    /^(?:javascript|data|vbscript|file|blob):/i.test(name)
  ) {
    return {
      rule: 'wikilink/target',
      message: '[[…]] names a note, not an address',
      help: 'Write [words](address).',
    };
  }
  const isHidden = name.split('/').some((step) => /^\.(?!\.?$)/.test(step));
  if (judgePath(name, notePath) === undefined && !isHidden) return undefined;
  return {
    rule: 'wikilink/target',
    message: `[[${shorten(name)}]] leads out of the folder of the notes, or to a hidden file`,
    help: 'Write the name of a note, or its path under the folder of the notes.',
  };
}

/** Judges where a link leads: the web, a mailbox, or a place in the garden; never code. */
export function judgeLinkAddress(url: string, notePath: string): Refusal | undefined {
  const scheme = schemeOf(url);
  const refusal = judgeForm(url);
  if (refusal !== undefined) return refusal;
  if (scheme === undefined) return judgePath(url, notePath);
  if (!schemes.has(scheme)) {
    const meant = nearestName(scheme, schemes);
    return {
      rule: 'url/scheme',
      message: `a link may not begin with ${scheme}:`,
      help:
        meant === undefined
          ? 'Write an address that begins with https:, http: or mailto:, or a path.'
          : `Did you mean ${meant}:?`,
    };
  }
  if (/\s/.test(url) || /%(?![\dA-F]{2})/i.test(url)) {
    return {
      rule: 'url/control',
      message: 'the address holds a blank, or a % that encodes nothing',
      help: 'Write %20 for a blank and %25 for a percent sign.',
    };
  }
  if (scheme === 'mailto') return judgeMailbox(url);
  const host = /^https?:\/\/([^/?#]+)/i.exec(url)?.[1];
  if (host === undefined) {
    return {
      rule: 'url/scheme',
      message: `${scheme}: is not followed by // and a host`,
      help: 'Write the whole address, such as https://example.org/page.',
    };
  }
  if (host.includes('@')) return credentials;
  const mixed = findMixedWord(host);
  if (mixed !== undefined) {
    return {
      rule: 'url/host',
      message: `${mixed} mixes letters of two alphabets that look alike`,
      help: 'Type the host again in one alphabet.',
    };
  }
  if (URL.canParse(url)) return undefined;
  return {
    rule: 'url/scheme',
    message: `${shorten(host)} is not the name of a host`,
    help: 'Write the whole address, such as https://example.org/page.',
  };
}

/** `%0D%0A` begins another header of the mail, such as who else gets it. */
function judgeMailbox(url: string): Refusal | undefined {
  if (!/%(?:[01][\dA-F]|7F)/i.test(url)) return undefined;
  return {
    rule: 'url/control',
    message: 'the address hides a line break or another control character behind %',
    help: 'Write the address of the mailbox, and at most ?subject=words.',
  };
}

/** A path in the site: however often it is decoded, it stays one, and stays under the root. */
function judgePath(url: string, notePath: string): Refusal | undefined {
  const [path = ''] = url.split(/[?#]/);
  let read = path;
  for (let times = 0; times < 4; times += 1) {
    const again = decode(read);
    if (again === read) break;
    read = again;
    if (hidden.test(read) || read.startsWith('//')) {
      return {
        rule: 'url/control',
        message: 'the address hides // or a character that cannot be seen behind %',
        help: 'Write the path as it is.',
      };
    }
  }
  const steps = read.split('/');
  let depth = read.startsWith('/') ? 0 : notePath.split('/').length - 1;
  for (const step of steps) {
    if (step === '..') depth -= 1;
    else if (step !== '.' && step !== '') depth += 1;
    if (depth < 0) {
      return {
        rule: 'url/traversal',
        message: `${shorten(url)} leads out of the folder of the notes`,
        help: 'Link to a note, a file beside it, or a page of the site, such as /facts/.',
      };
    }
  }
  return undefined;
}

/** Judges an image: a file of the garden with the ending of an image. `notePath` is under the root. */
export function judgeImageAddress(url: string, notePath: string): Refusal | undefined {
  const scheme = schemeOf(url);
  if (scheme === 'http' || scheme === 'https') {
    return {
      rule: 'img/remote',
      message: 'the image lies on another host',
      help: 'Put the file beside the note, if its licence allows it, or link to it.',
    };
  }
  if (scheme !== undefined) {
    return {
      rule: 'url/scheme',
      message: `an image may not begin with ${scheme}:`,
      help: 'Put the file beside the note and write its path.',
    };
  }
  const refusal = judgeForm(url);
  if (refusal !== undefined) return refusal;
  if (!staysInGarden(url, notePath)) {
    return {
      rule: 'img/path',
      message: `${shorten(url)} is not the path of a file of the garden`,
      help: 'Write a path such as ./image.png, without ? and #, to a file under the root of the notes.',
    };
  }
  if (namesImage(url)) return undefined;
  return {
    rule: 'img/type',
    message: `${shorten(url)} is not an image that the site can show`,
    help: `Use a file that ends in ${imageTypes.join(', ')}; link to other files.`,
  };
}

function judgeForm(url: string): Refusal | undefined {
  if (hidden.test(url)) {
    return {
      rule: 'url/control',
      message: 'the address holds a character that cannot be seen, or a backslash',
      help: 'Type the address again, with / between its parts.',
    };
  }
  if (url.startsWith('//')) {
    return {
      rule: 'url/protocol-relative',
      message: 'an address that begins with // depends on the page it stands in',
      help: 'Write https:// before the host.',
    };
  }
  return undefined;
}

const credentials: Refusal = {
  rule: 'url/credentials',
  message: 'the address holds a user name, or a host that only looks like one',
  help: 'Remove what stands before the @.',
};

/** Lower-cased, as a browser reads it: before it looks, it drops blanks at the start and line breaks. */
function schemeOf(url: string): string | undefined {
  const read = url.replace(/^\s+|[\t\n\r]/g, '');
  return /^([a-z][a-z\d+.-]*):/i.exec(read)?.[1]?.toLowerCase();
}

function staysInGarden(url: string, notePath: string): boolean {
  if (url === '' || url.startsWith('/') || /[?#]/.test(url)) return false;
  let depth = notePath.split('/').length - 1;
  for (const step of decode(url).split('/')) {
    if (step === '..') depth -= 1;
    else if (step !== '.' && step !== '') depth += 1;
    if (depth < 0 || /^\.(?!\.?$)/.test(step)) return false;
  }
  return true;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
