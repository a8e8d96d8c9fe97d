/** A teaser cut inside a tag's name would show it: htmlparser2 takes "<p" at the end for text, browsers drop it. */
export const withoutCutTag = (html: string): string => html.replace(/<\/?[a-z][a-z0-9]*$/i, '')
