/**
 * `node test/pictures/run.ts [REPORT.json] [FOLDER]`: pictures of the reply to a report as both platforms
 * show it, at the width of a phone. Needs Debian's chromium.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { renderReply as discord } from '../../adapters/chat/discord/render.ts'
import { noticeBlocks, renderNotice } from '../../adapters/chat/slack/notice.ts'
import { renderReply as slack } from '../../adapters/chat/slack/render.ts'
import { composeReply } from '../../src/reply/compose.ts'
import { reportSchema } from '../../src/report/schema.ts'
import { discordPage } from './discord.ts'
import { digestScene, homeScene } from './scenes.ts'
import { slackHomePage, slackPage } from './slack.ts'

const PHONE = 412
const WORKSPACE = 'https://newsroom.slack.example/'
/** As a reply offers them once its story is kept. */
const choices = [
  { label: 'Watch', asks: 'watch s1' },
  { label: 'Split…', asks: 'split s1' },
  { label: 'Merge…', asks: 'merge s1' },
]
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--hide-scrollbars',
  '--no-first-run',
  '--disable-sync',
]

const [file = '', folder = 'docs'] = process.argv.slice(2)
const reply = composeReply(reportSchema.parse(JSON.parse(readFileSync(file, 'utf8'))))
const work = mkdtempSync(join(tmpdir(), 'pictures-'))

/** The page's own height is asked for first: a picture shows all of it and nothing below. */
function picture(name: string, page: string): void {
  const source = join(work, `${name}.html`)
  writeFileSync(
    source,
    // A browser's window may be no narrower than 500: the page is.
    `${page}<style>body { width: ${PHONE}px } main { box-sizing: border-box; width: ${PHONE}px }</style><script>document.title = document.querySelector('main').scrollHeight</script>`,
  )
  const chromium = (...flags: string[]): string =>
    execFileSync('/usr/bin/chromium', [...FLAGS, `--user-data-dir=${work}/profile`, ...flags, source], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  const dom = chromium(`--window-size=${PHONE},800`, '--dump-dom')
  const height = Number(/<title>(\d+)<\/title>/.exec(dom)?.[1] ?? 800)
  const target = resolve(folder, `${name}.png`)
  chromium(`--window-size=${PHONE},${height}`, '--force-device-scale-factor=2', `--screenshot=${target}`)
  console.log(`${target}: ${PHONE} × ${height}`)
}

try {
  picture('reply-slack', slackPage(slack({ ...reply, choices })))
  picture(
    'home-slack',
    slackHomePage(noticeBlocks(await homeScene(), WORKSPACE, { blocks: 100, characters: 60_000 })),
  )
  picture('digest-slack', slackPage(renderNotice(digestScene(), WORKSPACE)))
  picture('reply-discord', discordPage(discord(reply)))
} finally {
  rmSync(work, { recursive: true, force: true })
}
