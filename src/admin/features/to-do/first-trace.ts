const KEY = "traceability:first-trace"
const HIDDEN = "traceability:first-steps-hidden"

/** A browser that keeps nothing shows the steps again, which harms nobody. */
const read = (key: string): boolean => {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return false
  }
}

const write = (key: string): void => {
  try {
    localStorage.setItem(key, "1")
  } catch {
    // See above.
  }
}

/** Has this person looked at where a number came from and went? The server does not know who only looks. */
export const hasTraced = (): boolean => read(KEY)
export const noteTrace = (): void => write(KEY)

export const areStepsHidden = (): boolean => read(HIDDEN)
export const hideSteps = (): void => write(HIDDEN)
