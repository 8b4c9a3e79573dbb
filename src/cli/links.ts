import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { collectOutsideLinks, countHosts, type OutsideLink } from '../garden/outside-links.ts';
import { checkVault } from '../vault/check-vault.ts';
import { findContentRoot } from '../vault/content-root.ts';
import { type DeadLink, tryLinks } from '../vault/try-links.ts';
import { checkContentFolder } from './content-folder.ts';
import { projectRoot, runCommand, say } from './run-command.ts';

/**
 * Prints, as Markdown, the hosts that the content links to: with `--since folder` those that the content in
 * that folder did not, with `--try` instead the addresses that do not answer.
 */
await runCommand(async () => {
  const { values } = parseArgs({
    options: { since: { type: 'string' }, try: { type: 'boolean', default: false } },
  });
  const folder = fileURLToPath(projectRoot);
  const linksOf = (content: string | undefined): readonly OutsideLink[] => {
    checkContentFolder({ GARDEN_CONTENT: content }, folder);
    return collectOutsideLinks(
      checkVault(findContentRoot({ GARDEN_CONTENT: content }, folder)).garden,
    );
  };
  const links = linksOf(process.env['GARDEN_CONTENT']);
  if (values.try) {
    say(`Trying ${String(links.length)} addresses…`);
    const dead = await tryLinks(links, { fetch, patience: 20_000, atOnce: 16 });
    print(dead.map(describeDead));
    return 0;
  }
  const known = new Set(values.since === undefined ? [] : countHosts(linksOf(values.since)).keys());
  const hosts = [...countHosts(links)].filter(([host]) => !known.has(host));
  print([
    values.since === undefined ? '### Hosts' : '### New hosts',
    '',
    ...hosts.map(([host, count]) => `- \`${host}\` (${String(count)})`),
    ...(hosts.length === 0 ? ['None.'] : []),
  ]);
  return 0;
});

function describeDead({ link: { url, places }, why }: DeadLink): string {
  const at = places.map(({ file, line }) => `\`${file}:${String(line)}\``).join(', ');
  return `- <${url}>: ${why.replace(/[`<>\n]/g, ' ')}; ${at}`;
}

function print(lines: readonly string[]): void {
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
}
