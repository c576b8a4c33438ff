/** The values that share a key, under it, in their order. */
export function groupBy<T>(values: T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group) {
      group.push(value)
    } else {
      groups.set(keyOf(value), [value])
    }
  }
  return groups
}
