import type { Format, Reading, SourceDocument } from '../model/reading.ts'
import type { Result } from '../model/result.ts'
import type { DocumentStart } from './document-start.ts'

/** A format that sources publish in. To add one is a file and a line in `registry.ts`. */
export interface SourceType {
  format: Format
  /** By the content alone: what media type a server gives a feed says little. */
  detect(start: DocumentStart): boolean
  /** Loads its parser when first used, so that a thread starts without those it does not need. */
  read(document: SourceDocument, start: DocumentStart): Promise<Result<Reading>>
}
