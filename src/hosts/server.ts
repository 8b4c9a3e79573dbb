/** Where a server finds the site and where it answers. */
export interface ServerPlace {
  /** The folder that holds the site; with a base path, the folder above the one of that name. */
  readonly root: string;
  /** `/`, or a path such as `/garden/`. */
  readonly basePath: string;
  /** What the server listens on: a port, or a name and a port for Caddy. */
  readonly listen: string;
}
