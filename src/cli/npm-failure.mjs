// @ts-check
/**
 * What npm's error codes mean for someone who only wants to see the site.
 * @type {{ codes: RegExp, what: (root: string) => string, remedy: string }[]}
 */
const causes = [
  {
    codes: /\b(ENOSPC|EDQUOT)\b/,
    what: () => 'The disk is full.',
    remedy: 'Free about 1 GB (the packages, and npm’s cache of them) and try again.',
  },
  {
    codes: /\b(EACCES|EPERM|EROFS)\b/,
    what: (root) => `No permission to write to ${root} or to npm’s cache.`,
    remedy: 'Clone the project into a folder of your own, or mend the owner of these folders.',
  },
  {
    codes: /\b(EBUSY|ETXTBSY)\b/,
    what: () => 'A file in node_modules is in use.',
    remedy: 'Stop the other commands of this project that are running, and try again.',
  },
  {
    codes:
      /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|FETCH_ERROR|ENOTCACHED)\b/,
    what: () => 'The npm registry cannot be reached.',
    remedy:
      'The first start needs the network, later ones do not. Behind a proxy, set HTTPS_PROXY.',
  },
  {
    codes: /\b(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_\w+|CERT_\w+)\b/,
    what: () => 'The npm registry’s certificate is not trusted on this machine.',
    remedy: 'Name the certificate of your network with NODE_EXTRA_CA_CERTS=/path/to/ca.pem.',
  },
  {
    codes: /\b(E401|E403|ENEEDAUTH|E451)\b/,
    what: () => 'The npm registry refused a package.',
    remedy: 'Check the registry and the login in your npm settings: npm config get registry',
  },
  {
    codes: /\b(E404|ETARGET|ENOVERSIONS|E5\d\d|E429)\b/,
    what: () => 'The npm registry does not hand out a package that package-lock.json pins.',
    remedy:
      'If you use a mirror, it may be incomplete: npm config get registry. Else try again later.',
  },
  {
    codes: /\b(EINTEGRITY|Z_DATA_ERROR|TAR_BAD_ARCHIVE)\b/,
    what: () => 'A package arrived damaged, or is not the one that package-lock.json pins.',
    remedy: 'Run npm cache verify and try again; if it stays, do not trust that registry.',
  },
  {
    codes: /\b(EUSAGE|EJSONPARSE)\b/,
    what: () => 'package.json and package-lock.json do not belong together, or are not valid JSON.',
    remedy: 'Run npm install and commit the lock file, or take both from the main branch.',
  },
  {
    codes: /\bspawn npm ENOENT\b/,
    what: () => 'npm is not on this machine’s PATH.',
    remedy: 'Install Node with npm (nodejs.org) and run npm start.',
  },
];

const headLines = 5;

/**
 * Turns what `npm ci` printed into a cause and a remedy, with npm's own message below. A code that
 * nobody foresaw gives npm's message alone.
 * @param {string} output
 * @param {string} root the project's folder
 * @returns {string}
 */
export function explainNpmFailure(output, root) {
  const cause = causes.find(({ codes }) => codes.test(output));
  const lines = output
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('at '));
  const log = lines.slice(headLines).filter((line) => line.startsWith('A complete log'));
  const message = [...lines.slice(0, headLines), ...log].map((line) => `  ${line}`);
  const explained =
    cause === undefined
      ? ['The packages could not be installed.']
      : [`The packages could not be installed. ${cause.what(root)}`, cause.remedy];
  return [...explained, ...(message.length > 0 ? ['npm said:', ...message] : [])].join('\n');
}
