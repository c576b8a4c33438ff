import leven from "leven"

const bare = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, "")

/** The word among these that was probably meant; undefined where none is near. */
export function nearestWord(given: string, words: readonly string[]): string | undefined {
  const near = words
    .map((word) => ({ word, steps: leven(bare(given), bare(word)) }))
    .filter(({ word, steps }) => word.length > 2 && steps <= Math.ceil(word.length / 3))
    .sort((a, b) => a.steps - b.steps)
  const part = words.find((word) => bare(given).length > 3 && bare(word).startsWith(bare(given)))
  return near[0]?.word ?? part
}
