import { runApp } from "../helpers/run-app"
import { useShop } from "../helpers/use-shop"

jest.setTimeout(300_000)

/** Long lists take seconds. Whoever asks for something else meanwhile does not wait for all of them. */
runApp(({ api }) => {
  const { trace } = useShop()

  it("answers other requests while a long list is read", async () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `SN-${String(i).padStart(8, "0")}`)
    let isRead = false
    const reading = trace
      .post("/lot-names/parse", { text: names.join("\n"), accept_similar: true })
      .finally(() => (isRead = true))
    let answered = 0
    while (!isRead) {
      expect((await api.get("/health")).status).toBe(200)
      answered++
    }
    expect((await reading).rows).toHaveLength(names.length)
    expect(answered).toBeGreaterThanOrEqual(10)
  })

  it("says how long a line may be, and how many columns a list may have", async () => {
    const read = await trace.post("/lot-names/parse", {
      text: `SN-1\n${"x".repeat(20_000)}\nSN-3`,
    })
    expect(read.rows.map(({ name }: { name: string }) => name)).toEqual(["SN-1", "SN-3"])
    expect(read.errors).toEqual([
      expect.objectContaining({ line: 2, message: expect.stringContaining("16384 characters") }),
    ])
    const wide = await trace.post("/lot-names/parse", { text: `SN-1${"\t".repeat(600)}x` })
    expect(wide.errors[0].message).toContain("500 columns")
  })
})
