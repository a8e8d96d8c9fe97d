import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SOURCE_TYPES } from '../../src/sources/registry.ts'
import type { SourceType } from '../../src/sources/source-type.ts'

const folder = join(import.meta.dirname, '../../src/sources')

const isSourceType = (value: unknown): value is SourceType =>
  typeof value === 'object' && value !== null && 'format' in value && 'detect' in value && 'read' in value

test.each(globSync('*.ts', { cwd: folder }))('every source type of %s is registered', async (file) => {
  const exported: unknown[] = Object.values(await import(join(folder, file)))
  expect(exported.filter(isSourceType).filter((type) => !SOURCE_TYPES.includes(type))).toEqual([])
})

test('each format is read by one type', () => {
  const formats = SOURCE_TYPES.map(({ format }) => format)
  expect(new Set(formats).size).toBe(formats.length)
})
