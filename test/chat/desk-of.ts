import type { ActionAnswer, ChatDesk, IncomingAction, IncomingMessage } from '../../src/ports.ts'
import { sentence } from '../../src/reply/notice.ts'

/** A desk that takes messages, and what else a test hands it. */
export const deskOf = (
  onMessage: (message: IncomingMessage) => Promise<void>,
  onAction: (action: IncomingAction) => Promise<ActionAnswer> = async () => ({ kind: 'said', text: '' }),
  onAsking: ChatDesk['onAsking'] = async () => ({ notice: sentence(''), shownTo: 'asker' }),
  onTyping: ChatDesk['onTyping'] = async () => [],
  wantsReaction: ChatDesk['wantsReaction'] = async () => false,
): ChatDesk => ({ onMessage, onAction, onAsking, onTyping, wantsReaction })
