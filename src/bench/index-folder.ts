import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchedIn } from '../integrations/search-hints.ts';
import { openSearchIndex } from '../integrations/search-index.ts';
import { fileWriter } from '../integrations/write-files.ts';

/** Writes the index of the text for a folder of pages, and prints how many megabytes were resident at most. */
const [folder = ''] = process.argv.slice(2);
let most = 0;
const watch = setInterval(() => {
  most = Math.max(most, residentMegabytes());
}, 200);
const index = openSearchIndex();
for (const path of globSync('**/*.html', { cwd: folder }).sort()) {
  const page = searchedIn(readFileSync(join(folder, path), 'utf8'));
  if (page !== undefined) await index.add(path, page);
}
await index.write(fileWriter(folder), '/');
await index.close();
clearInterval(watch);
console.log(Math.max(most, residentMegabytes()));

/** Of this process and those it started, from `/proc`; elsewhere of this one alone. */
function residentMegabytes(): number {
  const own = process.memoryUsage.rss();
  let others = 0;
  try {
    for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
      others += residentOfChild(name);
    }
  } catch {
    // Only Linux has it.
  }
  return Math.round((own + others) / 2 ** 20);
}

function residentOfChild(name: string): number {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    // After the name in brackets: state, parent.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[1] === String(process.pid) ? Number(fields[21]) * 4096 : 0;
  } catch {
    // It ended in between.
    return 0;
  }
}
