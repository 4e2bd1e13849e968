import delaktighet1 from '@/templates/barnets-delaktighet/1.json';
import missbruk1 from '@/templates/missbruk/1.json';
import oppenvard1 from '@/templates/oppenvard-barn-unga/1.json';
import rvc1 from '@/templates/rvc/1.json';
import { parseTemplate } from './domain/template/parse-template';
import type { Template } from './domain/template/template-schema';

/** The files of `templates/`, by folder, the oldest version first, each with what is new in it. */
const files = {
  rvc: [{ file: rvc1, releaseNote: 'Formuläret från 2023, ord för ord.' }],
  missbruk: [{ file: missbruk1, releaseNote: 'Det tomma formuläret, ord för ord.' }],
  'oppenvard-barn-unga': [{ file: oppenvard1, releaseNote: 'Regionens krav, ord för ord.' }],
  'barnets-delaktighet': [
    { file: delaktighet1, releaseNote: 'Granskningsmall till indikatorerna B 2.3 och B 2.4.' },
  ],
} as const satisfies Record<string, readonly { file: unknown; releaseNote: string }[]>;

/** The folder of a shipped template, which is its key. */
export type ShippedName = keyof typeof files;

export interface ShippedVersion {
  /** From 1, as its file is called. */
  readonly number: number;
  readonly content: Template;
  readonly releaseNote: string;
}

/** A template of the library that comes with Följsam. */
export interface ShippedTemplate {
  readonly name: string;
  /** The oldest first; at least one. */
  readonly versions: readonly [ShippedVersion, ...ShippedVersion[]];
}

let library: readonly ShippedTemplate[] | null = null;

/** The library, read once. @throws when one of its files is no template, which the tests of `templates/` forbid. */
export function shippedLibrary(): readonly ShippedTemplate[] {
  library ??= Object.entries(files).map(([name, versions]) => {
    const [first, ...later] = versions.map(({ file, releaseNote }, at) => ({
      number: at + 1,
      content: read(file, `${name}/${at + 1}`),
      releaseNote,
    }));
    if (!first) throw new Error(`templates/${name} has no version`);
    return { name, versions: [first, ...later] };
  });
  return library;
}

function read(file: unknown, name: string): Template {
  const parsed = parseTemplate(file);
  if (!parsed.ok) throw new Error(`templates/${name}.json: ${JSON.stringify(parsed.errors)}`);
  return parsed.value;
}

export function newestOf({ versions }: ShippedTemplate): ShippedVersion {
  return versions.at(-1) ?? versions[0];
}
