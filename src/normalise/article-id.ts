import { hash } from 'node:crypto'

/** Short, URL-safe and the same for the same source and identity (its GUID, else the key of its address). */
export const articleId = (sourceId: string, identity: string): string =>
  hash('sha256', `${sourceId}\n${identity}`, 'hex').slice(0, 20)
