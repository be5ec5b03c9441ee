/** `twosource check`: the same flow as in a chat, for one person at a terminal. */
import { randomUUID } from 'node:crypto'
import type { Request, Source } from '../../jobs/request.ts'
import type { Failure, Outcome } from '../../src/domain.ts'
import type { Chat, Page, UploadStore } from '../../src/ports.ts'
import { composeReply } from '../../src/reply/compose.ts'
import { emptyReport, type Report } from '../../src/report/schema.ts'
import { renderReply } from '../chat/terminal/render.ts'
import { progressLine } from './progress.ts'

export type CheckOptions = {
  readonly inputs: readonly string[]
  readonly json: boolean
  readonly newsroom: string | null
  readonly width: number
  readonly colour: boolean
}

/** What the command needs of the program around it. */
export type CheckPorts = {
  readonly uploads: UploadStore
  /** For a check that is no newsroom's: goes when the check ends. */
  readonly memory: string
  readonly readInput: (input: string) => Promise<Outcome<Page>>
  readonly startCheck: (request: Request) => Promise<void>
  /** Works the jobs of this check, posts included, with the given chat. */
  readonly work: (chat: Chat) => Promise<void>
  readonly say: (line: string) => void
}

const isLink = (input: string): boolean => /^https?:\/\//i.test(input)

/** Something that has a scheme, yet is no web address and no file. */
function notALink(input: string): Failure | null {
  if (/^www\.[\w-]+\.\w/i.test(input)) {
    const message = `${input} is a link without its beginning; give it whole: https://${input}`
    return { link: input, code: 'not-a-link', message }
  }
  if (isLink(input) ? URL.canParse(input) : !/^[a-z][a-z0-9+.-]*:\/\//i.test(input)) return null
  const message = `${input} is no link that can be read; links begin with http:// or https:// and name a site.`
  return { link: input, code: 'not-a-link', message }
}

type Given = { readonly sources: readonly Source[]; readonly failures: readonly Failure[] }

async function take(inputs: readonly string[], ports: CheckPorts): Promise<Given> {
  const sources: Source[] = []
  const failures: Failure[] = []
  for (const input of inputs) {
    const wrong = notALink(input)
    if (wrong !== null) failures.push(wrong)
    else if (isLink(input)) sources.push({ kind: 'link', link: input })
    else {
      const page = await ports.readInput(input)
      if (page.ok)
        sources.push({
          kind: 'upload',
          link: input,
          upload: await ports.uploads.keep({ ...page.value, link: input }),
        })
      else failures.push({ ...page.failure, link: input })
    }
  }
  return { sources, failures }
}

/** A chat of one thread that ends with its reply. */
function privateThread(say: (line: string) => void): { chat: Chat; report: Promise<Report> } {
  const { promise, resolve } = Promise.withResolvers<Report>()
  const chat: Chat = {
    platform: 'terminal',
    acknowledge: async () => 'terminal',
    progress: async (_thread, _message, progress) => say(progressLine(progress)),
    reply: async (_thread, message, _reply, report) => {
      resolve(report)
      return message
    },
    post: async () => '',
  }
  return { chat, report: promise }
}

async function reportOn(
  sources: readonly Source[],
  newsroom: string | null,
  ports: CheckPorts,
): Promise<Report> {
  if (sources.length === 0) return emptyReport
  const key = randomUUID()
  const { chat, report } = privateThread(ports.say)
  await ports.work(chat)
  ports.say(progressLine({ read: 0, of: sources.length }))
  const memory = newsroom ?? ports.memory
  await ports.startCheck({
    key,
    thread: { platform: chat.platform, newsroom: memory, channel: 'check', thread: key },
    message: 'terminal',
    sources: [...sources],
    memory: { write: memory, read: newsroom === null ? [] : [newsroom] },
  })
  return report
}

export type CheckResult = { readonly output: string; readonly status: 0 | 1 }

/** The text for standard output and the exit status: 1 when some link failed, else 0. */
export async function check(options: CheckOptions, ports: CheckPorts): Promise<CheckResult> {
  const { sources, failures } = await take(options.inputs, ports)
  const found = await reportOn(sources, options.newsroom, ports)
  const report: Report = { ...found, failures: [...failures, ...found.failures] }
  const output = options.json
    ? `${JSON.stringify(report, null, 2)}\n`
    : renderReply(composeReply(report), { width: options.width, colour: options.colour })
  return { output, status: report.failures.length === 0 ? 0 : 1 }
}
