import type { ProblemCode } from '@/lib/domain/template/template-problem';

/** What is wrong in a template file, one sentence for each code; where it is stands beside it. */
export const templateProblem = {
  missing: 'Uppgiften saknas.',
  'wrong-type': 'Fel slags värde. Här ska det stå {expected}.',
  'unknown-field': 'Mallformatet har inget som heter {name}.',
  'not-allowed': 'Värdet går inte att använda här. Tillåtna värden: {allowed}.',
  'bad-format': 'Nyckeln ska bestå av små bokstäver a–z, siffror och bindestreck, och börja med en bokstav.',
  'too-small':
    '{of, select, string {Texten är för kort. Minst {limit, number} tecken.} array {Listan är för kort. Minst {limit, number}.} other {Talet är för litet. Gränsen är {limit, number}.}}',
  'too-big':
    '{of, select, string {Texten är för lång. Högst {limit, number} tecken.} array {Listan är för lång. Högst {limit, number}.} other {Talet är för stort. Gränsen är {limit, number}.}}',
  'unseen-character': 'Texten har ett tecken som inte går att läsa, till exempel en radbrytning.',
  'space-at-the-ends': 'Texten börjar eller slutar med mellanslag.',
  'not-normalised': 'Texten har sammansatta tecken. Spara den i Unicode NFC.',
  'duplicate-key': 'Nyckeln {key} finns redan i mallen.',
  'unknown-document': 'Dokumentet {key} finns inte i mallens förteckning.',
  'empty-reference': 'Hänvisningen anger varken dokument eller ställe.',
  'unknown-footnote': 'Fotnoten {key} finns inte.',
  'uncited-footnote': 'Ingen text hänvisar till fotnoten {key}.',
  'unknown-gate': 'Ingen punkt i avsnittet har nyckeln {key}.',
  'unfit-gate':
    'Punkten {key} kan inte styra avsnittet. Den ska ha rollen gate och besvaras med en ruta eller ja och nej.',
  'idle-gate': 'Punkten {key} har rollen gate, men inget avsnitt styrs av den.',
  'role-is-never-assessed': 'En punkt med rollen {role} bedöms inte. Sätt den som upplysning.',
  'missing-mapping': 'Det saknas vad punktens svar betyder.',
  'needless-mapping': 'En upplysning bedöms inte. Ta bort vad svaren betyder.',
  'unmapped-answer': 'Det saknas vad svaret {answer} betyder.',
  'unknown-answer': 'Tabellen har ingen kolumn med koden {answer}.',
  'not-the-four-alternatives': 'Den slutliga bedömningen ska ha fyra alternativ, från bäst till sämst.',
  'not-of-cases': 'En granskningsmall har varken rapport eller slutlig bedömning: ärenden räknas.',
  'missing-report-part': 'Rapporten saknar delen {part}.',
  'repeated-report-part': 'Rapporten har redan delen {part}.',
  'too-large-file': 'Filen är för stor eller har för många nivåer för att vara en mall.',
} as const satisfies Record<ProblemCode, string>;
