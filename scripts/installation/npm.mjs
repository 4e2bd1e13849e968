import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { nodeProgram } from '../process/child-process.mjs';

/**
 * @param {...string} words
 * @returns {[string, string[]]} a call of the npm that called us, else of the one that came with this Node
 */
export function npm(...words) {
  const beside = path.join(path.dirname(process.execPath), 'npm');
  const program = process.env.npm_execpath ?? (existsSync(beside) ? realpathSync(beside) : '');
  return program.endsWith('.js') ? nodeProgram(program, ...words) : ['npm', words];
}
