import { testChat } from '../../contracts/chat.ts'
import { openSlack } from './stage.ts'

testChat('Slack', () => openSlack())
