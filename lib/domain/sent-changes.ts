import { z } from 'zod';
import { maxChangesInRequest } from './answer-limits';

/**
 * What every change on its way has. `mutationId` is made once on the device and stays when it is sent again, so that the
 * server answers a repeated change with the result it already gave. `base` is the revision the person saw, 0 when there
 * was none.
 */
export const sentParts = { mutationId: z.uuidv7(), base: z.int().min(0) };

/**
 * The message that carries changes. `device` names the browser. `userId` is the person who made the changes: when the
 * session is somebody else's by now (a shared tablet, another tab), the answer is 401 `signed-out`, so that nothing is
 * saved in another's name.
 */
export const saveRequestOf = <Sent extends z.ZodType>(sent: Sent) =>
  z.strictObject({
    device: z.uuid(),
    userId: z.uuid(),
    changes: z.array(sent).min(1).max(maxChangesInRequest),
  });
