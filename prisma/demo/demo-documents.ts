import { beginDocument } from '@/lib/commands/begin-document';
import { decideDocument } from '@/lib/commands/decide-document';
import { saveDocumentPart } from '@/lib/commands/save-document-part';
import { signIn } from '@/lib/commands/sign-in';
import { signOut } from '@/lib/commands/sign-out';
import { requireDocument } from '@/lib/data/quality-documents';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { type PlainDate, partsOf, plainDate } from '@/lib/domain/plain-date';
import type { DocumentKind } from '@/lib/domain/quality-document/quality-document';
import { richTextOf } from '@/lib/domain/quality-document/rich-text';
import type { DocumentSection } from '@/lib/domain/quality-document/section';
import type { UsualHeading } from '@/lib/domain/quality-document/usual-sections';
import { translator } from '@/lib/text/translator';
import { done } from './done';

/** Who writes the documents and writes down the board's decisions, and how that person signs in. */
type DocumentPeople = { readonly admin: Person; readonly email: string; readonly password: string };

type Texts = Readonly<Partial<Record<UsualHeading, readonly string[]>>>;

interface DemoDocument {
  readonly kind: DocumentKind;
  readonly year: number;
  readonly title: string;
  readonly decidedOn: PlainDate;
  readonly reference: string;
  /** What stands under the headings that a person writes, a paragraph each. */
  readonly texts: Texts;
}

const planTexts: Texts = {
  introduction: [
    'Kvalitetsplanen visar vilka risker vi ser, hur vi kontrollerar dem själva och hur vi mäter att arbetet ger resultat. Den gäller för hela individ- och familjeomsorgen och följs upp i kvalitetsberättelsen.',
  ],
  quality: [
    'God kvalitet är att den som behöver stöd får det i tid, blir lyssnad på och förstår sina beslut. Barnets bästa går först när ett barn berörs.',
  ],
  purpose: [
    'Planen ska göra det lättare att upptäcka brister tidigt, lära av dem och rätta till det som inte fungerar.',
  ],
  improvementAreas: [
    'Under året arbetar vi särskilt med handläggningstiderna, med barnets rätt att komma till tals och med introduktionen av nya medarbetare.',
  ],
};

const reportTexts: Texts = {
  introduction: [
    'Kvalitetsberättelsen beskriver hur arbetet med kvalitet har gått till under året, vad som har gjorts och vad det har lett till.',
  ],
  analysis: [
    'Uppföljningarna visar att enheterna i stort lever upp till kraven. De brister som återkommer gäller rutiner som inte är kända av alla och genomförandeplaner som saknas eller är gamla.',
    'Fler barn har kommit till tals i utredningarna än året före, och utredningarna har blivit kortare. Väntan på budgetrådgivning är längre än målet i delar av året.',
  ],
  improvementAreas: [
    'Nästa år går arbetet med genomförandeplaner först. Enheterna får stöd att hålla rutinerna levande, och egenkontrollerna görs i alla områden.',
  ],
};

/** A quality plan of last year, and the quality report that tells how that year went. */
function documentsOf(today: PlainDate): readonly DemoDocument[] {
  const { year } = partsOf(today);
  const [last, spring] = [year - 1, plainDate(`${year}-02-24`)];
  return [
    {
      kind: 'qualityPlan',
      year: last,
      title: `Kvalitetsplan ${last}`,
      decidedOn: plainDate(`${last}-01-27`),
      reference: '§ 8',
      texts: planTexts,
    },
    {
      kind: 'qualityReport',
      year: last,
      title: `Kvalitetsberättelse ${last}`,
      // Nobody decides ahead of time.
      decidedOn: spring < today ? spring : today,
      reference: '§ 21',
      texts: reportTexts,
    },
  ];
}

/** Writes the documents of last year on what the data says, and decides them; their files are sealed as all others. */
export async function addDecidedDocuments(people: DocumentPeople, today: PlainDate): Promise<void> {
  const { admin, email, password } = people;
  const here = { address: '127.0.0.1', device: 'foljsam demo seed' };
  const { sessionId } = done(await signIn({ email, password, ...here }));
  for (const { decidedOn: day, reference, texts, ...head } of documentsOf(today)) {
    const begun = {
      ...head,
      subtitle: 'Individ- och familjeomsorg',
      language: 'sv',
      basedOnId: null,
    } as const;
    const { documentId } = done(await beginDocument(admin, begun));
    await write(admin, documentId, texts);
    const { revision } = await read(admin, documentId);
    const login = { password, code: '' };
    done(
      await decideDocument(admin, { documentId, revision, day, reference, login }, { sessionId, ...here }),
    );
  }
  await signOut(sessionId, 'here');
}

const read = (admin: Person, documentId: string) =>
  withTenant(admin, 'document.read', (tx) => requireDocument(tx, documentId));

/** Writes what a person writes: the texts, and how many reports of wrongs there were. */
async function write(admin: Person, documentId: string, texts: Texts): Promise<void> {
  const t = translator('sv', 'qualityDocumentUsual');
  const paragraphs = new Map(
    (Object.keys(texts) as UsualHeading[]).map((heading) => [t(heading), texts[heading] ?? []]),
  );
  const { sections } = await read(admin, documentId);
  for (const section of sections) {
    const content = written(section, paragraphs.get(section.heading) ?? []);
    const { id, revision } = section;
    if (content)
      done(await saveDocumentPart(admin, { documentId, change: { do: 'write', id, revision, content } }));
  }
}

/** A section with its text, and its counts; null where a person writes nothing. */
function written({ heading, level, text, data }: DocumentSection, paragraphs: readonly string[]) {
  if (data?.kind === 'lexSarah')
    return { heading, level, text, data: { ...data, reports: 14, wrongs: 5, toInspectorate: 1 } };
  return paragraphs.length > 0 ? { heading, level, text: richTextOf(paragraphs.join('\n')), data } : null;
}
