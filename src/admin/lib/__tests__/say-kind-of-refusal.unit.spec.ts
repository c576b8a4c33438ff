import i18next from "i18next"
import { initReactI18next } from "react-i18next"
import { TRACEABILITY_ERROR_CODES } from "../../../types/refusal"
import de from "../../i18n/de/refusals.json"
import en from "../../i18n/en/refusals.json"
import { sayKindOfRefusal } from "../say-kind-of-refusal"

const blocked = { code: "lot_blocked", message: "SN-1 is blocked: damaged." }

describe("a refusal of the server", () => {
  beforeAll(() =>
    i18next.use(initReactI18next).init({
      lng: "de",
      fallbackLng: "en",
      resources: {
        de: { traceability: { refusals: de } },
        en: { traceability: { refusals: en } },
      },
    })
  )

  it("has words for each of its codes", () => {
    expect(Object.keys(en)).toEqual(expect.arrayContaining([...TRACEABILITY_ERROR_CODES]))
  })

  it("says in the user's language what it is about, for each of its rows too", async () => {
    await i18next.changeLanguage("de")
    const row = { code: "lot_exists", message: "SN-2 exists already." }
    expect(sayKindOfRefusal({ ...blocked, errors: [row] })).toEqual({
      code: "lot_blocked",
      message: "Es ist gesperrt. SN-1 is blocked: damaged.",
      errors: [{ code: "lot_exists", message: "Die Nummer gibt es schon. SN-2 exists already." }],
    })
  })

  it("goes by its type where it has no code of ours, and stays as it is where it has neither", async () => {
    await i18next.changeLanguage("de")
    const forbidden = { type: "forbidden", message: "No permission" }
    expect(sayKindOfRefusal(forbidden).message).toBe("Das dürfen Sie nicht. No permission")
    expect(sayKindOfRefusal({ message: "Bad gateway" }).message).toBe("Bad gateway")
  })

  it("is left as it is in English", async () => {
    await i18next.changeLanguage("enGB")
    expect(sayKindOfRefusal(blocked).message).toBe(blocked.message)
  })
})
