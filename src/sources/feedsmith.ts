import { type JsonFeed, parseJsonFeed } from 'feedsmith'

/** What feedsmith gives: any part may be missing, dates are as stated. */
export type LooseJson = JsonFeed.Feed<string>
export type LooseJsonItem = JsonFeed.Item<string>

/** Throws where a document is no JSON Feed. */
export const parseJson = (text: string): LooseJson => parseJsonFeed(text)
