import { expect, test } from 'vitest'
import { amtsticker, openSite, openTicker, type Run, rss, shell, temporaryFolder } from './ticker.ts'

const STACK = /\n\s+at /
const FEED = rss([{ title: 'Freibad wird saniert', link: 'https://amt.example/1', text: 'Ab März.' }])

async function openOne() {
  const site = await openSite({ '/rss': { body: FEED } })
  return openTicker({ sources: `- { id: finanzamt, name: Amt, url: "${site.url}/rss" }\n` })
}

const misuses: [args: string[], says: string][] = [
  [[], 'Usage: amtsticker'],
  [['rum'], "error: unknown command 'rum'\n(Did you mean run?)"],
  [['run', '--al'], "error: unknown option '--al'\n(Did you mean --all?)"],
  [['status', 'finanzamt'], "error: too many arguments for 'status'"],
  [['serve', '--port', 'http'], '"http" is no port: expected a whole number from 0 to 65535'],
  [['serve', '--no-worker', '--no-http'], '--no-worker and --no-http together leave nothing to do'],
  [['run', 'finanzmat'], 'no source "finanzmat" in the configuration; did you mean "finanzamt"?'],
  [['run', 'xyz'], 'no source "xyz" in the configuration; "status" lists the ids there are'],
]
test.concurrent.each(misuses)('wrong usage is told: %j', async (args, says) => {
  const { code, stdout, stderr } = await (await openOne()).amtsticker(...args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(says)
  expect(stderr).not.toMatch(STACK)
})

const COMMANDS = ['run', 'serve', 'check', 'preview', 'status', 'publish', 'demo']
test.concurrent.each(['', 'run', 'demo'])('%s --help goes to standard output', async (name) => {
  const args = name === '' ? ['--help'] : [name, '--help']
  const { code, stdout, stderr } = await amtsticker(args, await temporaryFolder())
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  for (const word of name === '' ? COMMANDS : ['--json', '--output', `amtsticker ${name}`])
    expect(stdout).toContain(word)
})

test.concurrent.each(['run', 'check'])('%s tells every problem of the configuration', async (name) => {
  const ticker = await openOne()
  await ticker.write('config/settings.yaml', 'timezon: Europe/Berlin\n')
  await ticker.write('config/topics.yaml', '- { id: geld, title: Geld, anny: [Euro] }\n')
  const { code, stdout, stderr } = await ticker.amtsticker(name, '--json')
  expect(code).toBe(1)
  expect(stderr).toContain('config/settings.yaml:1:1 timezon: unknown key')
  expect(stderr).toMatch(/config\/topics.yaml:1:\d+ .*anny: unknown key/)
  expect(stderr).not.toMatch(STACK)
  expect(JSON.parse(stdout).problems).toMatchObject([
    { file: 'config/settings.yaml', line: 1, suggestion: 'timezone' },
    { file: 'config/topics.yaml', line: 1, suggestion: 'any' },
  ])
})

const blocked: [name: string, place: string][] = [
  ['run', 'output'],
  ['run', 'data'],
  ['publish', 'output'],
  ['status', 'data'],
]
test.concurrent.each(blocked)('%s says in one line that %s is no folder', async (name, place) => {
  const ticker = await openOne()
  await ticker.write(place, 'a file')
  const { code, stdout, stderr } = await ticker.amtsticker(name)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(new RegExp(`^amtsticker: .*\\b${place}\\b.*\n$`))
})

test.concurrent('a database that is none is told in one line', async () => {
  const ticker = await openOne()
  await ticker.write('data/amtsticker.db', 'not a database, but long enough to be taken for one'.repeat(100))
  expect(await ticker.amtsticker('run')).toEqual({
    code: 1,
    stdout: '',
    stderr: 'amtsticker: data/amtsticker.db is not a database\n',
  })
})

test.concurrent('--json prints one document, and nothing is printed without it', async () => {
  const ticker = await openOne()
  const json = async (...args: string[]) => {
    const { code, stdout } = await ticker.amtsticker(...args, '--json')
    expect(code).toBe(0)
    return JSON.parse(stdout)
  }
  expect(await json('run')).toMatchObject({ sources: [{ id: 'finanzamt', outcome: 'ok' }], releases: { total: 1 } })
  expect(await json('check')).toEqual({ ok: true, problems: [], examples: [], warnings: [] })
  expect(await json('status')).toMatchObject({ sources: [{ id: 'finanzamt', health: 'ok' }], releases: 1 })
  expect(await json('publish')).toMatchObject({ published: { written: 0 } })
  const { stdout, stderr } = await ticker.amtsticker('run')
  expect(stdout).toBe('')
  expect(stderr).toContain('1 in all')
})

test.concurrent('standard output may be closed early', async () => {
  const { folder, write } = await openOne()
  const code = (pipe: string): Promise<Run> => shell(`$amtsticker ${pipe}; echo "\${PIPESTATUS[0]}"`, folder)
  const unread = await code('run --json | true')
  expect(unread).toEqual({ code: 0, stdout: '0\n', stderr: expect.not.stringMatching(STACK) })
  await write(
    'long.xml',
    rss(
      Array.from({ length: 500 }, (_, n) => ({
        title: `Freibad ${n}`,
        link: `https://amt.example/${n}`,
        text: 'Ab März.',
      })),
    ),
  )
  const begun = await code('preview --json long.xml | head -1')
  expect(begun).toEqual({ code: 0, stdout: '{\n0\n', stderr: expect.not.stringMatching(STACK) })
  expect((await code('run --all 2>&1 >/dev/null | true')).stdout).toBe('0\n')
})

test.concurrent('colours are for terminals that want them', async () => {
  const { folder } = await openOne()
  // Node takes the terminal of a build server for one without colours.
  const terminal = 'env --unset=CI script --quiet --return --command "$amtsticker check" /dev/null'
  const [wanted, unwanted] = await Promise.all([
    shell(terminal, folder, { TERM: 'xterm-256color' }),
    shell(terminal, folder, { TERM: 'xterm-256color', NO_COLOR: '1' }),
  ])
  expect(wanted.stdout).toContain('\u001b[32mok\u001b[39m: 1 sources')
  expect(unwanted.stdout).toMatch(/^ok: 1 sources/)
})
