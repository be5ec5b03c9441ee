import { testChat } from '../../contracts/chat.ts'
import { openTerminal } from './stage.ts'

testChat('The terminal', () => openTerminal(), {
  without: ['bots', 'redelivery', 'edits', 'troubles', 'deletion', 'closing', 'dropping'],
})
