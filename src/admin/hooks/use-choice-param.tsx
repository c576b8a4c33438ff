import { useSearchParams } from "react-router-dom"

/** One of a few values, kept in the address so that a shared link shows the same. The first one is meant when none is given. */
export const useChoiceParam = <T extends string>(
  key: string,
  choices: readonly T[]
): [T, (next: T) => void] => {
  const [params, setParams] = useSearchParams()
  const value = choices.find((choice) => choice === params.get(key)) ?? choices[0]
  const choose = (next: T) =>
    setParams(
      (previous) => {
        if (next === choices[0]) {
          previous.delete(key)
        } else {
          previous.set(key, next)
        }
        return previous
      },
      { replace: true }
    )
  return [value, choose]
}
