/** The output cannot be written: nothing a further try of the same cycle would mend. Names the folder or file. */
export class PublishError extends Error {
  override readonly name = 'PublishError'
}

/** Does what concerns a file or folder of the output; what the system refuses is a `PublishError` that names it. */
export async function writing<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (cause) {
    const refused = cause instanceof Error && 'syscall' in cause
    throw refused ? new PublishError(`cannot write ${path}: ${cause.message}`, { cause }) : cause
  }
}
