import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { expect, test } from 'vitest'
import { COMMANDS } from '../../src/commands/registry.ts'

const FOLDER = join(import.meta.dirname, '../../src/commands')
const README = join(import.meta.dirname, '../../README.md')

test.each(globSync('*.ts', { cwd: FOLDER }))('every command of %s is registered', async (file) => {
  const exported: [name: string, value: unknown][] = Object.entries(await import(join(FOLDER, file)))
  const registers = exported.filter(([name]) => /^register[A-Z]/.test(name))
  const known = new Set<unknown>(COMMANDS)
  expect(registers.filter(([, value]) => !known.has(value)).map(([name]) => name)).toEqual([])
})

test('commands are told apart by their names', () => {
  const names = commandNames()
  expect(names.length).toBeGreaterThan(6)
  expect(new Set(names).size).toBe(names.length)
})

test.runIf(existsSync(README)).each(commandNames())('the README tells of %s', (name) => {
  expect(readFileSync(README, 'utf8')).toMatch(new RegExp(`\`(amtsticker )?${name}\\b`))
})

test.each(commandNames())('%s has a help of its own', (name) => {
  const command = program().commands.find((one) => one.name() === name)
  expect(command?.helpInformation()).toMatch(new RegExp(`^Usage: .*${name}.*\\n\\n\\S.{20,}`))
  expect(command?.summary()).not.toBe('')
})

function commandNames(): string[] {
  return program().commands.map((command) => command.name())
}

function program(): Command {
  const whole = new Command()
  for (const register of COMMANDS) register(whole)
  return whole
}
