/** The gardens that are searched beside this one, as `OTHER_GARDENS` lists them. */
export interface OtherGardens {
  /** Addresses, each with a slash at its end. */
  readonly gardens: readonly string[];
  /** What was written and cannot be the address of a garden. */
  readonly refused: readonly string[];
}

const ownMachine = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Reads addresses with spaces between. Only https, or http on this machine; no signs that would end an
 * entry of a page's policy, where the addresses go too.
 */
export function readOtherGardens(written: string | undefined): OtherGardens {
  const gardens = new Set<string>();
  const refused: string[] = [];
  for (const each of (written ?? '').split(/\s+/).filter((text) => text !== '')) {
    const address = gardenAddress(each);
    if (address === undefined) refused.push(each);
    else gardens.add(address);
  }
  return { gardens: [...gardens], refused };
}

function gardenAddress(written: string): string | undefined {
  if (!URL.canParse(written)) return undefined;
  const { protocol, hostname, origin, pathname, href } = new URL(written);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && ownMachine.test(hostname));
  const isPlain = href === origin + pathname && /^[\w./~%-]*$/.test(pathname);
  return isSafe && isPlain ? href.replace(/\/*$/, '/') : undefined;
}

/**
 * The address of a page of another garden, from what that garden sent; undefined for one that is not
 * below the garden's own address, such as `javascript:` or another host.
 */
export function addressIn(garden: string, sent: string): string | undefined {
  if (!URL.canParse(sent, garden)) return undefined;
  const { href } = new URL(sent, garden);
  return href.startsWith(garden) ? href : undefined;
}
