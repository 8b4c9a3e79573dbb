import { href } from './href.ts';

/** Makes addresses of the site absolute, with base path and encoding. */
export function urlOfSite(site: URL | undefined): (address: string) => string {
  return (address) => new URL(href(address), site).href;
}
