import { readTitle } from "./read-title"

const TITLED = /^(?<title>[^:=：]{1,40})[:=：]\s*(?<number>\S.*)$/u

/** `SN: A1` as its title and its number; undefined where what stands before the colon is no title of a list. */
export function splitTitled(text: string): { title: string; number: string } | undefined {
  const { title = "", number = "" } = TITLED.exec(text)?.groups ?? {}
  return readTitle(title.trim()) ? { title: title.trim(), number } : undefined
}
