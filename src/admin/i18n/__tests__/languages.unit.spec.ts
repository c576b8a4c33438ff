import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { sameInEveryLanguage, sameWords } from "./same-words"

type Tree = { [key: string]: string | Tree }
type Text = { key: string; text: string }

const FOLDER = join(__dirname, "..")
const LANGUAGES = ["de", "fr", "ar"]
const PLURAL = /_(zero|one|two|few|many|other)$/
const PLACEHOLDER = /{{\s*[\w.]+\s*}}|<\/?\w+\s*\/?>/g
const COUNTING = /{{(count|formatted)}}/

const filesOf = (language: string): string[] =>
  readdirSync(join(FOLDER, language))
    .filter((file) => file.endsWith(".json"))
    .sort()

const flat = (tree: Tree, path: string): Text[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [{ key: `${path}${key}`, text: value }]
      : flat(value, `${path}${key}.`)
  )

const read = (language: string): Map<string, string> =>
  new Map(
    filesOf(language).flatMap((file) =>
      flat(
        JSON.parse(readFileSync(join(FOLDER, language, file), "utf8")),
        `${file.replace(".json", "")}: `
      ).map(({ key, text }) => [key, text] as const)
    )
  )

const english = read("en")
const isPlural = (key: string) => PLURAL.test(key) && english.has(key.replace(PLURAL, "_other"))
const baseOf = (key: string) => (isPlural(key) ? key.replace(PLURAL, "") : key)
const formOf = (key: string) => PLURAL.exec(key)?.[1] ?? ""
const placeholdersOf = (text: string) => [...new Set(text.match(PLACEHOLDER) ?? [])].sort()

const hasWords = (text: string) => /\p{L}/u.test(text.replace(PLACEHOLDER, ""))

/** i18next takes `_zero` for none in every language. */
const formsIn = (language: string, base: string): string[] => [
  ...new Set([
    ...new Intl.PluralRules(language).resolvedOptions().pluralCategories,
    ...(english.has(`${base}_zero`) ? ["zero"] : []),
  ]),
]

/** What a language has to say: each text of English, with the plural forms that this language has. */
const keysIn = (language: string): string[] =>
  [...new Set([...english.keys()].map(baseOf))].flatMap((base) =>
    english.has(base) ? [base] : formsIn(language, base).map((form) => `${base}_${form}`)
  )

/** English has it in one of the forms, as the singular often goes without its number. */
const englishOf = (key: string): string[] => {
  const base = key.replace(PLURAL, "")
  return english.has(key) && !isPlural(key)
    ? [english.get(key) as string]
    : [...english.entries()].filter(([other]) => baseOf(other) === base).map(([, text]) => text)
}

/** A form may leave its number out only where it stands for one number alone: "one" in French is 0 and 1. */
const standsForOne = (language: string, form: string): boolean => {
  const rules = new Intl.PluralRules(language)
  const numbers = Array.from({ length: 300 }, (_, number) => number)
  return form === "zero" || numbers.filter((number) => rules.select(number) === form).length === 1
}

describe.each(["en", ...LANGUAGES])("the texts in %s", (language) => {
  const texts = read(language)

  it("have nothing empty, and no blank around them", () => {
    expect([...texts].filter(([, text]) => text.trim() !== text || text === "")).toEqual([])
  })
})

describe.each(LANGUAGES)("the language %s", (language) => {
  const texts = read(language)

  it("has a file for each of English", () => {
    expect(filesOf(language)).toEqual(filesOf("en"))
  })

  it("has every text of English in all of its plural forms, and no other", () => {
    const wanted = keysIn(language)
    const missing = wanted.filter((key) => !texts.has(key))
    expect({
      missing: missing.map((key) => `${key} = ${englishOf(key).at(-1)}`),
      unknown: [...texts.keys()].filter((key) => !wanted.includes(key)),
    }).toEqual({ missing: [], unknown: [] })
  })

  it("fills in what English fills in", () => {
    const wrong = [...texts]
      .filter(([key, text]) => {
        const known = new Set(englishOf(key).flatMap(placeholdersOf))
        const wanted = isPlural(key)
          ? placeholdersOf(english.get(`${baseOf(key)}_other`) ?? "").filter(
              (placeholder) => !COUNTING.test(placeholder) || !standsForOne(language, formOf(key))
            )
          : placeholdersOf(english.get(key) ?? "")
        const found = placeholdersOf(text)
        return (
          found.some((placeholder) => !known.has(placeholder)) ||
          wanted.some((placeholder) => !found.includes(placeholder))
        )
      })
      .map(([key, text]) => `${key} = ${text} (English: ${englishOf(key).at(-1)})`)
    expect(wrong).toEqual([])
  })

  it("leaves no English but for words that are the same", () => {
    const same = new Set([...sameInEveryLanguage, ...sameWords[language]])
    const left = [...texts].filter(
      ([key, text]) => englishOf(key).includes(text) && hasWords(text) && !same.has(text)
    )
    expect(left.map(([key, text]) => `${key} = ${text}`)).toEqual([])
  })

  it("keeps no exception for a word that is not the same any more", () => {
    const used = new Set(
      [...texts].flatMap(([key, text]) => (englishOf(key).includes(text) ? [text] : []))
    )
    expect(sameWords[language].filter((word) => !used.has(word))).toEqual([])
  })
})

describe("Arabic", () => {
  it("has Arabic letters in every text but names of formats and placeholders alone", () => {
    const without = [...read("ar")].filter(
      ([, text]) =>
        hasWords(text) && !/\p{Script=Arabic}/u.test(text) && !sameInEveryLanguage.includes(text)
    )
    expect(without.map(([key, text]) => `${key} = ${text}`)).toEqual([])
  })
})
