import type { PassportContent } from "../../../application/passport/passport-content"
import { viewPassport } from "../../../application/passport/view-passport"
import { PASSPORT_LEVELS } from "../../../types/passport"
import { asJsonLd } from "../json-ld"
import { renderPassport } from "../render-page"

/* eslint-disable @typescript-eslint/no-explicit-any -- a document of JSON-LD is read as machines do */

const EVIL = `"><script>alert('1')</script>`

const content: PassportContent = {
  stamp: "",
  path: "/01/09506000134352/21/A",
  lot_id: "slot_1",
  title: EVIL,
  gtin: "09506000134352",
  unit: {
    name: EVIL,
    kind: "serial",
    batch_name: EVIL,
    made_on: "2026-11-02",
    expires_on: null,
    best_before_on: null,
    warranty_until: "2028-11-02",
  },
  recalled_on: null,
  retired: false,
  components: [{ title: EVIL, quantity: 2, name: EVIL, path: "/item/x/serial/1" }],
  documents: PASSPORT_LEVELS.map((access) => ({
    type: "instructions",
    title: `For ${access} ${EVIL}`,
    url: access === "public" ? "javascript:alert(1)" : "https://example.com/a?b='&c=\"",
    language: null,
    access,
  })),
  files: [
    {
      id: "ldoc_1",
      file_id: "file_secret",
      filename: EVIL,
      mime_type: "application/pdf",
      title: EVIL,
      kind: "manual",
    },
  ],
  published: {
    template: "battery",
    sections: {
      made: "public",
      batch: "owner",
      components: "partner",
      dates: "off",
      warranty: "owner",
    },
    texts: { en: { about: EVIL, recall: EVIL } },
    values: {
      manufacturer: { value: EVIL },
      cycles: { value: "12" },
      test_reports: { value: "a report" },
      chemistry: { value: "secret", access: "authority" },
    },
  },
  shop: {
    name: EVIL,
    logo_url: "javascript:alert(1)",
    contact_url: "data:text/html,x",
    language: "en",
  },
}

describe("a passport", () => {
  const pageFor = (level: (typeof PASSPORT_LEVELS)[number], more: Partial<PassportContent> = {}) =>
    renderPassport(viewPassport({ ...content, ...more }, level, "en", ""), "")

  it.each(PASSPORT_LEVELS)("has nothing that a browser would run, for %s", (level) => {
    const page = pageFor(level, { recalled_on: "2026-11-29" })
    expect(page).not.toMatch(/<script|javascript:|data:text/i)
    expect(page).toContain("&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;")
  })

  it("shows each level what those before it see, and its own", () => {
    const seen = PASSPORT_LEVELS.map((level) => {
      const { unit, components, documents, groups } = viewPassport(content, level, "en", "")
      const fields = groups.flatMap((group) => group.fields.map(({ code }) => code))
      return [unit!.warranty_until, unit!.expires_on, components.length, documents.length, fields]
    })
    // One of them is the file that everybody sees.
    expect(seen).toEqual([
      [null, null, 0, 2, ["manufacturer"]],
      ["2028-11-02", null, 0, 3, ["manufacturer"]],
      ["2028-11-02", null, 1, 4, ["manufacturer", "cycles"]],
      ["2028-11-02", null, 1, 5, ["manufacturer", "chemistry", "test_reports", "cycles"]],
    ])
  })

  it("tells machines no more than people of the same level", () => {
    const text = JSON.stringify(
      asJsonLd(viewPassport(content, "public", "en", "https://x"), "https://x")
    )
    expect(text).not.toMatch(/secret|a report|2028-11-02|javascript:|slot_1/)
  })

  const machineFor = (more: Partial<PassportContent>) =>
    asJsonLd(viewPassport({ ...content, ...more }, "authority", "en", ""), "https://x")

  it("says nothing to machines in words of no vocabulary, which they would drop", () => {
    const document: any = machineFor({ recalled_on: "2026-11-29" })
    expect(document).toMatchObject({ status: "recalled", recalledOn: "2026-11-29" })
    // Words without a prefix are of this one.
    expect(document["@context"]["@vocab"]).toMatch(/^https:/)
    const prefixes = Object.keys(document["@context"]).filter((word) => !word.startsWith("@"))
    const words = [...JSON.stringify(document).matchAll(/"([\w-]+):[\w-]+":/g)].map(([, it]) => it)
    expect(prefixes).toEqual(expect.arrayContaining([...new Set(words)]))
  })

  it("shows what to do in a recall only while there is one", () => {
    const recall = { ...content.published, texts: { en: { recall: "Stop riding." } } }
    expect(pageFor("public", { published: recall })).not.toMatch(/Stop riding/)
    expect(JSON.stringify(machineFor({ published: recall }))).not.toMatch(/Stop riding/)
    expect(machineFor({ published: recall, recalled_on: "2026-11-29" })).toMatchObject({
      texts: { recall: "Stop riding." },
    })
    const page = pageFor("public", { published: recall, recalled_on: "2026-11-29" })
    expect(page).toMatch(/Recalled since 2026-11-29/)
    expect(page).toMatch(/Stop riding/)
  })
})
