import { isAbsolute } from 'node:path'
import { PublishError } from './publish-error.ts'

/** Throws unless the path names something below the output folder: relative, forward slashes, no empty or dotted step. */
export function checkPath(path: string): void {
  const steps = path.split('/')
  const stays = steps.every((step) => step !== '' && step !== '.' && step !== '..')
  if (!stays || isAbsolute(path) || /[\\\0]/.test(path)) {
    throw new PublishError(`${JSON.stringify(path)} is no path below the output folder`)
  }
}
