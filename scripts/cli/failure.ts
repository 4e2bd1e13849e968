/** Something the operator can mend: said in one sentence on standard error, with exit code 1. */
export class CliError extends Error {
  override readonly name = 'CliError';
}
