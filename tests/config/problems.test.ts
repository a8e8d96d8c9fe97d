import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formatProblem, loadConfig } from '../../src/config/load-config.ts'

const ROOT = 'tests/config/fixtures'

/** Each folder is a configuration with its problems in `expected.txt`, where `config/` stands for the folder. */
test.each(readdirSync(ROOT))('%s', async (name) => {
  const { config, problems } = await loadConfig(`${ROOT}/${name}`)
  const found = problems.map((problem) => `${formatProblem(problem).replaceAll(`${ROOT}/${name}/`, 'config/')}\n`)
  expect(found.join('')).toBe(readFileSync(`${ROOT}/${name}/expected.txt`, 'utf8'))
  expect(config).toBeUndefined()
})

test('a folder that is not there is named', async () => {
  const { config, problems } = await loadConfig('tests/config/no-such-folder')
  expect(config).toBeUndefined()
  expect(problems.map(formatProblem)).toEqual([
    'tests/config/no-such-folder: expected a folder with the configuration, found none',
  ])
})

test('a problem has its parts apart', async () => {
  const { problems } = await loadConfig(`${ROOT}/sizes`)
  expect(problems).toEqual([
    {
      file: `${ROOT}/sizes/settings.yaml`,
      line: 1,
      column: 20,
      key: 'fetch.maxBytes',
      message: 'expected a size such as 500KB or 10MB, or a number of bytes, found "10mb"',
      suggestion: '10MB',
    },
  ])
})
