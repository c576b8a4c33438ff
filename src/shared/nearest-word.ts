/** How many letters have to be changed, added, left out or exchanged with their neighbour to make one word of the other. */
function stepsBetween(one: string, other: string): number {
  let last: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const before = row
    row = [i]
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1]
      const isExchanged =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row[j] = Math.min(
        before[j] + 1,
        row[j - 1] + 1,
        before[j - 1] + (isSame ? 0 : 1),
        isExchanged ? last[j - 2] + 1 : Infinity
      )
    }
    last = before
  }
  return row[other.length]
}

const bare = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, "")

/** The word among these that was probably meant; undefined where none is near. */
export function nearestWord(given: string, words: readonly string[]): string | undefined {
  const near = words
    .map((word) => ({ word, steps: stepsBetween(bare(given), bare(word)) }))
    .filter(
      ({ word, steps }) => word.length > 2 && steps <= Math.max(1, Math.floor(word.length / 4))
    )
    .sort((a, b) => a.steps - b.steps)
  const part = words.find((word) => bare(given).length > 3 && bare(word).startsWith(bare(given)))
  return near[0]?.word ?? part
}
