import { chmod, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadConfig } from '../../src/config/load-config.ts'
import { writeVerdict } from '../../src/config/verdicts-file.ts'
import { withFiles } from './temporary-config.ts'

const SAID = {
  verdict: 'different',
  articles: ['a1', 'b1'],
  titles: ['Eine "Sache": zwei', '# Zwei'],
  said: '2026-06-10',
} satisfies Parameters<typeof writeVerdict>[1]

const written = (indent: string): string =>
  [
    '- verdict: different',
    '  articles:',
    '    - a1',
    '    - b1',
    '  titles:',
    `    - 'Eine "Sache": zwei'`,
    '    - "# Zwei"',
    '  said: 2026-06-10',
    '',
  ].join(`\n${indent}`)

test.each([
  [
    'a list',
    '# ours\n\n- verdict: same   # by Anna\n  articles: [ x1,  y1 ]\n# the end\n',
    (text: string) => text + written(''),
  ],
  [
    'a list that is indented',
    '  - verdict: same\n    articles: [x1, y1]\n',
    (text: string) => `${text}  ${written('  ').trimEnd()}\n`,
  ],
  ['no line break at the end', '- verdict: same\n  articles: [x1, y1]', (text: string) => `${text}\n${written('')}`],
  ['comments alone', '# ours\n', (text: string) => text + written('')],
  ['brackets', '[]\n', () => written('')],
  [
    'a word of the same two',
    '- verdict: same\n  articles: [b1, a1] # so\n  # why\n# next\n- verdict: same\n  articles: [x1, y1]\n',
    () => `${written('')}  # why\n# next\n- verdict: same\n  articles: [x1, y1]\n`,
  ],
  [
    'two words of the same two',
    '- { verdict: same, articles: [a1, b1] }\n- { verdict: same, articles: [x1, y1] }\n- { verdict: same, articles: [b1, a1] }\n',
    () => `${written('')}- { verdict: same, articles: [x1, y1] }\n`,
  ],
  [
    'line ends of Windows',
    '- { verdict: same, articles: [x1, y1] }\r\n',
    (text: string) => text + written('').replaceAll('\n', '\r\n'),
  ],
])('a verdict is written into %s, and the rest stays', async (_what, before, after) => {
  const dir = await withFiles({ 'verdicts.yaml': before })
  await writeVerdict(dir, SAID)
  expect(await readFile(join(dir, 'verdicts.yaml'), 'utf8')).toBe(after(before))
  const { config, problems } = await loadConfig(dir)
  expect(problems).toEqual([])
  const { titles: _titles, ...verdict } = SAID
  expect(config?.verdicts).toContainEqual(verdict)
})

test('the file is replaced whole, and keeps its mode', async () => {
  const dir = await withFiles({ 'verdicts.yaml': '[]\n' })
  await chmod(join(dir, 'verdicts.yaml'), 0o640)
  const { ino } = await stat(join(dir, 'verdicts.yaml'))
  await writeVerdict(dir, SAID)
  const facts = await stat(join(dir, 'verdicts.yaml'))
  expect([facts.mode & 0o777, facts.ino === ino, await readdir(dir)]).toEqual([0o640, false, ['verdicts.yaml']])
})

test('a folder that cannot be written is an error in words', async () => {
  const dir = await withFiles({ 'verdicts.yaml': '[]\n' })
  await expect(writeVerdict(join(dir, 'none'), SAID)).rejects.toThrow(/verdicts\.yaml cannot be written: ENOENT/)
})
