/** Keys joined by dots; `[]` stands for every element of a list or value of an object; `\.` is a dot in a key. */
const STEP = /\[\]|(?:\\.|[^.[\]\\])+/g

/** Everything at a path, `null` left out: `contentList[].title`, `data.0.link`. An empty path is the value itself. */
export const valuesAt = (value: unknown, path: string): unknown[] =>
  (path.match(STEP) ?? []).reduce<unknown[]>(
    (values, step) =>
      values.flatMap((one) => (step === '[]' ? elementsOf(one) : at(one, step.replace(/\\(.)/g, '$1')))),
    [value],
  )

/** The elements of a list, the values of an object. */
export const elementsOf = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value) : []

function at(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return []
  const found: unknown = Reflect.get(value, key)
  return found === null || found === undefined ? [] : [found]
}
