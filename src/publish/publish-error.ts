/** The output cannot be written: nothing a further try of the same cycle would mend. Names the folder or file. */
export class PublishError extends Error {
  override readonly name = 'PublishError'
}
