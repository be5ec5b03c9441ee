/** `twosource doctor`, `health`, `export` and `import`: for whoever runs an installation. */
import { hostname } from 'node:os'
import type { Command } from '../adapters/cli/usage.ts'
import { Closing } from '../adapters/closing.ts'
import type { Config } from '../adapters/config.ts'
import { terminalLog } from '../adapters/log/terminal.ts'
import { isAlive } from '../adapters/store/heartbeat.ts'
import { clock, openHouse, openRedis } from '../house.ts'
import { fromUser, say, space } from './surroundings.ts'

export async function runDoctor(config: Config): Promise<number> {
  const { diagnose, renderFindings } = await import('../adapters/cli/doctor.ts')
  const { examineServer } = await import('../adapters/model/examine-server.ts')
  const { redisFacts } = await import('../adapters/redis/facts.ts')
  const closing = new Closing()
  try {
    const findings = await diagnose(config, {
      redis: async () => redisFacts(await openRedis(config, process.env, closing)),
      examineModel: examineServer,
    })
    process.stdout.write(renderFindings(findings))
    return findings.some(({ state }) => state === 'wrong') ? 1 : 0
  } finally {
    await closing.close()
  }
}

export async function runHealth(config: Config): Promise<number> {
  const closing = new Closing()
  try {
    return (await isAlive(await openRedis(config, process.env, closing), space, hostname())) ? 0 : 1
  } finally {
    await closing.close()
  }
}

export async function runTransfer(
  command: Extract<Command, { name: 'export' | 'import' }>,
  config: Config,
): Promise<number> {
  const { readNewsroom, writeNewsroom } = await import('../adapters/cli/transfer.ts')
  const closing = new Closing()
  try {
    const redis = await openRedis(config, process.env, closing)
    const { carriers } = openHouse(config, redis, space, terminalLog(say), closing)
    if (command.name === 'export')
      await writeNewsroom(redis, command.newsroom, { clock, carriers }, process.stdout)
    else say(await readNewsroom(redis, fromUser(command.file), carriers))
    return 0
  } finally {
    await closing.close()
  }
}
