import { getI18n } from "react-i18next"
import type { Texts } from "./join-texts"
import { writeNumbersLeftToRight } from "./write-numbers-left-to-right"

const NAMESPACE = "traceability"
const LOOK_AGAIN_MS = 20

type I18n = ReturnType<typeof getI18n>

/**
 * Each of these is a file that is loaded when it is needed: English, to fall back on, with the first part of ours that is drawn.
 * (Medusa puts every index.ts under this folder into the first load, so these are called otherwise.)
 */
const LANGUAGES: Record<string, () => Promise<{ default: Texts }>> = {
  ar: () => import("./ar/texts"),
  de: () => import("./de/texts"),
  en: () => import("./en/texts"),
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

const added = new Map<string, Promise<void>>()

/** Words of the shop's own stay: ours are put beside them. Each language is asked for once, and again after it could not be loaded. */
const addTexts = (i18n: I18n, language: string): Promise<void> => {
  const add = async () => {
    const load = LANGUAGES[language]
    if (load) {
      const { default: texts } = await load()
      i18n.addResourceBundle(language, NAMESPACE, texts, true, false)
    }
  }
  const adding = added.get(language) ?? add()
  added.set(language, adding)
  adding.catch(() => added.delete(language))
  return adding
}

/** Adds the texts of the language that the admin speaks now, if we have it; without them it is English. */
const addSpoken = async (i18n: I18n): Promise<void> => {
  const isNew = !added.has(i18n.language) && i18n.language in LANGUAGES
  try {
    await addTexts(i18n, i18n.language)
  } catch {
    return
  }
  if (isNew) {
    // What is on the page already is written again.
    i18n.emit("languageChanged", i18n.language)
  }
}

/** Loads our texts in the language of the admin, now and whenever another is chosen. */
export const followLanguage = async (): Promise<void> => {
  const i18n = await whenStarted()
  writeNumbersLeftToRight()
  i18n.on("languageChanged", () => void addSpoken(i18n))
  await addSpoken(i18n)
}

/** Our words are here: English, and those of the language that the admin speaks. Fails where English cannot be loaded. */
export const whenTextsAreHere = async (): Promise<void> => {
  const i18n = await whenStarted()
  await Promise.all([addTexts(i18n, "en"), addSpoken(i18n)])
}
