import type { z } from 'zod';

/** What is wrong with a file, a line for each, beginning with its place in the file: for the operator, in English. */
export const fileProblems = ({ issues }: z.ZodError): string[] => issues.map(inWords);

function inWords(issue: z.core.$ZodIssue): string {
  const code: unknown = issue.code === 'custom' ? issue.params?.code : undefined;
  return `${issue.path.map(String).join('.') || '(the file)'}: ${String(code ?? issue.message)}`;
}
