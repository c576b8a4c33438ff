import { PassThrough } from "stream"
import type { MedusaResponse } from "@medusajs/framework/http"
import { write } from "../stream-answer"

const client = () => new PassThrough({ highWaterMark: 4 })
const asResponse = (stream: PassThrough) => stream as unknown as MedusaResponse

describe("sending a long file to a slow client", () => {
  it("waits for the client, and leaves no listeners behind", async () => {
    const stream = client()
    let received = ""
    stream.on("data", (chunk) => (received += chunk))
    const before = stream.listenerCount("close")
    for (let i = 0; i < 50; i++) {
      stream.pause()
      const written = write(asResponse(stream), "0123456789")
      setImmediate(() => stream.resume())
      await written
    }
    expect(received).toHaveLength(500)
    expect(stream.listenerCount("close")).toBe(before)
    expect(stream.listenerCount("drain")).toBe(0)
  })

  it("stops when the client is gone", async () => {
    const stream = client()
    stream.pause()
    const written = write(asResponse(stream), "0123456789")
    stream.destroy()
    await written
    await expect(write(asResponse(stream), "more")).rejects.toThrow("went away")
  })
})
