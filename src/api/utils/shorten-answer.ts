/** Answers up to so many characters are kept whole. */
const KEPT_WHOLE_MAX = 100_000
const ROWS_MAX = 20

const cut = (_key: string, value: unknown): unknown =>
  Array.isArray(value) ? value.slice(0, ROWS_MAX) : value

/**
 * What is kept of an answer, to be sent again: all of it, or, when it is large, its lists with their first 20 entries. The
 * objects can be read again by their ids.
 */
export function shortenAnswer(answer: object): { response: object; is_shortened: boolean } {
  const text = JSON.stringify(answer)
  return text.length <= KEPT_WHOLE_MAX
    ? { response: answer, is_shortened: false }
    : { response: JSON.parse(JSON.stringify(answer, cut)), is_shortened: true }
}
