/** "de-AT,de;q=0.9,en;q=0.8" as languages, the best liked first. */
function readAccepted(header: string): string[] {
  return header
    .split(",")
    .map((part) => {
      const [tag, ...parameters] = part.trim().split(";")
      const q = parameters.find((each) => each.trim().startsWith("q="))
      return { tag: tag.toLowerCase(), weight: q ? Number(q.trim().slice(2)) || 0 : 1 }
    })
    .filter(({ tag, weight }) => tag && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
}

const base = (tag: string): string => tag.toLowerCase().split("-")[0]

/** Of the languages that there are, the one that is asked for or best liked; else the shop's, else the first. */
export function chooseLanguage(
  there: string[],
  asked: string | undefined,
  accepted: string | undefined,
  standard: string
): string {
  const wanted = [
    ...(asked ? [asked.toLowerCase()] : []),
    ...readAccepted(accepted ?? ""),
    standard,
  ]
  for (const tag of wanted) {
    const hit =
      there.find((each) => each.toLowerCase() === tag) ??
      there.find((each) => base(each) === base(tag))
    if (hit) {
      return hit
    }
  }
  return there[0] ?? standard
}
