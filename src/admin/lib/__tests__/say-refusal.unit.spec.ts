import i18next from "i18next"
import { initReactI18next } from "react-i18next"
import { REFUSAL_SENTENCES, type RefusalSentence } from "../../../shared/refusal-sentences"
import { inEnglish, say } from "../../../shared/say"
import { TRACEABILITY_ERROR_CODES, type TraceabilityErrorCode } from "../../../types/refusal"
import arRefusals from "../../i18n/ar/refusals.json"
import ar from "../../i18n/ar/sentences.json"
import deRefusals from "../../i18n/de/refusals.json"
import de from "../../i18n/de/sentences.json"
import enRefusals from "../../i18n/en/refusals.json"
import en from "../../i18n/en/sentences.json"
import frRefusals from "../../i18n/fr/refusals.json"
import fr from "../../i18n/fr/sentences.json"
import { sayRefusal } from "../say-refusal"

/** Codes whose sentences stay English, after what kind of refusal it is in the user's language; and why. */
const STAY_ENGLISH: Partial<Record<TraceabilityErrorCode, string>> = {
  already_consumed: "is a code of lot_elsewhere's sentences",
  idempotency_mismatch: "is for programmers: the admin never sends a key twice",
  similar_lot: "is asked as a question of the admin's own",
  over_receipt: "is asked as a question of the admin's own",
  not_announced: "is asked as a question of the admin's own",
  announcement_differs: "is asked as a question of the admin's own",
  already_expired: "is asked as a question of the admin's own",
  label_differs: "is asked as a question of the admin's own",
  strategy_failed: "quotes the shop's own code",
}

const nested = (sentences: Record<string, string>) => {
  const tree: Record<string, Record<string, string>> = {}
  for (const [key, text] of Object.entries(sentences)) {
    const [code, name] = key.split(".")
    tree[code] = { ...tree[code], [name]: text }
  }
  return tree
}

const inStock = say("lot_exists.inStock", { name: "SN-2", place: "Berlin" })
const row = { code: "lot_exists", message: inEnglish(inStock), details: inStock }
const blocked = { code: "lot_blocked", message: "SN-1 is blocked: damaged." }

describe("a refusal of the server", () => {
  beforeAll(() =>
    i18next.use(initReactI18next).init({
      lng: "de",
      fallbackLng: "en",
      resources: {
        ar: { traceability: { refusals: arRefusals, sentences: ar } },
        de: { traceability: { refusals: deRefusals, sentences: de } },
        en: { traceability: { refusals: enRefusals, sentences: en } },
        fr: { traceability: { refusals: frRefusals, sentences: fr } },
      },
    })
  )

  beforeEach(() => i18next.changeLanguage("de"))

  it("has words for the kind of each of its codes", () => {
    expect(Object.keys(enRefusals)).toEqual(expect.arrayContaining([...TRACEABILITY_ERROR_CODES]))
  })

  it("is said in the words of the server in English", () => {
    expect(en).toEqual(nested(REFUSAL_SENTENCES))
  })

  it("has sentences in each language for each code, or a reason why they stay English", () => {
    const codes = new Set(Object.keys(en))
    const neither = TRACEABILITY_ERROR_CODES.filter(
      (code) => codes.has(code) === code in STAY_ENGLISH
    )
    expect(neither).toEqual([])
    expect([...codes].filter((code) => !TRACEABILITY_ERROR_CODES.includes(code as never))).toEqual([
      "part",
      "gs1",
    ])
  })

  it.each(["de", "fr", "ar"])("leaves nothing that is filled in out in %s", async (language) => {
    await i18next.changeLanguage(language)
    for (const [key, text] of Object.entries(REFUSAL_SENTENCES)) {
      const names = [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name)
      const values = Object.fromEntries(names.map((name) => [name, `<${name}>`]))
      const details = say(key as RefusalSentence, values)
      const said = sayRefusal({ message: inEnglish(details), details }).message
      if (/[a-z]/i.test(text.replace(/{{\w+}}/g, ""))) {
        expect(said).not.toBe(inEnglish(details))
      }
      expect(names.filter((name) => !said.includes(`<${name}>`))).toEqual([])
      expect(said).not.toContain("{{")
    }
  })

  it("is said in the user's language, for each of its rows too", () => {
    const said = "SN-2 ist schon vorrätig: Berlin."
    expect(sayRefusal({ ...row, errors: [row] })).toMatchObject({
      message: said,
      errors: [{ code: "lot_exists", message: said }],
    })
    const { code, message } = { ...row, message: `${row.message} ${row.message}` }
    expect(sayRefusal({ code, message, errors: [row, row] }).message).toBe(`${said} ${said}`)
  })

  it("says where a unit is, and which documents hold it, in the same language", () => {
    const document = say("part.documentOfOrder", { reference: "WH/OUT/00003", order: "#12" })
    const details = say("lot_reserved.forOthers", { name: "SN-1", documents: [document, "WH/2"] })
    expect(sayRefusal({ message: inEnglish(details), details }).message).toMatch(
      /^SN-1 ist reserviert für WH\/OUT\/00003 \(Bestellung #12\), WH\/2\. /
    )
  })

  it("shows what users have written as they have written it", () => {
    const details = say("lot_exists.inStock", {
      name: "A&B <{{place}}> $t(x)",
      place: "Köln & Bonn",
    })
    expect(sayRefusal({ ...row, details }).message).toBe(
      "A&B <{{place}}> $t(x) ist schon vorrätig: Köln & Bonn."
    )
  })

  it("says what kind it is before the English where it has no words for it", () => {
    expect(sayRefusal({ ...blocked, errors: [row, blocked] })).toMatchObject({
      message: "Es ist gesperrt. SN-1 is blocked: damaged.",
      errors: [
        { message: "SN-2 ist schon vorrätig: Berlin." },
        { message: "Es ist gesperrt. SN-1 is blocked: damaged." },
      ],
    })
    const unknown = { sentence: "lot_blocked.ofTomorrow", values: {} }
    expect(sayRefusal({ ...blocked, details: unknown }).message).toMatch(/^Es ist gesperrt\. SN-1/)
  })

  it("goes by its type where it has no code of ours, and stays as it is where it has neither", () => {
    const forbidden = { type: "forbidden", message: "No permission" }
    expect(sayRefusal(forbidden).message).toBe("Das dürfen Sie nicht. No permission")
    expect(sayRefusal({ message: "Bad gateway" }).message).toBe("Bad gateway")
  })

  it("is left as it is in English", async () => {
    await i18next.changeLanguage("enGB")
    expect(sayRefusal({ ...row, errors: [row] })).toEqual({ ...row, errors: [row] })
  })
})
