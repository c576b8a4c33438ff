import { getI18n } from "react-i18next"
import type { Texts } from "./join-texts"
import { writeNumbersLeftToRight } from "./write-numbers-left-to-right"

const NAMESPACE = "traceability"
const LOOK_AGAIN_MS = 20

type I18n = ReturnType<typeof getI18n>

/**
 * English comes with the page, as the language to fall back on. Each of these is a file that is loaded when it is chosen. (Medusa
 * puts every index.ts under this folder into the first load, so these are called otherwise.)
 */
const LANGUAGES: Record<string, () => Promise<{ default: Texts }>> = {
  ar: () => import("./ar/texts"),
  de: () => import("./de/texts"),
  fr: () => import("./fr/texts"),
}

/** Medusa starts i18next after it has read its extensions, and says so to nobody. */
const whenStarted = (): Promise<I18n> =>
  new Promise((resolve) => {
    const look = () => {
      const i18n = getI18n()
      if (i18n?.isInitialized) {
        resolve(i18n)
      } else {
        setTimeout(look, LOOK_AGAIN_MS)
      }
    }
    look()
  })

/** Words of the shop's own stay: ours are put beside them. */
const addTexts = async (i18n: I18n, language: string, added: Set<string>): Promise<void> => {
  const load = LANGUAGES[language]
  if (!load || added.has(language)) {
    return
  }
  added.add(language)
  try {
    const { default: texts } = await load()
    i18n.addResourceBundle(language, NAMESPACE, texts, true, false)
    // What is on the page already is written anew.
    i18n.emit("languageChanged", i18n.language)
  } catch {
    // It is English until the language is chosen again.
    added.delete(language)
  }
}

/** Loads our texts in the language of the admin, now and whenever another is chosen. */
export const followLanguage = async (): Promise<void> => {
  const i18n = await whenStarted()
  writeNumbersLeftToRight()
  const added = new Set<string>()
  i18n.on("languageChanged", (language: string) => void addTexts(i18n, language, added))
  await addTexts(i18n, i18n.language, added)
}
