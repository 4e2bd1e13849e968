import { expect, test, vi } from 'vitest';
import { logUnforeseen } from './log-unforeseen';
import { logger } from './logger';
import { currentRequest, enterRequest } from './request-context';

const said = vi.spyOn(logger, 'error').mockImplementation(() => undefined);

test('the number that a person is told is the request’s, and a database that is away is noted on it', () => {
  enterRequest({ id: '0123456789abcdef' });
  expect(logUnforeseen(new Error('The audit is not there'), 'an action failed')).toBe('0123456789abcdef');
  expect(currentRequest()?.databaseAway).toBeUndefined();
  logUnforeseen(Object.assign(new Error('no'), { code: 'ECONNREFUSED' }), 'an action failed');
  expect(currentRequest()?.databaseAway).toBe(true);
  expect(said).toHaveBeenCalledTimes(2);
});
