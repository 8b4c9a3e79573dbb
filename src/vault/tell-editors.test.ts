import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { findContentRoot } from './content-root.ts';
import { tellEditors } from './tell-editors.ts';

const project = join(import.meta.dirname, '../..');

function makeProject(t: { after(end: () => void): void }): string {
  const folder = mkdtempSync(join(tmpdir(), 'Editors-'));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  mkdirSync(join(folder, 'content/notes/economics'), { recursive: true });
  mkdirSync(join(folder, 'content/facts'));
  cpSync(join(project, 'content/schemas'), join(folder, 'content/schemas'), { recursive: true });
  return folder;
}

test('an editor completes and checks front matter through the language server of Astro', async (t) => {
  const folder = makeProject(t);
  tellEditors(folder, findContentRoot({}, folder), ['economics/Idle power.mdx']);
  const server = startServer(folder);
  t.after(() => server.stop());
  await server.ask('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: { textDocument: { publishDiagnostics: {} } },
    initializationOptions: {
      typescript: { tsdk: join(project, 'node_modules/typescript/lib') },
      contentIntellisense: true,
    },
  });
  server.tell('initialized', {});
  const uri = pathToFileURL(join(folder, 'content/notes/economics/Idle power.mdx')).href;
  const text = '---\ntitle: Idle power\nstatus: sprout\nde\n---\n\nText.\n';
  server.tell('textDocument/didOpen', {
    textDocument: { uri, languageId: 'mdx', version: 1, text },
  });
  const completions = await server.ask('textDocument/completion', {
    textDocument: { uri },
    position: { line: 3, character: 2 },
  });
  assert.match(completions, /"label":"description"[^}]*"documentation":"Write one sentence/);
  const diagnostics = await server.ask('textDocument/diagnostic', { textDocument: { uri } });
  assert.match(diagnostics, /Valid values: \\"seedling\\", \\"budding\\", \\"evergreen\\"/);
});

test('what has not changed is not written again, and a folder without schemas needs nothing', (t) => {
  const folder = makeProject(t);
  const root = findContentRoot({}, folder);
  const manifest = join(folder, '.astro/collections/collections.json');
  const written = (): number => statSync(manifest).ino + statSync(manifest).mtimeMs;
  tellEditors(folder, root, ['a.mdx']);
  const first = written();
  tellEditors(folder, root, ['a.mdx']);
  assert.equal(written(), first);
  rmSync(join(folder, '.astro'), { recursive: true });
  rmSync(join(folder, 'content/schemas'), { recursive: true });
  tellEditors(folder, root, ['a.mdx']);
  assert.throws(written, /ENOENT/);
});

const messageSchema = z.object({ id: z.number().optional(), method: z.string().optional() });

/** Speaks the Language Server Protocol: each message is JSON after a line with its length. */
function startServer(folder: string): {
  ask(method: string, params: object): Promise<string>;
  tell(method: string, params: object): void;
  stop(): void;
} {
  const program = join(project, 'node_modules/@astrojs/language-server/bin/nodeServer.js');
  const server: ChildProcess = spawn(process.execPath, [program, '--stdio'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const waiting = new Map<number, (answer: string) => void>();
  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin?.write(`Content-Length: ${String(Buffer.byteLength(text))}\r\n\r\n${text}`);
  };
  let received = '';
  server.stdout?.setEncoding('latin1').on('data', (part: string) => {
    received += part;
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:[^\r]+\r\n)*\r\n/.exec(received);
      if (head === null || received.length < head[0].length + Number(head[1])) return;
      const text = received.slice(head[0].length, head[0].length + Number(head[1]));
      received = received.slice(head[0].length + text.length);
      const { id, method } = messageSchema.parse(JSON.parse(text));
      if (id === undefined) continue;
      if (method === undefined) waiting.get(id)?.(text);
      else send({ id, result: null });
    }
  });
  let last = 0;
  return {
    ask(method, params) {
      last += 1;
      const id = last;
      send({ id, method, params });
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    tell(method, params) {
      send({ method, params });
    },
    stop() {
      server.kill();
    },
  };
}
