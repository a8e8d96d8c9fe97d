/**
 * Names of the days of the week in German, English, French and Italian, whole or cut short, as the source of a regular
 * expression without groups. What they say is never used: where weekday and date disagree, the weekday is the slip.
 */
const NAMES = [
  'mo(?:n(?:tag|day)?)?|di(?:enstag|ens)?|mi(?:ttwoch|ttw)?|do(?:nnerstag|nn)?|fr(?:eitag|i(?:day)?)?|sa(?:mstag|ms|t(?:urday)?)?|sonnabend|so(?:nntag|nn)?',
  'tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|sun(?:day)?',
  'lun(?:di|ed[iì])?|mar(?:di|ted[iì])?|mer(?:credi|coled[iì])?|jeu(?:di)?|ven(?:dredi|erd[iì])?|sam(?:edi)?|sab(?:ato)?|dim(?:anche)?|dom(?:enica)?|gio(?:ved[iì])?',
]

export const WEEKDAY = String.raw`(?<!\p{L})(?:${NAMES.join('|')})(?!\p{L})\.?`
