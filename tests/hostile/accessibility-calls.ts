import { handleAccessibilityMessage } from '@/lib/commands/handle-accessibility-message';
import { tellOfAccessibility } from '@/lib/commands/tell-of-accessibility';
import {
  countWaitingAccessibilityMessages,
  insertAccessibilityMessage,
  listAccessibilityMessages,
  updateAccessibilityMessageToHandled,
} from '@/lib/data/accessibility-messages';
import { newId } from '@/lib/data/columns';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import type { TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

const said = { page: null, text: 'Listan går inte att läsa upp.' };

type WithMessage = TestTenant & { readonly messageId: string };

/** With one more message by the reader, which waits. */
async function withMessage(target: TestTenant): Promise<WithMessage> {
  const messageId = newId();
  const { reader } = target.as;
  await withTenant(reader, 'accessibility.tell', (tx) =>
    insertAccessibilityMessage(tx, { ...said, id: messageId, userId: reader.userId, at: new Date() }),
  );
  return { ...target, messageId };
}

const messageOf = (target: TestTenant): string => (target as WithMessage).messageId;

const ofAdmins = { may: ['admin'], prepare: withMessage } as const satisfies Partial<Call>;

/** What is said of the service not being accessible. */
export const accessibilityCalls: readonly Call[] = [
  {
    of: 'accessibility-messages.listAccessibilityMessages',
    ...ofAdmins,
    ...inside('accessibility.read', (tx, target) =>
      mustBe(listAccessibilityMessages(tx).then((all) => all.some(({ id }) => id === messageOf(target)))),
    ),
  },
  {
    of: 'accessibility-messages.countWaitingAccessibilityMessages',
    may: ['admin'],
    ...inside('accessibility.read', (tx) => countWaitingAccessibilityMessages(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'accessibility-messages.insertAccessibilityMessage',
    may: EVERYONE,
    ...inside('accessibility.tell', (tx, { as }) =>
      insertAccessibilityMessage(tx, { ...said, id: newId(), userId: as.reader.userId, at: new Date() }),
    ),
  },
  {
    of: 'accessibility-messages.updateAccessibilityMessageToHandled',
    ...ofAdmins,
    ...inside('accessibility.handle', (tx, target) => {
      const handled = { by: target.as.admin.userId, at: new Date() };
      return mustBe(updateAccessibilityMessageToHandled(tx, messageOf(target), handled));
    }),
  },
  {
    of: 'tell-of-accessibility.tellOfAccessibility',
    action: 'accessibility.tell',
    may: EVERYONE,
    make: (actor) => tellOfAccessibility(actor as Person, said),
    foreign: 'stays-at-home',
  },
  {
    of: 'handle-accessibility-message.handleAccessibilityMessage',
    action: 'accessibility.handle',
    ...ofAdmins,
    make: (actor, target) => handleAccessibilityMessage(actor as Person, messageOf(target)),
  },
];
