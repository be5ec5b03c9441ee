/**
 * Takes the command line and the environment, and hands over to the command, whose code is loaded only then.
 * With program/ and house.ts this is the composition root.
 */
import { existsSync } from 'node:fs'
import { type Command, parseCommand, UsageError, usage } from './adapters/cli/usage.ts'
import { readConfig } from './adapters/config.ts'
import { say } from './program/surroundings.ts'
import { Fault } from './src/fault.ts'

async function run(command: Command): Promise<number> {
  switch (command.name) {
    case 'help':
      process.stdout.write(usage)
      return 0
    case 'check':
      return (await import('./program/check.ts')).runCheck(command, readConfig(process.env))
    case 'chat':
      return (await import('./program/chat.ts')).runChat(command, readConfig(process.env))
    case 'start':
      return (await import('./program/start.ts')).runStart(command, readConfig(process.env))
    case 'health':
      return (await import('./program/upkeep.ts')).runHealth(readConfig(process.env))
    case 'doctor':
      return (await import('./program/upkeep.ts')).runDoctor(readConfig(process.env))
    case 'read':
      return (await import('./program/page.ts')).runRead(command)
    case 'claims':
      return (await import('./program/page.ts')).runClaims(command)
    case 'export':
    case 'import':
      return (await import('./program/upkeep.ts')).runTransfer(command, readConfig(process.env))
  }
}

try {
  // What stands in the environment already goes before the file.
  if (existsSync('.env')) process.loadEnvFile('.env')
  process.exitCode = await run(parseCommand(process.argv.slice(2)))
} catch (error) {
  if (error instanceof UsageError) {
    say(`twosource: ${error.message}\n\n${usage}`)
    process.exitCode = 2
  } else if (error instanceof Fault) {
    say(`twosource: ${error.message}`)
    process.exitCode = 1
  } else throw error
}
