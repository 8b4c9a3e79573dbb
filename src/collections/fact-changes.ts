import { traceFacts, type FactChange } from '../garden/fact-history.ts';
import { followFiles } from '../garden/content-history.ts';
import { readBlobs } from '../vault/read-blobs.ts';
import { contentRoot } from './content-root.ts';
import { getGarden } from './get-garden.ts';

let all: ReadonlyMap<string, readonly FactChange[]> | undefined;

/** What the version history says of each fact, the newest first; empty without a history. Read once. */
export async function changesOfFacts(): Promise<ReadonlyMap<string, readonly FactChange[]>> {
  all ??= readChanges((await getGarden()).history);
  return all;
}

function readChanges(
  history: Parameters<typeof followFiles>[0],
): ReadonlyMap<string, readonly FactChange[]> {
  const files = [...followFiles(history)].filter(([file]) =>
    /^facts\/[^/]+\.yaml$/.test(file.slice(contentRoot.prefix.length)),
  );
  const ids = files.flatMap(([, { touches }]) =>
    touches.flatMap(({ change }) => change.after ?? []),
  );
  const texts = readBlobs(contentRoot.folder, ids);
  return new Map(
    files.flatMap(([file, { touches }]) => {
      const versions = touches.toReversed().flatMap(({ commit, change }) => {
        const text = texts.get(change.after ?? '');
        return text === undefined ? [] : [{ text, day: commit.day, hash: commit.hash }];
      });
      return [...traceFacts(versions, file)];
    }),
  );
}
