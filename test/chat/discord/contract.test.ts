import { testChat } from '../../contracts/chat.ts'
import { openDiscord } from './stage.ts'

testChat('Discord', () => openDiscord())
