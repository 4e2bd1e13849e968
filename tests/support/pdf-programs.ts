import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The programs by which others would judge a report: poppler, qpdf, NSS and OpenSSL. */

/** What a program prints. @throws when it cannot be started or ends with anything but 0, unless told otherwise. */
export function run(program: string, args: readonly string[], { mayFail = false } = {}): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  if (status !== 0 && !mayFail) throw new Error(`${program} ended with ${status}: ${stdout}${stderr}`);
  return `${stdout}${stderr}`;
}

/** A folder of its own for the length of `work`. */
export function inFolder<Value>(work: (folder: string) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'foljsam-pdf-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a program prints about these bytes; `args` is given the file's name. */
export function ask(
  program: string,
  pdf: Uint8Array,
  args: (file: string) => string[],
  { mayFail = false } = {},
) {
  return inFolder((folder) => {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, pdf);
    return run(program, args(file), { mayFail });
  });
}

/** What pdfsig says when it trusts this certificate and no other. */
export function askSignature(pdf: Uint8Array, trusted: Uint8Array): string {
  return inFolder((folder) => {
    const certificate = join(folder, 'tenant.der');
    const database = join(folder, 'nss');
    writeFileSync(certificate, trusted);
    mkdirSync(database);
    run('certutil', ['-N', '-d', `sql:${database}`, '--empty-password']);
    run('certutil', ['-A', '-d', `sql:${database}`, '-n', 'tenant', '-t', 'C,C,C', '-i', certificate]);
    return ask('pdfsig', pdf, (file) => ['-nssdir', `sql:${database}`, file], { mayFail: true });
  });
}

/** The files attached to the document, by name. */
export function attachmentsOf(pdf: Uint8Array, names: readonly string[]): Map<string, Uint8Array> {
  return inFolder((folder) => {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, pdf);
    run('pdfdetach', ['-saveall', '-o', folder, file]);
    return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
  });
}

/** An element of the structure tree, as poppler reads it: its type, its attributes, its own text, what is in it. */
export interface ReadElement {
  readonly type: string;
  readonly attributes: string[];
  text: string;
  readonly children: ReadElement[];
}

/** The structure tree as poppler reads it; an element without children when the document is not tagged. */
export function structureOf(pdf: Uint8Array): ReadElement {
  const root: ReadElement = { type: 'root', attributes: [], text: '', children: [] };
  const open: { depth: number; element: ReadElement }[] = [{ depth: -1, element: root }];
  for (const line of ask('pdfinfo', pdf, (file) => ['-struct-text', file]).split('\n')) {
    const depth = line.search(/\S/);
    if (depth === -1) continue;
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const around = open.at(-1)?.element ?? root;
    const said = line.trim();
    const quoted = /^"(.*)"$/.exec(said);
    if (quoted) around.text += quoted[1];
    else if (said.startsWith('/')) around.attributes.push(said);
    else if (/^[A-Z][A-Za-z0-9]*( \((block|inline)\))?:?$/.test(said)) {
      const element = { type: said.replace(/[ :].*$/, ''), attributes: [], text: '', children: [] };
      around.children.push(element);
      open.push({ depth, element });
    }
  }
  return root;
}

/** The elements of these types, in reading order. */
export function elementsOf(root: ReadElement, type: RegExp): ReadElement[] {
  return root.children.flatMap((child) => [
    ...(type.test(child.type) ? [child] : []),
    ...elementsOf(child, type),
  ]);
}

/** All that is read in the element, its parts divided by spaces. */
export function readText({ text, children }: ReadElement): string {
  return [text, ...children.map(readText)].filter(Boolean).join(' ').replaceAll(/\s+/g, ' ').trim();
}
