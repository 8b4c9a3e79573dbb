import { parentPort, workerData } from 'node:worker_threads';
import { openSpelling } from './check-spelling.ts';
import { findContentRoot } from './content-root.ts';
import { gatherWork } from './kept-work.ts';
import { listFiles } from './list-files.ts';
import { readData } from './read-data.ts';

/** The thread of `readElsewhere`: facts, sources, tags, and the spelling of everything. */
const root = findContentRoot(process.env, String(workerData));
const kept = gatherWork();
const { facts } = readData(root, kept);
const spelling = openSpelling(root, kept);
for (const path of listFiles(root).notes) spelling?.note(path);
for (const file of new Set(facts.map((fact) => fact.file))) spelling?.facts(file);
parentPort?.postMessage(kept.gathered());
