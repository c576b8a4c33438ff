import { useCallback, useState } from "react"

/** A document that is being typed. Nothing is called wrong before the first attempt to send it. */
export const useDraft = <D extends object, P>(start: () => D, problemsOf: (draft: D) => P[]) => {
  const [initial] = useState(start)
  const [draft, setDraft] = useState(initial)
  const [isChecked, setIsChecked] = useState(false)
  const problems = problemsOf(draft)
  const change = useCallback(
    (part: Partial<D>) => setDraft((current) => ({ ...current, ...part })),
    []
  )
  /** From now on what is wrong is shown; true when nothing is. */
  const check = (): boolean => {
    setIsChecked(true)
    return !problems.length
  }
  return {
    draft,
    change,
    check,
    problems: isChecked ? problems : [],
    isDirty: JSON.stringify(draft) !== JSON.stringify(initial),
  }
}
