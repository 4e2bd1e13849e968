import { nodeProgram } from '../process/child-process.mjs';

/**
 * @param {...string} words
 * @returns {[string, string[]]} a call of the npm that called us, or of the one on the path
 */
export function npm(...words) {
  const program = process.env.npm_execpath;
  return program?.endsWith('.js') ? nodeProgram(program, ...words) : ['npm', words];
}
