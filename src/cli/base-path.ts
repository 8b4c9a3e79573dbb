/**
 * The path a site is served under, from what a person wrote in BASE_PATH: one slash at each end.
 * Nothing, or only slashes, gives `/`.
 */
export function basePathFrom(written: string | undefined): string {
  const trimmed = (written ?? '').replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '/' : `/${trimmed}/`;
}
