import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const I18N = join(__dirname, "../../../src/admin/i18n")

type Tree = { [key: string]: string | Tree }

const flat = (tree: Tree, path: string): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}.${key}`, value] as [string, string]]
      : flat(value, `${path}.${key}`)
  )

const filesOf = (language: string) =>
  readdirSync(join(I18N, language)).filter((file) => file.endsWith(".json"))

const textsIn = (language: string): Map<string, string> =>
  new Map(
    filesOf(language).flatMap((file) =>
      flat(JSON.parse(readFileSync(join(I18N, language, file), "utf8")), file)
    )
  )

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")

/** A sentence with something filled in; what is left of it has to be words. */
const patternOf = (text: string): RegExp | undefined => {
  const fixed = text.split(/{{.*?}}/)
  return fixed.length > 1 && /[a-z]{3,}\W+[a-z]{3,}/i.test(fixed.join(" "))
    ? new RegExp(`^${fixed.map(escape).join(".+")}$`)
    : undefined
}

/** Says of a text on a page whether it is English that has a translation. */
function makeIsEnglish(language: string): (text: string) => boolean {
  const own = textsIn(language)
  const known = new Set(own.values())
  const english = [...textsIn("en")]
    .filter(([key, text]) => own.get(key) !== text && !known.has(text) && /[a-z]{2}/.test(text))
    .map(([, text]) => text)
  const plain = new Set(english)
  const patterns = english.flatMap((text) => patternOf(text) ?? [])
  return (text) => plain.has(text) || patterns.some((pattern) => pattern.test(text))
}

const camel = (file: string) =>
  file.replace(".json", "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Says of a text whether it is the key of one: i18next shows it where there is none. */
const isKey = (() => {
  const names = new Set(filesOf("en").map(camel))
  return (text: string) =>
    /^[a-zA-Z]+(\.\w+)+$/.test(text) && names.has(text.split(".")[0]) && !text.endsWith(".com")
})()

/** Of the texts of a page: those that nobody has translated. */
export function makeUntranslated(language: string): (texts: string[]) => string[] {
  const isEnglish = makeIsEnglish(language)
  return (texts) => [...new Set(texts)].filter((text) => isKey(text) || isEnglish(text))
}
