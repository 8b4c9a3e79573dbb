import { parseArgs } from 'node:util';
import { precompress } from './precompress-folder.ts';
import { runCommand, say } from './run-command.ts';

/** Writes `.br` and `.gz` beside each text of a built site, for servers that send them as they are. */
await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const folder = positionals[0] ?? 'dist';
  const { files, before, after } = await precompress(folder);
  say(
    `${String(files)} files in ${folder}/: ${megabytes(before)} MB become ${megabytes(after)} MB.`,
  );
  return 0;
});

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
