import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const COMMANDS = resolve(import.meta.dirname, '../../lib/commands');

/** Commands that write nothing in the log themselves, and where the deed is kept instead. */
const KEPT_ELSEWHERE: Readonly<Record<string, string>> = {
  'accept-invitation': 'the database logs it in the tenant that invited',
  'ask-for-new-password': 'anyone may ask; what comes of it is logged when the link is used',
  'change-password': 'app.log_for_account logs it in each tenant that takes passwords',
  'choose-notices': 'how one is told concerns nobody else',
  'end-own-session': 'a trigger on the session logs it in each tenant, wherever it was ended',
  'hand-out-reset-link': 'app.hand_out_reset logs it in each tenant of the person',
  'mark-feedback-seen': 'what one has seen concerns nobody else',
  'mark-notices-read': 'what one has read concerns nobody else',
  'post-notices': 'each mail is kept in the outbox, with when and to whom',
  'reset-password': 'app.use_reset logs it in each tenant of the person',
  'save-answers': 'each change is kept in the history of the answer, with who and when',
  'save-case-answers':
    'each field of a case is kept with who and when; beginning, ending and changes are logged',
  'save-draft-changes': 'each change is kept in the history of the draft, with who and when',
  'save-fact-comments': 'each comment is kept with who and when; sending them in is logged',
  'send-mail': 'each mail is kept in the outbox, with when and to whom',
  'send-reset-mail': 'each mail is kept with when it was sent',
  'set-up-totp': 'app.log_for_account logs it in each tenant that takes passwords',
  'sign-in': 'app.open_session logs it in each tenant, and app.log_refused_login what is refused',
  'sign-out': 'a trigger on the session logs it in each tenant, wherever it was ended',
};

test('every command writes in the log, or says where else its deed is kept', () => {
  const silent = readdirSync(COMMANDS)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => !/\binsertLog\(/.test(readFileSync(resolve(COMMANDS, file), 'utf8')))
    .map((file) => file.replace('.ts', ''));
  expect(silent.sort()).toEqual(Object.keys(KEPT_ELSEWHERE).sort());
});
