import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const HOUSE = fileURLToPath(new URL('../..', import.meta.url))

export interface SourceFile {
  /** From the root of the project: `src/feeds/atom.ts`. */
  path: string
  tree: ts.SourceFile
}

export function parse(path: string, text: string): SourceFile {
  return { path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) }
}

/** Every file of src, parsed. */
export function sourceFiles(): SourceFile[] {
  const paths = globSync('src/**/*.ts', { cwd: HOUSE }).sort()
  return paths.map((path) => parse(path, readFileSync(join(HOUSE, path), 'utf8')))
}

/** What `look` finds at each node of a file, with the line it stands on. */
export function findings({ path, tree }: SourceFile, look: (node: ts.Node) => string | undefined): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const finding = look(node)
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree))
    if (finding !== undefined) found.push(`${path}:${line + 1} ${finding}`)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}
