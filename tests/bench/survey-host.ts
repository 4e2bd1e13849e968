import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

type ServedFile = { readonly type: string; readonly bytes: Buffer };

const keepAlive = new Agent({ keepAlive: true });

export interface SurveyHost {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the same forms in SurveyJS, at the same addresses. The script and the style come from here, compressed once;
 * everything under `/api` comes from the site itself. A page is sent when the site has answered for the same page of its
 * own, so that both wait for the same login and the same look at the audit.
 */
export async function openSurveyHost(siteAddress: string): Promise<SurveyHost> {
  const files = await surveyFiles();
  const server = createServer((incoming, answer) => {
    const path = new URL(incoming.url ?? '/', siteAddress).pathname;
    const file = files.get(path.endsWith('/checklist') ? 'page' : path);
    if (path.startsWith('/api/')) passOn(siteAddress, incoming, (response) => pipe(response, answer));
    else if (path.endsWith('/checklist'))
      passOn(siteAddress, incoming, (response) => response.resume().on('end', () => send(file, answer)));
    else send(file, answer);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function passOn(
  siteAddress: string,
  incoming: IncomingMessage,
  heard: (response: IncomingMessage) => void,
): void {
  const { method, url = '/', headers } = incoming;
  const onward = request(new URL(url, siteAddress), { method, headers, agent: keepAlive }, heard);
  onward.on('error', () => incoming.destroy());
  incoming.pipe(onward);
}

function pipe(response: IncomingMessage, answer: ServerResponse): void {
  answer.writeHead(response.statusCode ?? 502, response.headers);
  response.pipe(answer);
}

function send(file: ServedFile | undefined, answer: ServerResponse): void {
  if (!file) {
    answer.writeHead(404).end();
    return;
  }
  const headers = { 'content-type': file.type, 'content-encoding': 'gzip', 'cache-control': 'no-store' };
  answer.writeHead(200, headers).end(file.bytes);
}

async function surveyFiles(): Promise<Map<string, ServedFile>> {
  const { outputFiles } = await build({
    entryPoints: [resolve('tests/bench/survey-page.tsx')],
    outdir: 'unwritten',
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const page = `<!doctype html><html lang="sv"><meta charset="utf-8"><link rel="icon" href="data:,"><title>SurveyJS</title>
    <link rel="stylesheet" href="/survey.css"><div id="root"></div><script src="/survey.js"></script></html>`;
  const served = (type: string, text: string) => ({ type: `${type}; charset=utf-8`, bytes: gzipSync(text) });
  return new Map([
    ['page', served('text/html', page)],
    ['/survey.js', served('text/javascript', textOf('.js'))],
    ['/survey.css', served('text/css', textOf('.css'))],
  ]);
}
